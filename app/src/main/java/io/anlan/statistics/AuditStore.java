package io.anlan.statistics;

import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.statistics.AuditRecord.Judgement;
import io.anlan.statistics.AuditRecord.Summary;
import io.anlan.statistics.AuditRecord.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository("statisticsAuditStore")
class AuditStore {

    private static final Map<String, String> SORTS = Map.of("at", "a.at", "contradictions", "a.contradictions");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(AuditRecord audit) {
        jdbc.sql("""
            insert into statistics.audit (id, at, user_id, user_name, region_code, title, source_name, blocks,
              findings, facts, checks, contradictions, doubts)
            values (:id, :at, :userId, :userName, :region, :title, :source, :blocks::jsonb,
              :findings::jsonb, :facts, :checks, :contradictions, :doubts)
            """)
                .param("id", audit.id())
                .param("at", Timestamp.from(audit.at()))
                .param("userId", audit.userId())
                .param("userName", audit.userName())
                .param("region", audit.regionCode())
                .param("title", audit.title())
                .param("source", audit.sourceName())
                .param("blocks", stored(audit.blocks()))
                .param("findings", stored(audit.findings()))
                .param("facts", audit.facts())
                .param("checks", audit.checks())
                .param("contradictions", audit.count(Finding.Certainty.CONTRADICTION))
                .param("doubts", audit.count(Finding.Certainty.DOUBT))
                .update();
    }

    /** PostgreSQL keeps no NUL in text. */
    private String stored(Object value) {
        return json.writeValueAsString(value).replace("\\u0000", "");
    }

    Optional<AuditRecord> find(UUID id) {
        return jdbc.sql("""
            select id, at, user_id, user_name, region_code, title, source_name, blocks, findings, facts, checks
            from statistics.audit where id = :id
            """).param("id", id).query((rs, i) -> audit(rs)).optional();
    }

    private AuditRecord audit(ResultSet rs) throws SQLException {
        return new AuditRecord(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("at").toInstant(),
                rs.getObject("user_id", UUID.class),
                rs.getString("user_name"),
                rs.getString("region_code"),
                rs.getString("title"),
                rs.getString("source_name"),
                json.readValue(rs.getString("blocks"), new TypeReference<>() {}),
                json.readValue(rs.getString("findings"), new TypeReference<>() {}),
                rs.getInt("facts"),
                rs.getInt("checks"));
    }

    Paged<Summary> list(PageQuery page) {
        List<Summary> items = jdbc.sql(
                        """
                            select a.id, a.at, a.user_name, a.title, a.source_name, a.facts, a.checks, a.contradictions, a.doubts,
                              (select count(*)::int from statistics.judgement j where j.audit_id = a.id) as judged
                            from statistics.audit a
                            order by\
                            """ + " " + page.orderBy(SORTS, "a.at desc", "a.id") + " limit :size offset :offset")
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> new Summary(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("user_name"),
                        rs.getString("title"),
                        rs.getString("source_name"),
                        rs.getInt("facts"),
                        rs.getInt("checks"),
                        rs.getInt("contradictions"),
                        rs.getInt("doubts"),
                        rs.getInt("judged")))
                .list();
        int total = jdbc.sql("select count(*)::int from (select 1 from statistics.audit limit " + Paged.CAP + ") a")
                .query(Integer.class)
                .single();
        return Paged.of(items, total, page);
    }

    List<Judgement> judgements(UUID id) {
        return jdbc.sql("""
            select finding, verdict, reason, user_name, at from statistics.judgement where audit_id = :id
            """)
                .param("id", id)
                .query((rs, i) -> new Judgement(
                        rs.getInt("finding"),
                        Verdict.valueOf(rs.getString("verdict")),
                        rs.getString("reason"),
                        rs.getString("user_name"),
                        rs.getTimestamp("at").toInstant()))
                .list();
    }

    void judge(AuditRecord audit, int finding, Verdict verdict, String reason, String userName, Instant at) {
        jdbc.sql("""
            insert into statistics.judgement (audit_id, finding, region_code, verdict, reason, user_name, at)
            values (:id, :finding, :region, :verdict, :reason, :userName, :at)
            on conflict (audit_id, finding) do update
              set verdict = excluded.verdict, reason = excluded.reason, user_name = excluded.user_name, at = excluded.at
            """)
                .param("id", audit.id())
                .param("finding", finding)
                .param("region", audit.regionCode())
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("userName", userName)
                .param("at", Timestamp.from(at))
                .update();
    }
}
