-- After a merger a year has the figures of each former place; what a rate divides by is their sum.
call platform.keep_first_region('indicator.denominator');
alter table indicator.denominator drop constraint denominator_region_code_kind_year_key;
alter table indicator.denominator add constraint denominator_once unique (first_region, kind, year);

call platform.keep_first_region('indicator.score_card');
alter table indicator.score_card drop constraint score_card_region_code_year_edition_key;
alter table indicator.score_card add constraint score_card_once unique (first_region, year, edition);
