-- Kế hoạch: the document as it was read, what a person decided about each part of it, and what is tracked from then on.
create table plans (
  id uuid primary key,
  -- the unit the plan is for; the three ids below place it in the tree, for the second wall
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  parent_id uuid references plans (id),
  title text not null,
  number text,
  issuer text,
  issued_on date,
  year smallint not null,
  last_year smallint,
  standard_id text references standards (id),
  status text not null default 'imported' check (status in ('imported', 'confirmed')),
  file_name text not null,
  file_sha256 text not null,
  file bytea not null,
  -- the lines of the file, numbered; the data points at them
  lines jsonb not null,
  document jsonb not null,
  findings jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  version integer not null default 1,
  constraint plans_file_key unique (area_id, file_sha256),
  constraint plans_confirmed_check check ((status = 'confirmed') = (confirmed_at is not null and confirmed_by is not null)),
  constraint plans_parent_check check (parent_id <> id)
);
create index plans_province_idx on plans (province_id, year desc);
create index plans_parent_idx on plans (parent_id);

-- One thing that was read: as read, as corrected, what was decided. `added`: the reader missed it, a person wrote it.
create table plan_items (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  kind text not null check (kind in ('target', 'task', 'figure', 'basis')),
  position integer not null,
  line integer not null,
  as_read jsonb,
  corrected jsonb,
  status text not null default 'read' check (status in ('read', 'confirmed', 'corrected', 'rejected', 'added')),
  decided_by text,
  decided_at timestamptz,
  note text,
  constraint plan_items_position_key unique (plan_id, kind, position),
  constraint plan_items_correction_check check (corrected is not null or (as_read is not null and status <> 'corrected'))
);

create table plan_item_changes (
  seq bigint generated always as identity primary key,
  item_id uuid not null references plan_items (id),
  plan_id uuid not null references plans (id),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  status_before text not null,
  status_after text not null,
  before jsonb,
  after jsonb,
  note text
);
create index plan_item_changes_item_idx on plan_item_changes (item_id, seq);
create trigger plan_item_changes_append_only before update or delete on plan_item_changes
  for each row execute function refuse_change();

-- Cơ quan: bodies by kind and level, dated; what a body was called and who took over which of its tasks.
create table agencies (
  id text primary key,
  name_vi text not null,
  name_en text not null,
  level text not null check (level in ('central', 'province', 'district', 'commune', 'village')),
  kind text not null check (kind in ('government', 'party', 'council', 'front', 'mass', 'bank', 'insurer', 'media', 'other')),
  valid_from date,
  valid_to date,
  aliases text[] not null default '{}',
  source text not null,
  verification text not null check (verification in ('verified', 'from-memory', 'unverified')),
  display_order integer not null
);
create table agency_successors (
  agency_id text not null references agencies (id),
  successor_id text not null references agencies (id),
  task_vi text not null,
  task_en text not null,
  effective_date date not null,
  source text not null,
  verification text not null check (verification in ('verified', 'from-memory', 'unverified')),
  primary key (agency_id, successor_id, task_vi)
);

create table plan_evidence (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  added_by text not null,
  added_at timestamptz not null
);

-- Chỉ tiêu được theo dõi: only from confirmed items.
create table plan_targets (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  item_id uuid not null unique references plan_items (id),
  position integer not null,
  line integer not null,
  text text not null,
  measure text not null,
  operator text not null,
  value double precision not null,
  upper double precision,
  unit text not null,
  population text,
  area_text text,
  standard_id text references standards (id),
  strength text not null check (strength in ('must', 'strive', 'toward')),
  due date not null,
  base_value double precision,
  base_on date,
  lead_text text,
  lead_agency_id text references agencies (id),
  version integer not null default 1
);
create index plan_targets_plan_idx on plan_targets (plan_id, position);

-- Kết quả nhập tay: what has been reached by a day, in the target's own unit, with its evidence.
create table target_progress (
  id uuid primary key,
  target_id uuid not null references plan_targets (id),
  plan_id uuid not null references plans (id),
  reached_on date not null,
  value double precision not null,
  note text not null,
  evidence_id uuid references plan_evidence (id),
  entered_by text not null,
  entered_at timestamptz not null
);
create index target_progress_target_idx on target_progress (target_id, reached_on, entered_at);
create trigger target_progress_append_only before update or delete on target_progress
  for each row execute function refuse_change();

-- Phân khai chỉ tiêu: how a target is divided among the units below; always sums to the target.
create table target_allotments (
  target_id uuid primary key references plan_targets (id),
  plan_id uuid not null references plans (id),
  method text not null check (method in ('proportional', 'able', 'by_hand')),
  total double precision not null,
  round_id text references review_rounds (id),
  saved_by text not null,
  saved_at timestamptz not null,
  version integer not null default 1
);
create table target_allotment_units (
  target_id uuid not null references target_allotments (target_id),
  plan_id uuid not null references plans (id),
  area_id integer not null references areas (id),
  weight double precision not null,
  value double precision not null check (value >= 0),
  primary key (target_id, area_id)
);

create table plan_tasks (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  item_id uuid not null unique references plan_items (id),
  position integer not null,
  line integer not null,
  label text not null,
  text text not null,
  agency_text text not null,
  agency_id text references agencies (id),
  role text not null,
  mode text not null,
  deadline date,
  deadline_text text,
  rhythm text,
  report_to text,
  percent smallint not null default 0 check (percent between 0 and 100),
  done_on date,
  version integer not null default 1
);
create index plan_tasks_plan_idx on plan_tasks (plan_id, position);

create table task_progress (
  id uuid primary key,
  task_id uuid not null references plan_tasks (id),
  plan_id uuid not null references plans (id),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  percent smallint not null check (percent between 0 and 100),
  note text not null,
  evidence_id uuid references plan_evidence (id)
);
create index task_progress_task_idx on task_progress (task_id, at);
create trigger task_progress_append_only before update or delete on task_progress
  for each row execute function refuse_change();

-- The second wall. A plan is written within one's units; it is read also by the units below it, which carry it out.
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
  parts text[] := array['plan_items', 'plan_item_changes', 'plan_evidence', 'plan_targets', 'target_progress',
    'target_allotments', 'target_allotment_units', 'plan_tasks', 'task_progress'];
begin
  alter table plans enable row level security;
  alter table plans force row level security;
  execute format('create policy jurisdiction on plans using (%s) with check (%s)', own, own);
  execute format('create policy units_below_read on plans for select using (%s)', above);
  foreach t in array parts loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_plan on %I for select using (exists (select from plans p where p.id = plan_id))', t);
    -- inside the sub-query the bare names are those of the plan
    execute format('create policy its_plan_own on %I using (exists (select from plans p where p.id = plan_id and (%s)))', t, own);
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on plans, plan_items, plan_item_changes, agencies, agency_successors,
      plan_evidence, plan_targets, target_progress, target_allotments, target_allotment_units, plan_tasks,
      task_progress to vuonlen_app;
    grant usage on all sequences in schema public to vuonlen_app;
    revoke update, delete on plan_item_changes, target_progress, task_progress, plan_evidence from vuonlen_app;
  end if;
end $$;
