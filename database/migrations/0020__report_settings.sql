-- What a province decides about its tables: editable data, never law. A province without a row uses the defaults.
create table report_settings (
  province_id integer primary key references areas (id),
  -- columns of form 7.9 and others by ethnic group, in the province's order, without Kinh; null: the groups present
  ethnic_groups text[],
  -- dân tộc tại chỗ of forms 12 and 13
  indigenous_groups text[] not null default '{}',
  -- half-open bands of the poverty rate in percent: [{"from": 3, "to": 3.5}, …]; null: the default ones
  bands jsonb,
  version integer not null default 1,
  updated_by text not null,
  updated_at timestamptz not null
);

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on report_settings to vuonlen_app;
  end if;
end $$;
