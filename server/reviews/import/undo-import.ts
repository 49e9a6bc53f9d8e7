import { undoImport as contract } from '#contract/reviews/imports.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { act, type Scene } from '../../act.ts';
import { getImportRow, type ImportRow, presentImport } from './import-rows.ts';

/** Hoàn tác: until a commune submits, an import can be taken back as one act; later work on the same cases forbids it. */
export const undoImport = act(contract, async (scene, { importId }) => {
  const row = await getImportRow(scene, importId, true);
  if (row.status !== 'applied') throw new Refusal(reviewProblem('import-done', { status: row.status }));
  if (row.kind === 'members')
    throw undoImpossible(
      'lần nhập thành viên được sửa bằng một lần nhập khác · a members import is mended by another import',
    );
  await refuseTouchedSince(scene, row);
  const restored = await restoreChanged(scene, row);
  const removed = await removeCreated(scene, row);
  await scene.tx.sql
    .updateTable('imports')
    .set({ status: 'undone', undone_at: scene.now })
    .where('id', '=', importId)
    .execute();
  return {
    answer: { import: presentImport(await getImportRow(scene, importId)) },
    audit: {
      subjectKind: 'import',
      subjectId: importId,
      areaId: row.province_id,
      details: { roundId: row.round_id, restored, removed },
    },
  };
});

const undoImpossible = (reason: string) => new Refusal(reviewProblem('import-undo-impossible', { reason }));

async function refuseTouchedSince({ tx }: Scene, row: ImportRow): Promise<void> {
  const closed = await tx.client.query<{ names: string; count: number }>(
    `select string_agg(a.full_name, ', ') as names, count(*)::int as count from round_communes c join areas a on a.id = c.commune_id
      where c.round_id = $1 and c.status in ('submitted', 'approved')
        and c.commune_id in (select commune_id from review_cases where round_id = $1 and import_id = $2)`,
    [row.round_id, row.id],
  );
  if ((closed.rows[0]?.count ?? 0) > 0)
    throw undoImpossible(`xã đã gửi kết quả: ${closed.rows[0]?.names} · submitted communes`);
  const later = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from import_changes i left join review_cases c on c.round_id = $1 and c.household_id = i.household_id
      where i.import_id = $2 and (c.household_id is null or c.import_id is distinct from $2
        or exists (select from case_actions a where a.household_id = i.household_id and a.round_id = $1 and a.at > $3 and a.import_id is distinct from $2))`,
    [row.round_id, row.id, row.applied_at],
  );
  const count = later.rows[0]?.count ?? 0;
  if (count > 0) throw undoImpossible(`${count} hộ đã được sửa sau lần nhập · ${count} households were changed since`);
  const members = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from import_changes i where i.import_id = $1 and i.household_created
        and (exists (select from persons p where p.household_id = i.household_id) or exists (select from review_cases c where c.household_id = i.household_id and c.round_id <> $2))`,
    [row.id, row.round_id],
  );
  const held = members.rows[0]?.count ?? 0;
  if (held > 0)
    throw undoImpossible(
      `${held} hộ đã có thành viên hoặc ở đợt khác · ${held} households already have members or stand in another round`,
    );
}

async function restoreChanged({ tx, now, actor }: Scene, row: ImportRow): Promise<number> {
  await tx.client.query(
    `update households h set (commune_id, district_id, village_name, address, head_name, head_sex, head_birth, head_identity_number, ethnic_code, size, groups)
         = (select x.commune_id, a.district_id, x.village_name, x.address, x.head_name, x.head_sex, x.head_birth, x.head_identity_number, x.ethnic_code, x.size, x.groups
              from jsonb_populate_record(null::households, i.before -> 'household') x join areas a on a.id = x.commune_id),
       search_key = coalesce(i.before -> 'household' ->> 'search_key', h.search_key), version = h.version + 1, updated_at = $2
       from import_changes i where i.import_id = $1 and i.household_id = h.id and not i.household_created`,
    [row.id, now],
  );
  const restored = await tx.client.query(
    `update review_cases c set (commune_id, village_name, head_name, head_sex, head_birth, ethnic_code, size, residence, previous_class, ever_poor,
         ever_near_poor, form_a, b1_score, deprivations, deprivation_count, b2_score, class, poverty_group, local_class, local_group, movement,
         other_change, causes, needs, groups, surveyed_on, import_id)
         = (select x.commune_id, x.village_name, x.head_name, x.head_sex, x.head_birth, x.ethnic_code, x.size, x.residence, x.previous_class, x.ever_poor,
         x.ever_near_poor, x.form_a, x.b1_score, x.deprivations, x.deprivation_count, x.b2_score, x.class, x.poverty_group, x.local_class, x.local_group,
         x.movement, x.other_change, x.causes, x.needs, x.groups, x.surveyed_on, null::uuid
              from jsonb_populate_record(null::review_cases, i.before -> 'case') x),
       version = c.version + 1
       from import_changes i
      where i.import_id = $1 and c.round_id = $2 and c.household_id = i.household_id and jsonb_typeof(i.before -> 'case') = 'object'`,
    [row.id, row.round_id],
  );
  await tx.client.query(
    `insert into case_actions (id, round_id, household_id, province_id, district_id, commune_id, action, at, actor_id, import_id, reason)
     select gen_random_uuid(), $2, c.household_id, c.province_id, c.district_id, c.commune_id,
            case when i.before -> 'case' is null or jsonb_typeof(i.before -> 'case') <> 'object' then 'withdrawn' else 'restored' end, $3, $4, $1, 'hoàn tác lần nhập'
       from import_changes i join review_cases c on c.round_id = $2 and c.household_id = i.household_id where i.import_id = $1`,
    [row.id, row.round_id, now, actor.id],
  );
  return restored.rowCount ?? 0;
}

async function removeCreated({ tx }: Scene, row: ImportRow): Promise<number> {
  const removed = await tx.client.query(
    `delete from review_cases c using import_changes i
      where i.import_id = $1 and c.round_id = $2 and c.household_id = i.household_id and (i.before is null or jsonb_typeof(i.before -> 'case') is distinct from 'object')`,
    [row.id, row.round_id],
  );
  await tx.client.query(
    'delete from households h using import_changes i where i.import_id = $1 and i.household_id = h.id and i.household_created',
    [row.id],
  );
  return removed.rowCount ?? 0;
}
