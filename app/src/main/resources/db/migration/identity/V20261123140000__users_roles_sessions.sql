-- Users, roles as permission sets, and browser sessions.
create schema identity;

create table identity.role (
  code        text primary key,
  name        text   not null,
  name_en     text   not null,
  permissions text[] not null,
  -- one of the three separated administrators (三员): a user holds at most one of these
  separated   boolean not null default false,
  -- may be given by an organisation's own administrator
  delegable   boolean not null default true,
  sort        integer not null,
  version     integer not null default 0
);
call platform.share('identity.role');

create table identity.users (
  id                   uuid primary key,
  account              text not null,
  name                 text not null,
  phone                text,
  email                text,
  post                 text,
  password_hash        text not null,
  organisation_id      uuid,
  region_code          text collate "C" not null,
  place_codes          text[] not null default '{}',
  sectors              text[] not null default '{}',
  enterprise_id        uuid,
  enterprise_ids       uuid[] not null default '{}',
  roles                text[] not null,
  disabled             boolean not null default false,
  must_change_password boolean not null default true,
  failed_attempts      integer not null default 0,
  locked_until         timestamptz,
  totp_secret          text,
  totp_confirmed       boolean not null default false,
  totp_last_step       bigint,
  password_changed_at  timestamptz not null,
  last_sign_in_at      timestamptz,
  sample               boolean not null default false,
  version              integer not null default 0,
  created_at           timestamptz not null,
  constraint one_scope check (enterprise_ids = '{}' or place_codes = '{}'),
  constraint three_separated_administrators check (
    ('system-admin' = any (roles))::int + ('security-admin' = any (roles))::int + ('audit-admin' = any (roles))::int
    <= 1)
);
create unique index users_account on identity.users (lower(account));
create unique index users_phone on identity.users (phone) where phone is not null and not sample;
create index users_by_region on identity.users (region_code, id);
create index users_by_organisation on identity.users (organisation_id);
create index users_by_enterprise on identity.users (enterprise_id) where enterprise_id is not null;
call platform.protect('identity.users', region => 'region_code', enterprise => 'enterprise_id');
create policy self_read on identity.users for select to anlan_place, anlan_enterprise
  using (id = (select platform.scope_user()));
create policy self_write on identity.users for update to anlan_place, anlan_enterprise
  using (id = (select platform.scope_user()));

-- What other modules may know of a person: never the phone, never anything secret.
create view identity.v_user with (security_invoker = true) as
  select id, account, name, post, organisation_id, region_code, enterprise_id, roles, disabled from identity.users;
call platform.share('identity.v_user');

-- Spring Session.
create table identity.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create index session_by_expiry on identity.session (expiry_time);
create index session_by_principal on identity.session (principal_name);
create table identity.session_attributes (
  session_primary_id char(36)     not null references identity.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
call platform.reserve('identity.session');
call platform.reserve('identity.session_attributes');

insert into identity.role (sort, code, name, name_en, separated, delegable, permissions) values
  (10, 'system-admin', '系统管理员', 'System administrator', true, false,
   '{identity.user.manage,region.read,region.manage,organisation.read,organisation.manage,notice.configure,system.settings}'),
  (11, 'security-admin', '安全管理员', 'Security administrator', true, false,
   '{identity.user.manage,identity.role.manage,identity.session.manage,region.read,organisation.read}'),
  (12, 'audit-admin', '审计管理员', 'Audit administrator', true, false,
   '{audit.read,region.read,organisation.read}'),
  (20, 'organisation-admin', '本单位管理员', 'Organisation administrator', false, false,
   '{identity.user.manage,region.read,organisation.read,organisation.manage}'),
  (30, 'leader', '领导', 'Leader', false, true,
   '{region.read,organisation.read,responsibility.read,enterprise.read,hidden-danger.read,map.read,file.read}'),
  (31, 'bureau-officer', '应急局监管员', 'Emergency bureau officer', false, true,
   '{region.read,organisation.read,responsibility.read,responsibility.manage,enterprise.read,enterprise.edit,enterprise.approve,enterprise.import,enterprise.unmask,hidden-danger.read,hidden-danger.report,hidden-danger.register,hidden-danger.verify,hidden-danger.urge,hidden-danger.decide,hidden-danger.cancel-major,hidden-danger.import,map.read,file.read}'),
  (32, 'duty-officer', '值班员', 'Duty officer', false, true,
   '{region.read,organisation.read,responsibility.read,enterprise.read,enterprise.unmask,hidden-danger.read,hidden-danger.report,hidden-danger.urge,map.read,file.read}'),
  (33, 'department-officer', '行业部门监管员', 'Sector department officer', false, true,
   '{region.read,organisation.read,responsibility.read,enterprise.read,enterprise.edit,enterprise.approve,enterprise.import,hidden-danger.read,hidden-danger.report,hidden-danger.register,hidden-danger.verify,hidden-danger.urge,hidden-danger.decide,hidden-danger.import,map.read,file.read}'),
  (34, 'town-officer', '镇街监管员', 'Town officer', false, true,
   '{region.read,organisation.read,responsibility.read,enterprise.read,enterprise.edit,enterprise.approve,enterprise.import,hidden-danger.read,hidden-danger.report,hidden-danger.register,hidden-danger.verify,hidden-danger.urge,hidden-danger.decide,hidden-danger.import,map.read,file.read}'),
  (35, 'park-officer', '园区监管员', 'Park officer', false, true,
   '{region.read,organisation.read,responsibility.read,enterprise.read,enterprise.edit,enterprise.approve,enterprise.import,hidden-danger.read,hidden-danger.report,hidden-danger.register,hidden-danger.verify,hidden-danger.urge,hidden-danger.decide,hidden-danger.import,map.read,file.read}'),
  (36, 'inspector', '检查员', 'Inspector', false, true,
   '{region.read,organisation.read,responsibility.read,enterprise.read,hidden-danger.read,hidden-danger.report,hidden-danger.register,hidden-danger.verify,hidden-danger.urge,map.read,file.read}'),
  (37, 'grid-inspector', '网格员', 'Grid inspector', false, true,
   '{region.read,organisation.read,enterprise.read,hidden-danger.read,hidden-danger.report,map.read,file.read}'),
  (50, 'enterprise-principal', '企业主要负责人', 'Enterprise principal', false, true,
   '{identity.user.manage,region.read,organisation.read,enterprise.read,enterprise.edit,hidden-danger.read,hidden-danger.report,hidden-danger.rectify,map.read,file.read}'),
  (51, 'enterprise-safety-manager', '企业安全管理员', 'Enterprise safety manager', false, true,
   '{region.read,organisation.read,enterprise.read,enterprise.edit,hidden-danger.read,hidden-danger.report,hidden-danger.rectify,map.read,file.read}'),
  (52, 'enterprise-worker', '企业员工', 'Enterprise worker', false, true,
   '{region.read,enterprise.read,hidden-danger.report,hidden-danger.read,file.read}'),
  (60, 'expert', '专家', 'Expert', false, true,
   '{region.read,enterprise.read,hidden-danger.read,hidden-danger.report,file.read}'),
  (61, 'insurer', '保险机构', 'Insurer', false, true,
   '{region.read,enterprise.read,hidden-danger.read,hidden-danger.report,file.read}');
