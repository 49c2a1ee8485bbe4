-- Quantitative risk of parks and places: studies, each saved state of their inputs, and what was computed from which.
create schema if not exists assessment;

create table assessment.park_study (
  id           uuid primary key,
  version      int  not null default 1,
  region_code  text collate "C" not null check (region_code ~ '^\d{12}(\d{3})?$'),
  name         text not null check (length(name) between 1 and 100),
  sample       boolean not null default false,
  created_by   text not null,
  created_at   timestamptz not null,
  updated_by   text not null,
  updated_at   timestamptz not null
);
create index park_study_region on assessment.park_study (region_code, updated_at desc);
call platform.protect('assessment.park_study', region => 'region_code');

-- The inputs as one document; a version is never changed.
create table assessment.park_version (
  study_id    uuid not null references assessment.park_study on delete cascade,
  version     int  not null,
  region_code text collate "C" not null,
  inputs      jsonb not null,
  note        text not null check (length(note) <= 300),
  saved_by    text not null,
  saved_at    timestamptz not null,
  primary key (study_id, version)
);
call platform.protect('assessment.park_version', region => 'region_code');
revoke update on assessment.park_version from anlan_place, anlan_enterprise;

create table assessment.park_run (
  id             uuid primary key,
  study_id       uuid not null references assessment.park_study on delete cascade,
  region_code    text collate "C" not null,
  -- the version of the inputs that it was computed from; older than the study's own means stale
  study_version  int  not null,
  state          text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  done           int  not null default 0,
  total          int  not null,
  stop_requested boolean not null default false,
  started_by     text not null,
  started_at     timestamptz not null,
  -- a run whose server died shows no life any more
  seen_at        timestamptz not null,
  finished_at    timestamptz,
  millis         int,
  failure        text,
  -- the edition of the leak frequencies that the platform had then
  frequencies    text not null,
  zone           text,
  loss_of_life   double precision,
  targets        int,
  unmet          int
);
create index park_run_study on assessment.park_run (study_id, started_at desc);
create unique index park_run_one on assessment.park_run (study_id) where state = 'RUNNING';
call platform.protect('assessment.park_run', region => 'region_code');

-- What each release adds: individual risk on the grid and steps of the F–N curve, as big-endian doubles.
create table assessment.park_part (
  run_id       uuid not null references assessment.park_run on delete cascade,
  seq          int  not null,
  region_code  text collate "C" not null,
  release_id   text not null,
  field        bytea not null,
  deaths       bytea not null,
  frequencies  bytea not null,
  loss_of_life double precision not null,
  facts        jsonb not null,
  primary key (run_id, seq)
);
call platform.protect('assessment.park_part', region => 'region_code');
revoke update on assessment.park_part from anlan_place, anlan_enterprise;

-- What enterprises hold, for the proposals of installations; other modules declare the same view.
create or replace view enterprise.v_substance with (security_invoker = true) as
  select id, enterprise_id, region_code, sector_codes, name, cas_number, quantity_t, state, place
    from enterprise.substance;
grant select on enterprise.v_substance to anlan_place, anlan_enterprise, anlan_system;

update identity.role set permissions = permissions || '{park-risk.read}'
  where code in ('leader', 'bureau-officer', 'duty-officer', 'department-officer', 'town-officer', 'park-officer', 'inspector');
update identity.role set permissions = permissions || '{park-risk.manage}'
  where code in ('bureau-officer', 'park-officer');
