-- The audit log. Roles may add entries and, by permission, read them; nobody may change or remove one.
-- Sealing numbers the committed entries and links each to the one before: hash = SHA-256(previous hash || content).
create schema audit;

create table audit.entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  actor_id     uuid        not null,
  actor_name   text        not null,
  address      text,
  action       text        not null,
  subject_type text        not null,
  subject_id   text        not null,
  region_code  text collate "C",
  detail       jsonb       not null,
  position     bigint unique,
  prev_hash    bytea,
  hash         bytea,
  constraint sealed_whole check (num_nonnulls(position, prev_hash, hash) in (0, 3))
);
create index entry_by_time on audit.entry (at desc, id desc);
create index entry_by_subject on audit.entry (subject_type, subject_id, id desc);
create index entry_by_actor on audit.entry (actor_id, id desc);
create index entry_unsealed on audit.entry (id) where position is null;

-- The newest link, kept apart so that a cut-off tail is noticed.
create table audit.head (
  one      boolean primary key default true check (one),
  position bigint not null,
  hash     bytea  not null
);
insert into audit.head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

alter table audit.entry enable row level security;
create policy add_entry on audit.entry for insert to anlan_place, anlan_enterprise, anlan_system with check (true);
create policy read_all on audit.entry for select to anlan_system using (true);
create policy read_place on audit.entry for select to anlan_place using (
  region_code is null
  or (region_code >= (select platform.scope_lo()) and region_code < (select platform.scope_hi())
      and ((select platform.scope_single()) or region_code <@ (select platform.scope_places()))));
grant usage on schema audit to anlan_place, anlan_enterprise, anlan_system;
grant insert on audit.entry to anlan_place, anlan_enterprise, anlan_system;
grant select on audit.entry to anlan_place, anlan_system;
grant select on audit.head to anlan_place, anlan_system;

create function audit.content(e audit.entry) returns bytea language sql immutable
  return convert_to(jsonb_build_array(
    e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_id, e.actor_name, e.address, e.action,
    e.subject_type, e.subject_id, e.region_code, e.detail)::text, 'UTF8');

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null and new.position is not null
     and audit.content(old) = audit.content(new) then
    return new;
  end if;
  raise exception 'the audit log is append-only';
end $$;
create trigger append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger no_truncate before truncate on audit.entry
  for each statement execute function audit.refuse_change();

-- Links the committed entries that are not linked yet; returns how many.
create function audit.seal() returns integer language plpgsql security definer
  set search_path = pg_catalog, audit as $$
declare
  tip audit.head;
  e audit.entry;
  sealed integer := 0;
begin
  perform pg_advisory_xact_lock(4242001);
  select * into tip from audit.head;
  for e in select * from audit.entry where position is null order by id limit 5000 loop
    tip.position := tip.position + 1;
    update audit.entry
       set position = tip.position, prev_hash = tip.hash, hash = sha256(tip.hash || audit.content(e))
     where id = e.id
     returning hash into tip.hash;
    sealed := sealed + 1;
  end loop;
  if sealed > 0 then
    update audit.head set position = tip.position, hash = tip.hash;
  end if;
  return sealed;
end $$;

-- The first broken link, or no row when the chain is whole.
create function audit.first_broken() returns table (link bigint, entry_id bigint, reason text)
language sql stable security definer set search_path = pg_catalog, audit as $$
  with linked as (
    select position, id, prev_hash, hash, sha256(prev_hash || audit.content(e)) as expected,
           lag(position, 1, 0::bigint) over w as prev_position,
           lag(hash, 1, decode(repeat('00', 32), 'hex')) over w as prev_link
      from audit.entry e where position is not null window w as (order by position)
  ), broken as (
    select prev_position + 1 as link, null::bigint as entry_id, 'missing' as reason
      from linked where position <> prev_position + 1
    union all
    select position, id, case when hash <> expected then 'content' else 'link' end
      from linked where hash <> expected or (prev_hash <> prev_link and position = prev_position + 1)
    union all
    select coalesce(max(l.position), 0) + 1, null, 'missing'
      from linked l having coalesce(max(l.position), 0) < (select position from audit.head)
  )
  select * from broken order by link limit 1
$$;
revoke execute on function audit.seal(), audit.first_broken() from public;
grant execute on function audit.seal() to anlan_system;
grant execute on function audit.first_broken() to anlan_system, anlan_place;
