-- Nội dung người viết báo cáo nhập (kết quả, hạn chế, nguyên nhân, bài học, giải pháp, kiến nghị), kept for later reports.
create table plan_report_notes (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  period text not null check (period in ('first-half', 'nine-months', 'year', 'mid-term', 'term')),
  year smallint not null,
  kind text not null check (kind in ('result', 'limit', 'cause', 'lesson', 'solution', 'proposal')),
  text text not null,
  -- the note of an earlier report it was taken over from
  taken_from uuid references plan_report_notes (id),
  written_by text not null,
  written_at timestamptz not null,
  -- no longer printed in its own report; kept
  withdrawn_by text,
  withdrawn_at timestamptz,
  constraint plan_report_notes_withdrawn_check check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index plan_report_notes_plan_idx on plan_report_notes (plan_id, period, year);

do $$
declare
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
begin
  alter table plan_report_notes enable row level security;
  alter table plan_report_notes force row level security;
  create policy its_plan on plan_report_notes for select using (exists (select from plans p where p.id = plan_id));
  execute format('create policy its_plan_own on plan_report_notes using (exists (select from plans p where p.id = plan_id and (%s)))', own);
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update on plan_report_notes to vuonlen_app;
  end if;
end $$;

-- Nơi nhận của kế hoạch và tin công bố: what was read from the document stands until a person writes another.
create table plan_recipients (
  plan_id uuid primary key references plans (id),
  -- entries with purpose and group, then the archive line
  list jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  version integer not null default 1
);

create table plan_publications (
  plan_id uuid primary key references plans (id),
  title text not null,
  text text not null,
  -- apart from the day of issue, which is the plan's
  published_on date,
  saved_by text not null,
  saved_at timestamptz not null,
  version integer not null default 1
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
begin
  foreach t in array array['plan_recipients', 'plan_publications'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_plan on %I for select using (exists (select from plans p where p.id = plan_id))', t);
    execute format('create policy its_plan_own on %I using (exists (select from plans p where p.id = plan_id and (%s)))', t, own);
  end loop;
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update on plan_recipients, plan_publications to vuonlen_app;
  end if;
end $$;
