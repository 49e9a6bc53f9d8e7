import { beforeAll, describe, expect, test } from 'vitest';
import { correctCase } from '#server/reviews/correct-case.ts';
import { getCase } from '#server/reviews/get-case.ts';
import { getRound } from '#server/reviews/get-round.ts';
import { previewImport } from '#server/reviews/import/preview-import.ts';
import { listImportIssues } from '#server/reviews/import/read-imports.ts';
import { undoImport } from '#server/reviews/import/undo-import.ts';
import { listCases } from '#server/reviews/list-cases.ts';
import { returnCommune, submitCommune } from '#server/reviews/move-commune.ts';
import { setPopulation } from '#server/reviews/set-population.ts';
import { SYSTEM } from '../kit/actors.ts';
import { registerCsv } from '../kit/register-csv.ts';
import { ReviewWorld, refusalOf } from '../kit/review-world.ts';
import { useTestDatabase } from '../kit/test-database.ts';

const database = useTestDatabase();
let world: ReviewWorld;
let home: string;
let other: string;

beforeAll(async () => {
  world = await ReviewWorld.make(database.current);
  [home, other] = world.communeCodes as [string, string];
  await world.opensRound('R2024');
});

describe('a commune imports its register', () => {
  test('poor, near-poor and not poor follow from the standard in force, with reasons in words @req HD-04 LC-102 LC-110 PT-27', async () => {
    const officer = world.officerOf(home);
    const done = await world.imports(officer, 'R2024', [
      {
        household_code: 'A1',
        commune_code: home,
        head_name: 'Đỗ Thị Hạnh',
        b1_score: 120,
        deprived: 3,
        previous_class: 'poor',
        area: 'rural',
        causes: '1;3',
      },
      { household_code: 'A2', commune_code: home, b1_score: 120, deprived: 2, previous_class: 'poor', area: 'rural' },
      { household_code: 'A3', commune_code: home, b1_score: 141, deprived: 12, area: 'rural' },
      { household_code: 'A4', commune_code: home, b1_score: 175, deprived: 3, ever_poor: 1, area: 'urban' },
    ]);
    expect(done.summary).toMatchObject({ rows: 4, accepted: 4, refused: 0, created: 4, poor: 2, nearPoor: 1 });
    const line = await world.caseOf(officer, 'R2024', 'A1');
    expect(line).toMatchObject({ class: 'poor', movement: 'still_poor', b2Score: 30 });
    expect(await world.caseOf(officer, 'R2024', 'A2')).toMatchObject({
      class: 'near_poor',
      movement: 'poor_to_near_poor',
    });
    expect(await world.caseOf(officer, 'R2024', 'A3')).toMatchObject({ class: 'not_poor', movement: 'still_not_poor' });
    expect(await world.caseOf(officer, 'R2024', 'A4')).toMatchObject({ class: 'poor', movement: 'fell_back_poor' });
    const { case: opened } = await getCase.run(world.application, officer, {
      roundId: 'R2024',
      householdId: line.householdId,
    });
    expect(opened.reasons.vi).toContain('Hộ nghèo');
    expect(opened.reasons.vi).toContain('120');
    expect(opened.causes.map((cause) => cause.name.vi)).toHaveLength(2);
    expect(opened.deprivations.filter((indicator) => indicator.deprived)).toHaveLength(3);
  });

  test('opening a case is written down', async () => {
    const reads = await database.current.pool.query(
      "select actor_id, purpose from household_reads where purpose like 'phiếu rà soát%'",
    );
    expect(reads.rows).toContainEqual({ actor_id: world.officerOf(home).id, purpose: 'phiếu rà soát R2024' });
  });

  test('the same file again changes nothing', async () => {
    const again = await world.imports(world.officerOf(home), 'R2024', [
      {
        household_code: 'A2',
        commune_code: home,
        head_name: 'Nguyễn Văn 2',
        b1_score: 120,
        deprived: 2,
        previous_class: 'poor',
        area: 'rural',
      },
    ]);
    expect(again.summary).toMatchObject({ created: 0, changed: 0, unchanged: 1, absent: 3 });
    expect(again.status).toBe('previewed');
  });

  test('a name is found without its diacritics', async () => {
    const { cases } = await listCases.run(world.application, world.officerOf(home), {
      roundId: 'R2024',
      search: 'do thi hanh',
    });
    expect(cases.map((line) => line.code)).toEqual(['A1']);
  });

  test('faulty cells are named by row, column, found and expected; good rows wait for the act', async () => {
    const officer = world.officerOf(home);
    const { import: previewed } = await previewImport.run(world.application, officer, {
      roundId: 'R2024',
      file: {
        name: 'sổ.csv',
        bytes: registerCsv([
          { household_code: 'B1', commune_code: home, area: 'rural' },
          { household_code: 'B2', commune_code: home, d3: 'x', area: 'rural' },
          { household_code: 'B1', commune_code: home, area: 'rural' },
          { household_code: 'B4', commune_code: other, area: 'rural' },
          { household_code: 'B5', commune_code: '99999', area: 'rural' },
        ]),
      },
    });
    expect(previewed.summary).toMatchObject({ rows: 5, accepted: 1, refused: 4, created: 1 });
    const { issues } = await listImportIssues.run(world.application, officer, { importId: previewed.id });
    expect(issues.map(({ row, column, found, code }) => ({ row, column, found, code }))).toEqual([
      { row: 3, column: 'd3', found: 'x', code: 'deprivation' },
      { row: 4, column: 'household_code', found: 'B1', code: 'household-code-twice' },
      { row: 5, column: 'commune_code', found: other, code: 'commune-outside' },
      { row: 6, column: 'commune_code', found: '99999', code: 'commune-unknown' },
    ]);
    const { cases } = await listCases.run(world.application, officer, { roundId: 'R2024' });
    expect(cases.map((line) => line.code)).toEqual(['A1', 'A2', 'A3', 'A4']);
  });

  test('an import is undone whole, until somebody works on its cases', async () => {
    const officer = world.officerOf(home);
    const done = await world.imports(officer, 'R2024', [
      {
        household_code: 'A2',
        commune_code: home,
        head_name: 'Nguyễn Văn 2',
        b1_score: 100,
        deprived: 4,
        previous_class: 'poor',
        area: 'rural',
      },
      { household_code: 'C1', commune_code: home, area: 'rural' },
    ]);
    expect(done.summary).toMatchObject({ created: 1, changed: 1 });
    expect(await world.caseOf(officer, 'R2024', 'A2')).toMatchObject({ class: 'poor' });
    await undoImport.run(world.application, officer, { importId: done.id });
    expect(await world.caseOf(officer, 'R2024', 'A2')).toMatchObject({ class: 'near_poor', b1Score: 120 });
    const { cases } = await listCases.run(world.application, officer, { roundId: 'R2024' });
    expect(cases.map((line) => line.code)).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(await refusalOf(undoImport.run(world.application, officer, { importId: done.id }))).toEqual(['import-done']);
  });

  test('a code that another commune holds is refused without telling whose it is', async () => {
    const done = await world.imports(world.officerOf(other), 'R2024', [
      { household_code: 'A1', commune_code: other, head_name: 'Trần Văn B', area: 'rural' },
    ]);
    expect(done.summary).toMatchObject({ accepted: 0, refused: 1 });
    expect(done.summary.issuesByKind[0]).toMatchObject({ code: 'household-code-elsewhere' });
    expect(JSON.stringify(done.summary)).not.toContain('Hạnh');
  });
});

describe('correcting, closing, returning', () => {
  test('a correction keeps the old values, the reason and the person @req PT-49', async () => {
    const officer = world.officerOf(home);
    const { householdId } = await world.caseOf(officer, 'R2024', 'A2');
    const { case: before } = await getCase.run(world.application, officer, { roundId: 'R2024', householdId });
    const { case: after } = await correctCase.run(world.application, officer, {
      roundId: 'R2024',
      householdId,
      version: before.version,
      reason: 'Chấm lại điểm B1',
      answers: { b1Score: 150 },
    });
    expect(after).toMatchObject({ class: 'not_poor', movement: 'poor_to_not_poor', b1Score: 150 });
    const last = after.actions.at(-1);
    expect(last).toMatchObject({
      action: 'corrected',
      reason: 'Chấm lại điểm B1',
      before: { b1_score: 120 },
      after: { b1_score: 150 },
    });
    const stale = correctCase.run(world.application, officer, {
      roundId: 'R2024',
      householdId,
      version: before.version,
      reason: 'x',
      answers: { b1Score: 1 },
    });
    expect(await refusalOf(stale)).toEqual(['case-version']);
  });

  test('a commune submits only with its total of residents, and then nothing of it changes until it is returned', async () => {
    const officer = world.officerOf(home);
    const place = { roundId: 'R2024', communeId: world.commune(home).id };
    expect(await refusalOf(submitCommune.run(world.application, officer, place))).toEqual([
      'round-denominators-missing',
    ]);
    await setPopulation.run(world.application, officer, { ...place, households: 3, persons: 12 });
    expect(await refusalOf(submitCommune.run(world.application, officer, place))).toEqual([
      'more-cases-than-households',
    ]);
    await setPopulation.run(world.application, officer, { ...place, households: 2000, persons: 7000 });
    expect(await submitCommune.run(world.application, officer, place)).toEqual({ status: 'submitted' });
    expect(await refusalOf(submitCommune.run(world.application, officer, place))).toEqual(['round-action-impossible']);
    const late = await world.imports(officer, 'R2024', [{ household_code: 'D1', commune_code: home, area: 'rural' }]);
    expect(late.summary.issuesByKind[0]).toMatchObject({ code: 'commune-closed' });
    const { householdId, ...line } = await world.caseOf(officer, 'R2024', 'A1');
    const tooLate = correctCase.run(world.application, officer, {
      roundId: 'R2024',
      householdId,
      version: 1,
      reason: 'x',
      answers: { b1Score: 1 },
    });
    expect(line.class).toBe('poor');
    expect(await refusalOf(tooLate)).toEqual(['commune-closed']);
    expect(
      await refusalOf(returnCommune.run(world.application, world.officerOf(home), { ...place, reason: 'x' })),
    ).toEqual(['forbidden']);
    expect(
      await returnCommune.run(world.application, world.provinceOfficer, {
        ...place,
        reason: 'Thiếu nguyên nhân nghèo',
      }),
    ).toEqual({ status: 'returned' });
    const { communes } = await getRound.run(world.application, officer, { roundId: 'R2024' });
    expect(communes).toHaveLength(1);
    expect(communes[0]).toMatchObject({
      status: 'returned',
      returnedReason: 'Thiếu nguyên nhân nghèo',
      abilities: ['submit', 'population', 'import'],
    });
  });
});

describe('the decision freezes the round @req HD-03', () => {
  test('it waits for every commune, a number, a date and a signer', async () => {
    const round = await getRound.run(world.application, world.leader, { roundId: 'R2024' });
    expect(round.mayApprove).toBe(false);
    expect(round.obstacles.map((obstacle) => obstacle.code)).toEqual([
      'round-communes-not-submitted',
      'round-denominators-missing',
    ]);
    expect(await refusalOf(world.leaderApproves('R2024'))).toEqual([
      'round-communes-not-submitted',
      'round-denominators-missing',
    ]);
    await world.everyCommuneSubmits('R2024');
    expect(await refusalOf(world.leaderApproves('R2024', '2023-12-31'))).toEqual(['decision-date-outside']);
    expect(await refusalOf(world.leaderApproves('R2024', '2024-12-31'))).toEqual(['decision-date-outside']);
    const { round: approved, cases } = await world.leaderApproves('R2024');
    expect(approved).toMatchObject({ status: 'approved', decision: { number: '4424/QĐ-UBND', date: '2024-12-19' } });
    expect(cases).toBe(2);
  });

  test('afterwards neither an act nor a statement changes anything', async () => {
    const officer = world.officerOf(home);
    const { householdId } = await world.caseOf(officer, 'R2024', 'A1');
    const act = correctCase.run(world.application, officer, {
      roundId: 'R2024',
      householdId,
      version: 1,
      reason: 'x',
      answers: { b1Score: 1 },
    });
    expect(await refusalOf(act)).toEqual(['round-approved']);
    expect(await refusalOf(world.imports(officer, 'R2024', [{ commune_code: home }]))).toEqual(['round-approved']);
    expect(await refusalOf(world.leaderApproves('R2024'))).toEqual(['round-approved']);
    for (const statement of [
      "update review_cases set class = 'not_poor' where round_id = 'R2024'",
      "delete from review_cases where round_id = 'R2024'",
      "update review_rounds set status = 'open' where id = 'R2024'",
      "update round_communes set households = 1 where round_id = 'R2024'",
      "update snapshot_figures set figures = '{}' where round_id = 'R2024'",
      'delete from audit_log',
    ]) {
      await expect(database.current.pool.query(statement), statement).rejects.toThrow();
    }
  });

  test('households hold their status for the year that follows', async () => {
    const { rows } = await database.current.pool.query(
      'select h.code, p.class, p.valid_from, p.valid_to from status_periods p join households h on h.id = p.household_id order by h.code',
    );
    expect(rows).toEqual([
      { code: 'A1', class: 'poor', valid_from: '2025-01-01', valid_to: '2026-01-01' },
      { code: 'A4', class: 'poor', valid_from: '2025-01-01', valid_to: '2026-01-01' },
    ]);
  });
});

describe('the year after', () => {
  test('movements follow from the approved round, and the register that says otherwise is warned about @req HD-12 HD-13 HD-14 HY-100', async () => {
    const next = await ReviewWorld.make(database.current, '2025-06-20T03:00:00Z');
    await next.opensRound('R2025', 2025, { referenceDate: '2025-06-15', kind: 'monthly', month: 6 });
    const officer = next.officerOf(home);
    const done = await next.imports(officer, 'R2025', [
      {
        household_code: 'A1',
        commune_code: home,
        head_name: 'Đỗ Thị Hạnh',
        b1_score: 170,
        area: 'rural',
        previous_class: 'near_poor',
      },
      {
        household_code: 'A2',
        commune_code: home,
        b1_score: 100,
        deprived: 4,
        area: 'rural',
        previous_class: 'not_poor',
        ever_poor: 1,
      },
      { household_code: 'E1', commune_code: home, b1_score: 100, deprived: 1, area: 'rural' },
    ]);
    expect(done.summary.issuesByKind).toMatchObject([
      { code: 'previous-class-differs', severity: 'warning', count: 1 },
    ]);
    expect(await next.caseOf(officer, 'R2025', 'A1')).toMatchObject({
      class: 'not_poor',
      movement: 'poor_to_not_poor',
      previousClass: 'poor',
    });
    expect(await next.caseOf(officer, 'R2025', 'A2')).toMatchObject({ class: 'poor', movement: 'fell_back_poor' });
    expect(await next.caseOf(officer, 'R2025', 'E1')).toMatchObject({ class: 'near_poor', movement: 'new_near_poor' });
  });

  test('every act left one row in the chain', async () => {
    const { rows } = await database.current.pool.query<{ act: string }>('select act from audit_log order by seq');
    const acts = new Set(rows.map((row) => row.act));
    for (const act of [
      'reviews.open-round',
      'reviews.preview-import',
      'reviews.apply-import',
      'reviews.undo-import',
      'reviews.correct-case',
      'reviews.submit-commune',
      'reviews.return-commune',
      'reviews.approve-round',
    ]) {
      expect(acts, act).toContain(act);
    }
    expect((await getRound.run(world.application, SYSTEM, { roundId: 'R2024' })).round.status).toBe('approved');
  });
});
