package io.anlan.region;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Borders and their copies for small scales. */
@Repository
class BoundaryStore {

    /** GeoJSON as clients draw it (RFC 7946). */
    record FeatureCollection(String type, List<Feature> features) {}

    record Feature(
            String type,
            String id,
            Properties properties,
            @JsonRawValue String geometry) {}

    record Properties(
            String code,
            String name,
            RegionLevel level,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    record Border(String code, String geometry) {}

    private final JdbcClient jdbc;

    BoundaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(
            String code,
            String geometry,
            org.locationtech.jts.geom.Envelope box,
            double area,
            Datum datum,
            @Nullable String source) {
        jdbc.sql("""
                        insert into region.boundary (code, geometry, middle, coarse, min_lon, min_lat, max_lon, max_lat,
                          area_km2, source_datum, source)
                        values (:code, :g::jsonb, :g::jsonb, :g::jsonb, :west, :south, :east, :north, :area, :datum, :source)
                        on conflict (code) do update set geometry = excluded.geometry, middle = excluded.middle,
                          coarse = excluded.coarse, min_lon = excluded.min_lon, min_lat = excluded.min_lat,
                          max_lon = excluded.max_lon, max_lat = excluded.max_lat, area_km2 = excluded.area_km2,
                          source_datum = excluded.source_datum, source = excluded.source, imported_at = now()
                        """)
                .param("code", code)
                .param("g", geometry)
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .param("area", area)
                .param("datum", datum.name())
                .param("source", source)
                .update();
    }

    void simplified(String code, String middle, String coarse) {
        jdbc.sql("update region.boundary set middle = ?::jsonb, coarse = ?::jsonb where code = ?")
                .param(middle)
                .param(coarse)
                .param(code)
                .update();
    }

    /** Borders of the present places right below the parent. */
    List<Border> neighbours(@Nullable String parent) {
        return jdbc.sql("""
                        select b.code, b.geometry::text from region.boundary b join region.region r using (code)
                         where r.valid_until is null and r.parent_code is not distinct from ? order by b.code
                        """)
                .param(parent)
                .query((rs, n) -> new Border(rs.getString(1), rs.getString(2)))
                .list();
    }

    /** Borders below the parent: its children, or all places of the level; {@code column} is one of our own names. */
    FeatureCollection below(@Nullable String parent, @Nullable RegionLevel level, double tolerance) {
        String column = tolerance >= BoundaryRules.COARSE
                ? "coarse"
                : tolerance >= BoundaryRules.MIDDLE ? "middle" : "geometry";
        String which = level == null
                ? " and r.parent_code is not distinct from :parent"
                : " and r.level = :level and r.code >= :lo and r.code < :hi";
        var range = parent == null ? io.anlan.platform.access.CodeRange.ALL : new RegionCode(parent).range();
        return new FeatureCollection(
                "FeatureCollection",
                jdbc.sql("select r.code, r.name, r.level, r.longitude, r.latitude, b." + column + "::text as geometry"
                                + " from region.boundary b join region.region r using (code)"
                                + " where r.valid_until is null" + which + " order by r.code")
                        .params(java.util.Collections.singletonMap("parent", parent))
                        .param("level", level == null ? null : level.name())
                        .param("lo", range.lo())
                        .param("hi", range.hi())
                        .query((rs, n) -> new Feature(
                                "Feature",
                                rs.getString("code"),
                                new Properties(
                                        rs.getString("code"),
                                        rs.getString("name"),
                                        RegionLevel.valueOf(rs.getString("level")),
                                        rs.getObject("longitude", Double.class),
                                        rs.getObject("latitude", Double.class)),
                                rs.getString("geometry")))
                        .list());
    }

    /** Borders whose box holds the point, the smallest area first. */
    List<Border> around(double longitude, double latitude) {
        return jdbc.sql("""
                        select b.code, b.geometry::text from region.boundary b join region.region r using (code)
                         where r.valid_until is null and b.min_lon <= :x and b.max_lon >= :x
                           and b.min_lat <= :y and b.max_lat >= :y
                         order by length(b.code) desc, b.area_km2
                        """)
                .params(Map.of("x", longitude, "y", latitude))
                .query((rs, n) -> new Border(rs.getString(1), rs.getString(2)))
                .list();
    }

    Optional<String> geometry(String code) {
        return jdbc.sql("select geometry::text from region.boundary where code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    Optional<Double> areaKm2(String code) {
        return jdbc.sql("select area_km2 from region.boundary where code = ?")
                .param(code)
                .query(Double.class)
                .optional();
    }
}
