-- The tasks of a person are the open records in the order of their limits that wait for him; a district with 50,000 open
-- ones is read from the index alone until a page is full.
drop index hiddendanger.danger_open_due;
create index danger_open_due on hiddendanger.danger (due_on, id)
  include (region_code, sector_codes, enterprise_id, state, grade, paused_on, extension_pending, reported_by, submitted_by,
    accepted_by, last_urged_at)
  where closed_at is null;
