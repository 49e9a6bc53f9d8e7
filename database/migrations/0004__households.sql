-- Sổ hộ: one row a household, one a person; what happened to them is appended to household_events.
create table households (
  id uuid primary key,
  code text not null,
  province_id integer not null references areas (id),
  district_id integer references areas (id),
  commune_id integer not null references areas (id),
  village_id integer references areas (id),
  village_name text,
  address text,
  head_name text not null,
  search_key text not null,
  head_sex text check (head_sex in ('m', 'f')),
  head_birth text,
  head_identity_number text,
  ethnic_code text,
  size smallint not null check (size between 1 and 50),
  groups integer not null default 0,
  status text not null default 'active' check (status in ('active', 'moved-out', 'dissolved', 'merged')),
  status_since date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint households_code_key unique (province_id, code)
);
create index households_commune_idx on households (commune_id, code);
create index households_village_idx on households (village_id) where village_id is not null;
create index households_search_idx on households using gin (search_key gin_trgm_ops);
create index households_identity_idx on households (head_identity_number) where head_identity_number is not null;

create table persons (
  id uuid primary key,
  household_id uuid not null references households (id),
  province_id integer not null references areas (id),
  district_id integer references areas (id),
  commune_id integer not null references areas (id),
  person_no smallint not null,
  name text not null,
  search_key text not null,
  sex text check (sex in ('m', 'f')),
  birth text,
  identity_number text,
  ethnic_code text,
  relation text,
  in_school boolean,
  has_insurance boolean,
  working boolean,
  disabled boolean,
  merit boolean,
  social_assistance boolean,
  note text,
  joined_on date,
  left_on date,
  left_reason text check (left_reason in ('moved', 'died', 'split', 'merged', 'corrected')),
  version integer not null default 1,
  constraint persons_number_key unique (household_id, person_no)
);
create index persons_identity_idx on persons (identity_number) where identity_number is not null;
create index persons_search_idx on persons using gin (search_key gin_trgm_ops);

-- Append-only: joined, left, born, died, moved-in, moved-out, split-from, merged-into, corrected, relocated …
create table household_events (
  id uuid primary key,
  household_id uuid not null references households (id),
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  kind text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  reason text,
  details jsonb not null default '{}'
);
create index household_events_household_idx on household_events (household_id, recorded_at);
create trigger household_events_append_only before update or delete on household_events
  for each row execute function refuse_change();

-- Mỗi lần đọc hồ sơ hộ đều được ghi: who read which file, when, what for.
create table household_reads (
  at timestamptz not null,
  actor_id text not null,
  household_id uuid not null,
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  purpose text not null
);
create index household_reads_household_idx on household_reads (household_id, at);
create trigger household_reads_append_only before update or delete on household_reads
  for each row execute function refuse_change();

-- Pairs that look like one household or person; the verdict is remembered so that it is not asked again.
create table duplicate_verdicts (
  first_id uuid not null,
  second_id uuid not null,
  subject text not null check (subject in ('household', 'person')),
  verdict text not null check (verdict in ('same', 'different')),
  reason text not null,
  actor_id text not null,
  at timestamptz not null,
  primary key (subject, first_id, second_id),
  constraint duplicate_verdicts_order_check check (first_id < second_id)
);

-- Households whose commune was split among several new ones: a person decides where they belong.
create table relocations (
  household_id uuid not null references households (id),
  old_commune_id integer not null references areas (id),
  new_commune_id integer references areas (id),
  effective_date date not null,
  decided_by text,
  decided_at timestamptz,
  primary key (household_id, effective_date)
);
