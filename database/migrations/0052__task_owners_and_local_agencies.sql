-- Ai được giao, đổi khi nào, vì sao: the owner of a task after confirmation, before and after.
create table plan_task_changes (
  seq bigint generated always as identity primary key,
  task_id uuid not null references plan_tasks (id) on delete cascade,
  plan_id uuid not null references plans (id),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  before jsonb,
  after jsonb not null,
  note text
);
create index plan_task_changes_task_idx on plan_task_changes (task_id, seq);
create trigger plan_task_changes_append_only before update or delete on plan_task_changes
  for each row execute function refuse_change();

-- Who answers for the plan as a whole, and the standing body, as a person set them.
alter table plans add column answering_agency_id text references agencies (id),
  add column standing_agency_id text references agencies (id);

-- Names that one province gives a body of the catalogue.
create table agency_aliases (
  agency_id text not null references agencies (id),
  province_id integer not null references areas (id),
  alias text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (agency_id, province_id, alias)
);

do $$
declare
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
begin
  alter table plan_task_changes enable row level security;
  alter table plan_task_changes force row level security;
  create policy its_plan on plan_task_changes for select using (exists (select from plans p where p.id = plan_id));
  execute format('create policy its_plan_own on plan_task_changes using (exists (select from plans p where p.id = plan_id and (%s)))', own);
  create policy not_for_agency on plan_task_changes as restrictive
    using ((select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on');
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert on plan_task_changes to vuonlen_app;
    revoke update, delete on plan_task_changes from vuonlen_app;
    grant select, insert on agency_aliases to vuonlen_app;
    grant usage on all sequences in schema public to vuonlen_app;
  end if;
end $$;
