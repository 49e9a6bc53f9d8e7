-- Cơ quan thường trực is the default receiver of reports: a body that carries a task knows it by the head of the plan.
select set_config('vuonlen.everywhere', 'on', true);
alter table plan_heads add column standing_agency_id text references agencies (id);
create or replace function keep_plan_head() returns trigger language plpgsql
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
begin
  insert into plan_heads (plan_id, area_id, province_id, district_id, commune_id, title, number, issuer, issued_on, year,
    last_year, tracked_on, standing_agency_id)
  values (new.id, new.area_id, new.province_id, new.district_id, new.commune_id, new.title, new.number, new.issuer,
    new.issued_on, new.year, new.last_year, (new.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date, new.standing_agency_id)
  on conflict (plan_id) do update set area_id = excluded.area_id, province_id = excluded.province_id,
    district_id = excluded.district_id, commune_id = excluded.commune_id, title = excluded.title, number = excluded.number,
    issuer = excluded.issuer, issued_on = excluded.issued_on, year = excluded.year, last_year = excluded.last_year,
    tracked_on = excluded.tracked_on, standing_agency_id = excluded.standing_agency_id;
  return new;
end $$;
update plan_heads h set standing_agency_id = p.standing_agency_id from plans p where p.id = h.plan_id;
