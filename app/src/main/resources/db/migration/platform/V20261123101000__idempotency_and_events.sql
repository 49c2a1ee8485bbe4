-- Answers to writes that a client may repeat; written in the same transaction as the change itself.
create table platform.idempotency (
  user_id      uuid        not null,
  key          uuid        not null,
  request_hash bytea       not null,
  response     jsonb       not null,
  created_at   timestamptz not null default now(),
  primary key (user_id, key)
);
create index idempotency_age on platform.idempotency using brin (created_at);
call platform.protect_own('platform.idempotency', 'user_id');

-- Spring Modulith's publication registry: facts that a listener has not yet dealt with.
create table platform.event_publication (
  id                     uuid        not null primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_by_completion on platform.event_publication (completion_date);
grant select, insert, update, delete on platform.event_publication to anlan_place, anlan_enterprise, anlan_system;
