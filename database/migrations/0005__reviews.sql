-- Rà soát: rounds, their communes, one case a household and round. An approved round is frozen.
create type poverty_class as enum ('poor', 'near_poor', 'not_poor');
create type residence_class as enum ('rural', 'urban');
create type class_movement as enum (
  'still_poor', 'poor_to_near_poor', 'poor_to_not_poor', 'near_poor_to_poor', 'still_near_poor',
  'near_poor_to_not_poor', 'fell_back_poor', 'new_poor', 'fell_back_near_poor', 'new_near_poor', 'still_not_poor',
  'other:moved_in', 'other:moved_out', 'other:split', 'other:merged', 'other:died'
);

create table review_rounds (
  id text primary key,
  province_id integer not null references areas (id),
  standard_id text not null references standards (id),
  local_standard_id text references standards (id),
  kind text not null check (kind in ('yearly', 'monthly')),
  year smallint not null,
  month smallint check (month between 1 and 12),
  reference_date date not null,
  -- in a year of change one review gives two results: the old standard closes, the new one opens
  paired_round_id text references review_rounds (id),
  status text not null default 'open' check (status in ('open', 'approved')),
  decision_number text,
  decision_date date,
  decision_signer text,
  approved_at timestamptz,
  synthetic boolean not null default false,
  opened_at timestamptz not null,
  constraint review_rounds_decision_check check (
    (status = 'approved') = (decision_number is not null and decision_date is not null and decision_signer is not null and approved_at is not null))
);
create unique index review_rounds_yearly_key on review_rounds (province_id, year, standard_id) where kind = 'yearly';

create table round_communes (
  round_id text not null references review_rounds (id),
  commune_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  status text not null default 'open' check (status in ('open', 'submitted', 'returned', 'approved')),
  households integer check (households >= 0),
  persons integer check (persons >= 0),
  submitted_at timestamptz,
  submitted_by text,
  returned_reason text,
  version integer not null default 1,
  primary key (round_id, commune_id)
);

-- Bits: deprivation i of the standard = bit i-1; causes, needs, groups in the order of their lists.
create table review_cases (
  round_id text not null references review_rounds (id),
  household_id uuid not null references households (id),
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  village_id integer,
  village_name text,
  code text not null,
  head_name text not null,
  head_sex text,
  head_birth text,
  ethnic_code text,
  size smallint not null,
  residence residence_class not null,
  previous_class poverty_class,
  ever_poor boolean not null,
  ever_near_poor boolean not null,
  form_a text check (form_a in ('surely_not_poor', 'to_survey')),
  b1_score smallint,
  deprivations integer,
  deprivation_count smallint,
  b2_score smallint,
  class poverty_class not null,
  poverty_group text check (poverty_group in ('N1', 'N2')),
  local_class poverty_class,
  local_group text,
  movement class_movement not null,
  other_change text,
  causes integer not null,
  needs integer not null,
  groups integer not null,
  surveyed_on date,
  import_id uuid,
  version integer not null default 1,
  primary key (round_id, household_id)
);
-- counts by commune are read from the index alone; the included columns are those row-level security asks for
create index review_cases_commune_idx on review_cases (round_id, commune_id, class) include (province_id, district_id);
create index review_cases_code_idx on review_cases (round_id, code, household_id);
create index review_cases_household_idx on review_cases (household_id);

create table case_actions (
  id uuid primary key,
  -- the order in which actions were taken: two may share an instant
  seq bigint generated always as identity,
  round_id text not null,
  household_id uuid not null,
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  action text not null check (action in ('listed', 'rescored', 'corrected', 'withdrawn', 'restored')),
  at timestamptz not null,
  actor_id text not null,
  reason text,
  import_id uuid,
  before jsonb,
  after jsonb
);
create index case_actions_case_idx on case_actions (household_id, round_id);
create trigger case_actions_append_only before update or delete on case_actions
  for each row execute function refuse_change();

-- Nhập sổ: preview, apply, undo. The file is kept until the import is applied or dropped.
create table imports (
  id uuid primary key,
  round_id text not null references review_rounds (id),
  province_id integer not null,
  kind text not null check (kind in ('register', 'members')),
  file_name text not null,
  file_sha256 text not null,
  file bytea,
  status text not null check (status in ('previewed', 'applied', 'undone')),
  summary jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz
);
create table import_issues (
  import_id uuid not null references imports (id),
  position integer not null,
  issue jsonb not null,
  primary key (import_id, position)
);
-- What an import would do (previewed) or did (applied), household by household; `before` is what undo restores.
create table import_changes (
  import_id uuid not null references imports (id),
  row_no integer not null,
  household_id uuid not null,
  code text not null,
  head_name text not null,
  class poverty_class,
  effect text not null check (effect in ('created', 'changed')),
  household_created boolean not null,
  before jsonb,
  after jsonb,
  primary key (import_id, row_no)
);
create index import_changes_effect_idx on import_changes (import_id, effect, row_no);

-- Giai đoạn hưởng diện: which class a household held from when to when, by which approved round and standard.
create table status_periods (
  round_id text not null references review_rounds (id),
  household_id uuid not null references households (id),
  scope text not null check (scope in ('national', 'local')),
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  standard_id text not null,
  class poverty_class not null,
  poverty_group text,
  valid_from date not null,
  valid_to date,
  primary key (household_id, scope, round_id)
);
create index status_periods_round_idx on status_periods (round_id);

-- Frozen with the decision: members behind the detailed lists, figures behind every table.
create table snapshot_members (
  round_id text not null references review_rounds (id),
  household_id uuid not null,
  province_id integer not null,
  district_id integer,
  commune_id integer not null,
  person_no smallint not null,
  member jsonb not null,
  primary key (round_id, household_id, person_no)
);
create table snapshot_figures (
  round_id text not null references review_rounds (id),
  commune_id integer not null,
  province_id integer not null,
  district_id integer,
  figures jsonb not null,
  primary key (round_id, commune_id)
);
create table snapshot_sums (
  round_id text not null references review_rounds (id),
  part text not null,
  rows bigint not null,
  sum text not null,
  primary key (round_id, part)
);

-- What a decision froze stays frozen, whoever asks.
create function refuse_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from changed_rows c join review_rounds r on r.id = c.round_id where r.status = 'approved') then
    raise exception 'round is approved and frozen' using errcode = 'VL002';
  end if;
  return null;
end $$;
create trigger review_cases_frozen_insert after insert on review_cases
  referencing new table as changed_rows for each statement execute function refuse_frozen();
create trigger review_cases_frozen_update after update on review_cases
  referencing old table as changed_rows for each statement execute function refuse_frozen();
create trigger review_cases_frozen_delete after delete on review_cases
  referencing old table as changed_rows for each statement execute function refuse_frozen();
create trigger round_communes_frozen_update after update on round_communes
  referencing old table as changed_rows for each statement execute function refuse_frozen();
create trigger round_communes_frozen_delete after delete on round_communes
  referencing old table as changed_rows for each statement execute function refuse_frozen();
create trigger snapshot_figures_append_only before update or delete on snapshot_figures
  for each row execute function refuse_change();
create trigger snapshot_members_append_only before update or delete on snapshot_members
  for each row execute function refuse_change();
create trigger snapshot_sums_append_only before update or delete on snapshot_sums
  for each row execute function refuse_change();
create function refuse_reopening() returns trigger language plpgsql as $$
begin
  raise exception 'round % is approved and frozen', old.id using errcode = 'VL002';
end $$;
create trigger review_rounds_frozen before update or delete on review_rounds
  for each row when (old.status = 'approved') execute function refuse_reopening();

-- Tells in which commune a household code stands, not whose it is: so that nobody takes a code that another commune uses.
create function household_code_holder(p_province integer, p_code text) returns table (commune_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.full_name from households h join areas a on a.id = h.commune_id where h.province_id = p_province and h.code = p_code
$$;
