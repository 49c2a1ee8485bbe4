-- Records that came from a spreadsheet: what the line said, so that the same line never changes a record twice.
create table hiddendanger.imported (
  danger_id     uuid primary key references hiddendanger.danger,
  source_number text not null,
  -- the enterprise, or the public place and the sectors at that time; within it numbers are unique
  place_key     text not null,
  said          jsonb not null,
  -- version of the record right after the import: while it is the same, nobody has acted on the record
  version       int  not null,
  import_id     uuid not null,
  file_name     text not null,
  row_number    int  not null,
  region_code   text collate "C" not null,
  sector_codes  text[] not null,
  enterprise_id uuid
);
create unique index imported_number on hiddendanger.imported (source_number, place_key);
create index imported_run on hiddendanger.imported (import_id, row_number);
call platform.protect('hiddendanger.imported', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
revoke insert, update, delete on hiddendanger.imported from anlan_enterprise;
