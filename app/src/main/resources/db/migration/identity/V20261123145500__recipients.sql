-- Who can be told something, and how: for jobs only, since it holds addresses.
create view identity.v_recipient with (security_invoker = true) as
  select u.id, u.name, u.email, u.phone, u.region_code, u.place_codes, u.sectors,
         case when u.enterprise_id is null then u.enterprise_ids else u.enterprise_ids || u.enterprise_id end as enterprise_ids,
         coalesce((select array_agg(distinct p) from identity.role r, unnest(r.permissions) p where r.code = any (u.roles)), '{}')
           as permissions
    from identity.users u where not u.disabled;
grant select on identity.v_recipient to anlan_system;
