-- Ai thực hiện: one task may be given to many units or bodies; receipt and progress are kept for each of them.
select set_config('vuonlen.everywhere', 'on', true);

-- «UBND các huyện», «UBND cấp xã»: a name that stands for every unit of a level below the plan's unit.
alter table agencies add column stands_for text check (stands_for in ('district', 'commune'));
update agencies set stands_for = 'district' where id in ('d-committees', 'd-committee');
update agencies set stands_for = 'commune' where id in ('m-committees', 'm-committee');

create table task_carriers (
  task_id uuid not null references plan_tasks (id) on delete cascade,
  plan_id uuid not null references plans (id),
  -- «agency:p-health» or «unit:1234»
  carrier text not null,
  agency_id text references agencies (id),
  area_id integer references areas (id),
  acknowledged_at timestamptz,
  acknowledged_by text,
  percent smallint not null default 0 check (percent between 0 and 100),
  done_on date,
  reported_at timestamptz,
  primary key (task_id, carrier),
  constraint task_carriers_one_check check ((agency_id is null) <> (area_id is null))
);
create index task_carriers_plan_idx on task_carriers (plan_id);
create index task_carriers_area_idx on task_carriers (area_id) where area_id is not null;

-- Whose progress and evidence it is: a body's or a unit's; neither = written by the plan's own unit for the whole task.
alter table task_progress add column agency_id text references agencies (id), add column area_id integer references areas (id);
alter table task_progress disable trigger task_progress_append_only;
update task_progress p set agency_id = t.agency_id from plan_tasks t join agencies a on a.id = t.agency_id
 where t.id = p.task_id and not a.is_all_others and a.stands_for is null;
alter table task_progress enable trigger task_progress_append_only;
alter table plan_evidence add column task_id uuid references plan_tasks (id) on delete cascade,
  add column agency_id text references agencies (id), add column area_id integer references areas (id);

-- Every body and unit that a task is given to has its line from the start, so that nobody is missing from the list.
create function address_plan_task(p_task uuid) returns void language sql
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
  delete from task_carriers c where c.task_id = p_task and c.acknowledged_at is null and c.reported_at is null;
  with task as (
    select t.id, t.plan_id, t.agency_id, a.stands_for, a.is_all_others, h.area_id,
           coalesce(h.issued_on, make_date(h.year, 1, 1)) as on_day
      from plan_tasks t join agencies a on a.id = t.agency_id join plan_heads h on h.plan_id = t.plan_id
     where t.id = p_task
  ), units as (
    select task.id, task.plan_id, u.id as area_id
      from task join areas u on u.level = task.stands_for and u.id <> task.area_id
       and (u.province_id = task.area_id or u.district_id = task.area_id)
       and u.valid_from <= task.on_day and (u.valid_to is null or u.valid_to > task.on_day)
  )
  insert into task_carriers (task_id, plan_id, carrier, agency_id, area_id)
  select id, plan_id, 'unit:' || area_id, null, area_id from units
  union all
  select id, plan_id, 'agency:' || agency_id, agency_id, null from task
   where not is_all_others and not exists (select from units)
  on conflict (task_id, carrier) do nothing
$$;
create function address_new_task() returns trigger language plpgsql as $$
begin
  perform address_plan_task(new.id);
  return null;
end $$;
create trigger plan_tasks_address after insert or update of agency_id on plan_tasks
  for each row execute function address_new_task();

-- Tiến độ chung: of one body the latest; of many units their mean, done when all are; of all others never done by itself.
create function sum_up_task() returns trigger language plpgsql
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
begin
  if tg_op = 'UPDATE' and new.percent = old.percent and new.done_on is not distinct from old.done_on
     and new.reported_at is not distinct from old.reported_at then return null; end if;
  if new.reported_at is null then return null; end if;
  update plan_tasks t set version = t.version + 1,
    percent = case
      when new.area_id is not null then (select floor(avg(c.percent)) from task_carriers c where c.task_id = t.id and c.area_id is not null)
      when a.is_all_others then (select floor(avg(c.percent)) from task_carriers c where c.task_id = t.id and c.reported_at is not null)
      else new.percent end,
    done_on = case
      when new.area_id is not null then (select case when bool_and(c.done_on is not null) then max(c.done_on) end
                                           from task_carriers c where c.task_id = t.id and c.area_id is not null)
      when a.is_all_others then t.done_on
      else new.done_on end
    from agencies a where t.id = new.task_id and a.id = t.agency_id;
  return null;
end $$;
create trigger task_carriers_sum_up after insert or update on task_carriers for each row execute function sum_up_task();

select address_plan_task(id) from plan_tasks;
update task_carriers c set percent = t.percent, done_on = t.done_on,
    reported_at = (select max(p.at) from task_progress p where p.task_id = t.id)
  from plan_tasks t where t.id = c.task_id and c.agency_id = t.agency_id
   and exists (select from task_progress p where p.task_id = t.id);

do $$
declare
  t text;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
  -- a unit of the transaction, or one below it
  unit text := $c$ exists (select from areas u where u.id = area_id
      and (u.district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
        or u.id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
        or u.id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])))
    and exists (select from plan_tasks t where t.id = task_id) $c$;
  agency text := $c$ exists (select from plan_tasks t where t.id = task_id
      and agency_stands_in(t.plan_area_id, t.province_id, t.district_id, t.commune_id, %I.agency_id)) $c$;
  not_for_agency text := $c$ (select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on' $c$;
begin
  alter table task_carriers enable row level security;
  alter table task_carriers force row level security;
  execute format('create policy its_plan_own on task_carriers using (exists (select from plans p where p.id = plan_id and (%s)))', own);
  execute format('create policy not_for_agency on task_carriers as restrictive using (%s)', not_for_agency);
  foreach t in array array['task_carriers', 'task_progress', 'plan_evidence'] loop
    execute format('create policy its_unit on %I using (%s) with check (%s)', t, unit, unit);
    execute format('create policy its_agency on %I using (' || agency || ') with check (' || agency || ')', t, t, t);
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on task_carriers to vuonlen_app;
  end if;
end $$;

-- From which day on the tasks of a plan are with the bodies: the day it was confirmed.
alter table plan_heads add column tracked_on date;
create or replace function keep_plan_head() returns trigger language plpgsql
  security definer set search_path = public, pg_temp set vuonlen.everywhere = 'on' set vuonlen.agency_only = 'off' as $$
begin
  insert into plan_heads (plan_id, area_id, province_id, district_id, commune_id, title, number, issuer, issued_on, year, last_year, tracked_on)
  values (new.id, new.area_id, new.province_id, new.district_id, new.commune_id, new.title, new.number, new.issuer,
    new.issued_on, new.year, new.last_year, (new.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date)
  on conflict (plan_id) do update set area_id = excluded.area_id, province_id = excluded.province_id,
    district_id = excluded.district_id, commune_id = excluded.commune_id, title = excluded.title, number = excluded.number,
    issuer = excluded.issuer, issued_on = excluded.issued_on, year = excluded.year, last_year = excluded.last_year,
    tracked_on = excluded.tracked_on;
  return new;
end $$;
update plan_heads h set tracked_on = (p.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date from plans p where p.id = h.plan_id;
