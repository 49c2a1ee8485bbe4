package io.anlan.assessment.population;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PopulationStore {

    private final JdbcClient jdbc;

    PopulationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PopulatedPlace> within(double west, double south, double east, double north) {
        return jdbc.sql("""
                        select * from assessment.populated_place
                         where west <= :east and east >= :west and south <= :north and north >= :south
                         order by name, id
                        """)
                .param("west", west)
                .param("south", south)
                .param("east", east)
                .param("north", north)
                .query((rs, i) -> map(rs))
                .list();
    }

    void insert(PopulatedPlace place) {
        jdbc.sql("""
                        insert into assessment.populated_place (id, region_code, name, kind, lon, lat, outline, people_by_day,
                          people_by_night, indoors_by_day, indoors_by_night, west, south, east, north, source, counted_on)
                        values (:id, :region, :name, :kind, :lon, :lat, :outline::float8[], :day, :night, :indoorsDay,
                          :indoorsNight, :west, :south, :east, :north, :source, :countedOn)
                        """)
                .param("id", place.id())
                .param("region", place.regionCode())
                .param("name", place.name())
                .param("kind", place.kind().name())
                .param("lon", place.lon())
                .param("lat", place.lat())
                .param("outline", flat(place.outline()))
                .param("day", place.peopleByDay())
                .param("night", place.peopleByNight())
                .param("indoorsDay", place.indoorsByDay())
                .param("indoorsNight", place.indoorsByNight())
                .param("west", corners(place).mapToDouble(Corner::lon).min().orElseThrow())
                .param("south", corners(place).mapToDouble(Corner::lat).min().orElseThrow())
                .param("east", corners(place).mapToDouble(Corner::lon).max().orElseThrow())
                .param("north", corners(place).mapToDouble(Corner::lat).max().orElseThrow())
                .param("source", place.source())
                .param("countedOn", place.countedOn())
                .update();
    }

    private static Stream<Corner> corners(PopulatedPlace place) {
        return Stream.concat(Stream.of(new Corner(place.lon(), place.lat())), place.outline().stream());
    }

    private static Double @Nullable [] flat(List<Corner> outline) {
        List<ToDoubleFunction<Corner>> both = List.of(Corner::lon, Corner::lat);
        return outline.isEmpty()
                ? null
                : outline.stream()
                        .flatMap(corner -> both.stream().map(axis -> axis.applyAsDouble(corner)))
                        .toArray(Double[]::new);
    }

    private static PopulatedPlace map(ResultSet rs) throws SQLException {
        return new PopulatedPlace(
                rs.getObject("id", UUID.class),
                rs.getString("region_code"),
                rs.getString("name"),
                PlaceKind.valueOf(rs.getString("kind")),
                rs.getDouble("lon"),
                rs.getDouble("lat"),
                outline(rs.getArray("outline")),
                rs.getInt("people_by_day"),
                rs.getInt("people_by_night"),
                rs.getDouble("indoors_by_day"),
                rs.getDouble("indoors_by_night"),
                rs.getString("source"),
                rs.getObject("counted_on", LocalDate.class));
    }

    private static List<Corner> outline(@Nullable Array flat) throws SQLException {
        List<Corner> corners = new ArrayList<>();
        if (flat != null) {
            Double[] values = (Double[]) flat.getArray();
            for (int i = 0; i < values.length; i += 2) {
                corners.add(new Corner(values[i], values[i + 1]));
            }
        }
        return corners;
    }
}
