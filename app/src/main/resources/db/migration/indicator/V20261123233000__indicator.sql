-- Targets of plans as tracked series.
create schema if not exists indicator;

-- 口径: how something is counted, from which day on. Two values with different scope versions are never compared unasked.
create table indicator.scope_version (
  code       text primary key,
  topic      text not null,
  name       text not null,
  name_en    text not null,
  valid_from date not null,
  -- what changed against the version before
  changed    text not null,
  changed_en text not null,
  source     text not null,
  sample     boolean not null default false,
  unique (topic, valid_from)
);
call platform.share('indicator.scope_version');
insert into indicator.scope_version (code, topic, name, name_en, valid_from, changed, changed_en, source) values
  ('ALL_ACCIDENTS', 'work-safety', '各类安全事故', 'All accidents', '2000-01-01',
   '含居民火灾和非生产经营性道路交通事故', 'Includes fires in homes and non-productive road accidents', '规划 002 第 137 行'),
  ('COUNTY_REPORTED', 'work-safety', '生产安全事故（县级直报）', 'Work safety accidents, reported by counties', '2016-01-01',
   '实行县级直报的生产安全事故统计制度', 'Direct reporting by counties', '生产安全事故统计制度（2016），未核对原文'),
  ('PRODUCTIVE', 'work-safety', '生产经营性事故', 'Productive activities only', '2017-01-01',
   '非生产经营性道路交通、火灾死亡事故不再列入', 'Non-productive road and fire deaths no longer included', '规划 004 第 7 行'),
  ('AS_STATED', 'as-stated', '按文件所述', 'As stated', '2000-01-01', '口径由出处说明', 'The source says how it is counted', '出处');

create table indicator.indicator (
  id              uuid primary key,
  version         int  not null default 0,
  region_code     text collate "C" not null,
  name            text not null check (length(name) between 1 and 100),
  synonyms        text[] not null default '{}',
  unit            text not null,
  direction       text not null check (direction in ('DOWN', 'UP')),
  target_kind     text not null check (target_kind in
                    ('REDUCTION', 'CAP', 'FLOOR', 'UNCHANGED', 'ZERO', 'QUALITATIVE')),
  binding         boolean not null,
  -- achieved: the source reports it as done; there is nothing left to track
  achieved        boolean not null default false,
  measure         text not null,
  category        text,
  denominator     text,
  -- first year for which the register is complete; earlier years are unknown, not zero
  register_from   int  check (register_from between 1990 and 2100),
  topic           text not null,
  base_year       int  check (base_year between 1990 and 2100),
  base_value      numeric check (base_value >= 0),
  base_source     text,
  owner_id        uuid,
  owner_name      text,
  plan_id         uuid,
  plan_title      text not null,
  source_line     text,
  source_words    text,
  -- the five published plans: everybody may read them, no register stands behind them
  reference       boolean not null default false,
  sample          boolean not null default false,
  retired         boolean not null default false,
  sort            int not null default 0,
  check (base_value is null or base_year is not null)
);
create index indicator_region on indicator.indicator (region_code, sort, id);
call platform.protect('indicator.indicator', region => 'region_code');
create policy reference_read on indicator.indicator for select to anlan_place using (reference);
revoke delete on indicator.indicator from anlan_place, anlan_enterprise;

-- What is to be reached when: a cut in percent against the base for REDUCTION, else the value itself.
create table indicator.milestone (
  indicator_id uuid not null references indicator.indicator on delete cascade,
  year         int  not null check (year between 1990 and 2100),
  value        numeric not null check (value >= 0),
  primary key (indicator_id, year)
);
-- A value that no register can give: from a publication, with its source, or from a return.
create table indicator.stated_value (
  indicator_id uuid not null references indicator.indicator on delete cascade,
  year         int  not null check (year between 1990 and 2100),
  version      int  not null default 0,
  value        numeric not null check (value >= 0),
  scope_code   text not null references indicator.scope_version,
  origin       text not null check (origin in ('PUBLISHED', 'RETURN')),
  source       text not null check (length(source) > 0),
  source_line  text,
  -- what else the source says about the same figure
  conflict     text,
  stated_by    text not null,
  stated_at    timestamptz not null,
  primary key (indicator_id, year)
);
-- A comparison across a scope break that somebody answers for.
create table indicator.comparison_override (
  id           uuid primary key,
  indicator_id uuid not null references indicator.indicator on delete cascade,
  from_year    int  not null,
  to_year      int  not null,
  reason       text not null check (length(reason) between 10 and 1000),
  by_name      text not null,
  at           timestamptz not null,
  check (from_year < to_year),
  unique (indicator_id, from_year, to_year)
);
-- Each definition as it was.
create table indicator.revision (
  indicator_id uuid not null references indicator.indicator,
  version      int  not null,
  at           timestamptz not null,
  by_name      text not null,
  note         text not null,
  definition   jsonb not null,
  primary key (indicator_id, version)
);
do $$
declare t text;
begin
  foreach t in array array['milestone', 'stated_value', 'comparison_override', 'revision'] loop
    execute format('call platform.protect(%L)', 'indicator.' || t);
    -- whoever reads the indicator reads its parts; whoever has it in the own places writes them
    execute format('create policy of_indicator on indicator.%I for select to anlan_place using '
      '(exists (select 1 from indicator.indicator i where i.id = indicator_id))', t);
    execute format('create policy of_own_indicator on indicator.%I to anlan_place using '
      '(exists (select 1 from indicator.indicator i where i.id = indicator_id'
      ' and i.region_code >= (select platform.scope_lo()) and i.region_code < (select platform.scope_hi())'
      ' and ((select platform.scope_single()) or i.region_code <@ (select platform.scope_places()))))', t);
  end loop;
end $$;
revoke update, delete on indicator.revision from anlan_place, anlan_enterprise, anlan_system;
revoke update, delete on indicator.comparison_override from anlan_place, anlan_enterprise;

-- What rates divide by: GDP, employees, vehicles, equipment, coal output, population; by place and year, with its source.
create table indicator.denominator (
  id          uuid primary key,
  version     int  not null default 0,
  region_code text collate "C" not null,
  kind        text not null check (kind in ('GDP', 'EMPLOYEES', 'VEHICLES', 'EQUIPMENT', 'COAL', 'POPULATION')),
  year        int  not null check (year between 1990 and 2100),
  value       numeric not null check (value > 0),
  unit        text not null,
  source      text not null check (length(source) > 0),
  sample      boolean not null default false,
  stated_by   text not null,
  stated_at   timestamptz not null,
  unique (region_code, kind, year)
);
call platform.protect('indicator.denominator', region => 'region_code');

create view indicator.v_indicator with (security_invoker = true) as
  select id, region_code, name, unit, direction, target_kind, plan_id, plan_title, source_line, reference, retired
    from indicator.indicator;
call platform.share('indicator.v_indicator');
revoke all on indicator.v_indicator from anlan_enterprise;

update identity.role set permissions = permissions || '{indicator.read}'
 where code in ('leader', 'inspector', 'duty-officer', 'town-officer', 'park-officer');
update identity.role set permissions = permissions || '{indicator.read,indicator.manage}' where code = 'department-officer';
update identity.role set permissions = permissions || '{indicator.read,indicator.manage,indicator.publish}'
 where code = 'bureau-officer';
