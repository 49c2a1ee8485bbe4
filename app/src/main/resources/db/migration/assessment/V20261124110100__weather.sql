-- Weather stations and what they saw each hour. Weather is no secret and the nearest station often stands across a border:
-- everybody reads it.
create table assessment.weather_station (
  id     uuid primary key,
  code   text not null unique check (code <> ''),
  name   text not null check (name <> ''),
  lon    double precision not null check (lon between -180 and 180),
  lat    double precision not null check (lat between -90 and 90),
  -- height of the anemometer above ground, m
  wind_height_m double precision not null default 10 check (wind_height_m between 1 and 200)
);
call platform.share('assessment.weather_station');

create table assessment.weather_observation (
  station_id     uuid not null references assessment.weather_station,
  at             timestamptz not null,
  -- m/s and the direction the wind comes from, degrees clockwise from north
  wind_speed     double precision not null check (wind_speed between 0 and 100),
  wind_direction double precision not null check (wind_direction >= 0 and wind_direction < 360),
  temperature_c  double precision not null check (temperature_c between -60 and 60),
  humidity       double precision not null check (humidity between 0 and 1),
  pressure_pa    double precision not null check (pressure_pa between 50000 and 110000),
  cloud_oktas    int not null check (cloud_oktas between 0 and 8),
  -- how Pasquill sees the sky, and the class that follows (WeatherRules); kept so that what was used can be told later
  sky            text not null check (sky in ('STRONG_SUN', 'MODERATE_SUN', 'SLIGHT_SUN', 'NIGHT_CLOUDED', 'NIGHT_CLEAR',
                   'OVERCAST')),
  stability      text not null check (stability in ('A', 'B', 'C', 'D', 'E', 'F')),
  primary key (station_id, at)
);
call platform.share('assessment.weather_observation');
