-- Children of a unit on a day are found by their terms.
create index area_terms_parent_idx on area_terms (parent_id, valid_from);

-- One name stands once in a commune: kept with its diacritics («Thôn Hà» is not «Thôn Hạ»), the place of the tone aside.
alter table areas add column name_identity text;
create unique index areas_village_name_key on areas (parent_id, name_identity)
  where level = 'village' and valid_to is null;

alter table relocations add column reason text;
create index relocations_open_idx on relocations (old_commune_id, household_id) where new_commune_id is null;
-- Who may see the household may see where it is waiting to go.
alter table relocations enable row level security;
alter table relocations force row level security;
create policy jurisdiction on relocations
  using ((select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
         or exists (select from households h where h.id = household_id))
  with check ((select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
         or exists (select from households h where h.id = household_id));

-- Type-ahead: names of one level in the order of the alphabet, read from the index until the list is full.
drop index areas_name_key_idx;
create index areas_name_key_idx on areas (level, name_key collate "C", id);

-- An administrator keeps villages but sees no household: the count, and the move to the village that takes over,
-- happen behind the wall. Without a village to take over nothing is changed.
create function reassign_village(p_village integer, p_into integer, p_on date, p_at timestamptz, p_actor text)
returns integer
language plpgsql security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' as $$
declare
  affected integer;
begin
  if p_into is null then
    select count(*)::int into affected from households where village_id = p_village;
    return affected;
  end if;
  with moved as (
    update households set village_id = p_into, village_name = (select full_name from areas where id = p_into),
           version = version + 1, updated_at = p_at
     where village_id = p_village
    returning id, province_id, district_id, commune_id
  )
  insert into household_events
  select gen_random_uuid(), id, province_id, district_id, commune_id, 'village-merged', p_on, p_at, p_actor, null,
         jsonb_build_object('oldVillage', p_village, 'newVillage', p_into)
    from moved;
  get diagnostics affected = row_count;
  return affected;
end $$;
