-- Populated places are kept by people: entered one by one, imported as a sheet, corrected, removed.
alter table assessment.populated_place add column version int not null default 0;

update identity.role set permissions = permissions || '{population.manage}'
  where code in ('bureau-officer', 'park-officer', 'town-officer');
