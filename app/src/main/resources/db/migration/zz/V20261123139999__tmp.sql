create schema if not exists organisation; create schema if not exists region; create schema if not exists enterprise;
create view organisation.v_organisation as select null::uuid as id, ''::text as name where false;
create view region.v_region as select ''::text as code, ''::text as name where false;
create view enterprise.v_enterprise as select null::uuid as id, ''::text as name where false;
call platform.share('organisation.v_organisation'); call platform.share('region.v_region'); call platform.share('enterprise.v_enterprise');
