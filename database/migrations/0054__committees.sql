-- Ban chỉ đạo, ban giảm nghèo: a body of a unit, set up by a decision, closed by the next one; who sits in it and when.
create table committees (
  id uuid primary key,
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  kind text not null check (kind in ('national-target', 'poverty', 'joint', 'review', 'poverty-board')),
  name text not null,
  -- as the decision itself defines it: «sau đây gọi là Ban Chỉ đạo tỉnh»
  short_name text not null,
  duty text,
  standing_agency_id text references agencies (id),
  standing_text text,
  decision_number text not null,
  decision_date date not null,
  decision_issuer text not null,
  valid_from date not null,
  valid_to date,
  predecessor_id uuid references committees (id),
  version integer not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint committees_period_check check (valid_to is null or valid_to > valid_from)
);
create index committees_area_idx on committees (area_id, valid_from);
create index committees_province_idx on committees (province_id);

create table committee_members (
  id uuid primary key,
  committee_id uuid not null references committees (id),
  post text not null check (post in ('head', 'standing-deputy', 'deputy', 'member', 'secretary')),
  name text not null,
  office text not null,
  agency_id text references agencies (id),
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  constraint committee_members_period_check check (valid_to is null or valid_to > valid_from)
);
create index committee_members_committee_idx on committee_members (committee_id);

-- Phân công phụ trách địa bàn
create table committee_charges (
  id uuid primary key,
  committee_id uuid not null references committees (id),
  member_id uuid not null references committee_members (id),
  area_id integer not null references areas (id),
  valid_from date not null,
  valid_to date,
  constraint committee_charges_period_check check (valid_to is null or valid_to > valid_from)
);
create index committee_charges_committee_idx on committee_charges (committee_id);

-- Cơ quan tham mưu, tham gia: which body advises or takes part, and with what
create table committee_bodies (
  id uuid primary key,
  committee_id uuid not null references committees (id),
  agency_id text not null references agencies (id),
  role text not null check (role in ('advise', 'take-part')),
  part text not null,
  valid_from date not null,
  valid_to date,
  constraint committee_bodies_period_check check (valid_to is null or valid_to > valid_from)
);
create index committee_bodies_committee_idx on committee_bodies (committee_id);

-- Quyết định, quy chế làm việc theo phiên bản, biên bản; kept as they came
create table committee_documents (
  id uuid primary key,
  committee_id uuid not null references committees (id),
  kind text not null check (kind in ('decision', 'regulation', 'minutes', 'other')),
  title text not null,
  number text,
  edition integer not null,
  issued_on date not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  constraint committee_documents_edition_key unique (committee_id, kind, edition)
);

create table committee_activities (
  id uuid primary key,
  committee_id uuid not null references committees (id),
  held_on date not null,
  kind text not null check (kind in ('meeting', 'inspection', 'conclusion', 'other')),
  content text not null,
  document_id uuid references committee_documents (id),
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index committee_activities_committee_idx on committee_activities (committee_id, held_on);
create trigger committee_activities_append_only before update or delete on committee_activities
  for each row execute function refuse_change();

-- Kế hoạch mà ban chịu trách nhiệm chung
create table committee_plans (
  committee_id uuid not null references committees (id),
  plan_id uuid not null references plans (id),
  primary key (committee_id, plan_id)
);

-- Cán bộ làm công tác giảm nghèo: who is in charge at a unit, full-time or beside another post
create table poverty_staff (
  id uuid primary key,
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  name text not null,
  office text not null,
  is_part_time boolean not null,
  other_post text,
  fields text[] not null check (cardinality(fields) > 0 and fields <@ array['poverty', 'jobs', 'extension']),
  valid_from date not null,
  valid_to date,
  ended_reason text,
  version integer not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint poverty_staff_period_check check (valid_to is null or valid_to > valid_from)
);
create index poverty_staff_area_idx on poverty_staff (area_id);
create index poverty_staff_province_idx on poverty_staff (province_id);

-- Phones lie apart: who may see a committee of a unit above does not see how to reach its members.
create table official_phones (
  official_id uuid primary key,
  province_id integer not null,
  district_id integer,
  commune_id integer,
  phone text not null
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
  above text := $c$
    area_id in (
      select unnest(array[a.province_id, a.district_id]) from areas a
       where a.id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
          or a.id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[]))
  $c$;
begin
  foreach t in array array['committees', 'poverty_staff', 'official_phones'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy jurisdiction on %I using (%s) with check (%s)', t, own, own);
  end loop;
  -- units below know who steers them
  execute format('create policy units_below_read on committees for select using (%s)', above);
  foreach t in array array['committee_members', 'committee_charges', 'committee_bodies', 'committee_documents',
    'committee_activities', 'committee_plans'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_committee on %I for select using (exists (select from committees c where c.id = committee_id))', t);
    execute format('create policy its_committee_own on %I using (exists (select from committees c where c.id = committee_id and (%s)))', t,
      replace(replace(replace(own, 'province_id', 'c.province_id'), 'district_id', 'c.district_id'), 'commune_id', 'c.commune_id'));
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on committees, committee_members, committee_charges, committee_bodies,
      committee_documents, committee_activities, committee_plans, poverty_staff, official_phones to vuonlen_app;
    revoke update, delete on committee_activities, committee_documents from vuonlen_app;
  end if;
end $$;
