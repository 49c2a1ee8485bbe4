-- Whose report upward is due, for reminders: at most one a file.
create view accident.v_running_report with (security_invoker = true) as
  select l.id, l.accident_id, l.from_level, l.due_at, a.number, a.title, coalesce(a.enterprise_name, '') as enterprise_name,
         a.region_code, a.sector_codes
    from accident.report_link l join accident.accident a on a.id = l.accident_id
   where l.reported_at is null and l.withdrawn_at is null and a.closed_at is null;
grant select on accident.v_running_report to anlan_system;
