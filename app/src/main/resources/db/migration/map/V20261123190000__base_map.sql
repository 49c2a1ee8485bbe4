-- The map under the map: water, roads, railway, drawn by us or imported by the user; nothing from the internet.
create schema map;

create table map.base_feature (
  position int   primary key,
  layer    text  not null check (layer in ('water', 'road', 'railway')),
  name     text  not null,
  geometry jsonb not null
);
call platform.share('map.base_feature');
