-- Search over a million files under row security (docs/performance.md). The planner may not use a text index below a
-- policy, because the matching functions are not leak-proof; and it cannot see a policy's bounds. So one narrow
-- function finds the ids with the owner's rights, repeating the scope as literals; the rows are then read under the
-- policy, which has the last word.

-- The scope of the reader as a condition on enterprise.enterprise e.
create function enterprise.scope_condition() returns text language plpgsql stable as $$
declare
  c text := 'false';
begin
  case current_setting('role', true)
    when 'anlan_place' then
      if platform.scope_lo() is not null then
        c := format('e.region_code >= %L and e.region_code < %L', platform.scope_lo(), platform.scope_hi());
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
-- else against any piece of name, address and initials. The recheck is a strpos because the planner takes a third for
-- it, whereas it takes a ten-thousandth for a LIKE and then sorts fifty thousand rows.
create function enterprise.text_condition(q text) returns text language plpgsql immutable as $$
begin
  if q ~ '^[0-9][0-9A-Za-z]*$' and length(q) >= 4 then
    return format('(e.credit_code >= %1$L and e.credit_code < %1$L || ''~'''
      ' or e.own_code >= %1$L and e.own_code < %1$L || ''~'')', upper(q collate "C"));
  elsif length(q) = 1 then
    return format('e.grams @> array[%s]', hashtext('^' || lower(q collate "C")));
  end if;
  return format('e.grams @> %L::int[] and strpos(lower((e.name || '' '' || coalesce(e.short_name, '''') || '' '''
    ' || coalesce(e.address, '''') || '' '' || e.initials) collate "C"), %L) > 0',
    enterprise.grams(q), lower(q collate "C"));
end $$;

-- Filters as the list sends them; an absent key means no condition.
create function enterprise.filter_condition(f jsonb) returns text language plpgsql immutable as $$
declare
  c text := 'true';
  name text;
  columns constant jsonb := '{"kind": "kind", "scale": "scale", "status": "status",
    "productionState": "production_state"}';
begin
  if f ? 'q' then c := c || ' and ' || enterprise.text_condition(f ->> 'q'); end if;
  if f ? 'lo' then c := c || format(' and e.region_code >= %L and e.region_code < %L', f ->> 'lo', f ->> 'hi'); end if;
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

create function enterprise.find_ids(filters jsonb, sort text, max_rows int, skip int) returns setof uuid
language plpgsql stable security definer rows 50
set search_path = pg_catalog, pg_temp set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  orders constant jsonb := '{
    "": "risk_order, name, id", "riskLevel": "risk_order, name, id", "-riskLevel": "risk_order desc, name desc, id desc",
    "name": "name, id", "-name": "name desc, id desc",
    "updatedAt": "updated_at, id", "-updatedAt": "updated_at desc, id desc",
    "employees": "employees nulls first, id", "-employees": "employees desc nulls last, id desc",
    "nextDue": "next_due, id", "-nextDue": "next_due desc, id desc",
    "regionCode": "region_code, risk_order, id", "-regionCode": "region_code desc, risk_order desc, id desc"}';
begin
  return query execute format('select e.id from enterprise.enterprise e where %s and %s order by %s limit %s offset %s',
    enterprise.scope_condition(), enterprise.filter_condition(filters), orders ->> sort, max_rows, skip);
end $$;

create function enterprise.count_up_to(filters jsonb, cap int) returns int
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  n int;
begin
  execute format('select count(*) from (select from enterprise.enterprise e where %s and %s limit %s) c',
    enterprise.scope_condition(), enterprise.filter_condition(filters), cap) into n;
  return n;
end $$;

-- Which codes have a file already, wherever: an import says so instead of failing on the unique index.
create function enterprise.taken_codes(codes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select credit_code from enterprise.enterprise where credit_code = any (codes)
  union all
  select own_code from enterprise.enterprise where own_code = any (codes);
end;

revoke all on function enterprise.find_ids, enterprise.count_up_to, enterprise.taken_codes from public;
grant execute on function enterprise.find_ids, enterprise.count_up_to, enterprise.taken_codes to anlan_place, anlan_enterprise, anlan_system;
