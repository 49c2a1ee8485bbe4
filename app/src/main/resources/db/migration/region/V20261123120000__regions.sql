-- Places: the national 12-digit codes (GB/T 2260 and the statistical extension), functional zones, grid cells.
-- One row for each period in which a code had a name and a parent; the open period is the present.
create schema region;

create table region.region (
  code        text collate "C" not null check (code ~ '^\d{12}(\d{3})?$'),
  name        text             not null check (name <> ''),
  level       text             not null
    check (level in ('COUNTRY', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'ZONE', 'VILLAGE', 'GRID')),
  parent_code text collate "C",
  valid_from  date             not null,
  valid_until date check (valid_until > valid_from),
  initials    text             not null default '',
  longitude   double precision,
  latitude    double precision,
  document    text,
  version     int              not null default 1,
  primary key (code, valid_from)
);
create unique index region_present on region.region (code) where valid_until is null;
create index region_children on region.region (parent_code, code) where valid_until is null;
create index region_name on region.region using gin (name gin_trgm_ops, initials gin_trgm_ops);
call platform.share('region.region');

-- The towns in which a functional zone lies: a zone is a node of its own and does not replace them.
create table region.zone_town (
  zone_code text collate "C" not null,
  town_code text collate "C" not null,
  primary key (zone_code, town_code)
);
call platform.share('region.zone_town');

-- Borders in CGCS2000 longitude and latitude, with copies for small scales whose shared edges still fit.
create table region.boundary (
  code         text collate "C" primary key,
  geometry     jsonb            not null,
  middle       jsonb            not null,
  coarse       jsonb            not null,
  min_lon      double precision not null,
  min_lat      double precision not null,
  max_lon      double precision not null,
  max_lat      double precision not null,
  area_km2     double precision not null,
  source_datum text             not null check (source_datum in ('CGCS2000', 'GCJ02', 'BD09')),
  source       text,
  imported_at  timestamptz      not null default now()
);
create index boundary_box on region.boundary (min_lon, max_lon, min_lat, max_lat);
call platform.share('region.boundary');

-- What other modules read. Every present region.
create view region.v_region with (security_invoker = true) as
  select code, name, level, parent_code, longitude, latitude from region.region where valid_until is null;
call platform.share('region.v_region');

-- Every code that ever was, under its last name.
create view region.v_region_ever with (security_invoker = true) as
  select distinct on (code) code, name, level, parent_code, valid_from, valid_until
    from region.region order by code, valid_from desc;
call platform.share('region.v_region_ever');
