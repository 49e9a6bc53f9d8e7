-- Policies of reports asked other tables, whose policies ask others again: the planner wrote them all out, more than a
-- thousand parts for one statement. The same questions stand in functions now, each planned once.

-- The plan is one of the transaction's units.
create function plan_is_own(plan uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
  select exists (select from plans p where p.id = plan and (
       p.province_id = any (coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}')::int[])
    or p.district_id = any (coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}')::int[])
    or p.commune_id = any (coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}')::int[])))
$$;
-- The plan gives work to a body of the transaction.
create function plan_has_own_task(plan uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
  select exists (select from plan_tasks t where t.plan_id = plan
    and agency_reaches(t.plan_area_id, t.province_id, t.district_id, t.commune_id, t.agency_id))
$$;
-- The body that reports is one of the transaction's, and has work in the plan.
create function reports_as_body(plan uuid, agency text) returns boolean language sql stable
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
  select agency is not null and plan_has_own_task(plan) and exists (select from plan_heads h where h.plan_id = plan
    and agency_stands_in(h.area_id, h.province_id, h.district_id, h.commune_id, agency))
$$;

do $$
declare
  t text;
  everywhere text := $c$ (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on' $c$;
  not_for_agency text := $c$ (select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on' $c$;
  mine text := 'reports_as_body(plan_id, reporter_agency_id)';
  asked text := $c$ status = 'confirmed' and reporter_kind in ('agency', 'agencies-with-tasks') $c$;
begin
  foreach t in array array['report_obligations', 'report_sendings', 'report_files', 'report_decisions'] loop
    execute format('drop policy its_plan_own on %I', t);
    execute format('create policy its_plan_own on %I using (%s or plan_is_own(plan_id))', t, everywhere);
  end loop;
  foreach t in array array['report_sendings', 'report_files'] loop
    execute format('drop policy agency_own on %I', t);
    execute format('drop policy not_for_agency on %I', t);
    execute format('create policy agency_own on %I using (%s)', t, mine);
    execute format('create policy not_for_agency on %I as restrictive using (%s or %s) with check (%s or %s)',
      t, not_for_agency, mine, not_for_agency, mine);
  end loop;
  drop policy agency_read on report_obligations;
  execute format('create policy agency_read on report_obligations for select using (%s and plan_has_own_task(plan_id))', asked);
end $$;
