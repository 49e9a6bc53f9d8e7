-- Văn bản: the documents that plans rest on and cite. Public papers, so one register serves the country: what the centre
-- issues belongs to nobody's units (province_id null), what a province's bodies issue is seen within the province.
create table documents (
  id uuid primary key,
  type text not null,
  -- as printed without inner blanks: «19-NQ/TU», «33/2015/QĐ-TTg»; null when cited by name only
  number text,
  -- the parts a document is matched by; a number alone is no key
  number_head text,
  symbol_key text,
  name_key text not null,
  issuer text,
  issuer_key text,
  kind text not null check (kind in ('party', 'state', 'council', 'front', 'other')),
  level text check (level in ('central', 'province', 'district', 'commune')),
  province_id integer references areas (id),
  area_id integer references areas (id),
  issued_on date,
  issued_year smallint,
  title text not null,
  period_from smallint,
  period_to smallint,
  horizon smallint,
  in_force_from date,
  in_force_to date,
  -- the tracked plan that is this document, when it has been imported
  plan_id uuid references plans (id),
  source text not null,
  verification text not null check (verification in ('verified', 'from-memory', 'unverified')),
  added_by text not null,
  added_at timestamptz not null,
  version integer not null default 1,
  constraint documents_period_check check (period_to is null or period_from is null or period_to >= period_from),
  constraint documents_force_check check (in_force_to is null or in_force_from is null or in_force_to > in_force_from)
);
create index documents_number_idx on documents (number_head, symbol_key);
create index documents_name_idx on documents (name_key text_pattern_ops);
create index documents_plan_idx on documents (plan_id);

-- Quan hệ giữa các văn bản: `from_id` carries out, amends, replaces, cites `to_id`.
create table document_relations (
  from_id uuid not null references documents (id),
  to_id uuid not null references documents (id),
  kind text not null check (kind in ('implements', 'amends', 'replaces', 'cites')),
  clause text not null default '',
  -- read from the printed text, or entered by a person
  origin text not null check (origin in ('read', 'entered')),
  note text,
  added_by text not null,
  added_at timestamptz not null,
  primary key (from_id, to_id, kind, clause),
  constraint document_relations_self_check check (from_id <> to_id)
);
create index document_relations_to_idx on document_relations (to_id);

create table document_changes (
  seq bigint generated always as identity primary key,
  document_id uuid not null references documents (id),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  reason text not null,
  before jsonb,
  after jsonb not null
);
create index document_changes_document_idx on document_changes (document_id, seq);
create trigger document_changes_append_only before update or delete on document_changes
  for each row execute function refuse_change();

-- Where a plan cites a document: each place once, with the clause.
create table plan_documents (
  plan_id uuid not null references plans (id),
  document_id uuid not null references documents (id),
  item_id uuid references plan_items (id),
  line integer not null,
  role text not null check (role in ('basis', 'cited')),
  clause text,
  printed text not null,
  primary key (plan_id, document_id, line)
);
create index plan_documents_document_idx on plan_documents (document_id);

-- Chỉ tiêu của kế hoạch do văn bản nào giao: the council's resolution on the year, the congress's goal.
create table target_documents (
  target_id uuid not null references plan_targets (id),
  plan_id uuid not null references plans (id),
  document_id uuid not null references documents (id),
  kind text not null check (kind in ('sets', 'goal')),
  origin text not null check (origin in ('read', 'entered')),
  added_by text not null,
  added_at timestamptz not null,
  primary key (target_id, document_id)
);
create index target_documents_document_idx on target_documents (document_id);

do $$
declare
  t text;
  -- a document of the centre, or of the province in which one has units
  near text := $c$
    province_id is null
    or (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or province_id in (
      select a.province_id from areas a
       where a.id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
          or a.id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[]))
  $c$;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
begin
  alter table documents enable row level security;
  alter table documents force row level security;
  execute format('create policy jurisdiction on documents using (%s) with check (%s)', near, near);
  foreach t in array array['document_changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_document on %I using (exists (select from documents d where d.id = document_id))', t);
  end loop;
  alter table document_relations enable row level security;
  alter table document_relations force row level security;
  create policy its_documents on document_relations
    using (exists (select from documents d where d.id = from_id) and exists (select from documents d where d.id = to_id));
  foreach t in array array['plan_documents', 'target_documents'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_plan on %I for select using (exists (select from plans p where p.id = plan_id))', t);
    execute format('create policy its_plan_own on %I using (exists (select from plans p where p.id = plan_id and (%s)))', t, own);
  end loop;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on documents, document_relations, document_changes, plan_documents, target_documents to vuonlen_app;
    grant usage on all sequences in schema public to vuonlen_app;
    revoke update, delete on document_changes from vuonlen_app;
  end if;
end $$;
