-- Plans as data: document, clauses, candidates with their decisions, targets, tasks, yearly steps, reports, evidence.
-- A plan belongs to a place. Whoever answers for one of its tasks reads it too, wherever his place lies.
create schema plan;

create table plan.plan (
  id              uuid primary key,
  region_code     text collate "C" not null,
  organisation_id uuid not null,
  title           text not null check (title <> ''),
  issuer          text not null default '',
  first_year      int,
  last_year       int check (last_year >= first_year),
  -- DRAFT: candidates are being confirmed; ACTIVE: followed; CLOSED: its period is over
  state           text not null default 'DRAFT' check (state in ('DRAFT', 'ACTIVE', 'CLOSED')),
  source_name     text not null,
  -- FACTS: only facts with their source lines are kept, not the text
  source_kind     text not null check (source_kind in ('TXT', 'DOCX', 'PDF', 'FACTS')),
  source_sha256   text,
  source_note     text not null default '',
  sample          boolean not null default false,
  created_by      uuid not null,
  created_by_name text not null,
  created_at      timestamptz not null,
  version         int not null default 1
);
create index plan_place on plan.plan (region_code, id);

-- The document as it was uploaded, line by line; several rows of a table may stand on one line of a DOCX.
create table plan.line (
  plan_id     uuid not null references plan.plan on delete cascade,
  seq         int  not null,
  region_code text collate "C" not null,
  line        int  not null,
  text        text not null,
  primary key (plan_id, seq)
);

create table plan.clause (
  plan_id     uuid not null references plan.plan on delete cascade,
  seq         int  not null,
  region_code text collate "C" not null,
  parent_seq  int,
  level       int  not null check (level between 1 and 10),
  mark        text not null,
  title       text not null,
  first_line  int  not null,
  last_line   int  not null check (last_line >= first_line),
  primary key (plan_id, seq)
);

create table plan.candidate (
  id              uuid primary key,
  plan_id         uuid not null references plan.plan on delete cascade,
  region_code     text collate "C" not null,
  seq             int  not null,
  clause_seq      int,
  -- what the rules proposed, never changed afterwards; null when a person added what the rules had missed
  proposed        jsonb,
  fact            jsonb not null,
  kind            text not null check (kind in ('TARGET', 'RESULT', 'DUTY', 'TASK', 'PROJECT')),
  first_line      int  not null,
  last_line       int  not null check (last_line >= first_line),
  first_column    int  not null default 0,
  last_column     int  not null default 0,
  -- the words of the document, empty where only facts are kept
  quote           text not null default '',
  confidence      numeric(3, 2) not null check (confidence between 0 and 1),
  reasons         text[] not null default '{}',
  state           text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'CORRECTED', 'REJECTED')),
  decided_by_name text,
  decided_at      timestamptz,
  version         int not null default 1,
  constraint decided check ((state = 'OPEN') = (decided_at is null)),
  unique (plan_id, seq)
);
create index candidate_open on plan.candidate (plan_id, seq) where state = 'OPEN';

-- Who decided what, and what it was before; rows are only added.
create table plan.decision (
  id           uuid primary key,
  candidate_id uuid not null references plan.candidate on delete cascade,
  plan_id      uuid not null,
  region_code  text collate "C" not null,
  at           timestamptz not null,
  actor_id     uuid not null,
  actor_name   text not null,
  action       text not null check (action in ('CONFIRM', 'CORRECT', 'REJECT', 'REOPEN', 'ADD')),
  before_fact  jsonb,
  after_fact   jsonb,
  reason       text not null default ''
);
create index decision_of on plan.decision (candidate_id, at);

-- One milestone of one indicator. RESULT rows are what the plan says was reached before it began.
create table plan.target (
  id              uuid primary key,
  plan_id         uuid not null references plan.plan on delete cascade,
  region_code     text collate "C" not null,
  candidate_id    uuid not null unique references plan.candidate on delete cascade,
  achieved        boolean not null default false,
  name            text not null check (name <> ''),
  measure         text not null check (measure in
    ('REDUCTION', 'CAP', 'COVERAGE', 'COUNT', 'UNCHANGED', 'ZERO', 'QUALITATIVE')),
  comparator      text not null check (comparator in ('LE', 'GE', 'EQ')),
  value           numeric,
  value_to        numeric,
  unit            text not null default '',
  base_year       int,
  year            int,
  yearly          boolean not null default false,
  words           text not null default '',
  organisation_id uuid,
  clause_seq      int,
  first_line      int not null,
  last_line       int not null,
  constraint valued check (value is not null or measure in ('UNCHANGED', 'QUALITATIVE'))
);
create index target_of on plan.target (plan_id, first_line);

create table plan.task (
  id                uuid primary key,
  plan_id           uuid not null references plan.plan on delete cascade,
  region_code       text collate "C" not null,
  candidate_id      uuid unique references plan.candidate on delete cascade,
  kind              text not null check (kind in ('TASK', 'DUTY', 'PROJECT')),
  title             text not null check (title <> ''),
  responsible       text not null default '',
  -- who leads, and everybody who answers for it, the leader among them
  organisation_id   uuid,
  organisation_ids  uuid[] not null default '{}',
  due_on            date,
  frequency_times   int check (frequency_times > 0),
  frequency_per     text check (frequency_per in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'REGULAR')),
  frequency_note    text not null default '',
  clause_seq        int,
  first_line        int not null,
  last_line         int not null,
  version           int not null default 1,
  constraint leader_answers check (organisation_id is null or organisation_id = any (organisation_ids))
);
create index task_of on plan.task (plan_id, first_line);
create index task_organisations on plan.task using gin (organisation_ids);

-- 年度计划: what one organisation does for a task in one year.
create table plan.step (
  id              uuid primary key,
  task_id         uuid not null references plan.task on delete cascade,
  plan_id         uuid not null,
  region_code     text collate "C" not null,
  organisation_id uuid not null,
  year            int  not null check (year between 2000 and 2100),
  title           text not null check (title <> ''),
  due_on          date not null,
  state           text not null default 'PLANNED' check (state in ('PLANNED', 'REPORTED', 'RETURNED', 'DONE')),
  -- what was accepted, not what was said
  progress        int  not null default 0 check (progress between 0 and 100),
  version         int  not null default 1,
  constraint done_is_whole check (state <> 'DONE' or progress = 100)
);
create index step_of on plan.step (task_id, due_on);
create index step_organisation on plan.step (organisation_id, due_on) where state <> 'DONE';

create table plan.report (
  id               uuid primary key,
  step_id          uuid not null references plan.step on delete cascade,
  plan_id          uuid not null,
  region_code      text collate "C" not null,
  organisation_id  uuid not null,
  progress         int  not null check (progress between 0 and 100),
  note             text not null check (note <> ''),
  state            text not null default 'SUBMITTED' check (state in ('SUBMITTED', 'ACCEPTED', 'RETURNED')),
  reported_by      uuid not null,
  reported_by_name text not null,
  reported_at      timestamptz not null,
  reviewed_by_name text,
  reviewed_at      timestamptz,
  review_note      text not null default '',
  constraint reviewed check ((state = 'SUBMITTED') = (reviewed_at is null))
);
-- one report waits for review at a time
create unique index report_waiting on plan.report (step_id) where state = 'SUBMITTED';
create index report_of on plan.report (step_id, reported_at);

create table plan.evidence (
  id              uuid primary key,
  step_id         uuid not null references plan.step on delete cascade,
  report_id       uuid references plan.report on delete cascade,
  plan_id         uuid not null,
  region_code     text collate "C" not null,
  organisation_id uuid not null,
  name            text not null,
  media_type      text not null,
  bytes           bigint not null,
  sha256          text not null,
  uploaded_by     uuid not null,
  uploaded_at     timestamptz not null
);
create index evidence_of on plan.evidence (step_id, uploaded_at);

call platform.protect('plan.plan', region => 'region_code');
call platform.protect('plan.line', region => 'region_code');
call platform.protect('plan.clause', region => 'region_code');
call platform.protect('plan.candidate', region => 'region_code');
call platform.protect('plan.decision', region => 'region_code');
call platform.protect('plan.target', region => 'region_code');
call platform.protect('plan.task', region => 'region_code');
call platform.protect('plan.step', region => 'region_code');
call platform.protect('plan.report', region => 'region_code');
call platform.protect('plan.evidence', region => 'region_code');
revoke update, delete on plan.decision from anlan_place, anlan_system;
-- No enterprise holds a row of these; without the grant even a policy by mistake opens nothing.
revoke all on plan.plan, plan.line, plan.clause, plan.candidate, plan.decision, plan.target, plan.task, plan.step,
  plan.report, plan.evidence from anlan_enterprise;

-- The reader's own organisation, and the plans that have a task for it: definer's rights, because a row's visibility must
-- not depend on itself. They tell nobody anything but ids of what the reader answers for.
create function plan.own_organisation() returns uuid language sql stable security definer set search_path = pg_catalog
  return (select organisation_id from identity.v_user where id = platform.scope_user());
create function plan.own_plans() returns uuid[] language sql stable security definer set search_path = pg_catalog
  return (select array_agg(distinct plan_id) from plan.task where organisation_ids @> array[plan.own_organisation()]);
revoke all on function plan.own_organisation(), plan.own_plans() from public;
grant execute on function plan.own_organisation(), plan.own_plans() to anlan_place, anlan_system;

create policy own_task on plan.plan for select to anlan_place using (id = any ((select plan.own_plans())::uuid[]));
create policy own_task on plan.line for select to anlan_place using (plan_id = any ((select plan.own_plans())::uuid[]));
create policy own_task on plan.clause for select to anlan_place using (plan_id = any ((select plan.own_plans())::uuid[]));
create policy own_task on plan.task for select to anlan_place
  using (organisation_ids @> array[(select plan.own_organisation())]);
create policy own_step on plan.step to anlan_place using (organisation_id = (select plan.own_organisation()));
create policy own_step on plan.report to anlan_place using (organisation_id = (select plan.own_organisation()));
create policy own_step on plan.evidence to anlan_place using (organisation_id = (select plan.own_organisation()));

create view plan.v_plan with (security_invoker = true) as
  select id, region_code, organisation_id, title, issuer, first_year, last_year, state, source_name, sample
    from plan.plan;
create view plan.v_target with (security_invoker = true) as
  select t.id, t.plan_id, p.title as plan_title, p.state as plan_state, p.sample, t.region_code, t.achieved, t.name,
         t.measure, t.comparator, t.value, t.value_to, t.unit, t.base_year, t.year, t.yearly, t.words, t.organisation_id,
         t.clause_seq, t.first_line, t.last_line, c.quote
    from plan.target t join plan.plan p on p.id = t.plan_id join plan.candidate c on c.id = t.candidate_id;
create view plan.v_task with (security_invoker = true) as
  select t.id, t.plan_id, t.region_code, t.kind, t.title, t.organisation_id, t.organisation_ids, t.due_on,
         t.frequency_times, t.frequency_per, t.first_line, t.last_line,
         s.steps, s.steps_done, s.progress, s.next_due_on, e.evidence
    from plan.task t
    cross join lateral (select count(*)::int as steps, count(*) filter (where state = 'DONE')::int as steps_done,
                               coalesce(round(avg(progress)), 0)::int as progress,
                               min(due_on) filter (where state <> 'DONE') as next_due_on
                          from plan.step where task_id = t.id) s
    cross join lateral (select count(*)::int as evidence
                          from plan.evidence v join plan.step p on p.id = v.step_id where p.task_id = t.id) e;
create view plan.v_evidence with (security_invoker = true) as
  select e.id, s.task_id, e.step_id, e.plan_id, e.region_code, e.organisation_id, e.name, e.uploaded_at,
         r.note, r.progress, r.state as report_state, r.reported_at
    from plan.evidence e join plan.step s on s.id = e.step_id left join plan.report r on r.id = e.report_id;
call platform.share('plan.v_plan');
call platform.share('plan.v_target');
call platform.share('plan.v_task');
call platform.share('plan.v_evidence');
revoke all on plan.v_plan, plan.v_target, plan.v_task, plan.v_evidence from anlan_enterprise;

update identity.role set permissions = permissions || '{plan.read}'
  where code in ('leader', 'duty-officer', 'inspector');
update identity.role set permissions = permissions || '{plan.read,plan.report}'
  where code in ('department-officer', 'town-officer');
update identity.role set permissions = permissions || '{plan.read,plan.report,plan.manage}'
  where code in ('bureau-officer', 'park-officer');
