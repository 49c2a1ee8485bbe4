package io.anlan.region;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The region tree and its history. */
@Repository
class RegionStore {

    private static final String SELECT = """
            select r.*, exists (select 1 from region.region c
                                 where c.parent_code = r.code and c.valid_until is null) as has_children
              from region.region r
            """;

    /** A row of the tree to write. */
    record Row(
            String code,
            String name,
            String level,
            @Nullable String parentCode,
            LocalDate validFrom,
            String initials,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String document) {}

    private final JdbcClient jdbc;

    RegionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Region> present(String code) {
        return jdbc.sql(SELECT + " where r.code = ? and r.valid_until is null")
                .param(code)
                .query(RegionStore::region)
                .optional();
    }

    /** All periods of the code, newest first. */
    List<Region> history(String code) {
        return jdbc.sql(SELECT + " where r.code = ? order by r.valid_from desc")
                .param(code)
                .query(RegionStore::region)
                .list();
    }

    /** The tops of the tree when there is no parent. */
    List<Region> children(@Nullable String parent, @Nullable LocalDate asOf) {
        String period = asOf == null
                ? " and r.valid_until is null"
                : " and r.valid_from <= :day and (r.valid_until is null or r.valid_until > :day)";
        return jdbc.sql(SELECT
                        + (parent == null ? " where r.parent_code is null" : " where r.parent_code = :parent")
                        + period + " order by r.code")
                .param("parent", parent)
                .param("day", asOf)
                .query(RegionStore::region)
                .list();
    }

    /** The place and everything below it, as the tree stands. */
    List<Region> subtree(String code) {
        return jdbc.sql("""
                        with recursive below as (
                          select r.code from region.region r where r.code = :code and r.valid_until is null
                          union
                          select c.code from region.region c join below b on c.parent_code = b.code
                           where c.valid_until is null)
                        """ + SELECT + " where r.code in (select code from below) and r.valid_until is null"
                        + " order by r.code")
                .param("code", code)
                .query(RegionStore::region)
                .list();
    }

    List<Region> search(String text, int limit) {
        return jdbc.sql(SELECT + """
                         where r.valid_until is null
                           and (r.name ilike :like or r.initials like :initials or r.code like :prefix)
                         order by r.name = :q desc, length(replace(r.code, '000', '')), r.code limit :limit
                        """)
                .param("q", text)
                .param("like", "%" + escape(text) + "%")
                .param("initials", escape(text.toLowerCase(java.util.Locale.ROOT)) + "%")
                .param("prefix", text.matches("\\d+") ? text + "%" : "-")
                .param("limit", limit)
                .query(RegionStore::region)
                .list();
    }

    /** The one present place of that name; empty when there is none or more than one. */
    Optional<String> byName(String name) {
        List<String> codes = jdbc.sql("select code from region.region where name = ? and valid_until is null limit 2")
                .param(name)
                .query(String.class)
                .list();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    /** Present names by code, for comparing with a list. */
    Map<String, Region> present(Collection<String> codes) {
        Map<String, Region> found = new HashMap<>();
        jdbc.sql(SELECT + " where r.code = any (?) and r.valid_until is null")
                .param(codes.toArray(String[]::new))
                .query(RegionStore::region)
                .list()
                .forEach(region -> found.put(region.code(), region));
        return found;
    }

    /** Names of the codes under their last name, also of codes that are gone. */
    Map<String, String> names(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select code, name from region.v_region_ever where code = any (?)")
                .param(codes.toArray(String[]::new))
                .query(rs -> {
                    names.put(rs.getString(1), rs.getString(2));
                });
        return names;
    }

    void insert(Collection<Row> rows) {
        jdbc.sql("""
                        insert into region.region (code, name, level, parent_code, valid_from, initials, longitude,
                          latitude, document)
                        select * from unnest(:codes::text[], :names::text[], :levels::text[], :parents::text[],
                          :froms::date[], :initials::text[], :longitudes::float8[], :latitudes::float8[],
                          :documents::text[])
                        """)
                .param("codes", rows.stream().map(Row::code).toArray(String[]::new))
                .param("names", rows.stream().map(Row::name).toArray(String[]::new))
                .param("levels", rows.stream().map(Row::level).toArray(String[]::new))
                .param("parents", rows.stream().map(Row::parentCode).toArray(String[]::new))
                .param(
                        "froms",
                        rows.stream().map(r -> Date.valueOf(r.validFrom())).toArray(Date[]::new))
                .param("initials", rows.stream().map(Row::initials).toArray(String[]::new))
                .param("longitudes", rows.stream().map(Row::longitude).toArray(Double[]::new))
                .param("latitudes", rows.stream().map(Row::latitude).toArray(Double[]::new))
                .param("documents", rows.stream().map(Row::document).toArray(String[]::new))
                .update();
    }

    /** Corrects the present period: not history, but what should have been written in the first place. */
    boolean correct(String code, String name, String initials, @Nullable String document, int version) {
        return jdbc.sql("""
                        update region.region
                           set name = :name, initials = :initials, document = :document, version = version + 1
                         where code = :code and valid_until is null and version = :version
                        """)
                        .param("name", name)
                        .param("initials", initials)
                        .param("document", document)
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    void position(String code, double longitude, double latitude) {
        jdbc.sql("update region.region set longitude = ?, latitude = ? where code = ? and valid_until is null")
                .param(longitude)
                .param(latitude)
                .param(code)
                .update();
    }

    /** Ends the present period of the code; a period that began on that day or later is dropped instead. */
    void close(String code, LocalDate day) {
        jdbc.sql("delete from region.region where code = ? and valid_until is null and valid_from >= ?")
                .param(code)
                .param(day)
                .update();
        jdbc.sql("update region.region set valid_until = ?, version = version + 1 where code = ?"
                        + " and valid_until is null")
                .param(day)
                .param(code)
                .update();
    }

    List<String> towns(String zone) {
        return jdbc.sql("select town_code from region.zone_town where zone_code = ? order by town_code")
                .param(zone)
                .query(String.class)
                .list();
    }

    void towns(String zone, List<String> towns) {
        jdbc.sql("delete from region.zone_town where zone_code = ?").param(zone).update();
        jdbc.sql("insert into region.zone_town (zone_code, town_code) select ?, unnest(?::text[])")
                .param(zone)
                .param(towns.stream().distinct().toArray(String[]::new))
                .update();
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    static Region region(ResultSet rs, int row) throws SQLException {
        Date until = rs.getDate("valid_until");
        return new Region(
                rs.getString("code"),
                rs.getString("name"),
                RegionLevel.valueOf(rs.getString("level")),
                rs.getString("parent_code"),
                rs.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                rs.getObject("longitude", Double.class),
                rs.getObject("latitude", Double.class),
                rs.getString("document"),
                rs.getBoolean("has_children"),
                rs.getInt("version"));
    }
}
