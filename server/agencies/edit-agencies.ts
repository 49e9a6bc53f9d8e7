import { addAlias as addAliasContract, addAgency as addContract } from '#contract/agencies/agencies.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { agencyKey, findAgency } from '#domain/agencies/agency-match.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, type Scene } from '../act.ts';
import { listAgencyRecords } from './agency-rows.ts';
import { listAgencyRows } from './agency-store.ts';

/** Thêm cơ quan của địa phương: unverified data of one province, which others do not see. */
export const addAgency = act(addContract, async (scene, input) => {
  const { provinceId, nameVi, validFrom, validTo } = input;
  permitProvince(scene, provinceId);
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw new Refusal(accessProblem('period-reversed', { from: validFrom, to: validTo }, 'validTo'));
  await refuseKnownName(scene, provinceId, [nameVi, ...input.aliases]);
  const id = `x${provinceId}-${searchKey(nameVi)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)}-${scene.newId().slice(-6)}`;
  await scene.tx.client.query(
    `insert into agencies (id, name_vi, name_en, level, kind, valid_from, valid_to, aliases, source, verification, display_order, province_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unverified', 1000, $10)`,
    [id, nameVi, input.nameEn, input.level, input.kind, validFrom, validTo, input.aliases, input.source, provinceId],
  );
  return await answer(scene, id, provinceId, { added: nameVi, aliases: input.aliases });
});

/** Thêm tên gọi: tasks whose printed name nobody knew find their body by it. */
export const addAlias = act(addAliasContract, async (scene, { agencyId, provinceId, alias }) => {
  permitProvince(scene, provinceId);
  const [agency] = await listAgencyRecords(scene, [provinceId], { id: agencyId });
  if (agency === undefined) throw new Refusal(planTrackingProblem('agency-unknown', { id: agencyId }, 'agencyId'));
  await refuseKnownName(scene, provinceId, [alias]);
  await scene.tx.client.query(
    'insert into agency_aliases (agency_id, province_id, alias, added_by, added_at) values ($1, $2, $3, $4, $5)',
    [agencyId, provinceId, alias, scene.actor.name, scene.now],
  );
  return await answer(scene, agencyId, provinceId, { alias });
});

function permitProvince(scene: Scene, provinceId: number): void {
  scene.permit({ provinceId, districtId: null, communeId: null }, 'tỉnh');
}

/** One printed name stands for one body. */
async function refuseKnownName(scene: Scene, provinceId: number, names: readonly string[]): Promise<void> {
  const agencies = await listAgencyRows(scene.tx, provinceId);
  for (const name of names) {
    const known = agencies.find(
      (each) => each.validTo === null && each.names.some((other) => agencyKey(other) === agencyKey(name)),
    );
    if (known) throw new Refusal(planTrackingProblem('agency-exists', { name, agency: known.name.vi }, 'alias'));
  }
}

async function answer(scene: Scene, id: string, provinceId: number, details: Record<string, unknown>) {
  const matched = await matchOwnerless(scene, provinceId);
  const [agency] = await listAgencyRecords(scene, [provinceId], { id });
  if (agency === undefined) throw new Error(`agency ${id} was just written`);
  return {
    answer: { agency, matched },
    audit: { subjectKind: 'agency', subjectId: id, areaId: provinceId, details: { ...details, matched } },
  };
}

/** Tasks of the province without a body of the catalogue, tried again with the names that are known now. */
async function matchOwnerless(scene: Scene, provinceId: number): Promise<number> {
  const { tx, now, actor } = scene;
  const agencies = await listAgencyRows(tx, provinceId);
  const { rows } = await tx.client.query<{
    id: string;
    plan_id: string;
    agency_text: string;
    deadline: string | null;
    role: string;
    mode: string;
    on: string;
  }>(
    `select t.id, t.plan_id, t.agency_text, t.deadline, t.role, t.mode, coalesce(h.issued_on, make_date(h.year, 1, 1)) as on
       from plan_tasks t join plan_heads h on h.plan_id = t.plan_id where t.agency_id is null and t.province_id = $1`,
    [provinceId],
  );
  let matched = 0;
  for (const row of rows) {
    const agency = findAgency(row.agency_text, agencies, row.on);
    if (agency === undefined) continue;
    matched++;
    const owner = { deadline: row.deadline, role: row.role, mode: row.mode };
    await tx.client.query('update plan_tasks set agency_id = $2, version = version + 1 where id = $1', [
      row.id,
      agency.id,
    ]);
    await tx.client.query(
      `insert into plan_task_changes (task_id, plan_id, at, actor_id, actor_name, before, after, note) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        row.id,
        row.plan_id,
        now,
        actor.id,
        actor.name,
        JSON.stringify({ ...owner, agency: null }),
        JSON.stringify({ ...owner, agency: agency.id }),
        `Nhận ra theo tên «${row.agency_text}» vừa thêm vào danh mục`,
      ],
    );
  }
  return matched;
}
