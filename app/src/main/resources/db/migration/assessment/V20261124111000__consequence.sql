-- What a leak, fire or explosion would do: every run as it was asked and answered.

-- Plant and substances of the files, for the modules that assess them. They see the rows of their own reader.
create or replace view enterprise.v_equipment with (security_invoker = true) as
  select id, enterprise_id, region_code, sector_codes, kind, name, number, count, note from enterprise.equipment;
create or replace view enterprise.v_substance with (security_invoker = true) as
  select id, enterprise_id, region_code, sector_codes, name, cas_number, quantity_t, state, place from enterprise.substance;
grant select on enterprise.v_equipment, enterprise.v_substance to anlan_place, anlan_enterprise, anlan_system;

create table assessment.consequence_run (
  id              uuid primary key,
  at              timestamptz not null,
  by_user         uuid not null,
  by_name         text not null,
  enterprise_id   uuid not null,
  enterprise_name text not null,
  region_code     text collate "C" not null,
  sector_codes    text[] not null,
  kind            text not null check (kind in ('TOXIC_LEAK', 'POOL_FIRE', 'JET_FIRE', 'FIREBALL', 'EXPLOSION')),
  cas             text not null,
  substance       text not null,
  plant           text not null,
  -- farthest reach of the outermost threshold, m, and who is inside
  reach_m         double precision not null check (reach_m >= 0),
  people_by_day   int not null check (people_by_day >= 0),
  people_by_night int not null check (people_by_night >= 0),
  rerun_of        uuid references assessment.consequence_run,
  question        jsonb not null,
  answer          jsonb not null,
  engine_version  text not null,
  took_ms         int not null
);
create index consequence_run_at on assessment.consequence_run (at desc, id);
create index consequence_run_region on assessment.consequence_run (region_code, at desc);
create index consequence_run_enterprise on assessment.consequence_run (enterprise_id, at desc);
call platform.protect('assessment.consequence_run',
  region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
-- A run is evidence of what was known when: nobody changes or removes it.
revoke update, delete on assessment.consequence_run from anlan_place, anlan_enterprise, anlan_system;

update identity.role set permissions = permissions || '{consequence.read,consequence.run}'
 where code in ('bureau-officer', 'duty-officer', 'department-officer', 'town-officer', 'park-officer');
update identity.role set permissions = permissions || '{consequence.read}'
 where code in ('leader', 'inspector', 'enterprise-principal', 'enterprise-safety-manager');
