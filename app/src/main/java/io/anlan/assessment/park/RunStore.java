package io.anlan.assessment.park;

import io.anlan.assessment.park.Study.Run;
import io.anlan.engineering.risk.Criteria;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Computations and their parts. */
@Repository("parkRunStore")
class RunStore {

    /** A run that showed no life for so long died with its server. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    RunStore(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    List<Run> of(UUID study) {
        return jdbc.sql("select * from assessment.park_run where study_id = :id order by started_at desc limit 100")
                .param("id", study)
                .query(RunStore::run)
                .list();
    }

    Optional<Run> latest(UUID study) {
        return jdbc.sql("""
                        select * from assessment.park_run where study_id = :id and state = 'DONE'
                         order by started_at desc limit 1
                        """).param("id", study).query(RunStore::run).optional();
    }

    Optional<Run> running(UUID study) {
        return jdbc.sql("select * from assessment.park_run where study_id = :id and state = 'RUNNING'")
                .param("id", study)
                .query(RunStore::run)
                .optional();
    }

    void buryDead(UUID study, Instant now) {
        jdbc.sql("""
                        update assessment.park_run set state = 'FAILED', finished_at = :now, failure = 'park-run-died'
                         where study_id = :id and state = 'RUNNING' and seen_at < :dead
                        """)
                .param("id", study)
                .param("now", Timestamp.from(now))
                .param("dead", Timestamp.from(now.minus(DEAD_AFTER)))
                .update();
    }

    /** False when one is under way already. */
    boolean begin(UUID id, StudyStore.Head study, int total, String frequencies, String by, Instant now) {
        return jdbc.sql("""
                        insert into assessment.park_run (id, study_id, region_code, study_version, state, total, started_by,
                          started_at, seen_at, frequencies)
                        values (:id, :study, :region, :version, 'RUNNING', :total, :by, :now, :now, :frequencies)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("study", study.id())
                        .param("region", study.regionCode())
                        .param("version", study.version())
                        .param("total", total)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("frequencies", frequencies)
                        .update()
                == 1;
    }

    /** Shows life; answers whether to go on. */
    boolean advance(UUID id, int done, Instant now) {
        return jdbc.sql("""
                        update assessment.park_run set done = :done, seen_at = :now
                         where id = :id and state = 'RUNNING' returning not stop_requested
                        """)
                .param("id", id)
                .param("done", done)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean requestStop(UUID study, UUID id) {
        return jdbc.sql("""
                        update assessment.park_run set stop_requested = true
                         where id = :id and study_id = :study and state = 'RUNNING'
                        """).param("id", id).param("study", study).update() == 1;
    }

    void end(UUID id, Run.State state, @Nullable String failure, Instant now) {
        jdbc.sql("""
                        update assessment.park_run set state = :state, failure = :failure, finished_at = :now
                         where id = :id and state = 'RUNNING'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What a run found. */
    record Found(Criteria.Zone zone, double lossOfLife, int targets, int unmet) {}

    void finish(UUID id, String region, List<Part> parts, Found found, long millis, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            rows.add(new Object[] {
                id,
                i,
                region,
                part.releaseId(),
                Part.bytes(part.field()),
                Part.bytes(part.deaths()),
                Part.bytes(part.frequencies()),
                part.lossOfLife(),
                json.writeValueAsString(part.facts())
            });
        }
        batch.batchUpdate("""
                insert into assessment.park_part (run_id, seq, region_code, release_id, field, deaths, frequencies,
                  loss_of_life, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, rows);
        jdbc.sql("""
                        update assessment.park_run set state = 'DONE', done = total, finished_at = :now, millis = :millis,
                          zone = :zone, loss_of_life = :loss, targets = :targets, unmet = :unmet
                         where id = :id and state = 'RUNNING'
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("millis", millis)
                .param("zone", found.zone().name())
                .param("loss", found.lossOfLife())
                .param("targets", found.targets())
                .param("unmet", found.unmet())
                .update();
    }

    /** Parts of older computations of a study take room and are not looked at; their figures stay. */
    void dropPartsBefore(UUID study, UUID latest) {
        jdbc.sql("""
                        delete from assessment.park_part p using assessment.park_run r
                         where r.id = p.run_id and r.study_id = :study and r.id <> :latest
                        """).param("study", study).param("latest", latest).update();
    }

    List<Part> parts(UUID run) {
        return jdbc.sql("select * from assessment.park_part where run_id = :id order by seq")
                .param("id", run)
                .query((rs, n) -> new Part(
                        rs.getString("release_id"),
                        Part.doubles(rs.getBytes("field")),
                        Part.doubles(rs.getBytes("deaths")),
                        Part.doubles(rs.getBytes("frequencies")),
                        rs.getDouble("loss_of_life"),
                        json.readValue(rs.getString("facts"), Part.Facts.class)))
                .list();
    }

    private static Run run(ResultSet rs, int row) throws SQLException {
        Timestamp finished = rs.getTimestamp("finished_at");
        String zone = rs.getString("zone");
        return new Run(
                rs.getObject("id", UUID.class),
                rs.getInt("study_version"),
                Run.State.valueOf(rs.getString("state")),
                rs.getInt("done"),
                rs.getInt("total"),
                rs.getString("started_by"),
                rs.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                rs.getObject("millis", Integer.class),
                rs.getString("failure"),
                rs.getString("frequencies"),
                zone == null ? null : Criteria.Zone.valueOf(zone),
                rs.getObject("loss_of_life", Double.class),
                rs.getObject("targets", Integer.class),
                rs.getObject("unmet", Integer.class));
    }
}
