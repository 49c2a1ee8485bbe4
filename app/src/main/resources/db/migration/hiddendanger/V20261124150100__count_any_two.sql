-- Two of sector, kind and source together are not in the kept counts: they are counted from this index alone, by several
-- workers (docs/performance.md).
create index danger_counted on hiddendanger.danger (region_code)
  include (found_at, kind_code, source_kinds, sector_codes, grade, state, closed_at, on_time, due_on, enterprise_id)
  where state not in ('VOID', 'MERGED');
