package io.anlan.indicator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Targets without a number: what somebody judged of a year, on which evidence. */
@Repository
class JudgementStore {

    /** How far a quality is reached. */
    enum Level {
        NOT,
        PARTLY,
        /** 基本 */
        BASICALLY,
        /** 明显 */
        CLEARLY
    }

    record Judgement(int year, Level level, String evidence, String by, Instant at, int version) {}

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator, in the order of the years. */
    Map<UUID, List<Judgement>> all() {
        Map<UUID, List<Judgement>> found = new HashMap<>();
        jdbc.sql("select * from indicator.judgement order by year").query(rs -> {
            found.computeIfAbsent(rs.getObject("indicator_id", UUID.class), id -> new ArrayList<>())
                    .add(new Judgement(
                            rs.getInt("year"),
                            Level.valueOf(rs.getString("level")),
                            rs.getString("evidence"),
                            rs.getString("judged_by"),
                            rs.getObject("judged_at", OffsetDateTime.class).toInstant(),
                            rs.getInt("version")));
        });
        return found;
    }

    /** Writes a judgement; over one that is there only when nobody changed it since that version. */
    boolean judge(UUID id, Judgement judgement) {
        return jdbc.sql("""
                        insert into indicator.judgement as j (indicator_id, year, level, evidence, judged_by, judged_at)
                        values (:id, :year, :level, :evidence, :by, :at)
                        on conflict (indicator_id, year) do update
                          set version = j.version + 1, level = excluded.level, evidence = excluded.evidence,
                              judged_by = excluded.judged_by, judged_at = excluded.judged_at
                          where j.version = :version
                        """)
                        .param("id", id)
                        .param("year", judgement.year())
                        .param("level", judgement.level().name())
                        .param("evidence", judgement.evidence())
                        .param("by", judgement.by())
                        .param("at", IndicatorStore.utc(judgement.at()))
                        .param("version", judgement.version())
                        .update()
                == 1;
    }
}
