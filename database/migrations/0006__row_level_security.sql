-- The second wall. The application sets, for its transaction only, the units it may see; the rows do the rest.
-- The settings are read once a statement (the sub-selects become init plans).
do $$
declare
  t text;
  condition text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
begin
  foreach t in array array[
    'households', 'persons', 'household_events', 'household_reads', 'round_communes', 'review_cases', 'case_actions',
    'status_periods', 'snapshot_members', 'snapshot_figures'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy jurisdiction on %I using (%s) with check (%s)', t, condition, condition);
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant usage on schema public to vuonlen_app;
    grant select, insert, update, delete on all tables in schema public to vuonlen_app;
    grant usage on all sequences in schema public to vuonlen_app;
    revoke insert, update, delete on audit_log from vuonlen_app;
    revoke update, delete on household_events, household_reads, case_actions, snapshot_members, snapshot_figures, snapshot_sums from vuonlen_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to vuonlen_app;
    alter default privileges in schema public grant usage on sequences to vuonlen_app;
  end if;
end $$;
