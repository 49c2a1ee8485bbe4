-- Hidden dangers: the record, its sources, extensions, photos and a history that nobody can change.
create schema if not exists hiddendanger;

create table hiddendanger.danger (
  id                  uuid primary key,
  number              text not null,
  version             int  not null default 1,
  state               text not null check (state in ('FOUND', 'RETURNED', 'REGISTERED', 'ASSESSED', 'REPORTED', 'MONITORED',
                        'TREATING', 'REJECTED', 'AWAITING_ACCEPTANCE', 'ACCEPTED', 'CANCELLED', 'VOID', 'MERGED')),
  grade               text check (grade in ('ORDINARY', 'MAJOR')),
  suggested_grade     text not null check (suggested_grade in ('ORDINARY', 'MAJOR')),
  region_code         text collate "C" not null,
  sector_codes        text[] not null,
  enterprise_id       uuid,
  enterprise_name     text,
  title               text not null check (length(title) between 1 and 200),
  description         text not null default '',
  place_text          text not null default '',
  lon                 double precision check (lon between -180 and 180),
  lat                 double precision check (lat between -90 and 90),
  kind_code           text not null,
  source_kinds        text[] not null,
  finder              text,
  found_at            timestamptz not null,
  reported_by         uuid not null,
  reporter_name       text not null,
  reporter_organisation text,
  reported_at         timestamptz not null,
  self_reported       boolean not null,
  content_hash        text not null,
  responsible         text,
  criterion_id        uuid,
  assessment          text,
  due_on              date,
  paused_on           date,
  pause_reason        text,
  measures            text,
  responsibility      text,
  funds_yuan          numeric(14, 2) check (funds_yuan >= 0),
  limit_on            date,
  plan                text,
  fixings_at          timestamptz,
  fixings_by          text,
  controls            text,
  controls_at         timestamptz,
  notified_at         timestamptz,
  notified_by         text,
  acknowledged_at     timestamptz,
  acknowledged_by     text,
  extension_pending   boolean not null default false,
  statement           text,
  submitted_at        timestamptz,
  submitted_by        uuid,
  submitted_name      text,
  accepted_at         timestamptz,
  accepted_by         uuid,
  accepted_name       text,
  rejection           text,
  rejected_at         timestamptz,
  rejected_name       text,
  rejections          int not null default 0,
  recurrences         int not null default 0,
  urge_count          int not null default 0,
  last_urged_at       timestamptz,
  merged_into         uuid references hiddendanger.danger,
  void_code           text,
  void_reason         text,
  cover_photo_id      uuid,
  -- when it came into its present state
  moved_at            timestamptz not null,
  -- when the loop ended (cancelled, void or merged); null means open
  closed_at           timestamptz,
  -- rectified within the limit; known once cancelled, null when there was no limit
  on_time             boolean,
  search_text         text not null,
  check ((closed_at is null) = (state not in ('CANCELLED', 'VOID', 'MERGED'))),
  check ((lon is null) = (lat is null)),
  check (state <> 'MERGED' or merged_into is not null),
  check (paused_on is null or due_on is not null)
);
create unique index danger_number on hiddendanger.danger (left(region_code, 6), number);
create index danger_open on hiddendanger.danger (region_code, due_on)
  include (state, grade, sector_codes, enterprise_id, paused_on, kind_code, source_kinds, found_at, extension_pending,
    reported_by, submitted_by, accepted_by, last_urged_at, moved_at)
  where closed_at is null;
create index danger_open_due on hiddendanger.danger (due_on, id)
  include (region_code, sector_codes, enterprise_id, state, grade, paused_on) where closed_at is null;
create index danger_found on hiddendanger.danger (found_at desc, id);
create index danger_closed on hiddendanger.danger (closed_at desc, id) include (region_code, sector_codes, enterprise_id, state)
  where closed_at is not null;
create index danger_region on hiddendanger.danger (region_code, found_at desc) include (state, sector_codes);
create index danger_enterprise on hiddendanger.danger (enterprise_id, found_at desc);
create index danger_due on hiddendanger.danger (due_on)
  include (region_code, sector_codes, enterprise_id, state, grade, on_time, submitted_at, paused_on, closed_at)
  where due_on is not null;
create index danger_by_number on hiddendanger.danger (number, id);
create index danger_kind on hiddendanger.danger (kind_code, found_at desc) include (region_code, sector_codes, enterprise_id, state, grade, id);
create index danger_major on hiddendanger.danger (found_at desc, id)
  include (region_code, sector_codes, enterprise_id, state, kind_code) where grade = 'MAJOR';
call platform.protect('hiddendanger.danger', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke delete on hiddendanger.danger from anlan_place, anlan_enterprise;
-- The same test as platform.protect makes, inside a CASE: the planner cannot know the scope's bounds and would take them
-- for very selective (0.5 %), which led it to read the whole region index for a page of fifty. It takes a CASE for one
-- half. The ledger adds the bounds as plain values, for which there are statistics (docs/performance.md).
alter policy place_scope on hiddendanger.danger using (
  case when region_code >= (select platform.scope_lo()) and region_code < (select platform.scope_hi())
        and ((select platform.scope_single()) or region_code <@ (select platform.scope_places()))
        and ((select platform.scope_all_sectors()) or sector_codes && (select platform.scope_sectors()))
       then true else false end);

-- Two-character pieces of a text: Chinese search words are mostly two characters long, too short for trigrams.
create function hiddendanger.grams(words text) returns text[] language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct substr(words, i, 2)), '{}')
          from generate_series(1, greatest(length(words) - 1, 1)) i);
create index danger_grams on hiddendanger.danger using gin (hiddendanger.grams(search_text));
create index danger_open_grams on hiddendanger.danger using gin (hiddendanger.grams(search_text)) where closed_at is null;

-- Text search. The planner may not use a text index below a row policy, since the operators are not leak-proof; so this
-- function reads as the owner, repeats the scope of the policy, and returns ids only. The rows are then read under the
-- policy as usual (docs/security.md).
create function hiddendanger.search(words text, open_only boolean, closed_since timestamptz, cap int)
returns setof uuid language plpgsql stable security definer rows 1000
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  pieces text[] := hiddendanger.grams(words);
  lo text := platform.scope_lo();
  hi text := platform.scope_hi();
  single boolean := platform.scope_single();
  places platform.code_multirange := platform.scope_places();
  all_sectors boolean := platform.scope_all_sectors();
  sectors text[] := platform.scope_sectors();
  enterprises uuid[] := platform.scope_enterprises();
begin
  if open_only then
    return query
      select d.id from hiddendanger.danger d
      where d.closed_at is null and hiddendanger.grams(d.search_text) @> pieces and position(words in d.search_text) > 0
        and ((d.region_code >= lo and d.region_code < hi and (single or d.region_code <@ places)
              and (all_sectors or d.sector_codes && sectors)) or d.enterprise_id = any (enterprises))
      limit cap;
    return query
      select d.id from hiddendanger.danger d
      where d.closed_at >= closed_since and position(words in d.search_text) > 0
        and ((d.region_code >= lo and d.region_code < hi and (single or d.region_code <@ places)
              and (all_sectors or d.sector_codes && sectors)) or d.enterprise_id = any (enterprises))
      limit cap;
  else
    return query
      select d.id from hiddendanger.danger d
      where hiddendanger.grams(d.search_text) @> pieces and position(words in d.search_text) > 0
        and ((d.region_code >= lo and d.region_code < hi and (single or d.region_code <@ places)
              and (all_sectors or d.sector_codes && sectors)) or d.enterprise_id = any (enterprises))
      limit cap;
  end if;
end $$;

-- What was first reported stays as it was: proof for the exemption of self-reported dangers.
create function hiddendanger.keep_first_report() returns trigger language plpgsql as $$
begin
  if (new.reported_at, new.reported_by, new.self_reported, new.content_hash, new.number)
     is distinct from (old.reported_at, old.reported_by, old.self_reported, old.content_hash, old.number) then
    raise exception 'the first report of % cannot be changed', old.number;
  end if;
  return new;
end $$;
create trigger keep_first_report before update on hiddendanger.danger
  for each row execute function hiddendanger.keep_first_report();

-- Numbers YH-yymm-nnnn, one sequence a district and month.
create table hiddendanger.number_sequence (
  district text not null,
  yymm     text not null,
  last     int  not null,
  primary key (district, yymm)
);
call platform.reserve('hiddendanger.number_sequence');
create function hiddendanger.next_numbers(district_code text, month text, how_many int) returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into hiddendanger.number_sequence as s (district, yymm, last) values (district_code, month, how_many)
  on conflict (district, yymm) do update set last = s.last + how_many
  returning last
$$;

create table hiddendanger.history (
  id                 uuid primary key,
  danger_id          uuid not null references hiddendanger.danger,
  at                 timestamptz not null,
  action             text not null,
  from_state         text,
  to_state           text not null,
  actor_id           uuid not null,
  actor_name         text not null,
  actor_organisation text,
  note               text,
  detail             jsonb not null default '{}',
  photo_ids          uuid[] not null default '{}',
  region_code        text collate "C" not null,
  sector_codes       text[] not null,
  enterprise_id      uuid
);
create index history_danger on hiddendanger.history (danger_id, at);
create index history_enterprise on hiddendanger.history (enterprise_id, at desc) where enterprise_id is not null;
create index history_region on hiddendanger.history (region_code, at desc);
call platform.protect('hiddendanger.history', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke update, delete on hiddendanger.history from anlan_place, anlan_enterprise, anlan_system;
create function hiddendanger.history_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'the history of hidden dangers is append-only';
end $$;
create trigger history_is_final before update or delete on hiddendanger.history
  for each row execute function hiddendanger.history_is_final();

create table hiddendanger.source (
  id            uuid primary key,
  danger_id     uuid not null references hiddendanger.danger,
  source        text not null,
  finder        text,
  found_at      timestamptz not null,
  note          text,
  merged_from   uuid references hiddendanger.danger,
  merged_number text,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid
);
create index source_danger on hiddendanger.source (danger_id, found_at);
call platform.protect('hiddendanger.source', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke update, delete on hiddendanger.source from anlan_place, anlan_enterprise;

create table hiddendanger.extension (
  id             uuid primary key,
  danger_id      uuid not null references hiddendanger.danger,
  requested_at   timestamptz not null,
  requested_name text not null,
  until_on       date not null,
  reason         text not null,
  state          text not null check (state in ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  decided_at     timestamptz,
  decided_name   text,
  decision_note  text,
  region_code    text collate "C" not null,
  sector_codes   text[] not null,
  enterprise_id  uuid,
  check ((state = 'PENDING') = (decided_at is null))
);
create unique index extension_one_pending on hiddendanger.extension (danger_id) where state = 'PENDING';
create index extension_danger on hiddendanger.extension (danger_id, requested_at desc);
call platform.protect('hiddendanger.extension', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke delete on hiddendanger.extension from anlan_place, anlan_enterprise;

create view hiddendanger.v_open with (security_invoker = true) as
  select id, number, title, state, grade, kind_code as kind, enterprise_id, region_code, sector_codes, lon, lat, found_at,
         due_on, paused_on is not null as paused, version
  from hiddendanger.danger where closed_at is null;
create view hiddendanger.v_timeline with (security_invoker = true) as
  select h.id, h.at, h.danger_id, d.number, d.title, h.enterprise_id, h.region_code, h.sector_codes, h.action, h.to_state,
         h.actor_name, h.note
  from hiddendanger.history h join hiddendanger.danger d on d.id = h.danger_id;
grant select on hiddendanger.v_open, hiddendanger.v_timeline to anlan_place, anlan_enterprise, anlan_system;
