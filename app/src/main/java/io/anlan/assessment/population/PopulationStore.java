package io.anlan.assessment.population;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PopulationStore {

    /** The filters of the list. */
    record Query(
            @Nullable String region,
            @Nullable String q,
            @Nullable PlaceKind kind) {}

    private static final Map<String, String> SORTS = Map.of(
            "name",
            "p.name",
            "kind",
            "p.kind",
            "region",
            "p.region_code",
            "day",
            "p.people_by_day",
            "night",
            "p.people_by_night",
            "countedOn",
            "p.counted_on");

    private static final String SELECT = """
            select p.*, g.name as region_name
              from assessment.populated_place p left join region.v_region_ever g on g.code = p.region_code
            """;
    private static final String WHERE = """
             where p.region_code >= :lo and p.region_code < :hi and (:kind::text is null or p.kind = :kind)
               and (:q = '' or p.name ilike '%' || :q || '%' or p.source ilike '%' || :q || '%')
            """;
    private static final String ORDER = "p.region_code, p.name";

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

    Paged<PlaceRow> page(Query query, PageQuery page) {
        Map<String, @Nullable Object> params = params(query);
        List<PlaceRow> items = jdbc.sql(SELECT + WHERE + " order by " + page.orderBy(SORTS, ORDER, "p.id")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(PopulationStore::row)
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from assessment.populated_place p" + WHERE + " limit "
                        + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    List<PlaceRow> all(Query query) {
        return jdbc.sql(SELECT + WHERE + " order by " + ORDER + ", p.id limit " + Paged.CAP)
                .params(params(query))
                .query(PopulationStore::row)
                .list();
    }

    private static Map<String, @Nullable Object> params(Query query) {
        CodeRange range =
                query.region() == null || query.region().isBlank() ? CodeRange.ALL : CodeRange.of(query.region());
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("lo", range.lo());
        params.put("hi", range.hi());
        params.put("kind", query.kind() == null ? null : query.kind().name());
        params.put("q", query.q() == null ? "" : query.q().strip());
        return params;
    }

    Optional<PlaceRow> find(UUID id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(PopulationStore::row)
                .optional();
    }

    /** By what an import calls the same: place and name; the oldest when there are more. */
    Optional<PlaceRow> named(String regionCode, String name) {
        return jdbc.sql(SELECT + " where p.region_code = ? and p.name = ? order by p.id limit 1")
                .params(regionCode, name)
                .query(PopulationStore::row)
                .optional();
    }

    boolean delete(UUID id, int version) {
        return jdbc.sql("delete from assessment.populated_place where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    /** Compare-and-set. */
    boolean update(PopulatedPlace place, int version) {
        return bound("""
                        update assessment.populated_place set version = version + 1, region_code = :region, name = :name,
                          kind = :kind, lon = :lon, lat = :lat, outline = :outline::float8[], people_by_day = :day,
                          people_by_night = :night, indoors_by_day = :indoorsDay, indoors_by_night = :indoorsNight,
                          west = :west, south = :south, east = :east, north = :north, source = :source,
                          counted_on = :countedOn
                         where id = :id and version = :version
                        """, place).param("version", version).update() == 1;
    }

    void insert(PopulatedPlace place) {
        bound("""
                        insert into assessment.populated_place (id, region_code, name, kind, lon, lat, outline, people_by_day,
                          people_by_night, indoors_by_day, indoors_by_night, west, south, east, north, source, counted_on)
                        values (:id, :region, :name, :kind, :lon, :lat, :outline::float8[], :day, :night, :indoorsDay,
                          :indoorsNight, :west, :south, :east, :north, :source, :countedOn)
                        """, place).update();
    }

    private JdbcClient.StatementSpec bound(String sql, PopulatedPlace place) {
        return jdbc.sql(sql)
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
                .param("countedOn", place.countedOn());
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

    private static PlaceRow row(ResultSet rs, int row) throws SQLException {
        return PlaceRow.of(map(rs), rs.getInt("version"), rs.getString("region_name"));
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
