-- The walls and the log come first: every later table leans on them.
create extension if not exists pg_trgm;

-- Role of the application: it owns nothing, so row-level security binds it. Some hosted databases do not let us
-- create roles; there the tables' FORCE ROW LEVEL SECURITY binds the owner instead.
do $$
begin
  if not exists (select from pg_roles where rolname = 'vuonlen_app') then
    create role vuonlen_app nologin;
  end if;
  execute format('grant vuonlen_app to %I', current_user);
exception when insufficient_privilege then
  raise notice 'role vuonlen_app could not be created: row-level security binds the owner only';
end $$;

-- Accounts and sessions are kept by the sign-in library; the names are ours.
create table users (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  display_username text,
  two_factor_enabled boolean not null default false,
  language text not null default 'vi' check (language in ('vi', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table sessions (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user_idx on sessions (user_id);
create table credentials (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index credentials_user_idx on credentials (user_id);
create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- One row an act, chained: a changed or missing row breaks every hash after it.
create table audit_log (
  seq bigint primary key,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  area_id integer,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null
);
create index audit_log_subject_idx on audit_log (subject_kind, subject_id);
create index audit_log_actor_idx on audit_log (actor_id, seq);

create function audit_hash(
  previous bytea, seq bigint, at timestamptz, actor_id text, actor_name text, act text,
  subject_kind text, subject_id text, area_id integer, details jsonb
) returns bytea language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(
    seq, extract(epoch from at)::numeric(20, 6), actor_id, actor_name, act, subject_kind, subject_id, area_id, details
  )::text, 'UTF8'))
$$;

-- The lock is taken here, as the last step of an act, so that acts queue only for this one insert.
create function append_audit(
  p_at timestamptz, p_actor_id text, p_actor_name text, p_act text,
  p_subject_kind text, p_subject_id text, p_area_id integer, p_details jsonb
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_seq bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtext('vuonlen.audit'));
  select a.seq, a.hash into last_seq, last_hash from audit_log a order by a.seq desc limit 1;
  last_seq := coalesce(last_seq, 0) + 1;
  last_hash := coalesce(last_hash, '\x'::bytea);
  insert into audit_log values (
    last_seq, p_at, p_actor_id, p_actor_name, p_act, p_subject_kind, p_subject_id, p_area_id, p_details, last_hash,
    audit_hash(last_hash, last_seq, p_at, p_actor_id, p_actor_name, p_act, p_subject_kind, p_subject_id, p_area_id, p_details)
  );
  return last_seq;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % of %', tg_op, tg_table_name using errcode = 'VL001';
end $$;
create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change();

-- A command carries its own id: sent twice, it is done once and answered the same.
create table commands (
  id uuid primary key,
  act text not null,
  actor_id text not null,
  at timestamptz not null,
  outcome jsonb not null
);
