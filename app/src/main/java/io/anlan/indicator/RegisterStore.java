package io.anlan.indicator;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the registers say: through the views of their modules, never a typed total. */
@Repository
class RegisterStore {

    /** Accidents of productive activities of a year, by statistical category and grade. */
    record Tally(int year, String category, Grade grade, int accidents, int deaths, long deathsSquared, int deadly) {}

    /** Grades by Regulation 493 art. 3, from the lowest. */
    enum Grade {
        ORDINARY,
        LARGER,
        MAJOR,
        EXTRA_MAJOR
    }

    /** Major hidden dangers that were to be finished in a year, and how many were. */
    record Finished(int year, int due, int finished) {}

    /**
     * One record behind a value.
     *
     * @param figure deaths of an accident, the number that a return gives; null when there is none
     */
    record Behind(
            String kind,
            UUID id,
            String number,
            String title,
            LocalDate day,
            String regionName,
            @Nullable BigDecimal figure) {}

    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tally> tallies(String regionCode) {
        CodeRange range = CodeRange.of(regionCode);
        return jdbc.sql("""
                        select extract(year from occurred_on)::int as year, category, grade, count(*)::int as accidents,
                               sum(deaths)::int as deaths, sum(deaths * deaths)::bigint as squared,
                               (count(*) filter (where deaths > 0))::int as deadly
                          from accident.v_accident
                         where productive and region_code >= :lo and region_code < :hi
                         group by 1, 2, 3
                        """)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .query((rs, n) -> new Tally(
                        rs.getInt(1),
                        rs.getString(2),
                        Grade.valueOf(rs.getString(3)),
                        rs.getInt(4),
                        rs.getInt(5),
                        rs.getLong(6),
                        rs.getInt(7)))
                .list();
    }

    List<Finished> finished(String regionCode, LocalDate today) {
        CodeRange range = CodeRange.of(regionCode);
        return jdbc.sql("""
                        select extract(year from due_on)::int, count(*)::int, count(closed_at)::int
                          from hiddendanger.v_major
                         where due_on <= :today and region_code >= :lo and region_code < :hi
                         group by 1 order by 1
                        """)
                .param("today", today)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .query((rs, n) -> new Finished(rs.getInt(1), rs.getInt(2), rs.getInt(3)))
                .list();
    }

    /** The records of a year that the reader may see, newest first. */
    Paged<Behind> records(Indicator indicator, int year, LocalDate today, PageQuery page) {
        boolean accidents = indicator.formula().measure().fromAccidents();
        String from = accidents ? ACCIDENTS : DANGERS;
        CodeRange range = CodeRange.of(indicator.regionCode());
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var select = jdbc.sql("select b.*, g.name as region_name from (" + from
                        + ") b left join region.v_region_ever g on g.code = b.region_code"
                        + " order by b.day desc, b.id limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset());
        var count = jdbc.sql("select count(*) from (" + from + " limit " + Paged.CAP + ") c");
        int counted = bind(count, indicator, range, first, last, today)
                .query(Integer.class)
                .single();
        List<Behind> items = bind(select, indicator, range, first, last, today)
                .query((rs, n) -> new Behind(
                        accidents ? "ACCIDENT" : "HIDDEN_DANGER",
                        rs.getObject("id", UUID.class),
                        rs.getString("number"),
                        rs.getString("title"),
                        rs.getObject("day", LocalDate.class),
                        String.valueOf(rs.getString("region_name")),
                        accidents ? rs.getBigDecimal("deaths") : null))
                .list();
        return Paged.of(items, counted, page);
    }

    private static final String ACCIDENTS = """
            select id, number, title, occurred_on as day, region_code, deaths from accident.v_accident
             where productive and region_code >= :lo and region_code < :hi and occurred_on between :first and :last
               and (:category::text is null or category = :category) and grade = any (:grades)
               and (not :deadly or deaths > 0) and occurred_on <= :today
            """;
    private static final String DANGERS = """
            select id, number, title, due_on as day, region_code, 0 as deaths from hiddendanger.v_major
             where region_code >= :lo and region_code < :hi and due_on between :first and least(:last, :today)
            """;

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql,
            Indicator indicator,
            CodeRange range,
            LocalDate first,
            LocalDate last,
            LocalDate today) {
        JdbcClient.StatementSpec bound = sql.param("lo", range.lo())
                .param("hi", range.hi())
                .param("first", first)
                .param("last", last)
                .param("today", today);
        Measure measure = indicator.formula().measure();
        if (!measure.fromAccidents()) {
            return bound;
        }
        return bound.param("category", indicator.formula().category())
                .param(
                        "grades",
                        SeriesRules.grades(measure).stream().map(Enum::name).toArray(String[]::new))
                .param("deadly", SeriesRules.countsDeaths(measure));
    }
}
