import type { Scene } from '../../act.ts';
import { CASE_SNAPSHOT, HOUSEHOLD_SNAPSHOT } from './resolve-register.ts';

const CASE_COLUMNS = `province_id, district_id, commune_id, village_name, code, head_name, head_sex, head_birth, ethnic_code, size, residence,
  previous_class, ever_poor, ever_near_poor, form_a, b1_score, deprivations, deprivation_count, b2_score, class, poverty_group,
  local_class, local_group, movement, other_change, causes, needs, groups, surveyed_on`;

const AFTER = `jsonb_build_object('b1_score', r.b1_score, 'deprivations', r.deprivations, 'class', r.class, 'poverty_group', r.poverty_group,
  'movement', r.movement, 'causes', r.causes, 'needs', r.needs, 'groups', r.groups)`;

/** Records what the resolved rows would change, household by household: the preview's list, and later what undo restores. */
export async function recordChanges({ tx }: Scene, importId: string, roundId: string): Promise<void> {
  await tx.client.query(
    `insert into import_changes (import_id, row_no, household_id, code, head_name, class, effect, household_created, before, after)
     select $1, r.row_no, r.household_id, r.code, r.head_name, r.class, r.effect, r.existing_id is null,
            case when r.existing_id is not null then jsonb_build_object('household', ${HOUSEHOLD_SNAPSHOT},
              'case', case when r.has_case then ${CASE_SNAPSHOT} end) end,
            case when r.existing_id is not null then to_jsonb(r) end
       from resolved_register r
       left join households h on h.id = r.existing_id
       left join review_cases c on c.round_id = $2 and c.household_id = r.existing_id
      where r.effect <> 'unchanged'`,
    [importId, roundId],
  );
}

/** Writes the resolved rows: households, cases and the action each case took. All in the caller's transaction. */
export async function applyRegister({ tx, now, actor }: Scene, importId: string, roundId: string): Promise<void> {
  // Imports of one commune take turns; those of different communes do not meet.
  await tx.client.query(
    `select from round_communes where round_id = $1 and commune_id in (select distinct commune_id from resolved_register) order by commune_id for update`,
    [roundId],
  );
  await tx.client.query(
    `insert into households (id, code, province_id, district_id, commune_id, village_name, address, head_name, search_key, head_sex,
       head_birth, head_identity_number, ethnic_code, size, groups, created_at, updated_at)
     select household_id, code, province_id, district_id, commune_id, village_name, address, head_name, search_key, head_sex,
       head_birth, head_identity_number, ethnic_code, size, groups, $1, $1
       from resolved_register where existing_id is null`,
    [now],
  );
  await tx.client.query(
    `update households h set district_id = r.district_id, commune_id = r.commune_id, village_name = r.village_name, address = r.address,
       head_name = r.head_name, search_key = r.search_key, head_sex = r.head_sex, head_birth = r.head_birth,
       head_identity_number = r.head_identity_number, ethnic_code = r.ethnic_code, size = r.size, groups = r.groups,
       version = h.version + 1, updated_at = $1
       from resolved_register r where r.existing_id = h.id and r.household_differs`,
    [now],
  );
  await tx.client.query(
    `insert into case_actions (id, round_id, household_id, province_id, district_id, commune_id, action, at, actor_id, import_id, before, after)
     select r.action_id, $1, r.household_id, r.province_id, r.district_id, r.commune_id, case when r.has_case then 'rescored' else 'listed' end,
            $2, $3, $4, case when r.has_case then ${CASE_SNAPSHOT} end, ${AFTER}
       from resolved_register r left join review_cases c on c.round_id = $1 and c.household_id = r.existing_id
      where not r.has_case or r.case_differs`,
    [roundId, now, actor.id, importId],
  );
  await tx.client.query(
    `insert into review_cases (round_id, household_id, import_id, ${CASE_COLUMNS})
     select $1, household_id, $2, ${CASE_COLUMNS} from resolved_register where not has_case`,
    [roundId, importId],
  );
  // A first import changes none; the planner, who does not know the cases of a moment ago, would look long for them.
  const changed = await tx.client.query('select from resolved_register where has_case and case_differs limit 1');
  if (changed.rowCount === 0) return;
  await tx.client.query(
    `update review_cases c set (import_id, ${CASE_COLUMNS}) = ($2::uuid, ${CASE_COLUMNS.replace(/\w+/g, 'r.$&')}), version = c.version + 1
       from resolved_register r
      where r.has_case and r.case_differs and c.round_id = $1 and c.household_id = r.household_id`,
    [roundId, importId],
  );
}
