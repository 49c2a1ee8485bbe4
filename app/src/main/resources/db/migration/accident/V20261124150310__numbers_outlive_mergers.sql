call platform.keep_first_region('accident.accident');
drop index accident.accident_number;
create unique index accident_number on accident.accident (left(first_region, 6), number);
