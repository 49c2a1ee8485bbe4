-- The file as it was uploaded, so that it can be compared, cross-checked and taken out again whatever was read from it.
create table plan.original (
  plan_id     uuid primary key references plan.plan on delete cascade,
  region_code text collate "C" not null,
  content     bytea not null
);
call platform.protect('plan.original', region => 'region_code');
revoke update, delete on plan.original from anlan_place;
revoke all on plan.original from anlan_enterprise;
create policy own_task on plan.original for select to anlan_place using (plan_id = any ((select plan.own_plans())::uuid[]));
