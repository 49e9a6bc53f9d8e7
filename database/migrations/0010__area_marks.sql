-- What the reference data says beside the tree itself: names to search by, marks of doubt, and where people went.
alter table areas
  -- search key of the name without its kind: «Xã Hòa Bình» → «hoa binh»
  add column name_key text not null default '',
  -- first day on which the official list shows the unit with its kind and parent, where that is all that is known
  add column first_listed_on date;
create index areas_name_key_idx on areas (name_key text_pattern_ops, level);

alter table area_terms
  add column verification text not null default 'verified' check (verification in ('verified', 'from-memory', 'unverified'));

alter table area_changes
  -- how much of the old unit's people the new one received; a part of the land may go without its people
  add column people text not null default 'all' check (people in ('all', 'part', 'none')),
  add column verification text not null default 'verified' check (verification in ('verified', 'from-memory', 'unverified'));

-- Đặc khu are neither xã nor phường: what counts there is a setting of an administrator, kept over new editions of the list.
create table residence_settings (
  area_id integer not null references areas (id),
  valid_from date not null,
  valid_to date,
  residence text not null check (residence in ('rural', 'urban')),
  legal_basis text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (area_id, valid_from),
  constraint residence_settings_period_check check (valid_to is null or valid_to > valid_from)
);

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on residence_settings to vuonlen_app;
    grant usage on sequence area_ids to vuonlen_app;
  end if;
end $$;
