-- The list by name in one town reads the order of names from the index alone, past the names of other places; the state of
-- a file belongs to every list, so the index carries it too.
drop index enterprise.enterprise_name;
create index enterprise_name on enterprise.enterprise (name, id) include (region_code, sector_codes, status);
drop index enterprise.enterprise_default_order;
create index enterprise_default_order on enterprise.enterprise (risk_order, name, id)
  include (region_code, sector_codes, status);

create function enterprise.order_of(sort text) returns text language sql immutable as $$
  select '{
    "": "risk_order, name, id", "riskLevel": "risk_order, name, id", "-riskLevel": "risk_order desc, name desc, id desc",
    "name": "name, id", "-name": "name desc, id desc",
    "updatedAt": "updated_at, id", "-updatedAt": "updated_at desc, id desc",
    "employees": "employees nulls first, id", "-employees": "employees desc nulls last, id desc",
    "nextDue": "next_due, id", "-nextDue": "next_due desc, id desc",
    "regionCode": "region_code, risk_order, id", "-regionCode": "region_code desc, risk_order desc, id desc"}'::jsonb ->> sort
$$;

create function enterprise.find_sql(filters jsonb, by_pieces boolean) returns text language sql stable as $$
  select format(' from enterprise.enterprise e where %s and %s',
    enterprise.scope_condition(by_pieces), enterprise.filter_condition(filters, by_pieces))
$$;

create or replace function enterprise.find_ids(filters jsonb, sort text, max_rows int, skip int) returns setof uuid
language plpgsql volatile security definer rows 50
set search_path = pg_catalog, pg_temp set jit = off set max_parallel_workers_per_gather = 0 as $$
begin
  return query execute format('select e.id %s order by %s limit %s offset %s',
    enterprise.find_sql(filters, enterprise.by_pieces(filters ->> 'q')), enterprise.order_of(sort), max_rows, skip);
end $$;

-- A page and its count up to a cap in one statement: how to look the words up is decided once.
drop function enterprise.count_up_to(jsonb, int);
create function enterprise.find_page(filters jsonb, sort text, max_rows int, skip int, cap int, out total int, out ids uuid[])
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  found constant text := enterprise.find_sql(filters, enterprise.by_pieces(filters ->> 'q'));
begin
  execute format('select count(*) from (select %s limit %s) c', found, cap) into total;
  execute format('select array(select e.id %s order by %s limit %s offset %s)',
    found, enterprise.order_of(sort), max_rows, skip) into ids;
end $$;
revoke all on function enterprise.find_page from public;
grant execute on function enterprise.find_page to anlan_place, anlan_enterprise, anlan_system;
