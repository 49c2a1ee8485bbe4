-- Reminders of returns go out once a day; the row and the notices are one transaction.
create table notice.return_reminder_run (
  day date primary key,
  at  timestamptz not null
);
call platform.reserve('notice.return_reminder_run');
