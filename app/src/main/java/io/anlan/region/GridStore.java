package io.anlan.region;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grid cells and their persons. */
@Repository
class GridStore {

    /** How many cells of a town have a person. */
    record Coverage(String code, String name, int cells, int manned) {}

    private static final String FROM = """
              from region.region r
              left join region.grid_person p on p.region_code = r.code and p.valid_until is null
              left join region.v_region v on v.code = r.parent_code
              left join region.v_region t on t.code = rpad(left(r.code, 9), 12, '0')
             where r.level = 'GRID' and r.valid_until is null and r.code >= :lo and r.code < :hi
               and (:manned::boolean is null or (p.region_code is not null) = :manned::boolean)
               and (:q::text is null or r.name ilike :q or p.name ilike :q or r.code like :q)
            """;

    private static final String SELECT = """
            select r.code, r.name, v.name as village, t.name as town, p.name as person, p.phone, p.user_id, p.valid_from
            """;

    private final JdbcClient jdbc;

    GridStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<GridCell> find(CodeRange range, @Nullable Boolean manned, @Nullable String q, PageQuery page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("lo", range.lo());
        params.put("hi", range.hi());
        params.put("manned", manned);
        params.put("q", q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        var items = jdbc.sql(SELECT + FROM + " order by "
                        + page.orderBy(
                                Map.of("code", "r.code", "name", "r.name", "person", "p.name"), "r.code", "r.code")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(GridStore::cell)
                .list();
        int counted = jdbc.sql("select count(*) from (select 1" + FROM + " limit " + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    Optional<GridCell> cell(String code) {
        Map<String, @Nullable Object> params = new HashMap<>(
                new RegionCode(code).range().equals(CodeRange.ALL) ? Map.of() : Map.of("lo", code, "hi", code + "0"));
        params.put("manned", null);
        params.put("q", null);
        return jdbc.sql(SELECT + FROM).params(params).query(GridStore::cell).optional();
    }

    List<Coverage> coverage(CodeRange range) {
        return jdbc.sql("""
                        select t.code, t.name, count(*) as cells, count(p.region_code) as manned
                          from region.region r
                          join region.v_region t on t.code = rpad(left(r.code, 9), 12, '0')
                          left join region.grid_person p on p.region_code = r.code and p.valid_until is null
                         where r.level = 'GRID' and r.valid_until is null and r.code >= :lo and r.code < :hi
                         group by t.code, t.name order by t.code
                        """)
                .params(Map.of("lo", range.lo(), "hi", range.hi()))
                .query((rs, n) -> new Coverage(
                        rs.getString("code"), rs.getString("name"), rs.getInt("cells"), rs.getInt("manned")))
                .list();
    }

    void end(String code, Instant now) {
        jdbc.sql("update region.grid_person set valid_until = ? where region_code = ? and valid_until is null")
                .param(Timestamp.from(now))
                .param(code)
                .update();
    }

    void begin(String code, String name, @Nullable String phone, @Nullable UUID userId, String by, Instant now) {
        jdbc.sql("""
                        insert into region.grid_person (region_code, name, phone, user_id, valid_from, assigned_by)
                        values (:code, :name, :phone, :user, :at, :by)
                        """)
                .param("code", code)
                .param("name", name)
                .param("phone", phone)
                .param("user", userId)
                .param("at", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    private static GridCell cell(ResultSet rs, int row) throws SQLException {
        Timestamp since = rs.getTimestamp("valid_from");
        return new GridCell(
                rs.getString("code"),
                rs.getString("name"),
                String.valueOf(rs.getString("village")),
                String.valueOf(rs.getString("town")),
                rs.getString("person"),
                rs.getString("phone"),
                rs.getObject("user_id", UUID.class),
                since == null ? null : since.toInstant());
    }
}
