-- When somebody last stood by what a file says: filed, approved, changed, imported or looked through without a change.
-- A step of the file that does not touch its content (returned, struck off, reopened, moved with its place) is none.
alter table enterprise.enterprise add column confirmed_at timestamptz, add column confirmed_by text;
update enterprise.enterprise e set (confirmed_at, confirmed_by) = (
  select at, who from (
    values (e.submitted_at, e.submitted_by), (e.approved_at, e.approved_by), (e.created_at, null)
    union all
    select changed_at, changed_by_name from enterprise.change where enterprise_id = e.id) as x (at, who)
  where at is not null order by at desc, who nulls last limit 1);
alter table enterprise.enterprise alter column confirmed_at set not null, alter column confirmed_at set default now();
