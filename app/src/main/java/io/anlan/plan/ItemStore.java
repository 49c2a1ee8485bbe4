package io.anlan.plan;

import io.anlan.plan.reading.Candidate;
import io.anlan.plan.reading.Fact;
import io.anlan.platform.access.Actor;
import io.anlan.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Candidates and the decisions about them. */
@Repository
class ItemStore {

    private static final String SELECT = """
            select c.*, k.mark || k.title as clause
              from plan.candidate c left join plan.clause k on k.plan_id = c.plan_id and k.seq = c.clause_seq
            """;

    private static final String INSERT = """
            insert into plan.candidate (id, plan_id, region_code, seq, clause_seq, proposed, fact, kind, first_line, last_line,
              first_column, last_column, quote, confidence, reasons)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    ItemStore(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    List<Item> of(UUID plan) {
        return jdbc.sql(SELECT + " where c.plan_id = ? order by c.first_line, c.first_column, c.seq")
                .param(plan)
                .query(this::item)
                .list();
    }

    Optional<Item> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = ?").param(id).query(this::item).optional();
    }

    String region(UUID id) {
        return jdbc.sql("select region_code from plan.candidate where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void insert(UUID plan, String region, List<Candidate> candidates) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            rows.add(row(Ids.next(), plan, region, i, candidates.get(i), true));
        }
        batch.batchUpdate(INSERT, rows);
    }

    /** What a person found that the rules had missed. */
    void add(UUID id, UUID plan, String region, Candidate candidate) {
        int seq = jdbc.sql("select coalesce(max(seq), -1) + 1 from plan.candidate where plan_id = ?")
                .param(plan)
                .query(Integer.class)
                .single();
        batch.update(INSERT, row(id, plan, region, seq, candidate, false));
    }

    private @Nullable Object[] row(UUID id, UUID plan, String region, int seq, Candidate c, boolean proposed) {
        String fact = json.writeValueAsString(c.fact());
        return new @Nullable Object[] {
            id,
            plan,
            region,
            seq,
            c.clause() < 0 ? null : c.clause(),
            proposed ? fact : null,
            fact,
            c.fact().kind().name(),
            c.firstLine(),
            c.lastLine(),
            c.firstColumn(),
            c.lastColumn(),
            c.quote(),
            c.confidence(),
            c.reasons().toArray(String[]::new)
        };
    }

    /** False when somebody else decided meanwhile. */
    boolean decide(Item before, Item.State state, Fact fact, String actor, Instant at) {
        Map<String, @Nullable Object> params = new HashMap<>();
        boolean open = state == Item.State.OPEN;
        params.put("id", before.id());
        params.put("version", before.version());
        params.put("state", state.name());
        params.put("fact", json.writeValueAsString(fact));
        params.put("kind", fact.kind().name());
        params.put("name", open ? null : actor);
        params.put("at", open ? null : Timestamp.from(at));
        return jdbc.sql("""
                        update plan.candidate set state = :state, fact = :fact::jsonb, kind = :kind, decided_by_name = :name,
                               decided_at = :at, version = version + 1
                         where id = :id and version = :version
                        """).params(params).update() == 1;
    }

    void log(
            UUID candidate,
            UUID plan,
            String region,
            Actor actor,
            Decision.Action action,
            @Nullable Fact before,
            @Nullable Fact after,
            String reason,
            Instant at) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", Ids.next());
        params.put("candidate", candidate);
        params.put("plan", plan);
        params.put("region", region);
        params.put("at", Timestamp.from(at));
        params.put("actor", actor.userId());
        params.put("name", actor.userName());
        params.put("action", action.name());
        params.put("before", before == null ? null : json.writeValueAsString(before));
        params.put("after", after == null ? null : json.writeValueAsString(after));
        params.put("reason", reason);
        jdbc.sql("""
                        insert into plan.decision (id, candidate_id, plan_id, region_code, at, actor_id, actor_name, action,
                          before_fact, after_fact, reason)
                        values (:id, :candidate, :plan, :region, :at, :actor, :name, :action, :before::jsonb, :after::jsonb,
                          :reason)
                        """).params(params).update();
    }

    List<Decision> decisions(UUID candidate) {
        return jdbc.sql("select * from plan.decision where candidate_id = ? order by at")
                .param(candidate)
                .query((rs, n) -> new Decision(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("actor_name"),
                        Decision.Action.valueOf(rs.getString("action")),
                        fact(rs.getString("before_fact")),
                        fact(rs.getString("after_fact")),
                        rs.getString("reason")))
                .list();
    }

    private @Nullable Fact fact(@Nullable String text) {
        return text == null ? null : json.readValue(text, Fact.class);
    }

    private Item item(ResultSet rs, int row) throws SQLException {
        Timestamp at = rs.getTimestamp("decided_at");
        return new Item(
                rs.getObject("id", UUID.class),
                rs.getObject("plan_id", UUID.class),
                rs.getInt("seq"),
                rs.getObject("clause_seq", Integer.class),
                rs.getString("clause"),
                fact(rs.getString("proposed")),
                json.readValue(rs.getString("fact"), Fact.class),
                rs.getInt("first_line"),
                rs.getInt("last_line"),
                rs.getInt("first_column"),
                rs.getInt("last_column"),
                rs.getString("quote"),
                rs.getDouble("confidence"),
                List.of((String[]) rs.getArray("reasons").getArray()),
                Item.State.valueOf(rs.getString("state")),
                rs.getString("decided_by_name"),
                at == null ? null : at.toInstant(),
                rs.getInt("version"));
    }
}
