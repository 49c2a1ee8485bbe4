-- Who supervises what: place × sector → organisation. Everyone may read it (权责清单向社会公开); an officer writes the rules
-- of the own places.
create schema responsibility;

create table responsibility.rule (
  id              uuid primary key,
  kind            text not null check (kind in ('TERRITORIAL', 'SECTOR', 'SPECIAL')),
  region_code     text collate "C" not null,
  sector_code     text,
  enterprise_id   uuid,
  organisation_id uuid not null,
  basis           text not null default '',
  note            text not null default '',
  valid_from      date not null,
  valid_until     date check (valid_until >= valid_from),
  version         int  not null default 1,
  constraint sector_named check (kind = 'TERRITORIAL' or sector_code is not null)
);
create index rule_place on responsibility.rule (region_code, kind) where valid_until is null;
create index rule_enterprise on responsibility.rule (enterprise_id) where enterprise_id is not null;
-- The same sentence is not written twice; two different organisations may stand beside each other, which is a clash.
create unique index rule_once on responsibility.rule
  (kind, region_code, coalesce(sector_code, ''), coalesce(enterprise_id, '00000000-0000-0000-0000-000000000000'),
   organisation_id) where valid_until is null;
call platform.protect('responsibility.rule', region => 'region_code');
create policy read_all on responsibility.rule for select to anlan_place, anlan_enterprise using (true);
revoke insert, update, delete on responsibility.rule from anlan_enterprise;

create view responsibility.v_rule with (security_invoker = true) as
  select id, kind, region_code, sector_code, enterprise_id, organisation_id
    from responsibility.rule where valid_until is null;
call platform.share('responsibility.v_rule');
