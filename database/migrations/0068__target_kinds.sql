-- Targets of every kind: for a set of units, with a base taken from a round, by organisation, grouped under goals.
create table plan_goals (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  position integer not null,
  title text not null,
  -- the step of the chain: access to resources, economic activity, income, lasting exit
  step text not null check (step in ('access', 'activity', 'income', 'exit', 'other')),
  document_id uuid references documents (id)
);
create index plan_goals_plan_idx on plan_goals (plan_id, position);

alter table plan_targets
  -- whose it is: the plan's own unit, a class of units below it, or units that are named
  add column unit_scope text not null default 'plan' check (unit_scope in ('plan', 'class', 'list')),
  add column unit_class text,
  -- a base taken from a round keeps what stood above and below the line
  add column base_round_id text references review_rounds (id),
  add column base_numerator double precision,
  add column base_denominator double precision,
  add column goal_id uuid references plan_goals (id),
  add constraint plan_targets_class_check check ((unit_scope = 'class') = (unit_class is not null));

create table target_units (
  target_id uuid not null references plan_targets (id),
  plan_id uuid not null references plans (id),
  area_id integer not null references areas (id),
  primary key (target_id, area_id)
);

-- Chỉ tiêu theo tổ chức: each union, each front answers for its own members.
create table target_parts (
  target_id uuid not null references plan_targets (id),
  plan_id uuid not null references plans (id),
  position integer not null,
  name text not null,
  agency_id text references agencies (id),
  primary key (target_id, name)
);

alter table target_progress
  add column part text,
  -- what the entered share was computed from: its own denominator, or this year's and last year's amount of a growth
  add column numerator double precision,
  add column denominator double precision;

-- Mức sống tối thiểu: a parameter of a period, đồng a person a month. None is known from the standards: people enter it.
create table minimum_living_standards (
  id uuid primary key,
  province_id integer references areas (id),
  from_year smallint not null,
  to_year smallint not null check (to_year >= from_year),
  urban bigint not null check (urban > 0),
  rural bigint not null check (rural > 0),
  source text not null,
  verification text not null check (verification in ('verified', 'from-memory', 'unverified')),
  set_by text not null,
  set_at timestamptz not null
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
  province text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
  $c$;
begin
  foreach t in array array['plan_goals', 'target_units', 'target_parts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_plan on %I for select using (exists (select from plans p where p.id = plan_id))', t);
    execute format('create policy its_plan_own on %I using (exists (select from plans p where p.id = plan_id and (%s)))', t, own);
  end loop;
  alter table minimum_living_standards enable row level security;
  alter table minimum_living_standards force row level security;
  -- everybody reads the parameter, a province keeps its own
  create policy everybody_reads on minimum_living_standards for select using (true);
  execute format('create policy province_writes on minimum_living_standards using (%s) with check (%s)', province, province);
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on plan_goals, target_units, target_parts to vuonlen_app;
    grant select, insert on minimum_living_standards to vuonlen_app;
    revoke update, delete on minimum_living_standards from vuonlen_app;
  end if;
end $$;
