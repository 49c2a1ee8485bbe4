-- 常用: views of a list that a person named. The list's page knows what the filters mean; the server only keeps them.
create table identity.saved_view (
  user_id uuid not null references identity.users on delete cascade,
  list    text not null,
  name    text not null,
  filters jsonb not null,
  at      timestamptz not null,
  primary key (user_id, list, name)
);
call platform.protect_own('identity.saved_view', 'user_id');
