-- Counts of hidden dangers, kept up by the transaction that changes a record, so that statistics over a million
-- records need not touch them. Rows are only added (a change is -1 here, +1 there): nobody waits for a counter. A job
-- folds them together. Each dimension is counted apart, which keeps the table some hundred times smaller than the
-- records; sector_codes is filled where the dimension is SECTOR, so that readers limited to sectors still see theirs.
create table hiddendanger.tally (
  id           bigint generated always as identity primary key,
  dimension    text not null check (dimension in ('ALL', 'SECTOR', 'KIND', 'SOURCE')),
  key          text[] not null,
  region_code  text collate "C" not null,
  sector_codes text[] not null,
  month        date not null,
  grade        text,
  outcome      text not null check (outcome in ('OPEN', 'ON_TIME', 'LATE', 'NO_LIMIT')),
  n            int  not null
);
create index tally_region on hiddendanger.tally (dimension, region_code, month);
call platform.protect('hiddendanger.tally', region => 'region_code', sectors => 'sector_codes');
revoke insert, update, delete on hiddendanger.tally from anlan_place, anlan_enterprise;
-- As on hiddendanger.danger: the same test in a CASE, so that the planner does not misjudge it.
alter policy place_scope on hiddendanger.tally using (
  case when region_code >= (select platform.scope_lo()) and region_code < (select platform.scope_hi())
        and ((select platform.scope_single()) or region_code <@ (select platform.scope_places()))
        and ((select platform.scope_all_sectors()) or sector_codes && (select platform.scope_sectors()))
       then true else false end);

create function hiddendanger.tally_outcome(state text, on_time boolean) returns text language sql immutable parallel safe
  return case when state in ('VOID', 'MERGED') then null
              when state <> 'CANCELLED' then 'OPEN'
              when on_time then 'ON_TIME' when not on_time then 'LATE' else 'NO_LIMIT' end;
create function hiddendanger.tally_month(at timestamptz) returns date language sql immutable parallel safe
  return date_trunc('month', at at time zone 'Asia/Shanghai')::date;

create function hiddendanger.tally_inserted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into hiddendanger.tally (dimension, key, region_code, sector_codes, month, grade, outcome, n)
  select v.dimension, v.key, c.town, v.sectors, c.month, c.grade, c.outcome, count(*)
  from (select rpad(left(d.region_code, 9), 12, '0') as town, d.sector_codes, d.kind_code, d.source_kinds, d.grade,
               hiddendanger.tally_month(d.found_at) as month, hiddendanger.tally_outcome(d.state, d.on_time) as outcome
        from added d) c
  cross join lateral (values ('ALL', '{}'::text[], '{}'::text[]), ('SECTOR', c.sector_codes, c.sector_codes),
                      ('KIND', array[c.kind_code], '{}'), ('SOURCE', c.source_kinds, '{}')) v (dimension, key, sectors)
  where c.outcome is not null
  group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $$;

create function hiddendanger.tally_updated() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into hiddendanger.tally (dimension, key, region_code, sector_codes, month, grade, outcome, n)
  select v.dimension, v.key, c.town, v.sectors, c.month, c.grade, c.outcome, sum(c.sign)
  from (select s.sign, rpad(left(s.region_code, 9), 12, '0') as town, s.sector_codes, s.kind_code, s.source_kinds, s.grade,
               hiddendanger.tally_month(s.found_at) as month, hiddendanger.tally_outcome(s.state, s.on_time) as outcome
        from (select -1 as sign, region_code, sector_codes, kind_code, source_kinds, grade, found_at, state, on_time from before
              union all
              select 1, region_code, sector_codes, kind_code, source_kinds, grade, found_at, state, on_time from added) s) c
  cross join lateral (values ('ALL', '{}'::text[], '{}'::text[]), ('SECTOR', c.sector_codes, c.sector_codes),
                      ('KIND', array[c.kind_code], '{}'), ('SOURCE', c.source_kinds, '{}')) v (dimension, key, sectors)
  where c.outcome is not null
  group by 1, 2, 3, 4, 5, 6, 7
  having sum(c.sign) <> 0;
  return null;
end $$;

create trigger tally_inserted after insert on hiddendanger.danger referencing new table as added
  for each statement execute function hiddendanger.tally_inserted();
create trigger tally_updated after update on hiddendanger.danger referencing old table as before new table as added
  for each statement execute function hiddendanger.tally_updated();
