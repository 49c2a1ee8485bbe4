-- Audits of published statistics, with the document as it was read, and people's judgement of each finding.
create schema statistics;

create table statistics.audit (
  id             uuid primary key,
  at             timestamptz not null,
  user_id        uuid not null,
  user_name      text not null,
  region_code    text collate "C" not null,
  title          text not null check (length(title) between 1 and 200),
  source_name    text,
  blocks         jsonb not null,
  findings       jsonb not null,
  facts          int  not null,
  checks         int  not null,
  contradictions int  not null,
  doubts         int  not null
);
create index audit_by_time on statistics.audit (region_code, at desc);
call platform.protect('statistics.audit', region => 'region_code');
revoke update, delete on statistics.audit from anlan_place, anlan_enterprise;

create table statistics.judgement (
  audit_id    uuid not null references statistics.audit,
  finding     int  not null check (finding >= 0),
  region_code text collate "C" not null,
  verdict     text not null check (verdict in ('RIGHT', 'FALSE_ALARM')),
  reason      text not null default '' check (length(reason) <= 1000),
  user_name   text not null,
  at          timestamptz not null,
  primary key (audit_id, finding),
  check (verdict = 'RIGHT' or reason <> '')
);
call platform.protect('statistics.judgement', region => 'region_code');
revoke delete on statistics.judgement from anlan_place, anlan_enterprise;

update identity.role set permissions = permissions || '{statistics.audit}'
  where code in ('leader', 'bureau-officer', 'duty-officer', 'department-officer', 'town-officer', 'park-officer', 'inspector');
