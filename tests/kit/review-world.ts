import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Application } from '#server/application.ts';
import type { Database } from '#server/database/database.ts';
import { approveRound } from '#server/reviews/approve-round.ts';
import { getRound } from '#server/reviews/get-round.ts';
import { applyImport } from '#server/reviews/import/apply-import.ts';
import { previewImport } from '#server/reviews/import/preview-import.ts';
import { listCases } from '#server/reviews/list-cases.ts';
import { submitCommune } from '#server/reviews/move-commune.ts';
import { openRound } from '#server/reviews/open-round.ts';
import { setPopulation } from '#server/reviews/set-population.ts';
import { actor, areaPosition, SYSTEM } from './actors.ts';
import { testApplication } from './application.ts';
import { membersCsv, type RegisterLine, registerCsv } from './register-csv.ts';

/** Hưng Yên before the reform: ten districts, 139 communes. The scenarios use a few of them. */
const PROVINCE = '33';
const ON = '2024-12-15';

/** The people and the words of a review: who opens, imports, submits, approves; what follows for a household. */
export class ReviewWorld {
  readonly application: Application;
  readonly provinceOfficer: Actor;
  readonly leader: Actor;
  readonly province: AreaPosition;
  readonly #communes: ReadonlyMap<string, AreaPosition>;

  private constructor(application: Application, province: AreaPosition, communes: ReadonlyMap<string, AreaPosition>) {
    this.application = application;
    this.province = province;
    this.#communes = communes;
    this.provinceOfficer = actor('province-officer', province);
    this.leader = actor('province-leader', province);
  }

  static async make(database: Database, now = '2024-12-20T03:00:00Z'): Promise<ReviewWorld> {
    const province = await areaPosition(database, 'province', PROVINCE, ON);
    const rows = await database.sql
      .selectFrom('areas')
      .select(['id', 'code', 'province_id', 'district_id', 'commune_id'])
      .where('level', '=', 'commune')
      .where('province_id', '=', province.id)
      .where('valid_from', '<=', ON)
      .where((when) => when.or([when('valid_to', 'is', null), when('valid_to', '>', ON)]))
      .orderBy('code')
      .execute();
    const communes = rows.map((row): [string, AreaPosition] => [
      row.code,
      {
        id: row.id,
        level: 'commune',
        provinceId: row.province_id,
        districtId: row.district_id,
        communeId: row.commune_id,
      },
    ]);
    return new ReviewWorld(testApplication(database, now), province, new Map(communes));
  }

  /** Codes of all communes in force, in order. */
  get communeCodes(): string[] {
    return [...this.#communes.keys()];
  }

  commune(code: string): AreaPosition {
    const found = this.#communes.get(code);
    if (found === undefined) throw new Error(`no commune ${code}`);
    return found;
  }

  officerOf(code: string): Actor {
    return actor('commune-officer', this.commune(code));
  }

  async opensRound(id: string, year = 2024, options: Record<string, unknown> = {}): Promise<void> {
    await openRound.run(this.application, this.provinceOfficer, {
      id,
      standardId: '2022-2025',
      kind: 'yearly',
      year,
      provinceCode: PROVINCE,
      referenceDate: `${year}-12-15`,
      ...options,
    });
  }

  /** Dry run, then the act: as an officer does on the page. Gives the applied import. */
  async imports(
    who: Actor,
    roundId: string,
    lines: readonly RegisterLine[],
    kind: 'register' | 'members' = 'register',
  ) {
    const bytes = kind === 'register' ? registerCsv(lines) : membersCsv(lines);
    const previewed = await previewImport.run(this.application, who, {
      roundId,
      kind,
      file: { name: `${kind}.csv`, bytes },
    });
    if (!previewed.import.mayApply) return previewed.import;
    return (await applyImport.run(this.application, who, { importId: previewed.import.id })).import;
  }

  /** Every commune counts its residents and submits. */
  async everyCommuneSubmits(roundId: string, households = 1000, persons = 3500): Promise<void> {
    const { communes } = await getRound.run(this.application, SYSTEM, { roundId });
    for (const commune of communes) {
      const place = { roundId, communeId: commune.communeId };
      if (commune.households === null)
        await setPopulation.run(this.application, this.provinceOfficer, { ...place, households, persons });
      if (commune.status !== 'submitted') await submitCommune.run(this.application, this.provinceOfficer, place);
    }
  }

  async leaderApproves(roundId: string, decisionDate = '2024-12-19') {
    return await approveRound.run(this.application, this.leader, {
      roundId,
      decisionNumber: '4424/QĐ-UBND',
      decisionDate,
      signer: 'Nguyễn Văn A',
    });
  }

  async caseOf(who: Actor, roundId: string, code: string) {
    const { cases } = await listCases.run(this.application, who, { roundId, search: code });
    const found = cases.find((line) => line.code === code);
    if (found === undefined) throw new Error(`no case ${code} in ${roundId}`);
    return found;
  }
}

/** The problem codes an act was refused with. */
export async function refusalOf(act: Promise<unknown>): Promise<string[]> {
  try {
    await act;
  } catch (error) {
    const { problems } = error as { problems?: readonly { code: string }[] };
    if (problems) return problems.map((problem) => problem.code);
    throw error;
  }
  return [];
}
