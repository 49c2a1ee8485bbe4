-- The scope that every row-level-security policy reads (docs/security.md, "Who sees what").
-- Settings are local to a transaction and are empty, hence null here, when nobody acts: then no row passes.
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gist schema public;

create type platform.code_range as range (
  subtype = text, collation = "C", multirange_type_name = platform.code_multirange);

create function platform.scope_user() returns uuid language sql stable parallel safe
  return nullif(current_setting('anlan.user', true), '')::uuid;
create function platform.scope_lo() returns text language sql stable parallel safe
  return nullif(current_setting('anlan.lo', true), '');
create function platform.scope_hi() returns text language sql stable parallel safe
  return nullif(current_setting('anlan.hi', true), '');
create function platform.scope_places() returns platform.code_multirange language sql stable parallel safe
  return nullif(current_setting('anlan.places', true), '')::platform.code_multirange;
create function platform.scope_single() returns boolean language sql stable parallel safe
  return (select count(*) = 1 from unnest(platform.scope_places()));
create function platform.scope_all_sectors() returns boolean language sql stable parallel safe
  return current_setting('anlan.sectors', true) = '*';
create function platform.scope_sectors() returns text[] language sql stable parallel safe
  return case when current_setting('anlan.sectors', true) in ('', '*') then null
              else current_setting('anlan.sectors', true)::text[] end;
create function platform.scope_enterprises() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('anlan.enterprises', true), '')::uuid[];

-- Puts a table under row security and gives each of the three roles exactly its own rows.
-- region, sectors, enterprise name the columns to test; null means that this role sees nothing here.
create procedure platform.protect(
  tbl regclass, region text default null, sectors text default null, enterprise text default null)
language plpgsql as $$
declare
  schema_name text := (select relnamespace::regnamespace::text from pg_class where oid = tbl);
  place_test text := case when region is not null then format(
    '%1$I >= (select platform.scope_lo()) and %1$I < (select platform.scope_hi())'
    ' and ((select platform.scope_single()) or %1$I <@ (select platform.scope_places()))', region) end;
  sector_test text := case when sectors is not null then format(
    '((select platform.scope_all_sectors()) or %I && (select platform.scope_sectors()))', sectors) end;
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('create policy system_all on %s to anlan_system using (true) with check (true)', tbl);
  if region is not null then
    execute format('create policy place_scope on %s to anlan_place using (%s)', tbl,
      place_test || coalesce(' and ' || sector_test, ''));
  end if;
  if enterprise is not null then
    execute format('create policy enterprise_scope on %s to anlan_enterprise'
      ' using (%I = any ((select platform.scope_enterprises())::uuid[]))', tbl, enterprise);
  end if;
  execute format('grant usage on schema %I to anlan_place, anlan_enterprise, anlan_system', schema_name);
  execute format('grant select, insert, update, delete on %s to anlan_place, anlan_enterprise, anlan_system', tbl);
end $$;

-- Reference data: every role reads it; officers and jobs write it, where the service checks the permission.
create procedure platform.share(tbl regclass) language plpgsql as $$
declare
  schema_name text := (select relnamespace::regnamespace::text from pg_class where oid = tbl);
begin
  execute format('grant usage on schema %I to anlan_place, anlan_enterprise, anlan_system', schema_name);
  execute format('grant select on %s to anlan_place, anlan_enterprise, anlan_system', tbl);
  if (select relkind in ('r', 'p') from pg_class where oid = tbl) then
    execute format('grant insert, update, delete on %s to anlan_place, anlan_system', tbl);
  end if;
end $$;

-- Only background jobs and sign-in reach the table.
create procedure platform.reserve(tbl regclass) language plpgsql as $$
begin
  call platform.protect(tbl);
end $$;

-- A table that belongs to its writer: each person sees and writes the own rows.
create procedure platform.protect_own(tbl regclass, owner_column text) language plpgsql as $$
begin
  call platform.protect(tbl);
  execute format('create policy own_rows on %s to anlan_place, anlan_enterprise'
    ' using (%2$I = (select platform.scope_user())) with check (%2$I = (select platform.scope_user()))',
    tbl, owner_column);
end $$;

grant usage on schema platform to anlan_place, anlan_enterprise, anlan_system;
