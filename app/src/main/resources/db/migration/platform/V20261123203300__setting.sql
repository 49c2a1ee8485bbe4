-- What an administrator set while the system runs. The value before is kept for the page; the audit log has them all.
create table platform.setting (
  name            text primary key,
  value           jsonb not null,
  previous        jsonb,
  version         int  not null,
  changed_by      uuid not null,
  changed_by_name text not null,
  changed_at      timestamptz not null
);
call platform.reserve('platform.setting');
