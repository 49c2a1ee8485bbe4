-- Searching a word in one district or town: the index found the word everywhere before the place cut it down. The file's
-- place now stands among its pieces, so that the index meets word and place at once; the place itself is still tested on
-- each row (docs/performance.md).
alter table enterprise.enterprise drop column grams;
alter table enterprise.enterprise add column grams int[] not null generated always as (
  enterprise.grams(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(address, '') || ' ' || initials)
    || hashtext('^' || lower(left(name, 1) collate "C")) || hashtext('^' || left(initials, 1))
    || hashtext('@' || left(region_code, 6)) || hashtext('@' || left(region_code, 9))) stored;
alter table enterprise.enterprise alter column grams set statistics 1000;
create index enterprise_grams on enterprise.enterprise using gin (grams);

-- A list in the order of names reads past the names of other places: from the index alone.
drop index enterprise.enterprise_name;
create index enterprise_name on enterprise.enterprise (name, id) include (region_code, sector_codes);
drop index enterprise.enterprise_default_order;
create index enterprise_default_order on enterprise.enterprise (risk_order, name, id) include (region_code, sector_codes);

-- The piece of the county or town that holds every code of a range, for the range of one place; else null.
create function enterprise.place_gram(lo text, hi text) returns int language sql immutable as $$
  select hashtext('@' || left(lo, case when length(lo) >= 9 then 9 else 6 end))
   where length(lo) >= 6 and left(lo, -1) = left(hi, -1) and ascii(right(hi, 1)) = ascii(right(lo, 1)) + 1
$$;

-- A range of places as a condition. Beside a text search the bounds are written so that no index serves them and the
-- planner takes nearly all rows to pass: the pieces have found the place already, and joining in the index of places
-- costs more than testing the rows.
create function enterprise.range_condition(lo text, hi text, by_pieces boolean) returns text language sql immutable as $$
  select case when by_pieces and enterprise.place_gram(lo, hi) is not null
    then format('e.grams @> array[%s] and (e.region_code >= %L and e.region_code < %L)::int <> 0',
      enterprise.place_gram(lo, hi), lo, hi)
    else format('e.region_code >= %L and e.region_code < %L', lo, hi) end
$$;

-- Whether the words asked for are best looked up among the pieces. Words that more than a tenth of all files have, by the
-- planner's own estimate, are found sooner by reading the place. (Volatile because PostgreSQL wants it for EXPLAIN.)
create function enterprise.by_pieces(q text) returns boolean language plpgsql volatile as $$
declare
  plan json;
begin
  if q is null or q ~ '^[0-9][0-9A-Za-z]{3,}$' then
    return false;
  end if;
  execute format('explain (format json) select from enterprise.enterprise e where e.grams @> %L::int[]', enterprise.grams(q))
    into plan;
  return (plan #>> '{0,Plan,Plan Rows}')::float8
    <= 0.1 * (select reltuples from pg_class where oid = 'enterprise.enterprise'::regclass);
end $$;

drop function enterprise.scope_condition();
create function enterprise.scope_condition(by_pieces boolean) returns text language plpgsql stable as $$
declare
  c text := 'false';
begin
  case current_setting('role', true)
    when 'anlan_place' then
      if platform.scope_lo() is not null then
        c := enterprise.range_condition(platform.scope_lo(), platform.scope_hi(), by_pieces);
        if not platform.scope_single() then
          c := c || format(' and e.region_code <@ %L::platform.code_multirange', platform.scope_places());
        end if;
        if not platform.scope_all_sectors() then
          c := c || format(' and e.sector_codes && %L::text[]', platform.scope_sectors());
        end if;
      end if;
    when 'anlan_enterprise' then
      c := format('e.id = any (%L::uuid[])', coalesce(platform.scope_enterprises(), '{}'));
    when 'anlan_system' then
      c := 'true';
    else
      c := 'false';
  end case;
  return c;
end $$;

-- A leading digit is matched against the start of the code, a single character against the start of the name, anything
-- else against any piece of name, address and initials. The recheck is written as <> 0 because the planner takes nearly
-- all rows to pass it, as they do: a ten-thousandth for a LIKE made it sort fifty thousand rows.
drop function enterprise.text_condition(text);
create function enterprise.text_condition(q text, by_pieces boolean) returns text language plpgsql immutable as $$
begin
  if q ~ '^[0-9][0-9A-Za-z]*$' and length(q) >= 4 then
    return format('(e.credit_code >= %1$L and e.credit_code < %1$L || ''~'''
      ' or e.own_code >= %1$L and e.own_code < %1$L || ''~'')', upper(q collate "C"));
  elsif length(q) = 1 then
    return format('e.grams @> array[%s]', hashtext('^' || lower(q collate "C")));
  end if;
  return case when by_pieces then format('e.grams @> %L::int[] and ', enterprise.grams(q)) else '' end
    || format('strpos(lower((e.name || '' '' || coalesce(e.short_name, '''') || '' '' || coalesce(e.address, '''')'
      ' || '' '' || e.initials) collate "C"), %L) <> 0', lower(q collate "C"));
end $$;

drop function enterprise.filter_condition(jsonb);
create function enterprise.filter_condition(f jsonb, by_pieces boolean) returns text language plpgsql immutable as $$
declare
  c text := 'true';
  name text;
  columns constant jsonb := '{"kind": "kind", "scale": "scale", "status": "status",
    "productionState": "production_state"}';
begin
  if f ? 'q' then c := c || ' and ' || enterprise.text_condition(f ->> 'q', by_pieces); end if;
  if f ? 'lo' then c := c || ' and ' || enterprise.range_condition(f ->> 'lo', f ->> 'hi', by_pieces); end if;
  if f ? 'sector' then
    c := c || format(' and e.sector_codes && %L::text[]', array(select jsonb_array_elements_text(f -> 'sector')));
  end if;
  if f ? 'riskLevel' then
    c := c || format(' and e.risk_order = any (%L::smallint[])', array(
      select array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], level)
        from jsonb_array_elements_text(f -> 'riskLevel') level));
  end if;
  for name in select jsonb_object_keys(columns) loop
    if f ? name then
      c := c || format(' and e.%I = any (%L::text[])', columns ->> name,
        array(select jsonb_array_elements_text(f -> name)));
    end if;
  end loop;
  if f ? 'listed' then c := c || ' and e.status not in (''DRAFT'', ''CLOSED'')'; end if;
  if f ? 'unassessed' then c := c || ' and e.risk_order = 5'; end if;
  if f ? 'places' then c := c || ' and e.kind <> ''ENTERPRISE'''; end if;
  if f ? 'industry' then
    c := c || format(' and e.industry_code like %L', replace(f ->> 'industry', '%', '') || '%');
  end if;
  if f ? 'dueFrom' then c := c || format(' and e.next_due >= %L::date', f ->> 'dueFrom'); end if;
  if f ? 'dueUntil' then c := c || format(' and e.next_due <= %L::date', f ->> 'dueUntil'); end if;
  if f ? 'west' then
    c := c || format(' and e.longitude between %L::float8 and %L::float8 and e.latitude between %L::float8 and %L::float8',
      f ->> 'west', f ->> 'east', f ->> 'south', f ->> 'north');
  end if;
  return c;
end $$;

create or replace function enterprise.find_ids(filters jsonb, sort text, max_rows int, skip int) returns setof uuid
language plpgsql volatile security definer rows 50
set search_path = pg_catalog, pg_temp set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  orders constant jsonb := '{
    "": "risk_order, name, id", "riskLevel": "risk_order, name, id", "-riskLevel": "risk_order desc, name desc, id desc",
    "name": "name, id", "-name": "name desc, id desc",
    "updatedAt": "updated_at, id", "-updatedAt": "updated_at desc, id desc",
    "employees": "employees nulls first, id", "-employees": "employees desc nulls last, id desc",
    "nextDue": "next_due, id", "-nextDue": "next_due desc, id desc",
    "regionCode": "region_code, risk_order, id", "-regionCode": "region_code desc, risk_order desc, id desc"}';
  by_pieces constant boolean := enterprise.by_pieces(filters ->> 'q');
begin
  return query execute format('select e.id from enterprise.enterprise e where %s and %s order by %s limit %s offset %s',
    enterprise.scope_condition(by_pieces), enterprise.filter_condition(filters, by_pieces), orders ->> sort, max_rows, skip);
end $$;

create or replace function enterprise.count_up_to(filters jsonb, cap int) returns int
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  by_pieces constant boolean := enterprise.by_pieces(filters ->> 'q');
  n int;
begin
  execute format('select count(*) from (select from enterprise.enterprise e where %s and %s limit %s) c',
    enterprise.scope_condition(by_pieces), enterprise.filter_condition(filters, by_pieces), cap) into n;
  return n;
end $$;
