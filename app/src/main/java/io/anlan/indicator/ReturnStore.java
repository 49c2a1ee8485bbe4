package io.anlan.indicator;

import io.anlan.indicator.Indicator.Returned;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What returns say: numbers of forms by year, with how many of those who must have reported. */
@Repository
class ReturnStore {

    /**
     * The filings of a year that has ended, or of the one that runs, as far as they are due.
     *
     * @param value null when nobody has reported a number
     * @param numbers filings that hold a number
     */
    record Year(int year, @Nullable BigDecimal value, int expected, int given, int numbers) {}

    /** A number that a form asks for. */
    record Number(
            UUID formId,
            String title,
            String field,
            String label,
            @Nullable String unit,
            String frequency) {}

    private final JdbcClient jdbc;

    ReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Number> numbers() {
        return jdbc.sql("select * from returns.v_number where state <> 'DRAFT' order by form_title, form_id, field")
                .query((rs, n) -> new Number(
                        rs.getObject("form_id", UUID.class),
                        rs.getString("form_title"),
                        rs.getString("field"),
                        rs.getString("label"),
                        rs.getString("unit"),
                        rs.getString("frequency")))
                .list();
    }

    Optional<Number> number(UUID form, String field) {
        return numbers().stream()
                .filter(n -> n.formId().equals(form) && n.field().equals(field))
                .findFirst();
    }

    /** A period belongs to the year that it ends in. Whose return is not yet due is not counted on. */
    List<Year> years(Returned source, String regionCode) {
        CodeRange range = CodeRange.of(regionCode);
        return jdbc.sql("""
                        with filed as (
                          select extract(year from ends_on)::int as year, ends_on, value, standing,
                                 max(ends_on) over (partition by extract(year from ends_on)) as newest
                            from returns.v_value
                           where form_id = :form and field = :field and region_code >= :lo and region_code < :hi
                             and standing in ('ON_TIME', 'LATE', 'MISSING'))
                        select year, case when :way = 'MEAN' then avg(value) else sum(value) end as value,
                               count(*)::int as expected,
                               (count(*) filter (where standing <> 'MISSING'))::int as given, count(value)::int as numbers
                          from filed where :way <> 'LAST' or ends_on = newest
                         group by year order by year
                        """)
                .param("form", source.formId())
                .param("field", source.field())
                .param("lo", range.lo())
                .param("hi", range.hi())
                .param("way", source.aggregation().name())
                .query((rs, n) -> new Year(
                        rs.getInt("year"),
                        rs.getBigDecimal("value"),
                        rs.getInt("expected"),
                        rs.getInt("given"),
                        rs.getInt("numbers")))
                .list();
    }

    private static final String OF_YEAR = """
            select filing_id, period, reporter_name, ends_on, region_code, value, standing from returns.v_value
             where form_id = :form and field = :field and region_code >= :lo and region_code < :hi
               and ends_on between :first and :last and standing in ('ON_TIME', 'LATE', 'MISSING')
            """;

    /** The filings behind a value that the reader may see: those that are missing first. */
    Paged<RegisterStore.Behind> filings(Returned source, String regionCode, int year, PageQuery page) {
        CodeRange range = CodeRange.of(regionCode);
        int counted = bind("select count(*) from (" + OF_YEAR + " limit " + Paged.CAP + ") c", source, range, year)
                .query(Integer.class)
                .single();
        List<RegisterStore.Behind> items = bind(
                        "select v.*, g.name as region_name from (" + OF_YEAR
                                + ") v left join region.v_region_ever g on g.code = v.region_code"
                                + " order by v.standing = 'MISSING' desc, v.ends_on desc, v.reporter_name, v.filing_id"
                                + " limit :limit offset :offset",
                        source,
                        range,
                        year)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((rs, n) -> new RegisterStore.Behind(
                        rs.getString("standing").equals("MISSING") ? "MISSING_FILING" : "FILING",
                        rs.getObject("filing_id", UUID.class),
                        rs.getString("period"),
                        rs.getString("reporter_name"),
                        rs.getObject("ends_on", LocalDate.class),
                        String.valueOf(rs.getString("region_name")),
                        rs.getBigDecimal("value")))
                .list();
        return Paged.of(items, counted, page);
    }

    private JdbcClient.StatementSpec bind(String sql, Returned source, CodeRange range, int year) {
        return jdbc.sql(sql)
                .param("form", source.formId())
                .param("field", source.field())
                .param("lo", range.lo())
                .param("hi", range.hi())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31));
    }
}
