-- Photos and drawn signatures. The picture is re-encoded without metadata; what the camera wrote is kept apart.
create table hiddendanger.photo (
  id               uuid primary key,
  -- null until a report or an action names the photo; then it belongs to the danger for good
  danger_id        uuid references hiddendanger.danger,
  kind             text not null check (kind in ('BEFORE', 'AFTER', 'ACCEPTANCE', 'OTHER', 'SIGNATURE')),
  caption          text,
  sha256           text not null,
  thumbnail_sha256 text not null,
  media_type       text not null,
  width            int  not null,
  height           int  not null,
  bytes            int  not null,
  original_sha256  text not null,
  uploaded_by      uuid not null,
  uploaded_name    text not null,
  uploaded_at      timestamptz not null,
  region_code      text collate "C",
  sector_codes     text[],
  enterprise_id    uuid
);
create index photo_danger on hiddendanger.photo (danger_id, uploaded_at);
create index photo_waiting on hiddendanger.photo (uploaded_at) where danger_id is null;
create index photo_sha on hiddendanger.photo (sha256);
call platform.protect('hiddendanger.photo', region => 'region_code', sectors => 'sector_codes', enterprise => 'enterprise_id');
create policy photo_own_waiting on hiddendanger.photo to anlan_place, anlan_enterprise
  using (danger_id is null and uploaded_by = (select platform.scope_user()));
revoke delete on hiddendanger.photo from anlan_place, anlan_enterprise;

create table hiddendanger.photo_capture (
  photo_id uuid primary key references hiddendanger.photo on delete cascade,
  taken_at timestamptz,
  lon      double precision,
  lat      double precision,
  device   text,
  tags     jsonb not null
);
call platform.protect('hiddendanger.photo_capture');
create policy photo_capture_with_photo on hiddendanger.photo_capture to anlan_place, anlan_enterprise
  using (exists (select from hiddendanger.photo p where p.id = photo_id));
revoke update, delete on hiddendanger.photo_capture from anlan_place, anlan_enterprise;
