-- Accidents: the record, its report chain, every statement of its figures, persons, losses, measures, and a history that
-- nobody can change. Regulation 493 (生产安全事故报告和调查处理条例), Work Safety Law 2021.
create schema if not exists accident;

create table accident.accident (
  id                  uuid primary key,
  number              text not null,
  version             int  not null default 1,
  state               text not null check (state in
                        ('REPORTED', 'RECEIVED', 'INVESTIGATING', 'SUBMITTED', 'APPROVED', 'RECTIFIED', 'CLOSED', 'CANCELLED')),
  grade               text not null check (grade in ('ORDINARY', 'LARGER', 'MAJOR', 'EXTRA_MAJOR')),
  region_code         text collate "C" not null,
  -- whose rows: the enterprise's sectors and the one it is counted under
  sector_codes        text[] not null,
  -- under which sector and category it is counted
  sector_code         text not null,
  category            text not null,
  industry_code       text,
  enterprise_id       uuid,
  enterprise_name     text,
  title               text not null check (length(title) between 1 and 200),
  description         text not null default '',
  place_text          text not null default '',
  lon                 double precision check (lon between -180 and 180),
  lat                 double precision check (lat between -90 and 90),
  type_code           text not null,
  productive          boolean not null,
  occurred_at         timestamptz not null,
  -- the calendar day in China, by which it is counted
  occurred_on         date not null,
  deaths              int not null check (deaths >= 0),
  missing             int not null check (missing >= 0),
  serious_injuries    int not null check (serious_injuries >= 0),
  minor_injuries      int not null check (minor_injuries >= 0),
  direct_loss_yuan    numeric(16, 2) not null check (direct_loss_yuan >= 0),
  -- the head of the enterprise learned of it: the first clock starts (art. 9)
  learned_at          timestamptz not null,
  reported_at         timestamptz not null,
  reported_by         uuid not null,
  reporter_name       text not null,
  reporter_organisation text,
  received_at         timestamptz,
  received_by         text,
  late_reports        int not null default 0,
  team_level          text check (team_level in ('ENTERPRISE', 'COUNTY', 'CITY', 'PROVINCE', 'STATE')),
  team_leader         text,
  team_members        text,
  team_formed_on      date,
  report_due_on       date,
  extension_days      int not null default 0 check (extension_days between 0 and 60),
  appraisal_days      int not null default 0 check (appraisal_days >= 0),
  extension_reason    text,
  extension_by        text,
  submitted_on        date,
  direct_cause        text,
  indirect_cause      text,
  cause_codes         text[] not null default '{}',
  nature              text check (nature in ('RESPONSIBLE', 'NOT_RESPONSIBLE')),
  returned_reasons    text,
  approved_on         date,
  approval_number     text,
  approval_authority  text,
  published_on        date,
  published_at_url    text,
  rectified_on        date,
  look_back_due_on    date,
  look_back_on        date,
  look_back_result    text,
  cancel_code         text,
  cancel_reason       text,
  -- what is due next, kept for lists and counts
  due_kind            text,
  due_at              timestamptz,
  moved_at            timestamptz not null,
  closed_at           timestamptz,
  search_text         text not null,
  check ((lon is null) = (lat is null)),
  check ((closed_at is null) = (state not in ('CLOSED', 'CANCELLED'))),
  check ((due_kind is null) = (due_at is null)),
  check (occurred_on = (occurred_at at time zone 'Asia/Shanghai')::date),
  check (state <> 'CANCELLED' or cancel_reason is not null)
);
create unique index accident_number on accident.accident (left(region_code, 6), number);
-- Everything that statistics count by or sum: they read this index alone.
create index accident_counted on accident.accident (occurred_on)
  include (region_code, sector_codes, enterprise_id, sector_code, category, industry_code, type_code, productive, grade, state,
    deaths, missing, serious_injuries, minor_injuries, direct_loss_yuan)
  where state <> 'CANCELLED';
create index accident_region on accident.accident (region_code, occurred_at desc) include (state, sector_codes);
create index accident_occurred on accident.accident (occurred_at desc, id);
create index accident_open_due on accident.accident (due_at, id) include (region_code, sector_codes, enterprise_id, state, grade)
  where closed_at is null;
create index accident_enterprise on accident.accident (enterprise_id, occurred_at desc);
create index accident_grave on accident.accident (occurred_at desc, id) include (region_code, sector_codes, enterprise_id, state)
  where grade <> 'ORDINARY';
call platform.protect('accident.accident', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke delete on accident.accident from anlan_place, anlan_enterprise;
-- The same test inside a CASE: the planner misjudges the scope's bounds otherwise (docs/performance.md).
alter policy place_scope on accident.accident using (
  case when region_code >= (select platform.scope_lo()) and region_code < (select platform.scope_hi())
        and ((select platform.scope_single()) or region_code <@ (select platform.scope_places()))
        and ((select platform.scope_all_sectors()) or sector_codes && (select platform.scope_sectors()))
       then true else false end);

-- When and by whom it was first reported decides about late reporting: it stays as it was.
create function accident.keep_first_report() returns trigger language plpgsql as $$
begin
  if (new.reported_at, new.reported_by, new.learned_at, new.number)
     is distinct from (old.reported_at, old.reported_by, old.learned_at, old.number) then
    raise exception 'the first report of % cannot be changed', old.number;
  end if;
  return new;
end $$;
create trigger keep_first_report before update on accident.accident
  for each row execute function accident.keep_first_report();

-- Numbers SG-yyyy-nnnn, one sequence a district and year.
create table accident.number_sequence (
  district text not null,
  year     text not null,
  last     int  not null,
  primary key (district, year)
);
call platform.reserve('accident.number_sequence');
create function accident.next_numbers(district_code text, of_year text, how_many int) returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into accident.number_sequence as s (district, year, last) values (district_code, of_year, how_many)
  on conflict (district, year) do update set last = s.last + how_many
  returning last
$$;

-- Who reported to whom, when, and by when the law asked for it. A link without reported_at is a running clock.
create table accident.report_link (
  id            uuid primary key,
  accident_id   uuid not null references accident.accident,
  from_level    text not null check (from_level in ('ENTERPRISE', 'COUNTY', 'CITY', 'PROVINCE')),
  to_level      text not null check (to_level in ('COUNTY', 'CITY', 'PROVINCE', 'STATE')),
  started_at    timestamptz not null,
  due_at        timestamptz not null,
  reported_at   timestamptz,
  reporter_name text,
  recipient     text,
  means         text check (means in ('PLATFORM', 'TELEPHONE', 'FAX', 'WRITTEN')),
  note          text,
  -- no longer asked for, since a correction lowered the grade
  withdrawn_at  timestamptz,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid,
  check ((reported_at is null) = (recipient is null)),
  check (reported_at is null or withdrawn_at is null)
);
create unique index report_link_level on accident.report_link (accident_id, from_level) where withdrawn_at is null;
create index report_link_accident on accident.report_link (accident_id, started_at);
call platform.protect('accident.report_link', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke delete on accident.report_link from anlan_place, anlan_enterprise;

-- Every statement of the figures: the first report, supplements and corrections. Rows are only added.
create table accident.figures (
  id               uuid primary key,
  accident_id      uuid not null references accident.accident,
  kind             text not null check (kind in ('FIRST', 'SUPPLEMENT', 'CORRECTION')),
  stated_at        timestamptz not null,
  -- the day on which the figures changed: decides whether they still count (art. 13)
  changed_on       date not null,
  deaths           int not null check (deaths >= 0),
  missing          int not null check (missing >= 0),
  serious_injuries int not null check (serious_injuries >= 0),
  minor_injuries   int not null check (minor_injuries >= 0),
  direct_loss_yuan numeric(16, 2) not null check (direct_loss_yuan >= 0),
  -- casualties changed after 30 (7) days are kept, but neither counted nor raise the grade
  counted          boolean not null,
  grade_before     text,
  grade_after      text not null,
  by_name          text not null,
  note             text,
  region_code      text collate "C" not null,
  sector_codes     text[] not null,
  enterprise_id    uuid
);
create index figures_accident on accident.figures (accident_id, stated_at);
call platform.protect('accident.figures', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke update, delete on accident.figures from anlan_place, anlan_enterprise;

create table accident.person (
  id            uuid primary key,
  accident_id   uuid not null references accident.accident,
  name          text not null,
  sex           text check (sex in ('MALE', 'FEMALE')),
  age           int check (age between 0 and 130),
  post          text,
  employment    text not null check (employment in ('STAFF', 'AGENCY', 'CONTRACTOR', 'OUTSIDER')),
  harm          text not null check (harm in ('DEAD', 'MISSING', 'SERIOUS', 'MINOR')),
  died_on       date,
  note          text,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid
);
create index person_accident on accident.person (accident_id);
call platform.protect('accident.person', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

create table accident.loss_item (
  id            uuid primary key,
  accident_id   uuid not null references accident.accident,
  kind          text not null,
  amount_yuan   numeric(16, 2) not null check (amount_yuan >= 0),
  note          text,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid
);
create index loss_item_accident on accident.loss_item (accident_id);
call platform.protect('accident.loss_item', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

create table accident.measure (
  id            uuid primary key,
  accident_id   uuid not null references accident.accident,
  text          text not null,
  owner         text not null,
  due_on        date not null,
  done_on       date,
  done_note     text,
  done_by       text,
  verified_on   date,
  verified_by   text,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid,
  check (verified_on is null or done_on is not null)
);
create index measure_accident on accident.measure (accident_id, due_on);
create index measure_open on accident.measure (due_on) include (region_code, sector_codes, enterprise_id, accident_id)
  where verified_on is null;
call platform.protect('accident.measure', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

-- 四不放过: cause found, those responsible dealt with, measures carried out, people taught.
create table accident.settlement (
  accident_id   uuid not null references accident.accident,
  kind          text not null check (kind in ('CAUSE', 'RESPONSIBLE', 'MEASURES', 'TAUGHT')),
  settled_on    date not null,
  note          text not null,
  by_name       text not null,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid,
  primary key (accident_id, kind)
);
call platform.protect('accident.settlement', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');

create table accident.history (
  id                 uuid primary key,
  accident_id        uuid not null references accident.accident,
  at                 timestamptz not null,
  action             text not null,
  from_state         text,
  to_state           text not null,
  actor_id           uuid not null,
  actor_name         text not null,
  actor_organisation text,
  note               text,
  detail             jsonb not null default '{}',
  region_code        text collate "C" not null,
  sector_codes       text[] not null,
  enterprise_id      uuid
);
create index history_accident on accident.history (accident_id, at);
call platform.protect('accident.history', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke update, delete on accident.history from anlan_place, anlan_enterprise, anlan_system;
create function accident.history_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'the history of accidents is append-only';
end $$;
create trigger history_is_final before update or delete on accident.history
  for each row execute function accident.history_is_final();

-- What other modules read. They see the rows of their own reader; cancelled records do not count.
create view accident.v_accident with (security_invoker = true) as
  select id, number, title, state, grade, occurred_at, occurred_on, region_code, sector_codes, sector_code, category,
         industry_code, enterprise_id, enterprise_name, type_code, productive, deaths, missing, serious_injuries,
         minor_injuries, direct_loss_yuan, cause_codes, lon, lat, version
    from accident.accident where state <> 'CANCELLED';
-- The facts by day, for statistics and indicators. industry_code is GB/T 4754 with its section letter, such as C2110.
create view accident.v_daily with (security_invoker = true) as
  select occurred_on, region_code, sector_code, sector_codes, category, industry_code, productive, grade, count(*)::int as accidents,
         sum(deaths)::int as deaths, sum(serious_injuries)::int as serious_injuries,
         sum(serious_injuries + minor_injuries)::int as injuries, sum(direct_loss_yuan) as direct_loss_yuan
    from accident.accident where state <> 'CANCELLED'
   group by occurred_on, region_code, sector_code, sector_codes, category, industry_code, productive, grade;
create view accident.v_timeline with (security_invoker = true) as
  select h.id, h.at, h.accident_id, a.number, a.title, h.enterprise_id, h.region_code, h.sector_codes, h.action, h.to_state,
         h.actor_name, h.note
    from accident.history h join accident.accident a on a.id = h.accident_id;
grant select on accident.v_accident, accident.v_daily, accident.v_timeline to anlan_place, anlan_enterprise, anlan_system;

-- Who does what.
update identity.role set permissions = permissions || '{accident.read}' where code in ('leader', 'inspector');
update identity.role set permissions = permissions || '{accident.read,accident.report,accident.handle}'
 where code in ('department-officer', 'town-officer', 'park-officer');
update identity.role set permissions = permissions || '{accident.read,accident.report,accident.handle,accident.unmask}'
 where code = 'duty-officer';
update identity.role
   set permissions = permissions || '{accident.read,accident.report,accident.handle,accident.investigate,accident.approve,accident.unmask}'
 where code = 'bureau-officer';
update identity.role set permissions = permissions || '{accident.read,accident.report,accident.rectify}'
 where code in ('enterprise-principal', 'enterprise-safety-manager');

-- After a correction of the sector, whoever sees the file sees its parts. What history says of the time before stays as it was.
create function accident.follow_sectors(of_accident uuid, sectors text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare t text;
begin
  foreach t in array array['report_link', 'figures', 'person', 'loss_item', 'measure', 'settlement'] loop
    execute format('update accident.%I set sector_codes = $2 where accident_id = $1', t) using of_accident, sectors;
  end loop;
end $$;
