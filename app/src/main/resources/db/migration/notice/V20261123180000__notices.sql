-- What people are told: in the app at once, and from a persisted outbox by mail and message.
create schema notice;

create table notice.notice (
  id           uuid primary key,
  user_id      uuid not null,
  -- one fact is told once to one person
  key          text not null,
  kind         text not null,
  urgent       boolean not null,
  subject_type text not null,
  subject_id   uuid not null,
  args         jsonb not null,
  at           timestamptz not null,
  read_at      timestamptz,
  unique (user_id, key)
);
create index notice_list on notice.notice (user_id, at desc);
create index notice_unread on notice.notice (user_id) where read_at is null;
call platform.protect_own('notice.notice', 'user_id');
revoke insert, delete on notice.notice from anlan_place, anlan_enterprise;

create table notice.preference (
  user_id uuid not null,
  kind    text not null,
  email   boolean not null,
  message boolean not null,
  primary key (user_id, kind)
);
call platform.protect_own('notice.preference', 'user_id');

-- Ways out of the house. The secret signs what is sent; it is written, never shown.
create table notice.channel (
  id       uuid primary key,
  name     text not null unique,
  kind     text not null check (kind in ('SMS', 'WECOM', 'DINGTALK', 'WEBHOOK')),
  url      text not null,
  template text not null,
  secret   text,
  enabled  boolean not null
);
call platform.reserve('notice.channel');

-- The outbox: written with the notice, so that neither is lost in a crash; sent at least once.
create table notice.delivery (
  id         uuid primary key,
  notice_id  uuid not null references notice.notice on delete cascade,
  -- null: e-mail
  channel_id uuid references notice.channel on delete cascade,
  recipient  text not null,
  state      text not null check (state in ('PENDING', 'SENT', 'FAILED', 'DEAD')),
  attempts   int not null default 0,
  next_at    timestamptz not null,
  last_error text,
  at         timestamptz not null,
  sent_at    timestamptz
);
create index delivery_due on notice.delivery (next_at) where state in ('PENDING', 'FAILED');
create index delivery_list on notice.delivery (at desc);
call platform.reserve('notice.delivery');

-- Reminders go out once a day; the row and the notices are one transaction.
create table notice.reminder_run (
  day date primary key,
  at  timestamptz not null
);
call platform.reserve('notice.reminder_run');
