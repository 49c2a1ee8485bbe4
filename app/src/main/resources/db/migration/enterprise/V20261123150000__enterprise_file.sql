-- One file for each enterprise, and for each place that is watched without being an enterprise.
create schema enterprise;

-- The two-character pieces of a text, hashed: the index behind infix search in Chinese, where a query is often only
-- two characters long and a trigram index cannot help. A collision costs one recheck, never a wrong answer. The file
-- adds the first character of its name and of its initials, marked, for queries of a single one.
create function enterprise.grams(text) returns int[] language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct hashtext(substr(t, i, 2))), '{}')
            from (select lower($1 collate "C") as t), generate_series(1, length($1) - 1) i
           where substr(t, i, 2) !~ '\s');

create table enterprise.enterprise (
  id                   uuid primary key,
  kind                 text not null check (kind in ('ENTERPRISE', 'NINE_SMALL_PLACE', 'HIGH_RISE', 'UNDERGROUND_SPACE',
                         'PIPELINE', 'CONSTRUCTION_SITE', 'CROWDED_PLACE', 'SCHOOL', 'HOSPITAL', 'CULTURAL_RELIC',
                         'RENTAL_HOUSE', 'OTHER_PLACE')),
  credit_code          text collate "C" check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  own_code             text collate "C",
  name                 text not null check (name <> ''),
  short_name           text,
  initials             text collate "C" not null default '',
  industry_code        text collate "C",
  sector_codes         text[] not null default '{}',
  region_code          text collate "C" not null check (region_code ~ '^\d{12}(\d{3})?$'),
  address              text,
  longitude            double precision check (longitude between -180 and 180),
  latitude             double precision check (latitude between -90 and 90),
  source_datum         text check (source_datum in ('CGCS2000', 'GCJ02', 'BD09')),
  position_accuracy    text check (position_accuracy in ('SURVEYED', 'MAP', 'ADDRESS', 'REGION')),
  scale                text check (scale in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
  employees            integer check (employees >= 0),
  established_on       date,
  legal_representative text,
  principal            text,
  principal_phone      text,
  safety_manager       text,
  safety_manager_phone text,
  production_state     text not null default 'NORMAL'
    check (production_state in ('NORMAL', 'TRIAL', 'BUILDING', 'SUSPENDED', 'CLOSED')),
  risk_level           text check (risk_level in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  risk_reason          text,
  extension            jsonb not null default '{}',
  status               text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'CLOSED')),
  return_reason        text,
  submitted_at         timestamptz,
  submitted_by         text,
  approved_at          timestamptz,
  approved_by          text,
  -- the earliest date among licences, certificates and inspections, kept by trigger
  next_due             date,
  version              integer not null default 1,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  -- 1 red … 4 blue, 5 not yet assessed
  risk_order           smallint not null generated always as (
    case risk_level when 'RED' then 1 when 'ORANGE' then 2 when 'YELLOW' then 3 when 'BLUE' then 4 else 5 end) stored,
  grams                int[] not null generated always as (
    enterprise.grams(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(address, '') || ' ' || initials)
      || hashtext('^' || lower(left(name, 1) collate "C")) || hashtext('^' || left(initials, 1))) stored,
  constraint enterprise_has_code check (kind <> 'ENTERPRISE' or credit_code is not null or status = 'DRAFT'),
  constraint position_is_complete check ((longitude is null) = (latitude is null))
);
create unique index enterprise_credit_code on enterprise.enterprise (credit_code);
create unique index enterprise_own_code on enterprise.enterprise (own_code);
create index enterprise_region on enterprise.enterprise (region_code, risk_order, id);
-- every plain filter of the list in one index, so that counting and narrowing need not visit the rows
create index enterprise_facets on enterprise.enterprise
  (risk_order, region_code, scale, production_state, kind, status) include (sector_codes, next_due);
create index enterprise_default_order on enterprise.enterprise (risk_order, name, id);
create index enterprise_name on enterprise.enterprise (name, id);
create index enterprise_updated on enterprise.enterprise (updated_at, id);
create index enterprise_employees on enterprise.enterprise (employees desc nulls last, id desc);
create index enterprise_due on enterprise.enterprise (next_due, id);
create index enterprise_status on enterprise.enterprise (status) where status <> 'APPROVED';
create index enterprise_kind on enterprise.enterprise (kind) where kind <> 'ENTERPRISE';
create index enterprise_sectors on enterprise.enterprise using gin (sector_codes);
create index enterprise_grams on enterprise.enterprise using gin (grams);
create index enterprise_position on enterprise.enterprise (longitude, latitude);
alter table enterprise.enterprise alter column grams set statistics 1000;
call platform.protect('enterprise.enterprise',
  region => 'region_code', sectors => 'sector_codes', enterprise => 'id');

-- What belongs to a file. Place and sectors follow the file, so that the same policy guards them.
create table enterprise.site (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  name text not null, address text, longitude double precision, latitude double precision, area_m2 numeric, note text
);
create table enterprise.licence (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  kind text not null, number text, issuer text, issued_on date, expires_on date,
  check (expires_on >= issued_on)
);
create table enterprise.person (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  name text not null, post text not null, phone text
);
create table enterprise.certificate (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  person_id uuid not null references enterprise.person on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  kind text not null, number text, issued_on date, expires_on date,
  check (expires_on >= issued_on)
);
create table enterprise.equipment (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  kind text not null, name text not null, number text, count integer not null default 1 check (count > 0),
  installed_on date, inspection_due date, note text
);
create table enterprise.substance (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  name text not null, cas_number text, quantity_t numeric check (quantity_t >= 0),
  state text check (state in ('GAS', 'LIQUID', 'SOLID', 'LIQUEFIED_GAS')), place text
);
create table enterprise.process (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  regulated_code text not null, units integer not null default 1 check (units > 0), automation text, note text
);

-- Every change of every field: what it was, what it is, who did it, who approved it.
create table enterprise.change (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  version integer not null, field text not null, old_value text, new_value text,
  changed_by uuid not null, changed_by_name text not null, changed_at timestamptz not null, approved_by_name text
);
-- A change that an enterprise asks for on an approved file; at most one waits at a time.
create table enterprise.change_request (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  base_version integer not null, proposed jsonb not null, diff jsonb not null,
  state text not null check (state in ('PENDING', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  submitted_by uuid not null, submitted_by_name text not null, submitted_at timestamptz not null,
  decided_by_name text, decided_at timestamptz, reason text
);
create unique index change_request_waiting on enterprise.change_request (enterprise_id) where state = 'PENDING';
create index change_request_queue on enterprise.change_request (submitted_at) where state = 'PENDING';
-- What happened to the file as a whole.
create table enterprise.event (
  id uuid primary key,
  enterprise_id uuid not null references enterprise.enterprise on delete cascade,
  region_code text collate "C" not null, sector_codes text[] not null,
  at timestamptz not null, kind text not null, text text not null default '', who text not null
);

create function enterprise.follow_file() returns trigger language plpgsql as $$
begin
  select region_code, sector_codes into strict new.region_code, new.sector_codes
    from enterprise.enterprise where id = new.enterprise_id;
  return new;
end $$;

do $$
declare t text;
begin
  foreach t in array array['site', 'licence', 'person', 'certificate', 'equipment', 'substance', 'process', 'change',
      'change_request', 'event'] loop
    execute format('create index on enterprise.%I (enterprise_id)', t);
    execute format('create trigger follow_file before insert on enterprise.%I'
      ' for each row execute function enterprise.follow_file()', t);
    execute format('call platform.protect(%L, region => ''region_code'', sectors => ''sector_codes'','
      ' enterprise => ''enterprise_id'')', 'enterprise.' || t);
  end loop;
end $$;
create index licence_due on enterprise.licence (expires_on);
create index certificate_due on enterprise.certificate (expires_on);
create index equipment_due on enterprise.equipment (inspection_due);
create index substance_cas on enterprise.substance (cas_number);

create function enterprise.move_with_file() returns trigger language plpgsql as $$
declare t text;
begin
  foreach t in array array['site', 'licence', 'person', 'certificate', 'equipment', 'substance', 'process', 'change',
      'change_request', 'event'] loop
    execute format('update enterprise.%I set region_code = $1, sector_codes = $2 where enterprise_id = $3', t)
      using new.region_code, new.sector_codes, new.id;
  end loop;
  return null;
end $$;
create trigger move_with_file after update of region_code, sector_codes on enterprise.enterprise for each row
  when (old.region_code <> new.region_code or old.sector_codes <> new.sector_codes)
  execute function enterprise.move_with_file();

-- The file's earliest date follows its licences, certificates and inspections.
create function enterprise.refresh_due() returns trigger language plpgsql as $$
begin
  update enterprise.enterprise e set next_due = d.due
    from (select t.enterprise_id, least(
            (select min(expires_on) from enterprise.licence where enterprise_id = t.enterprise_id),
            (select min(expires_on) from enterprise.certificate where enterprise_id = t.enterprise_id),
            (select min(inspection_due) from enterprise.equipment where enterprise_id = t.enterprise_id)) as due
            from (select distinct enterprise_id from touched) t) d
   where e.id = d.enterprise_id and e.next_due is distinct from d.due;
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array array['licence', 'certificate', 'equipment'] loop
    execute format('create trigger due_insert after insert on enterprise.%I referencing new table as touched'
      ' for each statement execute function enterprise.refresh_due()', t);
    execute format('create trigger due_update after update on enterprise.%I referencing new table as touched'
      ' for each statement execute function enterprise.refresh_due()', t);
    execute format('create trigger due_delete after delete on enterprise.%I referencing old table as touched'
      ' for each statement execute function enterprise.refresh_due()', t);
  end loop;
end $$;

-- What other modules read. They see the rows of their own reader.
create view enterprise.v_enterprise with (security_invoker = true) as
  select id, name, short_name, credit_code, kind, region_code, sector_codes, industry_code, risk_level, longitude,
         latitude, status, scale, address, employees, production_state, next_due, updated_at
    from enterprise.enterprise;

create view enterprise.v_expiry with (security_invoker = true) as
  select id, enterprise_id, region_code, sector_codes, 'LICENCE' as kind, kind as name, number, expires_on as due_on
    from enterprise.licence where expires_on is not null
  union all
  select c.id, c.enterprise_id, c.region_code, c.sector_codes, 'CERTIFICATE', c.kind, c.number, c.expires_on
    from enterprise.certificate c where c.expires_on is not null
  union all
  select id, enterprise_id, region_code, sector_codes, 'INSPECTION', name, number, inspection_due
    from enterprise.equipment where inspection_due is not null;

create view enterprise.v_timeline with (security_invoker = true) as
  select enterprise_id, at, kind, text, who from enterprise.event;

grant select on enterprise.v_enterprise, enterprise.v_expiry, enterprise.v_timeline
  to anlan_place, anlan_enterprise, anlan_system;
