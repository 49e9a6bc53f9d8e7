-- Nhóm đối tượng: overlapping groups with dates and evidence, apart from the class. `households.groups` is today's mask.
create table household_groups (
  id uuid primary key,
  household_id uuid not null references households (id),
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  group_code text not null check (group_code in ('merit', 'social_protection', 'no_labour', 'female_head', 'elderly_alone', 'disabled')),
  valid_from date not null,
  valid_to date,
  evidence text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint household_groups_period_check check (valid_to is null or valid_to >= valid_from)
);
create index household_groups_household_idx on household_groups (household_id);
create unique index household_groups_open_key on household_groups (household_id, group_code) where valid_to is null;

-- Pairs found by the nightly or asked-for search for duplicates; the screen only reads them.
create table duplicate_pairs (
  first_id uuid not null references households (id),
  second_id uuid not null references households (id),
  subject text not null check (subject in ('household', 'person')),
  first_person_id uuid,
  second_person_id uuid,
  reason text not null check (reason in ('identity-number', 'same-name-birth', 'similar-name-birth-place')),
  likeness real not null,
  province_id integer not null,
  first_district_id integer,
  first_commune_id integer not null,
  second_district_id integer,
  second_commune_id integer not null,
  found_at timestamptz not null,
  constraint duplicate_pairs_order_check check (first_id < second_id),
  constraint duplicate_pairs_key primary key (first_id, second_id, reason)
);
create index duplicate_pairs_province_idx on duplicate_pairs (province_id, likeness desc, first_id, second_id);

do $$
declare
  t text;
  condition text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or %1$sdistrict_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or %1$scommune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
  own text := format(condition, '');
  either text := format(condition, 'first_') || ' or ' || format(condition, 'second_');
  -- The file a person has opened: its older rows may lie in the communes where the household lived before. The first
  -- id is the file itself and must be visible by its own row; the others are households merged into it.
  opened text := $c$
    household_id = any ((select coalesce(nullif(current_setting('vuonlen.file', true), ''), '{}'))::uuid[])
    and exists (select from households h
                 where h.id = ((select coalesce(nullif(current_setting('vuonlen.file', true), ''), '{}'))::uuid[])[1])
  $c$;
  -- An import belongs to a province; below it only its maker sees it.
  maker text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or created_by = (select nullif(current_setting('vuonlen.actor', true), ''))
  $c$;
  its_import text := 'exists (select from imports i where i.id = import_id)';
begin
  foreach t in array array['household_groups', 'duplicate_pairs', 'imports', 'import_issues', 'import_changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  execute format('create policy jurisdiction on household_groups using (%s) with check (%s)', own, own);
  execute format('create policy jurisdiction on duplicate_pairs using (%s) with check (%s)', either, either);
  execute format('create policy jurisdiction on imports using (%s) with check (%s)', maker, maker);
  execute format('create policy jurisdiction on import_issues using (%s) with check (%s)', its_import, its_import);
  execute format('create policy jurisdiction on import_changes using (%s) with check (%s)', its_import, its_import);
  foreach t in array array[
    'household_events', 'household_reads', 'household_groups', 'review_cases', 'case_actions', 'status_periods'
  ] loop
    execute format('create policy opened_file on %I for select using (%s)', t, opened);
  end loop;
end $$;

-- Where else in the province a number stands: names of communes and counts, never the stranger's file.
create function identity_places(p_number text, p_province integer)
returns table (commune_id integer, households integer)
language sql stable security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' as $$
  select commune_id, count(distinct household_id)::int from (
    select h.commune_id, h.id as household_id from households h
     where h.head_identity_number = p_number and h.province_id = p_province and h.status = 'active'
    union
    select p.commune_id, p.household_id from persons p join households h on h.id = p.household_id
     where p.identity_number = p_number and p.province_id = p_province and p.left_on is null and h.status = 'active'
  ) places group by commune_id
$$;

-- Pairs by blocking keys, each an equality: never all against all. A block of a very common key is left out.
create function find_duplicate_pairs(p_province integer, p_at timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' as $$
declare
  found_now integer;
begin
  create temporary table if not exists duplicate_people (
    household_id uuid, person_id uuid, district_id integer, commune_id integer, village text, name text, birth text,
    sex text, number text
  ) on commit drop;
  truncate duplicate_people;
  insert into duplicate_people
    select p.household_id, p.id, p.district_id, p.commune_id, coalesce(h.village_id::text, h.village_name), p.search_key,
           p.birth, p.sex, p.identity_number
      from persons p join households h on h.id = p.household_id
     where p.province_id = p_province and p.left_on is null and h.status = 'active'
    union all
    select h.id, null, h.district_id, h.commune_id, coalesce(h.village_id::text, h.village_name), h.search_key,
           h.head_birth, h.head_sex, h.head_identity_number
      from households h
     where h.province_id = p_province and h.status = 'active'
       and not exists (select from persons p where p.household_id = h.id and p.left_on is null);
  analyze duplicate_people;
  with candidates as (
    select a.household_id as one, b.household_id as two, a.person_id as one_person, b.person_id as two_person,
           'identity-number' as reason, 1.0::real as likeness
      from (select number from duplicate_people where number is not null
             group by number having count(*) between 2 and 50) block
      join duplicate_people a using (number)
      join duplicate_people b using (number)
     where a.household_id < b.household_id
    union all
    -- one whole name and one whole day of birth, anywhere in the province
    select a.household_id, b.household_id, a.person_id, b.person_id, 'same-name-birth',
           case when a.commune_id = b.commune_id then 0.95 else 0.85 end::real
      from (select name, birth from duplicate_people where length(birth) = 10
             group by name, birth having count(*) between 2 and 20) block
      join duplicate_people a using (name, birth)
      join duplicate_people b using (name, birth)
     where a.household_id < b.household_id and (a.number is null or b.number is null or a.number <> b.number)
    union all
    -- one village and one birth, the name nearly the same: slips of the pen, a name written short
    select a.household_id, b.household_id, a.person_id, b.person_id, 'similar-name-birth-place',
           similarity(a.name, b.name)
      from (select commune_id, village, birth from duplicate_people where birth is not null and village is not null
             group by commune_id, village, birth having count(*) between 2 and 30) block
      join duplicate_people a using (commune_id, village, birth)
      join duplicate_people b using (commune_id, village, birth)
     where a.household_id < b.household_id and a.sex is not distinct from b.sex
       and (a.name <> b.name or length(a.birth) = 4) and similarity(a.name, b.name) >= 0.6
  ), best as (
    select distinct on (one, two, reason) * from candidates order by one, two, reason, likeness desc
  )
  insert into duplicate_pairs
    select best.one, best.two, case when h1.search_key = h2.search_key then 'household' else 'person' end,
           best.one_person, best.two_person, best.reason, best.likeness, p_province,
           h1.district_id, h1.commune_id, h2.district_id, h2.commune_id, p_at
      from best join households h1 on h1.id = best.one join households h2 on h2.id = best.two
     where not exists (select from duplicate_verdicts v where v.subject = 'household' and v.first_id = best.one and v.second_id = best.two)
    on conflict on constraint duplicate_pairs_key do update
      set first_commune_id = excluded.first_commune_id, second_commune_id = excluded.second_commune_id,
          first_district_id = excluded.first_district_id, second_district_id = excluded.second_district_id,
          likeness = excluded.likeness, found_at = excluded.found_at;
  get diagnostics found_now = row_count;
  -- What this search did not find again has been repaired, judged or closed.
  delete from duplicate_pairs d where d.province_id = p_province and d.found_at < p_at;
  return found_now;
end $$;
