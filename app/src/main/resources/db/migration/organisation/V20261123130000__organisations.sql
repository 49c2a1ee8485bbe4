-- Organisations and their duty and power lists. Details are for those whose places hold them; names are for everyone,
-- because a person must be able to read who supervises, who urged, who decided.
create schema organisation;

create table organisation.organisation (
  id            uuid primary key,
  name          text   not null check (name <> ''),
  short_name    text,
  kind          text   not null check (kind in
    ('BUREAU', 'DEPARTMENT', 'TOWN', 'PARK', 'GRID_TEAM', 'COMMITTEE', 'ENTERPRISE', 'THIRD_PARTY')),
  parent_id     uuid references organisation.organisation,
  region_code   text collate "C" not null,
  sector_codes  text[] not null default '{}',
  enterprise_id uuid,
  credit_code   text,
  address       text,
  contact_name  text,
  contact_phone text,
  initials      text   not null default '',
  closed        boolean not null default false,
  version       int    not null default 1
);
create index organisation_region on organisation.organisation (region_code, kind);
create index organisation_parent on organisation.organisation (parent_id);
create index organisation_name on organisation.organisation using gin (name gin_trgm_ops, initials gin_trgm_ops);
create unique index organisation_enterprise on organisation.organisation (enterprise_id) where enterprise_id is not null;
call platform.protect('organisation.organisation', region => 'region_code', enterprise => 'enterprise_id');

-- Names for everyone: deliberately not security_invoker, and no more columns than a name plate has.
create view organisation.v_organisation as
  select id, name, coalesce(short_name, name) as short_name, kind, parent_id, region_code, sector_codes, initials, closed
    from organisation.organisation where kind <> 'ENTERPRISE'
  union all
  select id, name, name, kind, parent_id, region_code, sector_codes, initials, closed
    from organisation.organisation
   where kind = 'ENTERPRISE'
     and (current_user = 'anlan_system'
       or region_code >= platform.scope_lo() and region_code < platform.scope_hi()
          and region_code <@ platform.scope_places()
       or enterprise_id = any (platform.scope_enterprises()));
call platform.share('organisation.v_organisation');

-- 权力清单、责任清单: each edition of an entry holds for a period.
create table organisation.duty (
  entry_id        uuid    not null,
  edition         int     not null,
  organisation_id uuid    not null references organisation.organisation,
  region_code     text collate "C" not null,
  kind            text    not null check (kind in ('DUTY', 'POWER')),
  title           text    not null check (title <> ''),
  content         text    not null default '',
  basis           text    not null default '',
  post            text    not null default '',
  sector_codes    text[]  not null default '{}',
  valid_from      date    not null,
  valid_until     date check (valid_until > valid_from),
  written_by      text    not null,
  written_at      timestamptz not null default now(),
  primary key (entry_id, edition)
);
create unique index duty_present on organisation.duty (entry_id) where valid_until is null;
create index duty_organisation on organisation.duty (organisation_id, kind);
call platform.protect('organisation.duty', region => 'region_code');
