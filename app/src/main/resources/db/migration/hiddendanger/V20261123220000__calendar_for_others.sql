-- The working-day calendar with the names of its days, for modules whose dates must say why they moved.
create view hiddendanger.v_calendar_day with (security_invoker = true) as
  select day, working, name from hiddendanger.calendar_day;
call platform.share('hiddendanger.v_calendar_day');
