package io.anlan.region;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Planned and applied changes of places, and their traces. */
@Repository
class ChangeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, Change change, String regionCode, String decidedBy, Instant now) {
        jdbc.sql("""
                        insert into region.change (id, kind, effective_date, document, request, region_code, state,
                          decided_by, decided_at)
                        values (:id, :kind, :day, :document, :request::jsonb, :region, 'PLANNED', :by, :at)
                        """)
                .param("id", id)
                .param("kind", change.kind().name())
                .param("day", change.effectiveDate())
                .param("document", change.document())
                .param("request", json.writeValueAsString(change))
                .param("region", regionCode)
                .param("by", decidedBy)
                .param("at", Timestamp.from(now))
                .update();
    }

    Optional<DecidedChange> change(UUID id) {
        return jdbc.sql("select * from region.change where id = ?")
                .param(id)
                .query(this::decided)
                .optional();
    }

    List<DecidedChange> changes() {
        return jdbc.sql("select * from region.change order by effective_date desc, decided_at desc limit 200")
                .query(this::decided)
                .list();
    }

    List<UUID> due(LocalDate day) {
        return jdbc.sql("select id from region.change where state = 'PLANNED' and effective_date <= ?"
                        + " order by effective_date, decided_at")
                .param(day)
                .query(UUID.class)
                .list();
    }

    /** False when somebody else applied or withdrew it meanwhile. */
    boolean move(UUID id, String state, Instant now) {
        return jdbc.sql("update region.change set state = ?, applied_at = ? where id = ? and state = 'PLANNED'")
                        .param(state)
                        .param(Timestamp.from(now))
                        .param(id)
                        .update()
                == 1;
    }

    void rowsMoved(UUID id, long rows) {
        jdbc.sql("update region.change set rows_moved = ? where id = ?")
                .param(rows)
                .param(id)
                .update();
    }

    Set<String> presentCodes() {
        return new TreeSet<>(jdbc.sql("select code from region.region where valid_until is null")
                .query(String.class)
                .list());
    }

    void succeed(UUID id, String oldCode, String newCode, LocalDate day, boolean heir) {
        jdbc.sql("insert into region.succession (change_id, old_code, new_code, effective_date, heir)"
                        + " values (?, ?, ?, ?, ?)")
                .param(id)
                .param(oldCode)
                .param(newCode)
                .param(day)
                .param(heir)
                .update();
    }

    /** Borders, grid persons and zones follow their places. A border stays where the new code has one already. */
    void moveOwn(Map<String, String> mapping) {
        String[] old = mapping.keySet().toArray(String[]::new);
        String[] now = mapping.values().toArray(String[]::new);
        String pairs = " from unnest(:old::text[], :new::text[]) as m (old, new) where ";
        for (String sql : List.of(
                "update region.boundary b set code = m.new" + pairs
                        + "b.code = m.old and not exists (select 1 from region.boundary x where x.code = m.new)",
                "update region.grid_person g set region_code = m.new" + pairs + "g.region_code = m.old",
                "update region.zone_town z set zone_code = m.new" + pairs + "z.zone_code = m.old",
                "update region.zone_town z set town_code = m.new" + pairs + "z.town_code = m.old")) {
            jdbc.sql(sql).param("old", old).param("new", now).update();
        }
    }

    long moveRows(UUID id, Map<String, String> mapping) {
        return jdbc.sql("select region.move_rows(:id, :old, :new)")
                .param("id", id)
                .param("old", mapping.keySet().toArray(String[]::new))
                .param("new", mapping.values().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private DecidedChange decided(ResultSet rs, int row) throws SQLException {
        Date day = rs.getDate("effective_date");
        Timestamp applied = rs.getTimestamp("applied_at");
        Change change = json.readValue(rs.getString("request"), Change.class);
        return new DecidedChange(
                rs.getObject("id", UUID.class),
                new Change(
                        change.kind(),
                        day.toLocalDate(),
                        change.document(),
                        change.sources(),
                        change.targets(),
                        change.codes()),
                rs.getString("state"),
                rs.getString("decided_by"),
                rs.getTimestamp("decided_at").toInstant(),
                applied == null ? null : applied.toInstant(),
                rs.getLong("rows_moved"));
    }
}
