package io.anlan.indicator.evaluation;

import io.anlan.indicator.evaluation.Publication.Content;
import io.anlan.indicator.evaluation.Publication.Part;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PublicationStore {

    private static final String SELECT = """
            select p.*, g.name as region_name
              from indicator.publication p left join region.v_region_ever g on g.code = p.region_code
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublicationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Paged<Publication> page(PageQuery page) {
        var items = jdbc.sql(SELECT + " order by p.published_at desc, p.id limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((rs, n) -> map(rs))
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from indicator.publication limit " + Paged.CAP + ") c")
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    Optional<Publication> find(UUID id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query((rs, n) -> map(rs))
                .optional();
    }

    /** The newest that is not withdrawn, of each place. */
    List<Publication> open() {
        return jdbc.sql("select distinct on (x.region_code) x.* from (" + SELECT
                        + " where p.withdrawn_at is null) x order by x.region_code, x.published_at desc limit 500")
                .query((rs, n) -> map(rs))
                .list();
    }

    void insert(Publication p) {
        jdbc.sql("""
                        insert into indicator.publication (id, region_code, title, note, year, content, published_by,
                          published_at)
                        values (:id, :region, :title, :note, :year, :content::jsonb, :by, :at)
                        """)
                .param("id", p.id())
                .param("region", p.regionCode())
                .param("title", p.title())
                .param("note", p.note())
                .param("year", p.year())
                .param("content", json.writeValueAsString(p.content()))
                .param("by", p.publishedBy())
                .param("at", EvaluationStore.utc(p.publishedAt()))
                .update();
    }

    boolean withdraw(UUID id, String reason, String by, Instant at) {
        return jdbc.sql("""
                        update indicator.publication set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
                         where id = ? and withdrawn_at is null
                        """).params(by, EvaluationStore.utc(at), reason, id).update() == 1;
    }

    /** Places one level below, with the year's accidents and major hidden dangers; a place without any is listed too. */
    List<Part> places(String regionCode, int year) {
        int digits = regionCode.endsWith("000000") ? (regionCode.endsWith("00000000") ? 6 : 9) : 9;
        return part("""
                        select g.code, g.name, count(a.id)::int as accidents, coalesce(sum(a.deaths), 0)::int as deaths,
                               (select count(*)::int from hiddendanger.v_major d
                                 where left(d.region_code, :digits) = left(g.code, :digits)
                                   and d.due_on between :first and :last) as due,
                               (select count(closed_at)::int from hiddendanger.v_major d
                                 where left(d.region_code, :digits) = left(g.code, :digits)
                                   and d.due_on between :first and :last) as finished
                          from region.v_region g
                          left join accident.v_accident a on left(a.region_code, :digits) = left(g.code, :digits)
                               and a.productive and a.occurred_on between :first and :last
                         where g.parent_code = :region
                         group by g.code, g.name order by g.code
                        """, regionCode, year)
                .param("digits", digits)
                .query(PublicationStore::part)
                .list();
    }

    List<Part> sectors(String regionCode, int year) {
        CodeRange range = CodeRange.of(regionCode);
        return part("""
                        select s.code, s.name, coalesce(a.accidents, 0) as accidents, coalesce(a.deaths, 0) as deaths,
                               coalesce(d.due, 0) as due, coalesce(d.finished, 0) as finished
                          from organisation.v_sector s
                          left join (select sector_code, count(*)::int as accidents, sum(deaths)::int as deaths
                                       from accident.v_accident
                                      where productive and occurred_on between :first and :last
                                        and region_code >= :lo and region_code < :hi
                                      group by 1) a on a.sector_code = s.code
                          left join (select u.sector, count(*)::int as due, count(m.closed_at)::int as finished
                                       from hiddendanger.v_major m cross join lateral unnest(m.sector_codes) u(sector)
                                      where m.due_on between :first and :last
                                        and m.region_code >= :lo and m.region_code < :hi
                                      group by 1) d on d.sector = s.code
                         where coalesce(a.accidents, 0) + coalesce(d.due, 0) > 0 and :region <> ''
                         order by 3 desc, 5 desc, 1
                        """, regionCode, year)
                .param("lo", range.lo())
                .param("hi", range.hi())
                .query(PublicationStore::part)
                .list();
    }

    private JdbcClient.StatementSpec part(String sql, String regionCode, int year) {
        return jdbc.sql(sql)
                .param("region", regionCode)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31));
    }

    private static Part part(ResultSet rs, int row) throws SQLException {
        return new Part(rs.getString(1), rs.getString(2), rs.getInt(3), rs.getInt(4), rs.getInt(5), rs.getInt(6));
    }

    private Publication map(ResultSet rs) throws SQLException {
        OffsetDateTime withdrawn = rs.getObject("withdrawn_at", OffsetDateTime.class);
        return new Publication(
                rs.getObject("id", UUID.class),
                rs.getString("region_code"),
                rs.getString("region_name"),
                rs.getString("title"),
                rs.getString("note"),
                rs.getInt("year"),
                json.readValue(rs.getString("content"), Content.class),
                rs.getString("published_by"),
                rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                instant(withdrawn),
                rs.getString("withdrawn_reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
