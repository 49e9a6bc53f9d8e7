-- A password that somebody else has typed is changed at the first sign-in.
alter table users add column must_change_password boolean not null default false;
create index audit_log_at_idx on audit_log (at);
create index audit_log_act_idx on audit_log (act, seq);

-- The last link of the audit chain, so that rows cut off at the end are missed too.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) select seq, hash from audit_log order by seq desc limit 1;

create or replace function append_audit(
  p_at timestamptz, p_actor_id text, p_actor_name text, p_act text,
  p_subject_kind text, p_subject_id text, p_area_id integer, p_details jsonb
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_seq bigint;
  last_hash bytea;
  new_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtext('vuonlen.audit'));
  select a.seq, a.hash into last_seq, last_hash from audit_log a order by a.seq desc limit 1;
  last_seq := coalesce(last_seq, 0) + 1;
  last_hash := coalesce(last_hash, '\x'::bytea);
  new_hash := audit_hash(last_hash, last_seq, p_at, p_actor_id, p_actor_name, p_act, p_subject_kind, p_subject_id, p_area_id, p_details);
  insert into audit_log values (
    last_seq, p_at, p_actor_id, p_actor_name, p_act, p_subject_kind, p_subject_id, p_area_id, p_details, last_hash, new_hash
  );
  insert into audit_head (seq, hash) values (last_seq, new_hash)
    on conflict (only_row) do update set seq = excluded.seq, hash = excluded.hash;
  return last_seq;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'vuonlen_app') then
    revoke insert, update, delete on audit_head from vuonlen_app;
  end if;
end $$;
