-- Periodic returns (plan 001, line 4: every Thursday): forms as data, periods, and one filing for each expected
-- reporter of each period, so that what was not reported is a row and never a zero.
create schema if not exists returns;

create table returns.form (
  id           uuid primary key,
  region_code  text collate "C" not null,
  -- the range of the issuing place; who reads it and who may change it is tested with this
  reach        platform.code_range not null,
  issuer       text not null,
  title        text not null check (length(title) between 1 and 100),
  state        text not null check (state in ('DRAFT', 'ACTIVE', 'STOPPED')),
  -- the draft of the next version; null when nothing is being prepared
  draft        jsonb,
  version      int not null default 1,
  created_at   timestamptz not null,
  created_by   text not null,
  stopped_at   timestamptz,
  stop_reason  text
);
create index form_active on returns.form (state) where state = 'ACTIVE';

create table returns.form_version (
  form_id        uuid not null references returns.form,
  number         int  not null,
  effective_from date not null,
  definition     jsonb not null,
  published_at   timestamptz not null,
  published_by   text not null,
  primary key (form_id, number),
  unique (form_id, effective_from)
);

create table returns.period (
  id            uuid primary key,
  form_id       uuid not null,
  number        int  not null,
  key           text not null,
  starts_on     date not null,
  ends_on       date not null,
  -- the day the rule names, and what the calendar says of it when it is no working day
  nominal_on    date not null,
  day_off       text,
  due_on        date not null,
  -- the last day that still counts as on time: the due day and the grace
  on_time_until date not null,
  locks_on      date,
  created_at    timestamptz not null,
  unique (form_id, key),
  foreign key (form_id, number) references returns.form_version,
  check (starts_on <= ends_on and due_on <= on_time_until and (locks_on is null or locks_on > on_time_until))
);
create index period_form on returns.period (form_id, ends_on desc);
create index period_on_time on returns.period (on_time_until);

create table returns.filing (
  id              uuid primary key,
  form_id         uuid not null references returns.form,
  period_id       uuid not null references returns.period,
  region_code     text collate "C" not null,
  sector_codes    text[] not null,
  enterprise_id   uuid,
  reporter_name   text not null,
  state           text not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXEMPT')),
  -- how many levels have approved
  step            int not null default 0,
  zero            boolean not null default false,
  draft           jsonb,
  -- field key to value, as checked; null until it is submitted
  answers         jsonb,
  -- field key to PLATFORM (kept as prefilled), CHANGED or TYPED
  origins         jsonb,
  submitted_at    timestamptz,
  resubmitted_at  timestamptz,
  submitted_by    text,
  on_time         boolean,
  accepted_at     timestamptz,
  note            text,
  reopened_until  date,
  urge_count      int not null default 0,
  last_urged_at   timestamptz,
  version         int not null default 1,
  check (state in ('OPEN', 'EXEMPT') or (submitted_at is not null and on_time is not null and answers is not null)),
  check (state <> 'EXEMPT' or note is not null)
);
create unique index filing_enterprise on returns.filing (period_id, enterprise_id) where enterprise_id is not null;
create unique index filing_place on returns.filing (period_id, region_code) where enterprise_id is null;
create index filing_count on returns.filing (period_id, region_code)
  include (state, on_time, zero, sector_codes, enterprise_id);
create index filing_own on returns.filing (enterprise_id, period_id) include (form_id, state);
create index filing_waiting on returns.filing (enterprise_id) where state in ('OPEN', 'RETURNED');
call platform.protect('returns.filing', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke insert, delete on returns.filing from anlan_place, anlan_enterprise;

create table returns.act (
  id            uuid primary key,
  filing_id     uuid not null references returns.filing,
  at            timestamptz not null,
  action        text not null check (action in
    ('SUBMIT', 'APPROVE', 'SEND_BACK', 'REOPEN', 'EXEMPT', 'EXPECT', 'URGE')),
  actor_id      uuid not null,
  actor_name    text not null,
  note          text,
  detail        jsonb not null default '{}',
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid
);
create index act_filing on returns.act (filing_id, at);
call platform.protect('returns.act', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke update, delete on returns.act from anlan_place, anlan_enterprise, anlan_system;

-- A form belongs to the place that issued it. Officers of places inside it and around it read it; only officers whose
-- places hold the whole of it change it. An enterprise reads the forms that ask it for something.
do $$
declare t text;
begin
  foreach t in array array['form', 'form_version', 'period'] loop
    execute format('alter table returns.%I enable row level security', t);
    execute format('create policy system_all on returns.%I to anlan_system using (true) with check (true)', t);
    execute format('grant select on returns.%I to anlan_place, anlan_enterprise', t);
    execute format('grant select, insert, update, delete on returns.%I to anlan_system', t);
  end loop;
end $$;
grant usage on schema returns to anlan_place, anlan_enterprise, anlan_system;
grant insert, update on returns.form to anlan_place;
grant insert on returns.form_version to anlan_place;
create policy place_reads on returns.form for select to anlan_place
  using (reach && (select platform.scope_places()));
create policy place_adds on returns.form for insert to anlan_place
  with check (reach <@ (select platform.scope_places()));
create policy place_changes on returns.form for update to anlan_place
  using (reach <@ (select platform.scope_places()));
create policy enterprise_reads on returns.form for select to anlan_enterprise
  using (id in (select f.form_id from returns.filing f));
create policy place_reads on returns.form_version for select to anlan_place
  using (form_id in (select id from returns.form));
create policy place_adds on returns.form_version for insert to anlan_place
  with check (form_id in (select id from returns.form where reach <@ (select platform.scope_places())));
create policy enterprise_reads on returns.form_version for select to anlan_enterprise
  using (form_id in (select id from returns.form));
create policy place_reads on returns.period for select to anlan_place
  using (form_id in (select id from returns.form));
create policy enterprise_reads on returns.period for select to anlan_enterprise
  using (form_id in (select id from returns.form));

-- What a filing is on a day. On time, late, missing, not yet due and exempt are different things everywhere.
create function returns.standing(state text, on_time boolean, on_time_until date, today date) returns text
language sql immutable parallel safe
  return case when state = 'EXEMPT' then 'EXEMPT'
              when state in ('SUBMITTED', 'ACCEPTED') then case when on_time then 'ON_TIME' else 'LATE' end
              when on_time_until < today then 'MISSING' else 'NOT_DUE' end;

-- One row for each number that a filing of a period is asked for; value is null unless it was reported.
create view returns.v_value with (security_invoker = true) as
  select f.id as filing_id, p.form_id, o.title as form_title, d.field ->> 'key' as field, d.field ->> 'label' as label,
         d.field ->> 'unit' as unit, p.id as period_id, p.key as period, p.starts_on, p.ends_on, f.region_code,
         f.sector_codes, f.enterprise_id,
         case when f.state in ('SUBMITTED', 'ACCEPTED') and jsonb_typeof(f.answers -> (d.field ->> 'key')) = 'number'
              then (f.answers ->> (d.field ->> 'key'))::numeric end as value,
         f.state, f.zero,
         returns.standing(f.state, f.on_time, p.on_time_until, (now() at time zone 'Asia/Shanghai')::date) as standing
    from returns.period p
    join returns.form o on o.id = p.form_id
    join returns.form_version v on v.form_id = p.form_id and v.number = p.number
    cross join lateral jsonb_array_elements(v.definition -> 'fields') d (field)
    join returns.filing f on f.period_id = p.id
   where d.field ->> 'type' in ('INTEGER', 'DECIMAL');

-- What is asked of enterprises and not yet given, for reminders.
create view returns.v_waiting with (security_invoker = true) as
  select f.id, p.form_id, o.title, p.key as period, p.due_on, p.on_time_until, f.region_code, f.sector_codes,
         f.enterprise_id, f.reporter_name, f.state
    from returns.filing f
    join returns.period p on p.id = f.period_id
    join returns.form o on o.id = p.form_id
   where f.state in ('OPEN', 'RETURNED') and o.state = 'ACTIVE';
grant select on returns.v_value, returns.v_waiting to anlan_place, anlan_enterprise, anlan_system;

update identity.role set permissions = permissions || '{returns.read}'
  where code in ('leader', 'duty-officer', 'inspector', 'enterprise-principal', 'enterprise-safety-manager',
                 'bureau-officer', 'department-officer', 'town-officer', 'park-officer');
update identity.role set permissions = permissions || '{returns.file}'
  where code in ('enterprise-principal', 'enterprise-safety-manager', 'bureau-officer', 'town-officer', 'park-officer');
update identity.role set permissions = permissions || '{returns.approve,returns.urge}'
  where code in ('bureau-officer', 'department-officer', 'town-officer', 'park-officer');
update identity.role set permissions = permissions || '{returns.urge}' where code = 'duty-officer';
update identity.role set permissions = permissions || '{returns.define}'
  where code in ('bureau-officer', 'department-officer', 'park-officer');
