import {
  addBody as addBodyContract,
  addCommittee as addContract,
  changeCommittee as changeContract,
  endBody as endBodyContract,
  renewCommittee as renewContract,
} from '#contract/committees/committees.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { committeeProblem } from '#domain/committees/problems.ts';
import { renew } from '#domain/committees/renewal.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, type Scene } from '../act.ts';
import { checkAgency } from '../agencies/check-agency.ts';
import { type AreaRecord, getAreaRecord } from '../areas/find-area.ts';
import { bringMembers } from './bring-members.ts';
import { closeCommittee } from './close-committee.ts';
import { type CommitteeRow, getCommitteeToEdit, getCommitteeToRead, presentCommittee } from './committee-store.ts';

interface Draft {
  readonly kind: CommitteeRow['kind'];
  readonly name: string;
  readonly shortName: string;
  readonly duty?: string | undefined;
  readonly standingAgencyId: string | null;
  readonly standingText?: string | undefined;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly decisionIssuer: string;
  readonly validFrom: string;
}

async function insertCommittee(
  scene: Scene,
  area: Pick<AreaRecord, 'id' | 'provinceId' | 'districtId' | 'communeId'>,
  draft: Draft,
  predecessorId: string | null,
): Promise<string> {
  if (draft.standingAgencyId !== null) await checkAgency(scene, draft.standingAgencyId);
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into committees (id, area_id, province_id, district_id, commune_id, kind, name, short_name, duty,
       standing_agency_id, standing_text, decision_number, decision_date, decision_issuer, valid_from, predecessor_id,
       recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      id,
      area.id,
      area.provinceId,
      area.districtId,
      area.communeId,
      draft.kind,
      draft.name,
      draft.shortName,
      draft.duty ?? null,
      draft.standingAgencyId,
      draft.standingText ?? null,
      draft.decisionNumber,
      draft.decisionDate,
      draft.decisionIssuer,
      draft.validFrom,
      predecessorId,
      scene.actor.name,
      scene.now,
    ],
  );
  return id;
}

export const addCommittee = act(addContract, async (scene, input) => {
  const area = await getAreaRecord(scene.tx, input.areaId, 'đơn vị');
  scene.permit(area, 'đơn vị');
  if (area.level === 'village') throw new Refusal(committeeProblem('committee-of-village', {}, 'areaId'));
  if (input.kind === 'poverty-board' && area.level !== 'commune')
    throw new Refusal(committeeProblem('board-of-commune', {}, 'areaId'));
  const id = await insertCommittee(scene, area, input, null);
  const row = await getCommitteeToRead(scene, id, scene.today);
  return {
    answer: { committee: presentCommittee(scene, row) },
    audit: {
      subjectKind: 'committee',
      subjectId: id,
      areaId: area.id,
      details: { kind: input.kind, name: input.name, decision: input.decisionNumber, from: input.validFrom },
    },
  };
});

export const changeCommittee = act(changeContract, async (scene, input) => {
  const before = await getCommitteeToEdit(scene, input.committeeId, input.version);
  if (input.standingAgencyId !== null) await checkAgency(scene, input.standingAgencyId);
  await scene.tx.client.query(
    `update committees set name = $2, short_name = $3, duty = $4, standing_agency_id = $5, standing_text = $6,
       version = version + 1 where id = $1`,
    [
      before.id,
      input.name,
      input.shortName,
      input.duty ?? null,
      input.standingAgencyId,
      input.standingAgencyId === null ? (input.standingText ?? null) : null,
    ],
  );
  await setPlans(scene, before, input.planIds);
  const row = await getCommitteeToRead(scene, before.id, scene.today);
  return {
    answer: { committee: presentCommittee(scene, row) },
    audit: {
      subjectKind: 'committee',
      subjectId: row.id,
      areaId: row.area_id,
      details: {
        before: { name: before.name, shortName: before.short_name, standing: before.standing_agency_id },
        after: { name: row.name, shortName: row.short_name, standing: row.standing_agency_id, plans: input.planIds },
      },
    },
  };
});

/** Chịu trách nhiệm chung: only plans of the committee's own unit. */
async function setPlans({ tx }: Scene, row: CommitteeRow, planIds: readonly string[]): Promise<void> {
  const { rows } = await tx.client.query<{ id: string }>('select id from plans where id = any($1) and area_id = $2', [
    planIds,
    row.area_id,
  ]);
  if (rows.length !== new Set(planIds).size) throw new Refusal(committeeProblem('plan-of-another-unit', {}, 'planIds'));
  await tx.client.query('delete from committee_plans where committee_id = $1', [row.id]);
  await tx.client.query('insert into committee_plans (committee_id, plan_id) select $1, unnest($2::uuid[])', [
    row.id,
    [...new Set(planIds)],
  ]);
}

/** Kiện toàn: the earlier committee ends on the first day of the new one; who stays keeps post and units in charge. */
export const renewCommittee = act(renewContract, async (scene, input) => {
  const earlier = await getCommitteeToEdit(scene, input.committeeId, input.version);
  const decided = renew({ validFrom: earlier.valid_from, validTo: earlier.valid_to }, input);
  if (!decided.ok) throw new Refusal(...decided.problems);
  if (earlier.successor_id !== null)
    throw new Refusal(committeeProblem('committee-closed', { end: earlier.valid_to ?? '' }));
  const area = await getAreaRecord(scene.tx, earlier.area_id, 'đơn vị');
  const id = await insertCommittee(scene, area, { ...input, kind: earlier.kind }, earlier.id);
  const brought = await bringMembers(scene, earlier, id, input.staying, decided.value.on);
  await closeCommittee(scene, earlier.id, decided.value);
  const row = await getCommitteeToRead(scene, id, input.validFrom);
  return {
    answer: { committee: presentCommittee(scene, row) },
    audit: {
      subjectKind: 'committee',
      subjectId: id,
      areaId: area.id,
      details: { replaces: earlier.id, decision: input.decisionNumber, from: input.validFrom, staying: brought },
    },
  };
});

export const addBody = act(addBodyContract, async (scene, input) => {
  const committee = await getCommitteeToEdit(scene, input.committeeId);
  await checkAgency(scene, input.agencyId);
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into committee_bodies (id, committee_id, agency_id, role, part, valid_from) values ($1, $2, $3, $4, $5, $6)`,
    [id, committee.id, input.agencyId, input.role, input.part, input.validFrom],
  );
  return {
    answer: { bodyId: id },
    audit: {
      subjectKind: 'committee',
      subjectId: committee.id,
      areaId: committee.area_id,
      details: { agency: input.agencyId, role: input.role },
    },
  };
});

export const endBody = act(endBodyContract, async (scene, { committeeId, bodyId, on }) => {
  const committee = await getCommitteeToEdit(scene, committeeId);
  const { rowCount } = await scene.tx.client.query(
    'update committee_bodies set valid_to = $3 where id = $1 and committee_id = $2 and valid_from < $3',
    [bodyId, committeeId, on],
  );
  if (rowCount !== 1) throw new Refusal(accessProblem('not-found', { what: 'cơ quan của ban' }));
  return {
    answer: {},
    audit: { subjectKind: 'committee', subjectId: committeeId, areaId: committee.area_id, details: { bodyId, on } },
  };
});
