-- Cơ quan có tài khoản riêng: an agency officer works for one body and sees the tasks of that body, nothing else.
select set_config('vuonlen.everywhere', 'on', true);

alter table assignments add column agency_id text references agencies (id);
alter table assignments add constraint assignments_agency_check check ((role = 'agency-officer') = (agency_id is not null));

-- «Các sở, ngành liên quan»: the name that stands for every body not named; its duty is everybody's.
alter table agencies add column is_all_others boolean not null default false;
-- A body or a name that a province added itself.
alter table agencies add column province_id integer references areas (id);
update agencies set is_all_others = true where id = 'p-others';

-- A task knows the unit of its plan, so that its own rows can be shown without those of the plan.
alter table plan_tasks
  add column plan_area_id integer references areas (id),
  add column province_id integer,
  add column district_id integer,
  add column commune_id integer;
update plan_tasks t set plan_area_id = p.area_id, province_id = p.province_id, district_id = p.district_id, commune_id = p.commune_id
  from plans p where p.id = t.plan_id;
alter table plan_tasks alter column plan_area_id set not null, alter column province_id set not null;
create index plan_tasks_agency_idx on plan_tasks (agency_id, province_id);

create function place_plan_task() returns trigger language plpgsql as $$
begin
  select p.area_id, p.province_id, p.district_id, p.commune_id
    into new.plan_area_id, new.province_id, new.district_id, new.commune_id
    from plans p where p.id = new.plan_id;
  return new;
end $$;
create trigger plan_tasks_place before insert on plan_tasks for each row execute function place_plan_task();

-- Phần đầu của kế hoạch: what an agency may know of a plan that gives it work (number, title, day), kept by the plan itself.
create table plan_heads (
  plan_id uuid primary key references plans (id) on delete cascade,
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  title text not null,
  number text,
  issuer text,
  issued_on date,
  year smallint not null,
  last_year smallint
);
create function keep_plan_head() returns trigger language plpgsql
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
begin
  insert into plan_heads (plan_id, area_id, province_id, district_id, commune_id, title, number, issuer, issued_on, year, last_year)
  values (new.id, new.area_id, new.province_id, new.district_id, new.commune_id, new.title, new.number, new.issuer,
    new.issued_on, new.year, new.last_year)
  on conflict (plan_id) do update set area_id = excluded.area_id, province_id = excluded.province_id,
    district_id = excluded.district_id, commune_id = excluded.commune_id, title = excluded.title, number = excluded.number,
    issuer = excluded.issuer, issued_on = excluded.issued_on, year = excluded.year, last_year = excluded.last_year;
  return new;
end $$;
create trigger plans_head after insert or update on plans for each row execute function keep_plan_head();
insert into plan_heads (plan_id, area_id, province_id, district_id, commune_id, title, number, issuer, issued_on, year, last_year)
select id, area_id, province_id, district_id, commune_id, title, number, issuer, issued_on, year, last_year from plans;

-- Whether a body of the transaction's agencies has its seat where the plan reaches it.
create function agency_stands_in(plan_area integer, province integer, district integer, commune integer, agency text)
returns boolean language sql stable as $$
  select (province || ':' || agency) = any (coalesce(nullif(current_setting('vuonlen.agency_within', true), ''), '{}')::text[])
      or (district || ':' || agency) = any (coalesce(nullif(current_setting('vuonlen.agency_within', true), ''), '{}')::text[])
      or (commune || ':' || agency) = any (coalesce(nullif(current_setting('vuonlen.agency_within', true), ''), '{}')::text[])
      or (plan_area || ':' || agency) = any (coalesce(nullif(current_setting('vuonlen.agency_above', true), ''), '{}')::text[])
$$;
-- Whether a task is the agency's: its own, or the duty of all others in a plan of its own unit.
create function agency_reaches(plan_area integer, province integer, district integer, commune integer, agency text)
returns boolean language sql stable as $$
  select coalesce(agency_stands_in(plan_area, province, district, commune, agency), false)
      or (plan_area = any (coalesce(nullif(current_setting('vuonlen.agency_units', true), ''), '{}')::int[])
          and exists (select from agencies a where a.id = agency and a.is_all_others))
$$;

do $$
declare
  t text;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
  above text := $c$ exists (select from plans p where p.id = plan_id) $c$;
  mine text := 'agency_reaches(plan_area_id, province_id, district_id, commune_id, agency_id)';
  not_for_agency text := $c$ (select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on' $c$;
begin
  execute format('create policy agency_read on plan_tasks for select using (%s)', mine);
  -- Where the unit itself is open to an agency officer (programmes, reports), households and plans stay shut.
  execute format('create policy not_for_agency on plan_tasks as restrictive using (%s or %s)', not_for_agency, mine);
  foreach t in array array[
    'households', 'persons', 'household_events', 'household_reads', 'household_groups', 'duplicate_pairs', 'imports',
    'import_issues', 'import_changes', 'round_communes', 'review_cases', 'case_actions', 'status_periods',
    'snapshot_members', 'snapshot_figures', 'relocations', 'plans', 'plan_items', 'plan_item_changes', 'plan_evidence',
    'plan_targets', 'target_progress', 'target_allotments', 'target_allotment_units', 'task_progress'
  ] loop
    execute format('create policy not_for_agency on %I as restrictive using (%s) with check (%s)', t, not_for_agency, not_for_agency);
  end loop;
  alter table plan_heads enable row level security;
  alter table plan_heads force row level security;
  execute format('create policy jurisdiction on plan_heads for select using (%s)', own);
  execute $c$create policy kept_by_the_plan on plan_heads using ((select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on')$c$;
  execute format('create policy units_below_read on plan_heads for select using (%s)', above);
  execute 'create policy with_a_task on plan_heads for select using (exists (select from plan_tasks t where t.plan_id = plan_heads.plan_id))';
  execute format('create policy not_for_agency on plan_heads as restrictive using (%s or %s)', not_for_agency,
    'exists (select from plan_tasks t where t.plan_id = plan_heads.plan_id)');
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select on plan_heads to vuonlen_app;
    revoke insert, update, delete on plan_heads from vuonlen_app;
  end if;
end $$;
