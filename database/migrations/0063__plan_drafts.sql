-- Dự thảo kế hoạch: made from the data, edited by people, checked, issued. Every save keeps the version before it.
create table plan_drafts (
  id uuid primary key,
  area_id integer not null references areas (id),
  province_id integer not null,
  district_id integer,
  commune_id integer,
  year smallint not null,
  status text not null default 'open' check (status in ('open', 'issued', 'dropped')),
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  -- the plan it became, its file frozen there
  plan_id uuid references plans (id),
  issued_by text,
  issued_at timestamptz,
  constraint plan_drafts_issued_check check ((status = 'issued') = (plan_id is not null and issued_at is not null))
);
create unique index plan_drafts_open_key on plan_drafts (area_id, year) where status = 'open';
create index plan_drafts_province_idx on plan_drafts (province_id, year desc);

create table plan_draft_versions (
  draft_id uuid not null references plan_drafts (id),
  version integer not null,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  -- what was done: generated, edited, decided, chosen, renewed, issued
  act text not null check (act in ('generated', 'edited', 'decided', 'chosen', 'renewed', 'issued')),
  note text,
  state jsonb not null,
  findings jsonb not null,
  primary key (draft_id, version)
);
create trigger plan_draft_versions_append_only before update or delete on plan_draft_versions
  for each row execute function refuse_change();

-- A person's answer to a finding of the check, with the reason; kept for good, never printed in the document.
create table plan_draft_answers (
  id uuid primary key,
  draft_id uuid not null references plan_drafts (id),
  version integer not null,
  finding_key text not null,
  rule text not null,
  statement text not null,
  reason text not null check (length(btrim(reason)) > 0),
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null
);
create index plan_draft_answers_idx on plan_draft_answers (draft_id, finding_key, at);
create trigger plan_draft_answers_append_only before update or delete on plan_draft_answers
  for each row execute function refuse_change();

-- Khối văn bản: later versions by province; the first ones are the reference files.
create table plan_text_blocks (
  province_id integer not null references areas (id),
  block_id text not null,
  version integer not null check (version > 0),
  kind text not null,
  from_date date not null,
  -- not printed from that day on
  is_retired boolean not null default false,
  content jsonb not null,
  note text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (province_id, block_id, version)
);
create trigger plan_text_blocks_append_only before update or delete on plan_text_blocks
  for each row execute function refuse_change();

do $$
declare
  t text;
  own text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
    or district_id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
    or commune_id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[])
  $c$;
  province text := $c$
    (select coalesce(current_setting('vuonlen.everywhere', true), '')) = 'on'
    or province_id = any ((select coalesce(nullif(current_setting('vuonlen.provinces', true), ''), '{}'))::int[])
  $c$;
  below text := $c$
    province_id in (
      select a.province_id from areas a
       where a.id = any ((select coalesce(nullif(current_setting('vuonlen.districts', true), ''), '{}'))::int[])
          or a.id = any ((select coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}'))::int[]))
  $c$;
begin
  alter table plan_drafts enable row level security;
  alter table plan_drafts force row level security;
  execute format('create policy jurisdiction on plan_drafts using (%s) with check (%s)', own, own);
  foreach t in array array['plan_draft_versions', 'plan_draft_answers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy its_draft on %I using (exists (select from plan_drafts d where d.id = draft_id))', t);
  end loop;
  alter table plan_text_blocks enable row level security;
  alter table plan_text_blocks force row level security;
  execute format('create policy jurisdiction on plan_text_blocks using (%s) with check (%s)', province, province);
  execute format('create policy units_below_read on plan_text_blocks for select using (%s)', below);
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    grant select, insert, update, delete on plan_drafts, plan_draft_versions, plan_draft_answers, plan_text_blocks
      to vuonlen_app;
    revoke update, delete on plan_draft_versions, plan_draft_answers, plan_text_blocks from vuonlen_app;
  end if;
end $$;
