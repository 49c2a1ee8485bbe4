-- Major hazard sources (GB 18218-2018): one row a unit, its inventory, its three persons responsible, every assessment as
-- it was filed, and a history that nobody can change.
create schema if not exists majorhazard;

-- Time limits with their clause; from_memory says that the clause was not read in the text of the rule.
create table majorhazard.time_limit (
  kind           text not null check (kind in ('FILE', 'REVIEW', 'REMOVAL', 'REASSESS')),
  effective_from date not null,
  days           int check (days > 0),
  months         int check (months > 0),
  clause         text not null,
  from_memory    boolean not null,
  primary key (kind, effective_from),
  check ((days is null) <> (months is null))
);
call platform.share('majorhazard.time_limit');
insert into majorhazard.time_limit (kind, effective_from, days, months, clause, from_memory) values
  ('FILE', '2011-12-01', 15, null, '总局令40号第二十三条：完成安全评估报告后 15 日内备案', true),
  ('REVIEW', '2011-12-01', 15, null, '总局令40号未定审核时限；平台按 15 日提醒，可另行设定', true),
  ('REMOVAL', '2011-12-01', 30, null, '总局令40号第二十八条：收到核销申请之日起 30 日内审查', true),
  ('REASSESS', '2011-12-01', null, 36, '总局令40号第十一条（一）：安全评估已满三年的，重新辨识、评估和分级', true);

create table majorhazard.source (
  id                  uuid primary key,
  version             int not null default 1,
  name                text not null check (length(name) between 1 and 100),
  kind                text not null check (kind in ('PRODUCTION', 'STORAGE')),
  enterprise_id       uuid not null,
  enterprise_name     text not null,
  region_code         text collate "C" not null,
  sector_codes        text[] not null,
  place_text          text not null default '',
  lon                 double precision check (lon between -180 and 180),
  lat                 double precision check (lat between -90 and 90),
  -- people who live within 500 m outside the boundary of the works (table 5)
  people_500m         int not null check (people_500m >= 0),
  state               text not null check (state in
                        ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REGISTERED', 'CHANGING', 'REMOVAL_ASKED', 'REMOVED',
                         'DROPPED')),
  -- what the inventory as it stands gives; level is null below S = 1
  edition             text not null,
  s                   numeric not null,
  alpha               numeric not null,
  r                   numeric not null,
  level               smallint check (level between 1 and 4),
  assessed_at         timestamptz not null,
  -- what was registered; stays in force while a change is under way
  registered_number   text,
  registered_on       date,
  registered_level    smallint check (registered_level between 1 and 4),
  registered_id       uuid,
  -- the safety assessment report of the source
  report_number       text,
  report_by           text,
  report_on           date,
  -- since when the inventory differs from what is registered
  changed_on          date,
  submitted_at        timestamptz,
  return_reason       text,
  removal_kind        text check (removal_kind in ('BELOW_THRESHOLD', 'DISMANTLED', 'RELOCATED')),
  removal_reason      text,
  removal_asked_on    date,
  removed_on          date,
  -- what the enterprise file's substance list says against the inventory; the level it would give when it can be told
  file_standing       text not null default 'UNKNOWN' check (file_standing in ('UNKNOWN', 'SAME', 'DIFFERS', 'LEVEL')),
  file_level          smallint check (file_level between 1 and 4),
  file_seen_at        timestamptz,
  due_kind            text check (due_kind in ('FILE', 'REVIEW', 'REGISTER', 'REMOVAL', 'REASSESS')),
  due_on              date,
  created_at          timestamptz not null,
  moved_at            timestamptz not null,
  search_text         text not null,
  check ((lon is null) = (lat is null)),
  check ((due_kind is null) = (due_on is null)),
  check ((registered_number is null) = (registered_on is null)),
  check (state not in ('REGISTERED', 'CHANGING', 'REMOVAL_ASKED', 'REMOVED') or registered_number is not null),
  check (state <> 'REMOVED' or removed_on is not null)
);
create unique index source_number on majorhazard.source (registered_number);
create index source_region on majorhazard.source (region_code, level) include (state, sector_codes);
create index source_enterprise on majorhazard.source (enterprise_id);
create index source_due on majorhazard.source (due_on, id) where due_on is not null;
call platform.protect('majorhazard.source', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke delete on majorhazard.source from anlan_place, anlan_enterprise;

-- The inventory (4.2): substance as written, how the standard reads it, and the amounts in tonnes.
create table majorhazard.line (
  id              uuid primary key,
  source_id       uuid not null references majorhazard.source,
  position        int not null,
  name            text not null check (length(name) between 1 and 100),
  cas             text,
  -- number in table 1; null when the line is counted by its hazard classes, or is in neither table
  number          smallint check (number between 1 and 85),
  -- who wrote the line says that neither table has it
  unlisted        boolean not null default false,
  hazards         jsonb not null default '[]',
  form            text check (form in ('GAS', 'LIQUID', 'SOLID')),
  boiling_point_c numeric,
  condition       text not null check (condition in ('ORDINARY', 'ABOVE_BOILING_POINT', 'SPECIAL_PROCESS')),
  mixture         boolean not null default false,
  same_as_pure    boolean not null default false,
  design_t        numeric not null check (design_t >= 0),
  present_t       numeric check (present_t >= 0),
  vessel          text,
  -- taken over from the substance list of the enterprise file
  from_file       boolean not null default false,
  region_code     text collate "C" not null,
  sector_codes    text[] not null,
  enterprise_id   uuid not null
);
create index line_source on majorhazard.line (source_id, position);
call platform.protect('majorhazard.line', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

-- 应急厅〔2021〕12号: the three persons who answer for the source.
create table majorhazard.person (
  source_id     uuid not null references majorhazard.source,
  role          text not null check (role in ('PRINCIPAL', 'TECHNICAL', 'OPERATION')),
  name          text not null check (length(name) between 1 and 50),
  post          text,
  phone         text,
  since         date not null,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid not null,
  primary key (source_id, role)
);
call platform.protect('majorhazard.person', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

-- Every assessment as it was filed: its input, its result and every step; never changed.
create table majorhazard.assessment (
  id            uuid primary key,
  source_id     uuid not null references majorhazard.source,
  at            timestamptz not null,
  by_name       text not null,
  edition       text not null,
  s             numeric not null,
  alpha         numeric not null,
  r             numeric not null,
  level         smallint,
  report_number text,
  report_by     text,
  report_on     date,
  input         jsonb not null,
  steps         jsonb not null,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid not null
);
create index assessment_source on majorhazard.assessment (source_id, at desc);
call platform.protect('majorhazard.assessment', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

create table majorhazard.history (
  id                 uuid primary key,
  source_id          uuid not null references majorhazard.source,
  at                 timestamptz not null,
  action             text not null,
  from_state         text,
  to_state           text not null,
  actor_id           uuid not null,
  actor_name         text not null,
  note               text,
  detail             jsonb not null default '{}',
  region_code        text collate "C" not null,
  sector_codes       text[] not null,
  enterprise_id      uuid not null
);
create index history_source on majorhazard.history (source_id, at desc, id desc);
create index history_enterprise on majorhazard.history (enterprise_id, at desc, id desc);
call platform.protect('majorhazard.history', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

do $$
declare t text;
begin
  foreach t in array array['assessment', 'history'] loop
    execute format('revoke update, delete on majorhazard.%I from anlan_place, anlan_enterprise, anlan_system', t);
  end loop;
end $$;

-- A change of places (region.move_rows), and a source that follows its enterprise, take the past along; nothing else of
-- it can be changed.
create function majorhazard.past_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and to_jsonb(new) - 'region_code' - 'sector_codes' = to_jsonb(old) - 'region_code' - 'sector_codes' then
    return new;
  end if;
  raise exception 'the past of major hazard sources is append-only';
end $$;
create trigger assessment_is_final before update or delete on majorhazard.assessment
  for each row execute function majorhazard.past_is_final();
create trigger history_is_final before update or delete on majorhazard.history
  for each row execute function majorhazard.past_is_final();

-- What belongs to a source lies where the source lies.
create function majorhazard.move_with_source() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare t text;
begin
  foreach t in array array['line', 'person', 'assessment', 'history'] loop
    execute format('update majorhazard.%I set region_code = $1, sector_codes = $2 where source_id = $3', t)
      using new.region_code, new.sector_codes, new.id;
  end loop;
  return null;
end $$;
create trigger move_with_source after update of region_code, sector_codes on majorhazard.source for each row
  when (old.region_code <> new.region_code or old.sector_codes <> new.sector_codes)
  execute function majorhazard.move_with_source();

-- Registration numbers BA<district>-<year>-<nnn>, one sequence a district and year.
create table majorhazard.number_sequence (
  district text not null,
  year     text not null,
  last     int  not null,
  primary key (district, year)
);
call platform.reserve('majorhazard.number_sequence');
create function majorhazard.next_number(district_code text, of_year text) returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into majorhazard.number_sequence as s (district, year, last) values (district_code, of_year, 1)
  on conflict (district, year) do update set last = s.last + 1
  returning last
$$;

-- What other modules read. They see the rows of their own reader.
create view majorhazard.v_source with (security_invoker = true) as
  select id, name, kind, enterprise_id, enterprise_name, region_code, sector_codes, place_text, lon, lat, people_500m, state,
         s, r, level, registered_number, registered_level, registered_on
    from majorhazard.source where state <> 'DROPPED';
create view majorhazard.v_line with (security_invoker = true) as
  select l.id, l.source_id, l.name, l.cas, l.number, l.form, l.design_t, l.present_t, l.vessel, l.region_code, l.sector_codes,
         l.enterprise_id
    from majorhazard.line l;
grant select on majorhazard.v_source, majorhazard.v_line to anlan_place, anlan_enterprise, anlan_system;

update identity.role set permissions = permissions || '{major-hazard.read}'
  where code in ('leader', 'bureau-officer', 'duty-officer', 'department-officer', 'town-officer', 'park-officer', 'inspector',
                 'grid-inspector', 'enterprise-principal', 'enterprise-safety-manager', 'expert', 'insurer');
update identity.role set permissions = permissions || '{major-hazard.declare}'
  where code in ('enterprise-principal', 'enterprise-safety-manager');
update identity.role set permissions = permissions || '{major-hazard.review,major-hazard.unmask}'
  where code in ('bureau-officer', 'park-officer');
update identity.role set permissions = permissions || '{major-hazard.register}' where code = 'bureau-officer';
update identity.role set permissions = permissions || '{major-hazard.unmask}' where code = 'duty-officer';
