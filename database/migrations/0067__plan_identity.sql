-- What a plan is: its kind, its scope, its signature; a head that is corrected with a reason; newer versions of its file.
alter table plans
  add column kind text not null default 'programme'
    check (kind in ('programme', 'coordination', 'community', 'period', 'sector')),
  add column place text,
  -- {onBehalfOf, signedFor, post, name}: TM., KT., chức vụ, họ tên
  add column signature jsonb,
  add column scope text,
  add column period_text text,
  add column target_groups text[] not null default '{}',
  -- issuer, number and year together; one number is printed by every committee
  add column identity_key text,
  add column document_version integer not null default 1,
  add column withdrawn_by text,
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text;
alter table plans drop constraint plans_status_check;
alter table plans add constraint plans_status_check check (status in ('imported', 'confirmed', 'withdrawn'));
-- What was withdrawn may be imported again.
alter table plans drop constraint plans_file_key;
create unique index plans_file_key on plans (area_id, file_sha256) where status <> 'withdrawn';
create index plans_identity_idx on plans (identity_key);

create table plan_head_changes (
  seq bigint generated always as identity primary key,
  plan_id uuid not null references plans (id),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  reason text not null,
  before jsonb not null,
  after jsonb not null
);
create index plan_head_changes_plan_idx on plan_head_changes (plan_id, seq);
create trigger plan_head_changes_append_only before update or delete on plan_head_changes
  for each row execute function refuse_change();

-- Bản sửa đổi: proposed = uploaded for a confirmed plan and not decided; superseded = what the plan was before.
create table plan_versions (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  no integer not null,
  status text not null check (status in ('proposed', 'superseded', 'dropped')),
  file_name text not null,
  file_sha256 text not null,
  file bytea not null,
  lines jsonb not null,
  document jsonb not null,
  findings jsonb not null,
  reason text not null,
  added_by text not null,
  added_at timestamptz not null,
  decided_by text,
  decided_at timestamptz
);
create index plan_versions_plan_idx on plan_versions (plan_id, no);
create unique index plan_versions_proposed_key on plan_versions (plan_id) where status = 'proposed';

-- A target that the amended plan no longer has is kept with its course, and judged no more.
alter table plan_targets
  add column ended_on date,
  add column ended_reason text;

do $$
declare
  t text;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
begin
  foreach t in array array['plan_head_changes', 'plan_versions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_plan on %I for select using (exists (select from plans p where p.id = plan_id))', t);
    execute format('create policy its_plan_own on %I using (exists (select from plans p where p.id = plan_id and (%s)))', t, own);
  end loop;
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on plan_head_changes, plan_versions to vuonlen_app;
    grant usage on all sequences in schema public to vuonlen_app;
    revoke update, delete on plan_head_changes from vuonlen_app;
  end if;
end $$;
