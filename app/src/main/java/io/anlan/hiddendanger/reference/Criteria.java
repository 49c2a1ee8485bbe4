package io.anlan.hiddendanger.reference;

import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of criteria for major hidden dangers; superseded lists stay, for records judged by them. */
@Repository
public class Criteria {

    private final JdbcClient jdbc;
    private final Clock clock;

    Criteria(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<Criterion> search(@Nullable String q, @Nullable String sector, boolean current, PageQuery page) {
        String words = q == null || q.isBlank()
                ? null
                : "%" + q.strip().replace("%", "\\%").replace("_", "\\_") + "%";
        String where = """
                 from hiddendanger.criterion
                where (:words::text is null or text like :words or list like :words or document like :words)
                  and (:sector::text is null or :sector = any(sector_codes))
                  and (not :current or effective_to is null or effective_to > :today)
                """;
        List<Criterion> items = jdbc.sql("select *" + where
                        + " order by effective_to is not null, list, item limit :size offset :offset")
                .param("words", words)
                .param("sector", sector)
                .param("current", current)
                .param("today", Days.today(clock))
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> map(rs))
                .list();
        int total = jdbc.sql("select count(*)" + where)
                .param("words", words)
                .param("sector", sector)
                .param("current", current)
                .param("today", Days.today(clock))
                .query(Integer.class)
                .single();
        return Paged.of(items, total, page);
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Criterion> find(UUID id) {
        return jdbc.sql("select * from hiddendanger.criterion where id = :id")
                .param("id", id)
                .query((rs, i) -> map(rs))
                .optional();
    }

    private Criterion map(ResultSet rs) throws SQLException {
        LocalDate to = rs.getObject("effective_to", LocalDate.class);
        return new Criterion(
                rs.getObject("id", UUID.class),
                rs.getString("list"),
                rs.getString("document"),
                rs.getInt("item"),
                rs.getString("text"),
                Arrays.asList((String[]) rs.getArray("sector_codes").getArray()),
                rs.getObject("effective_from", LocalDate.class),
                to,
                to != null && !to.isAfter(Days.today(clock)),
                rs.getString("superseded_by"),
                rs.getBoolean("complete"));
    }
}
