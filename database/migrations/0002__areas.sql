-- Đơn vị hành chính. A code means nothing without its date: the identity is (code, valid_from); what changes while the
-- unit stays the same (name, kind, residence, parent) is a term.
create table areas (
  id integer primary key,
  code text not null,
  level text not null check (level in ('province', 'district', 'commune', 'village')),
  name text not null,
  full_name text not null,
  kind text not null,
  parent_id integer references areas (id),
  province_id integer not null references areas (id) deferrable initially deferred,
  district_id integer references areas (id) deferrable initially deferred,
  commune_id integer references areas (id) deferrable initially deferred,
  residence text check (residence in ('rural', 'urban')),
  valid_from date not null,
  valid_to date,
  valid_from_known boolean not null default true,
  display_order integer not null default 0,
  search_key text not null,
  other_names text[] not null default '{}',
  source text,
  verification text not null default 'verified' check (verification in ('verified', 'from-memory', 'unverified')),
  constraint areas_period_check check (valid_to is null or valid_to > valid_from),
  constraint areas_identity_key unique (level, code, valid_from)
);
create sequence area_ids start 1000000;
create index areas_parent_idx on areas (parent_id, display_order, id);
create index areas_code_idx on areas (code, level);
create index areas_commune_idx on areas (commune_id) where level = 'village';
create index areas_search_idx on areas using gin (search_key gin_trgm_ops);

-- The latest term stands in `areas` too, for reading without a date.
create table area_terms (
  area_id integer not null references areas (id),
  valid_from date not null,
  valid_to date,
  name text not null,
  full_name text not null,
  kind text not null,
  parent_id integer references areas (id),
  residence text check (residence in ('rural', 'urban')),
  legal_basis text,
  primary key (area_id, valid_from),
  constraint area_terms_period_check check (valid_to is null or valid_to > valid_from)
);

create table area_changes (
  id integer generated always as identity primary key,
  old_area_id integer references areas (id),
  new_area_id integer references areas (id),
  old_code text not null,
  new_code text,
  kind text not null,
  effective_date date not null,
  partial boolean not null default false,
  legal_basis text,
  source text,
  note text
);
create index area_changes_old_idx on area_changes (old_area_id);
create index area_changes_new_idx on area_changes (new_area_id);

-- Classes of areas with validity (30a districts, especially difficult communes, …); a unit may stand in several.
create table area_classes (
  area_id integer not null references areas (id),
  class text not null,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  verification text not null default 'verified' check (verification in ('verified', 'from-memory', 'unverified')),
  primary key (area_id, class, valid_from)
);

create table regions (
  province_id integer primary key references areas (id),
  socio_economic_region text not null,
  scoring_region text not null,
  scoring_region_verified boolean not null
);

create table ethnic_groups (
  code text primary key,
  name text not null,
  other_names text[] not null default '{}',
  code_2008 text,
  display_order integer not null default 0
);

-- Which reference files this database holds, by content.
create table reference_files (
  name text primary key,
  sha256 text not null,
  loaded_at timestamptz not null
);

-- Who works where, since when: a role over an area and all below it.
create table assignments (
  id uuid primary key,
  user_id text not null references users (id),
  role text not null,
  area_id integer references areas (id),
  valid_from date not null,
  valid_to date,
  constraint assignments_period_check check (valid_to is null or valid_to > valid_from)
);
create index assignments_user_idx on assignments (user_id);
