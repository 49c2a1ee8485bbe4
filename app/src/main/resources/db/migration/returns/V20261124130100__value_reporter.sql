-- A number with the name of its reporter, so that a total opens on who gave what.
create or replace view returns.v_value with (security_invoker = true) as
  select f.id as filing_id, p.form_id, o.title as form_title, d.field ->> 'key' as field, d.field ->> 'label' as label,
         d.field ->> 'unit' as unit, p.id as period_id, p.key as period, p.starts_on, p.ends_on, f.region_code,
         f.sector_codes, f.enterprise_id,
         case when f.state in ('SUBMITTED', 'ACCEPTED') and jsonb_typeof(f.answers -> (d.field ->> 'key')) = 'number'
              then (f.answers ->> (d.field ->> 'key'))::numeric end as value,
         f.state, f.zero,
         returns.standing(f.state, f.on_time, p.on_time_until, (now() at time zone 'Asia/Shanghai')::date) as standing,
         f.reporter_name
    from returns.period p
    join returns.form o on o.id = p.form_id
    join returns.form_version v on v.form_id = p.form_id and v.number = p.number
    cross join lateral jsonb_array_elements(v.definition -> 'fields') d (field)
    join returns.filing f on f.period_id = p.id
   where d.field ->> 'type' in ('INTEGER', 'DECIMAL');

-- The numbers that forms ask for, so that an indicator can name one.
create view returns.v_number with (security_invoker = true) as
  select distinct on (o.id, d.field ->> 'key')
         o.id as form_id, o.region_code, o.title as form_title, o.state, d.field ->> 'key' as field,
         d.field ->> 'label' as label, d.field ->> 'unit' as unit, v.definition -> 'schedule' ->> 'frequency' as frequency
    from returns.form o
    join returns.form_version v on v.form_id = o.id
    cross join lateral jsonb_array_elements(v.definition -> 'fields') d (field)
   where d.field ->> 'type' in ('INTEGER', 'DECIMAL')
   order by o.id, d.field ->> 'key', v.number desc;
grant select on returns.v_number to anlan_place, anlan_system;
