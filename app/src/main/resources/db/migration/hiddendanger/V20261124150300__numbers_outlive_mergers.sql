call platform.keep_first_region('hiddendanger.danger');
drop index hiddendanger.danger_number;
create unique index danger_number on hiddendanger.danger (left(first_region, 6), number);
