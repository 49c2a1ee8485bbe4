package io.anlan.map;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies within a distance of a position. A box around it narrows by index, the great circle decides. */
@Repository
class AroundStore {

    /** Mean radius of the Earth by IUGG, in metres. */
    private static final double EARTH = 6_371_008.8;

    record Circle(double lon, double lat, int metres) {

        double north() {
            return Math.toDegrees(metres / EARTH);
        }

        double east() {
            return north() / Math.cos(Math.toRadians(lat));
        }
    }

    record Danger(
            UUID id,
            String number,
            String title,

            @Schema(allowableValues = {"ORDINARY", "MAJOR"}) @Nullable
            String grade,

            @Nullable LocalDate dueOn,
            boolean paused,
            @Nullable String enterpriseName,
            double lon,
            double lat,
            int metres) {}

    record Firm(
            UUID id,
            String name,

            @Schema(allowableValues = {"RED", "ORANGE", "YELLOW", "BLUE"}) @Nullable
            String risk,

            @Nullable String address,
            int open,
            int overdue,
            double lon,
            double lat,
            int metres) {}

    private static final String DISTANCE = """
            2 * :earth * asin(least(1, sqrt(power(sin(radians(p.lat - :lat) / 2), 2)
              + cos(radians(:lat)) * cos(radians(p.lat)) * power(sin(radians(p.lon - :lon) / 2), 2))))
            """;

    private final JdbcClient jdbc;

    AroundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A danger without a position of its own lies where its enterprise lies. */
    List<Danger> dangers(Circle circle, int limit) {
        return within(circle, limit, """
                        select d.id, d.number, d.title, d.grade, d.due_on, d.paused, e.name as enterprise,
                               coalesce(d.lon, e.longitude) as lon, coalesce(d.lat, e.latitude) as lat
                          from hiddendanger.v_open d left join enterprise.v_enterprise e on e.id = d.enterprise_id
                         where coalesce(d.lon, e.longitude) between :west and :east
                           and coalesce(d.lat, e.latitude) between :south and :north
                        """, "p.*")
                .query((rs, n) -> new Danger(
                        rs.getObject("id", UUID.class),
                        rs.getString("number"),
                        rs.getString("title"),
                        rs.getString("grade"),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getBoolean("paused"),
                        rs.getString("enterprise"),
                        rs.getDouble("lon"),
                        rs.getDouble("lat"),
                        rs.getInt("metres")))
                .list();
    }

    List<Firm> enterprises(Circle circle, LocalDate today, int limit) {
        return within(circle, limit, """
                        select e.id, e.name, e.risk_level, e.address, e.longitude as lon, e.latitude as lat
                          from enterprise.v_enterprise e
                         where e.longitude between :west and :east and e.latitude between :south and :north
                           and %s
                        """.formatted(MapStore.SHOWN), """
                        p.*, (select count(*) from hiddendanger.v_open d where d.enterprise_id = p.id) as opened,
                        (select count(*) from hiddendanger.v_open d
                          where d.enterprise_id = p.id and d.due_on < :today and not d.paused) as overdue
                        """)
                .param("today", today)
                .query((rs, n) -> new Firm(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("risk_level"),
                        rs.getString("address"),
                        rs.getInt("opened"),
                        rs.getInt("overdue"),
                        rs.getDouble("lon"),
                        rs.getDouble("lat"),
                        rs.getInt("metres")))
                .list();
    }

    private JdbcClient.StatementSpec within(Circle circle, int limit, String source, String columns) {
        return jdbc.sql("select " + columns + " from (select p.*, " + DISTANCE + " as metres from (" + source
                        + ") p) p where p.metres <= :metres order by p.metres, p.id limit :limit")
                .param("earth", EARTH)
                .param("lon", circle.lon())
                .param("lat", circle.lat())
                .param("west", circle.lon() - circle.east())
                .param("east", circle.lon() + circle.east())
                .param("south", circle.lat() - circle.north())
                .param("north", circle.lat() + circle.north())
                .param("metres", circle.metres())
                .param("limit", limit);
    }
}
