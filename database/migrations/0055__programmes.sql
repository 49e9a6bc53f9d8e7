-- Lồng ghép: programmes beside the poverty programme, what each body and unit does under them, and the money, told once.
create table programmes (
  id text primary key,
  name_vi text not null,
  name_en text not null,
  kind text not null check (kind in ('national-target', 'socio-economic', 'sector')),
  first_year smallint,
  last_year smallint,
  -- null: of the whole country
  province_id integer references areas (id),
  source text not null,
  verification text not null check (verification in ('verified', 'from-memory', 'unverified')),
  display_order integer not null,
  -- what a person has edited is not overwritten by the reference file
  edited_by text,
  version integer not null default 1,
  constraint programmes_years_check check (last_year is null or first_year is null or last_year >= first_year)
);

create table integrated_activities (
  id uuid primary key,
  -- who records it: a unit, or a body of that unit
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  agency_id text references agencies (id),
  year smallint not null,
  name text not null,
  content text not null,
  status text not null check (status in ('planned', 'doing', 'done')),
  result text,
  version integer not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index integrated_activities_year_idx on integrated_activities (province_id, year);

create table activity_programmes (
  activity_id uuid not null references integrated_activities (id),
  programme_id text not null references programmes (id),
  primary key (activity_id, programme_id)
);

-- Where it is done; the unit that records it stands beside, so that its own wall needs no other table.
create table activity_areas (
  activity_id uuid not null references integrated_activities (id),
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  owner_province_id integer not null,
  owner_district_id integer,
  owner_commune_id integer,
  primary key (activity_id, area_id)
);
create index activity_areas_area_idx on activity_areas (area_id);

-- Dòng kinh phí, in đồng
create table activity_lines (
  id uuid primary key,
  activity_id uuid not null references integrated_activities (id),
  position smallint not null,
  area_id integer references areas (id),
  source text not null check (source in ('central-investment', 'central-recurrent', 'province', 'district', 'commune',
    'credit', 'fund-for-poor', 'community', 'household')),
  planned bigint check (planned >= 0),
  spent bigint check (spent >= 0),
  reference text,
  same_as uuid references activity_lines (id) on delete set null,
  same_by text,
  constraint activity_lines_amount_check check (planned is not null or spent is not null),
  constraint activity_lines_same_check check (same_as <> id)
);
create index activity_lines_activity_idx on activity_lines (activity_id);

create table activity_targets (
  activity_id uuid not null references integrated_activities (id),
  target_id uuid not null references plan_targets (id),
  primary key (activity_id, target_id)
);

create table activity_evidence (
  id uuid primary key,
  activity_id uuid not null references integrated_activities (id),
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  added_by text not null,
  added_at timestamptz not null
);
create index activity_evidence_activity_idx on activity_evidence (activity_id);

-- Hộ thuộc diện, hộ đã được hỗ trợ
create table activity_households (
  activity_id uuid not null references integrated_activities (id),
  household_id uuid not null references households (id),
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  state text not null check (state in ('target', 'received')),
  what text,
  received_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (activity_id, household_id)
);
create index activity_households_household_idx on activity_households (household_id);

-- Đã báo cáo: «these are all our integrated activities of the year», none included
create table integration_returns (
  id uuid primary key,
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  agency_id text references agencies (id),
  year smallint not null,
  statement text not null,
  activities integer not null,
  sent_by text not null,
  sent_at timestamptz not null
);
create index integration_returns_year_idx on integration_returns (province_id, year);
create trigger integration_returns_append_only before update or delete on integration_returns
  for each row execute function refuse_change();

-- Chỉ tiêu của kế hoạch phát triển kinh tế - xã hội mà một chỉ tiêu giảm nghèo thuộc về
create table indicator_links (
  id uuid primary key,
  target_id uuid not null references plan_targets (id),
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  document_name text not null,
  document_number text,
  indicator_no text,
  indicator_name text not null,
  value double precision not null,
  unit text not null,
  result double precision,
  result_on date,
  version integer not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint indicator_links_key unique (target_id, document_name, indicator_name)
);

-- Ngưỡng tiêu chí «Nghèo đa chiều» của xã nông thôn mới: entered by a unit with its source, none is known beforehand
create table criterion_thresholds (
  id uuid primary key,
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  counted_as text not null check (counted_as in ('poor', 'poor-and-near-poor')),
  rate_max double precision not null check (rate_max between 0 and 100),
  valid_from date not null,
  valid_to date,
  source text not null,
  verification text not null check (verification in ('verified', 'from-memory', 'unverified')),
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint criterion_thresholds_period_check check (valid_to is null or valid_to > valid_from)
);

do $$
declare
  t text;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
  owner text := replace(replace(replace(own, 'province_id =', 'owner_province_id ='), 'district_id =', 'owner_district_id ='),
    'commune_id =', 'owner_commune_id =');
  of_owner text := replace(replace(replace(own, 'province_id =', 'a.province_id ='), 'district_id =', 'a.district_id ='),
    'commune_id =', 'a.commune_id =');
  above text := $c$
    area_id in (
      select unnest(array[a.province_id, a.district_id]) from areas a
       where a.id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
          or a.id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[]))
  $c$;
  not_for_agency text := $c$ (select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on' $c$;
  own_agency text := 'agency_stands_in(area_id, province_id, district_id, commune_id, agency_id)';
begin
  foreach t in array array['integrated_activities', 'integration_returns', 'indicator_links', 'criterion_thresholds',
    'activity_households'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy jurisdiction on %I using (%s) with check (%s)', t, own, own);
  end loop;
  execute format('create policy units_below_read on criterion_thresholds for select using (%s)', above);
  -- An agency officer stands in the unit, but sees only what the own body records, and no household and no plan.
  foreach t in array array['integrated_activities', 'integration_returns'] loop
    execute format('create policy own_agency on %I as restrictive using (%s or %s) with check (%s or %s)', t,
      not_for_agency, own_agency, not_for_agency, own_agency);
  end loop;
  foreach t in array array['indicator_links', 'activity_households'] loop
    execute format('create policy not_for_agency on %I as restrictive using (%s) with check (%s)', t, not_for_agency, not_for_agency);
  end loop;

  alter table activity_areas enable row level security;
  alter table activity_areas force row level security;
  execute format('create policy place on activity_areas for select using (%s)', own);
  execute format('create policy owner on activity_areas using (%s) with check (%s)', owner, owner);
  -- A commune reads what others do in it.
  execute format('create policy done_here on integrated_activities for select using (exists (select from activity_areas p where p.activity_id = integrated_activities.id and (%s)))',
    replace(replace(replace(own, 'province_id =', 'p.province_id ='), 'district_id =', 'p.district_id ='), 'commune_id =', 'p.commune_id ='));

  foreach t in array array['activity_programmes', 'activity_lines', 'activity_targets', 'activity_evidence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_activity on %I for select using (exists (select from integrated_activities a where a.id = activity_id))', t);
    execute format('create policy its_activity_own on %I using (exists (select from integrated_activities a where a.id = activity_id and (%s)))', t, of_owner);
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on programmes, integrated_activities, activity_programmes, activity_areas,
      activity_lines, activity_targets, activity_evidence, activity_households, integration_returns, indicator_links,
      criterion_thresholds to vuonlen_app;
    revoke update, delete on integration_returns, activity_evidence from vuonlen_app;
  end if;
end $$;
