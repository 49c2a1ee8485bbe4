-- What other modules read of an enterprise's substances. They see the rows of their own reader.
create view enterprise.v_substance with (security_invoker = true) as
  select id, enterprise_id, region_code, sector_codes, name, cas_number, quantity_t, state, place
    from enterprise.substance;
grant select on enterprise.v_substance to anlan_place, anlan_enterprise, anlan_system;
