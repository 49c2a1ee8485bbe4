-- Rename, merge and split. A change is planned with its effective day; on that day the tree, the borders, the grid
-- persons and every row of every module follow in one transaction, and each row's original code is kept.
create table region.change (
  id             uuid primary key,
  kind           text not null check (kind in ('RENAME', 'MOVE', 'MERGE', 'SPLIT')),
  effective_date date not null,
  document       text not null default '',
  request        jsonb not null,
  region_code    text collate "C" not null,
  state          text not null check (state in ('PLANNED', 'APPLIED', 'WITHDRAWN')),
  decided_by     text not null,
  decided_at     timestamptz not null,
  applied_at     timestamptz,
  rows_moved     bigint not null default 0
);
create index change_due on region.change (effective_date) where state = 'PLANNED';
call platform.protect('region.change', region => 'region_code');

-- Which code became which. Where a place was split, old records that cannot be told apart go to the heir.
create table region.succession (
  change_id      uuid not null references region.change,
  old_code       text collate "C" not null,
  new_code       text collate "C" not null,
  effective_date date not null,
  heir           boolean not null,
  primary key (change_id, old_code, new_code)
);
create unique index succession_heir on region.succession (change_id, old_code) where heir;
create index succession_old on region.succession (old_code, effective_date) where heir;
call platform.share('region.succession');

-- The code under which a row was first written.
create table region.original_code (
  change_id uuid not null references region.change,
  tbl       text not null,
  row_key   text not null,
  old_code  text collate "C" not null,
  new_code  text collate "C" not null,
  primary key (tbl, row_key, change_id, old_code)
);
call platform.protect('region.original_code', region => 'new_code');

-- Every code that ever was → the present code under which its figures are counted now.
create view region.v_roll_up with (security_invoker = true) as
  with recursive step as (
    select r.code as old_code, r.code as current_code, min(r.valid_from) as since
      from region.region r group by r.code
    union
    select t.old_code, s.new_code, s.effective_date
      from step t join region.succession s on s.old_code = t.current_code and s.heir and s.effective_date >= t.since
           and s.new_code <> s.old_code
  )
  select distinct on (old_code) old_code, current_code from step
   where exists (select 1 from region.region r where r.code = step.current_code and r.valid_until is null)
   order by old_code, since desc;
call platform.share('region.v_roll_up');

-- Moves every row of every module from old codes to new ones. It finds the columns by their name (region_code,
-- place_codes), so that a new module cannot be forgotten. Left out: append-only audit, the region module's own tables,
-- and tables that are keyed by the code (summaries), which their modules count again on the event.
create function region.move_rows(change uuid, old_codes text[], new_codes text[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, region as $$
declare
  t record;
  moved bigint;
  total bigint := 0;
begin
  for t in
    select c.oid::regclass as tbl, a.attname as col, a.atttypid = 'text[]'::regtype as many,
           (select string_agg(format('t.%I::text', k.attname), ' || ''/'' || ' order by k.attnum)
              from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey)
             where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('region', 'audit', 'platform', 'pg_catalog', 'information_schema')
       and (a.attname = 'region_code' and a.atttypid = 'text'::regtype
            or a.attname = 'place_codes' and a.atttypid = 'text[]'::regtype)
       and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey))
     order by 1
  loop
    if t.key is null then
      continue;
    elsif t.many then
      execute format(
        'with m as (select * from unnest($1, $2) as m (old, new)),'
        ' hit as (select %2$s as key, t.%1$I as before from %3$s t where t.%1$I && $1),'
        ' kept as (insert into region.original_code select $3, %4$L, h.key, m.old, m.new'
        '            from hit h join m on m.old = any (h.before) on conflict do nothing)'
        ' update %3$s t set %1$I = (select array_agg(distinct coalesce(m.new, c)) from unnest(t.%1$I) c'
        '                            left join m on m.old = c) where t.%1$I && $1',
        t.col, t.key, t.tbl, t.tbl::text) using old_codes, new_codes, change;
    else
      execute format(
        'with m as (select * from unnest($1, $2) as m (old, new)),'
        ' kept as (insert into region.original_code select $3, %4$L, %2$s, m.old, m.new'
        '            from %3$s t join m on t.%1$I = m.old on conflict do nothing)'
        ' update %3$s t set %1$I = m.new from m where t.%1$I = m.old',
        t.col, t.key, t.tbl, t.tbl::text) using old_codes, new_codes, change;
    end if;
    get diagnostics moved = row_count;
    total := total + moved;
  end loop;
  return total;
end $$;
revoke execute on function region.move_rows(uuid, text[], text[]) from public;
grant execute on function region.move_rows(uuid, text[], text[]) to anlan_system;

-- The person for a grid cell, with the time for which that held. Personal data: only inside one's own places.
create table region.grid_person (
  region_code text collate "C" not null check (length(region_code) = 15),
  name        text not null check (name <> ''),
  phone       text,
  user_id     uuid,
  valid_from  timestamptz not null,
  valid_until timestamptz,
  assigned_by text not null,
  primary key (region_code, valid_from)
);
create unique index grid_person_present on region.grid_person (region_code) where valid_until is null;
call platform.protect('region.grid_person', region => 'region_code');
