-- Báo cáo kết quả đã ban hành: the file and the figures as they were signed; what is composed later does not touch them.
create table plan_results_reports (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  period text not null check (period in ('first-half', 'nine-months', 'year', 'mid-term', 'term')),
  year smallint not null,
  number text not null,
  issued_on date not null,
  form text not null check (form in ('chair', 'vice-chair', 'vice-chair-alone', 'acting-chair')),
  signer text not null,
  figures_up_to date not null,
  -- the whole paper: text, annexes, every figure with measure, unit and source
  report jsonb not null,
  -- open points that someone accepted, with the reason; never printed
  answers jsonb not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  issued_by text not null,
  issued_by_id text not null,
  issued_at timestamptz not null
);
-- The number is the issuer's own, anew each year.
create unique index plan_results_reports_number_key
  on plan_results_reports (area_id, number, (extract(year from issued_on)));
create index plan_results_reports_plan_idx on plan_results_reports (plan_id, period, year);
create trigger plan_results_reports_append_only before update or delete on plan_results_reports
  for each row execute function refuse_change();

do $$
declare
  t text;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
  not_for_agency text := $c$ (select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on' $c$;
begin
  alter table plan_results_reports enable row level security;
  alter table plan_results_reports force row level security;
  execute format('create policy jurisdiction on plan_results_reports using (%s) with check (%s)', own, own);
  -- Drafts and their side tables (0063) are the unit's own work as well: an agency officer standing in the unit sees none.
  foreach t in array array['plan_results_reports', 'plan_drafts', 'plan_draft_versions', 'plan_draft_answers',
    'plan_text_blocks'] loop
    execute format('create policy not_for_agency on %I as restrictive using (%s) with check (%s)', t, not_for_agency, not_for_agency);
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert on plan_results_reports to vuonlen_app;
    revoke update, delete on plan_results_reports from vuonlen_app;
  end if;
end $$;
