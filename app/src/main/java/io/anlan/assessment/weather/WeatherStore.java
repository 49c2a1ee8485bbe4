package io.anlan.assessment.weather;

import io.anlan.assessment.weather.Weathers.Nearest;
import io.anlan.engineering.dispersion.Stability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WeatherStore {

    private final JdbcClient jdbc;

    WeatherStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Station> stations() {
        return jdbc.sql("select * from assessment.weather_station order by code")
                .query((rs, i) -> station(rs))
                .list();
    }

    /** Distance on the sphere with the mean radius by IUGG, 6371008.8 m. */
    Optional<Nearest> near(double lon, double lat, Instant from, Instant until) {
        return jdbc.sql("""
                        select s.*, o.*,
                               2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(s.lat - :lat) / 2), 2)
                                 + cos(radians(:lat)) * cos(radians(s.lat)) * power(sin(radians(s.lon - :lon) / 2), 2)))) as metres
                          from assessment.weather_station s
                         cross join lateral (select * from assessment.weather_observation
                           where station_id = s.id and at between :from and :until order by at desc limit 1) o
                         order by metres, s.code limit 1
                        """)
                .param("lon", lon)
                .param("lat", lat)
                .param("from", utc(from))
                .param("until", utc(until))
                .query((rs, i) -> new Nearest(station(rs), observation(rs), (int) Math.round(rs.getDouble("metres"))))
                .optional();
    }

    List<Observation> hours(UUID station, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from assessment.weather_observation
                         where station_id = :station and at >= :from and at < :until order by at
                        """)
                .param("station", station)
                .param("from", utc(from))
                .param("until", utc(until))
                .query((rs, i) -> observation(rs))
                .list();
    }

    void insert(Station station) {
        jdbc.sql("""
                        insert into assessment.weather_station (id, code, name, lon, lat, wind_height_m)
                        values (:id, :code, :name, :lon, :lat, :height)
                        """)
                .param("id", station.id())
                .param("code", station.code())
                .param("name", station.name())
                .param("lon", station.lon())
                .param("lat", station.lat())
                .param("height", station.windHeight())
                .update();
    }

    /** One statement for all hours: a year has 8,760. */
    void insert(UUID station, List<Observation> hours) {
        jdbc.sql("""
                        insert into assessment.weather_observation (station_id, at, wind_speed, wind_direction, temperature_c,
                          humidity, pressure_pa, cloud_oktas, sky, stability)
                        select :station, * from unnest(:at::timestamptz[], :speed::float8[], :direction::float8[],
                          :temperature::float8[], :humidity::float8[], :pressure::float8[], :cloud::int[], :sky::text[],
                          :stability::text[])
                        """)
                .param("station", station)
                .param("at", hours.stream().map(o -> o.at().toString()).toArray(String[]::new))
                .param("speed", hours.stream().map(Observation::windSpeed).toArray(Double[]::new))
                .param(
                        "direction",
                        hours.stream().map(Observation::windDirection).toArray(Double[]::new))
                .param(
                        "temperature",
                        hours.stream().map(Observation::temperatureC).toArray(Double[]::new))
                .param("humidity", hours.stream().map(Observation::humidity).toArray(Double[]::new))
                .param("pressure", hours.stream().map(Observation::pressurePa).toArray(Double[]::new))
                .param("cloud", hours.stream().map(Observation::cloudOktas).toArray(Integer[]::new))
                .param("sky", hours.stream().map(o -> o.sky().name()).toArray(String[]::new))
                .param(
                        "stability",
                        hours.stream().map(o -> o.stability().name()).toArray(String[]::new))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Station station(ResultSet rs) throws SQLException {
        return new Station(
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                rs.getString("name"),
                rs.getDouble("lon"),
                rs.getDouble("lat"),
                rs.getDouble("wind_height_m"));
    }

    private static Observation observation(ResultSet rs) throws SQLException {
        return new Observation(
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getDouble("wind_speed"),
                rs.getDouble("wind_direction"),
                rs.getDouble("temperature_c"),
                rs.getDouble("humidity"),
                rs.getDouble("pressure_pa"),
                rs.getInt("cloud_oktas"),
                Stability.Sky.valueOf(rs.getString("sky")),
                Stability.valueOf(rs.getString("stability")));
    }
}
