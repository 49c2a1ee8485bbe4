-- Duties may come back every day (每日岗位自查).
alter table plan.task drop constraint task_frequency_per_check;
alter table plan.task add constraint task_frequency_per_check
  check (frequency_per in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'REGULAR'));
