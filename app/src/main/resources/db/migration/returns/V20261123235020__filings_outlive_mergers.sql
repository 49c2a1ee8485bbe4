-- A place files under the code it had then. When places merge, the filings of both move into one place and both stay.
alter table returns.filing add column reporter_code text collate "C";
update returns.filing set reporter_code = region_code where enterprise_id is null;
alter table returns.filing add constraint filing_reporter check ((enterprise_id is null) = (reporter_code is not null));
drop index returns.filing_place;
create unique index filing_place on returns.filing (period_id, reporter_code) where enterprise_id is null;
