-- A change of places (region.move_rows) takes the history along; nothing else of it can be changed.
create or replace function hiddendanger.history_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'region_code' = to_jsonb(old) - 'region_code' then
    return new;
  end if;
  raise exception 'the history of hidden dangers is append-only';
end $$;
