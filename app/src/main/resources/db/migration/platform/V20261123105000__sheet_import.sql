-- Spreadsheet imports (docs/manual/import.md). A file is tried first; what it would do and what is wrong with it, cell
-- by cell, is kept here until its owner has the good rows written, or drops it. Nobody but the owner sees any of it.
create table platform.sheet_import (
  id               uuid        primary key,
  owner_id         uuid        not null,
  definition       text        not null,
  file_name        text        not null,
  file_size        bigint      not null,
  sheet_no         int         not null,
  sheet_name       text        not null,
  header           jsonb       not null,
  state            text        not null check (state in
    ('MAPPING', 'CHECKING', 'CHECKED', 'WRITING', 'WRITTEN', 'UNDOING', 'UNDONE', 'CANCELLED')),
  rows_done        int         not null default 0,
  rows_total       int         not null,
  cancel_requested boolean     not null default false,
  worker           uuid,
  heartbeat_at     timestamptz,
  failure          text,
  failure_args     text[]      not null default '{}',
  uploaded_at      timestamptz not null,
  checked_at       timestamptz,
  check_millis     int,
  written_at       timestamptz,
  created          int         not null default 0,
  changed          int         not null default 0,
  unchanged        int         not null default 0,
  undone_at        timestamptz,
  undone           int         not null default 0
);
create index sheet_import_own on platform.sheet_import (owner_id, uploaded_at desc);
call platform.protect_own('platform.sheet_import', 'owner_id');

-- Every row of the file; the cells only of rows that a person has to look at.
create table platform.sheet_import_row (
  import_id   uuid    not null references platform.sheet_import on delete cascade,
  owner_id    uuid    not null,
  number      int     not null,
  state       text    not null check (state in ('GOOD', 'FAULTY', 'SKIPPED')),
  standing    text    check (standing in ('NEW', 'CHANGED', 'UNCHANGED')),
  noted       boolean not null default false,
  reference   boolean not null default false,
  edited      boolean not null default false,
  natural_key text collate "C",
  cells       jsonb,
  primary key (import_id, number)
);
create index sheet_import_row_key on platform.sheet_import_row (import_id, natural_key);
create index sheet_import_row_shown on platform.sheet_import_row (import_id, number) where cells is not null;
call platform.protect_own('platform.sheet_import_row', 'owner_id');

create table platform.sheet_import_issue (
  import_id  uuid     not null,
  owner_id   uuid     not null,
  number     int      not null,
  ordinal    smallint not null,
  severity   text     not null check (severity in ('ERROR', 'NOTE')),
  column_key text,
  code       text     not null,
  args       jsonb    not null,
  suggestion text,
  skip       boolean  not null,
  primary key (import_id, number, ordinal),
  foreign key (import_id, number) references platform.sheet_import_row on delete cascade
);
call platform.protect_own('platform.sheet_import_issue', 'owner_id');

-- What an import wrote, so that it can be taken back within 24 hours.
create table platform.sheet_import_written (
  import_id   uuid    not null references platform.sheet_import on delete cascade,
  owner_id    uuid    not null,
  number      int     not null,
  natural_key text    not null,
  created     boolean not null,
  before      jsonb,
  primary key (import_id, number)
);
call platform.protect_own('platform.sheet_import_written', 'owner_id');
