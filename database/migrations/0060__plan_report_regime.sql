-- Chế độ báo cáo của kế hoạch: who reports what to whom, through whom, by when; what has come in, and what was decided.
create table report_obligations (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  -- who reports: every unit below, one unit, one body, or every body that has a task in the plan
  reporter_kind text not null check (reporter_kind in ('units-below', 'unit', 'agency', 'agencies-with-tasks')),
  reporter_area_id integer references areas (id),
  reporter_agency_id text references agencies (id),
  reporter_text text not null,
  receiver_text text not null,
  through_text text,
  subject text not null,
  period_kind text not null
    check (period_kind in ('monthly', 'quarterly', 'half-year', 'nine-months', 'year', 'ad-hoc', 'unknown')),
  -- null: the plan does not say by when, and nobody has said it yet
  due_rule jsonb,
  -- where the plan prints it; null: a person added it
  line integer,
  source_text text,
  proposal_key text,
  status text not null check (status in ('confirmed', 'dropped')),
  decided_by text not null,
  decided_at timestamptz not null,
  version integer not null default 1,
  constraint report_obligations_proposal_key unique (plan_id, proposal_key),
  constraint report_obligations_reporter_check check (
    case reporter_kind when 'unit' then reporter_area_id is not null
                       when 'agency' then reporter_agency_id is not null
                       else reporter_area_id is null and reporter_agency_id is null end)
);
create index report_obligations_plan_idx on report_obligations (plan_id);

-- A file that came with a report.
create table report_files (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  reporter_province_id integer not null,
  reporter_district_id integer,
  reporter_commune_id integer,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  added_by text not null,
  added_at timestamptz not null
);

-- Báo cáo đã gửi: one sending of one reporter for one period; sent again after a return it is a new row.
create table report_sendings (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  obligation_id uuid not null references report_obligations (id),
  period_key text not null,
  reporter_area_id integer references areas (id),
  reporter_agency_id text references agencies (id),
  -- where the reporter stands in the tree, for the second wall; a body's are those of the plan's unit
  reporter_province_id integer not null,
  reporter_district_id integer,
  reporter_commune_id integer,
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by text not null,
  sent_by_id text not null,
  -- entered by the receiver from a paper
  on_behalf boolean not null,
  text text not null,
  figures jsonb not null,
  file_id uuid references report_files (id),
  constraint report_sendings_reporter_check check (num_nonnulls(reporter_area_id, reporter_agency_id) = 1)
);
create index report_sendings_idx on report_sendings (plan_id, obligation_id, period_key);

create table report_decisions (
  sending_id uuid primary key references report_sendings (id),
  plan_id uuid not null references plans (id),
  decision text not null check (decision in ('acknowledged', 'returned')),
  reason text,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by text not null,
  constraint report_decisions_reason_check check (decision = 'acknowledged' or reason is not null)
);

create trigger report_sendings_append_only before update or delete on report_sendings
  for each row execute function refuse_change();
create trigger report_decisions_append_only before update or delete on report_decisions
  for each row execute function refuse_change();

-- The second wall: obligations are read by whoever reads the plan; a report only by the plan's own unit and by its reporter.
do $$
declare
  t text;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
  reporter text := $c$
    reporter_province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or reporter_district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or reporter_commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
begin
  foreach t in array array['report_obligations', 'report_sendings', 'report_files', 'report_decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_plan_own on %I using (exists (select from plans p where p.id = plan_id and (%s)))', t, own);
  end loop;
  create policy its_plan on report_obligations for select using (exists (select from plans p where p.id = plan_id));
  foreach t in array array['report_sendings', 'report_files'] loop
    execute format('create policy its_reporter on %I using (%s) with check (exists (select from plans p where p.id = plan_id) and (%s))',
      t, reporter, reporter);
  end loop;
  create policy its_sending on report_decisions for select
    using (exists (select from report_sendings s where s.id = sending_id));
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update on report_obligations to vuonlen_app;
    grant select, insert on report_sendings, report_files, report_decisions to vuonlen_app;
  end if;
end $$;
