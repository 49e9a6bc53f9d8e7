-- Cơ quan gửi báo cáo bằng tài khoản của mình: it sees what a plan that gives it work asks for, and its own reports only.
do $$
declare
  t text;
  not_for_agency text := $c$ (select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on' $c$;
  mine text := $c$
    exists (select from plan_heads h where h.plan_id = %I.plan_id
              and agency_stands_in(h.area_id, h.province_id, h.district_id, h.commune_id, reporter_agency_id)) $c$;
begin
  -- the head of a plan is seen by the bodies that have work in it
  create policy agency_read on report_obligations for select using (
    status = 'confirmed' and reporter_kind in ('agency', 'agencies-with-tasks')
    and exists (select from plan_heads h where h.plan_id = report_obligations.plan_id));
  execute format('create policy not_for_agency on report_obligations as restrictive using (%s
    or (status = ''confirmed'' and reporter_kind in (''agency'', ''agencies-with-tasks''))) with check (%s)', not_for_agency, not_for_agency);

  alter table report_files add column reporter_agency_id text references agencies (id);
  foreach t in array array['report_sendings', 'report_files'] loop
    execute format('create policy agency_own on %I using (' || mine || ')', t, t);
    execute format('create policy not_for_agency on %I as restrictive using (%s or ' || mine || ') with check (%s or ' || mine || ')',
      t, not_for_agency, t, not_for_agency, t);
  end loop;
  execute format('create policy not_for_agency_write on report_decisions as restrictive for insert with check (%s)', not_for_agency);
  foreach t in array array['plan_report_notes', 'plan_recipients', 'plan_publications'] loop
    execute format('create policy not_for_agency on %I as restrictive using (%s) with check (%s)', t, not_for_agency, not_for_agency);
  end loop;
end $$;
