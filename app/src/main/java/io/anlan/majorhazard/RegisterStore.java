package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.UnitKind;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.platform.access.Actor;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register: pages, counts, points of the map and rows for the spreadsheet. */
@Repository
class RegisterStore {

    private static final Map<String, String> SORTS = Map.of(
            "level", "m.level",
            "r", "m.r",
            "s", "m.s",
            "due", "m.due_on",
            "registeredOn", "m.registered_on",
            "name", "m.name",
            "enterprise", "m.enterprise_name",
            "movedAt", "m.moved_at");

    /** The gravest first. */
    private static final String DEFAULT_ORDER = "m.level asc nulls last, m.r desc";

    private static final String ROWS = """
            select m.*, reg.name as region_name,
                   (select string_agg(x.name || ' ' || trim_scale(x.tonnes)::text || ' t', '、' order by x.first)
                      from (select l.name, sum(l.design_t) as tonnes, min(l.position) as first
                              from majorhazard.line l where l.source_id = m.id group by l.name) x) as substances
              from majorhazard.source m
              left join region.v_region reg on reg.code = rpad(left(m.region_code, 9), 12, '0')
             where\s""";

    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Row> page(RegisterQuery query, PageQuery page, Actor actor, LocalDate today) {
        RegisterFilter filter = new RegisterFilter(query, actor, today);
        List<Row> rows = jdbc.sql(ROWS + filter.where() + " order by " + page.orderBy(SORTS, DEFAULT_ORDER, "m.id")
                        + " limit :size offset :offset")
                .params(filter.params())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> row(rs, today))
                .list();
        int counted = jdbc.sql("select count(*)::int from (select 1 from majorhazard.source m where " + filter.where()
                        + " limit " + Paged.CAP + ") c")
                .params(filter.params())
                .query(Integer.class)
                .single();
        return Paged.of(rows, counted, page);
    }

    Optional<Row> one(UUID id, LocalDate today) {
        return jdbc.sql(ROWS + "m.id = :id")
                .param("id", id)
                .query((rs, i) -> row(rs, today))
                .optional();
    }

    /** Every row of the filter in the order of the screen, read as it is written out; the caller closes the stream. */
    Stream<Row> stream(RegisterQuery query, PageQuery page, Actor actor, LocalDate today, int limit) {
        RegisterFilter filter = new RegisterFilter(query, actor, today);
        return jdbc
                .sql(ROWS + filter.where() + " order by " + page.orderBy(SORTS, DEFAULT_ORDER, "m.id")
                        + " limit :limit")
                .params(filter.params())
                .param("limit", limit)
                .withFetchSize(500)
                .query((rs, i) -> row(rs, today))
                .stream();
    }

    /** What waits for somebody, the most urgent first; {@code condition} is made by {@link Register}. */
    List<Row> waiting(String condition, Actor actor, LocalDate today, int limit) {
        RegisterFilter filter = new RegisterFilter(Register.LIVE, actor, today);
        return jdbc.sql(ROWS + filter.where() + " and (" + condition
                        + ") order by m.due_on asc nulls last, m.level asc nulls last, m.id limit :limit")
                .params(filter.params())
                .param("limit", limit)
                .query((rs, i) -> row(rs, today))
                .list();
    }

    Register.TaskCounts counts(String condition, Actor actor, LocalDate today) {
        RegisterFilter filter = new RegisterFilter(Register.LIVE, actor, today);
        return jdbc.sql("""
                        select count(*)::int as total, count(*) filter (where m.due_on < :today)::int as overdue,
                               count(*) filter (where m.due_on = :today)::int as today
                          from majorhazard.source m where %s and (%s)
                        """.formatted(filter.where(), condition))
                .params(filter.params())
                .query((rs, i) -> new Register.TaskCounts(rs.getInt("total"), rs.getInt("overdue"), rs.getInt("today")))
                .single();
    }

    /** The strip above the list. */
    Register.Facets facets(RegisterQuery query, Actor actor, LocalDate today) {
        RegisterFilter filter = new RegisterFilter(query, actor, today);
        return jdbc.sql("""
                        select count(*)::int as total, count(*) filter (where m.level = 1)::int as one,
                               count(*) filter (where m.level = 2)::int as two, count(*) filter (where m.level = 3)::int as three,
                               count(*) filter (where m.level = 4)::int as four, count(*) filter (where m.level is null)::int as none,
                               count(*) filter (where m.state in ('SUBMITTED', 'ACCEPTED', 'REMOVAL_ASKED'))::int as waiting,
                               count(*) filter (where m.due_on < :today)::int as overdue,
                               count(*) filter (where m.changed_on is not null or m.file_standing in ('DIFFERS', 'LEVEL'))::int
                                 as differs,
                               count(distinct m.enterprise_id)::int as enterprises
                          from majorhazard.source m where
                        """ + filter.where())
                .params(filter.params())
                .query((rs, i) -> new Register.Facets(
                        rs.getInt("total"),
                        rs.getInt("one"),
                        rs.getInt("two"),
                        rs.getInt("three"),
                        rs.getInt("four"),
                        rs.getInt("none"),
                        rs.getInt("waiting"),
                        rs.getInt("overdue"),
                        rs.getInt("differs"),
                        rs.getInt("enterprises")))
                .single();
    }

    private static Row row(ResultSet rs, LocalDate today) throws SQLException {
        String region = rs.getString("region_code");
        String regionName = rs.getString("region_name");
        String due = rs.getString("due_kind");
        LocalDate dueOn = rs.getObject("due_on", LocalDate.class);
        String substances = rs.getString("substances");
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                UnitKind.valueOf(rs.getString("kind")),
                new Row.Ref(rs.getObject("enterprise_id", UUID.class), rs.getString("enterprise_name")),
                new Row.Region(region, regionName == null ? region : regionName),
                HazardSourceStore.strings(rs, "sector_codes"),
                rs.getString("place_text"),
                State.valueOf(rs.getString("state")),
                rs.getObject("level", Integer.class),
                rs.getObject("registered_level", Integer.class),
                rs.getBigDecimal("s"),
                rs.getBigDecimal("r"),
                rs.getInt("people_500m"),
                substances == null ? "" : substances,
                rs.getString("registered_number"),
                rs.getObject("registered_on", LocalDate.class),
                due == null ? null : DueKind.valueOf(due),
                dueOn,
                dueOn == null ? null : (int) ChronoUnit.DAYS.between(today, dueOn),
                rs.getObject("changed_on", LocalDate.class) != null,
                Standing.valueOf(rs.getString("file_standing")),
                rs.getObject("file_level", Integer.class),
                rs.getObject("lon", Double.class),
                rs.getObject("lat", Double.class),
                rs.getTimestamp("moved_at").toInstant(),
                rs.getInt("version"));
    }
}
