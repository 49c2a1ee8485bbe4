-- Where people are, by day and by night: what a cloud, a fire or a blast is laid over.
create schema if not exists assessment;

create table assessment.populated_place (
  id              uuid primary key,
  region_code     text collate "C" not null check (region_code ~ '^\d{12}(\d{3})?$'),
  name            text not null check (length(name) between 1 and 80),
  kind            text not null check (kind in ('RESIDENTIAL', 'SCHOOL', 'HOSPITAL', 'NURSING_HOME', 'MARKET', 'WORKPLACE',
                    'TRANSPORT', 'PUBLIC_BUILDING', 'OTHER')),
  -- middle of the place in CGCS2000
  lon             double precision not null check (lon between -180 and 180),
  lat             double precision not null check (lat between -90 and 90),
  -- corners lon, lat, lon, lat …; null when only a point is known
  outline         double precision[] check (cardinality(outline) >= 6 and cardinality(outline) % 2 = 0),
  people_by_day   int not null check (people_by_day between 0 and 1000000),
  people_by_night int not null check (people_by_night between 0 and 1000000),
  indoors_by_day  double precision not null default 0.93 check (indoors_by_day between 0 and 1),
  indoors_by_night double precision not null default 0.99 check (indoors_by_night between 0 and 1),
  -- the box around it, so that a search touches few rows
  west            double precision not null,
  south           double precision not null,
  east            double precision not null,
  north           double precision not null,
  -- where the figures come from and of which day they are
  source          text not null check (source <> ''),
  counted_on      date not null,
  check (west <= east and south <= north)
);
create index populated_place_box on assessment.populated_place (west, south, east, north);
create index populated_place_region on assessment.populated_place (region_code, name);
call platform.protect('assessment.populated_place', region => 'region_code');
comment on column assessment.populated_place.indoors_by_day is 'CPR 18E (Purple Book) section 5.3.1: 0.93 by day, 0.99 by night';
