-- Major hidden dangers by the day they were to be finished, for indicators: how many of a year's were finished.
create view hiddendanger.v_major with (security_invoker = true) as
  select id, number, title, region_code, sector_codes, due_on, closed_at, on_time
    from hiddendanger.danger
   where grade = 'MAJOR' and merged_into is null and void_code is null and due_on is not null;
call platform.share('hiddendanger.v_major');
