-- Which finding of a plan an indicator stands for. Several findings may share one: the milestones of one table row.
create table indicator.origin (
  candidate_id uuid primary key,
  plan_id      uuid not null,
  indicator_id uuid not null references indicator.indicator,
  -- made: it did not exist before; otherwise the finding was tied to one that did
  made         boolean not null,
  -- what was made in one act is taken back in one act
  batch        uuid not null,
  linked_at    timestamptz not null,
  linked_by    text not null
);
create index origin_plan on indicator.origin (plan_id);
create index origin_indicator on indicator.origin (indicator_id);

-- 基本、明显: a target without a number is judged year by year, on evidence.
create table indicator.judgement (
  indicator_id uuid not null references indicator.indicator,
  year         int  not null check (year between 1990 and 2100),
  version      int  not null default 0,
  level        text not null check (level in ('NOT', 'PARTLY', 'BASICALLY', 'CLEARLY')),
  evidence     text not null check (length(evidence) between 10 and 1000),
  judged_by    text not null,
  judged_at    timestamptz not null,
  primary key (indicator_id, year)
);
do $$
declare t text;
begin
  foreach t in array array['origin', 'judgement'] loop
    execute format('call platform.protect(%L)', 'indicator.' || t);
    execute format('create policy of_indicator on indicator.%I for select to anlan_place using '
      '(exists (select 1 from indicator.indicator i where i.id = indicator_id))', t);
    execute format('create policy of_own_indicator on indicator.%I to anlan_place using '
      '(exists (select 1 from indicator.indicator i where i.id = indicator_id'
      ' and i.region_code >= (select platform.scope_lo()) and i.region_code < (select platform.scope_hi())'
      ' and ((select platform.scope_single()) or i.region_code <@ (select platform.scope_places()))))', t);
  end loop;
end $$;
revoke delete on indicator.judgement from anlan_place, anlan_enterprise;

-- A value may come from a number of a return.
alter table indicator.indicator
  add column return_form_id uuid,
  add column return_field text,
  add column return_title text,
  add column return_label text,
  add column return_unit text,
  add column return_aggregation text check (return_aggregation in ('SUM', 'LAST', 'MEAN')),
  add constraint returned_whole check ((measure = 'RETURNED') = (return_form_id is not null)
    and (return_form_id is null) = (return_field is null) and (return_form_id is null) = (return_aggregation is null));
