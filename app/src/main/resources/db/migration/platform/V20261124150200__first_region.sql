-- Some rows are unique within the place they were written for: numbers of a county, a year's figure of a place. When
-- places merge, region.move_rows takes the rows of both along, and both are kept: the key is the place at first.
create function platform.first_region() returns trigger language plpgsql as $$
begin
  new.first_region := new.region_code;
  return new;
end $$;

create procedure platform.keep_first_region(target regclass) language plpgsql as $$
begin
  execute format('alter table %s add column first_region text collate "C"', target);
  execute format('alter table %s disable trigger user', target);
  execute format('update %s set first_region = region_code', target);
  execute format('alter table %s enable trigger user', target);
  execute format('alter table %s alter column first_region set not null', target);
  execute format('create trigger first_region before insert on %s for each row execute function platform.first_region()', target);
end $$;
