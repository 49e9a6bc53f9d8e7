-- Cách nhắc việc: when and how early a province wants to be reminded. Editable data, never law; without a row the usual days.
create table reminder_settings (
  province_id integer primary key references areas (id),
  -- days before a deadline, the farthest first
  days_before integer[] not null check (cardinality(days_before) between 1 and 5),
  report_days_before integer not null check (report_days_before between 1 and 25),
  acknowledge_within integer not null check (acknowledge_within between 1 and 90),
  version integer not null default 1,
  updated_by text not null,
  updated_at timestamptz not null
);

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update on reminder_settings to vuonlen_app;
  end if;
end $$;
