package io.anlan.indicator.planned;

import io.anlan.indicator.planned.PlanTarget.Side;
import io.anlan.indicator.planned.PlanTarget.Way;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Targets of plans, and the indicators they are tied to. */
@Repository
class LinkStore {

    /** What one act made and tied. */
    record Batch(UUID id, Instant at, String by, int made, int linked) {}

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlanHead> plan(UUID id) {
        return jdbc.sql("""
                        select id, title, region_code, organisation_id, first_year, last_year from plan.v_plan where id = ?
                        """)
                .param(id)
                .query((rs, n) -> new PlanHead(
                        rs.getObject("id", UUID.class),
                        rs.getString("title"),
                        rs.getString("region_code"),
                        rs.getObject("organisation_id", UUID.class),
                        rs.getObject("first_year", Integer.class),
                        rs.getObject("last_year", Integer.class)))
                .optional();
    }

    List<PlanTarget> targets(UUID plan) {
        return jdbc.sql("select * from plan.v_target where plan_id = ? order by first_line, name, year")
                .param(plan)
                .query((rs, n) -> new PlanTarget(
                        rs.getObject("candidate_id", UUID.class),
                        rs.getBoolean("achieved"),
                        rs.getString("name"),
                        Way.valueOf(rs.getString("measure")),
                        Side.valueOf(rs.getString("comparator")),
                        rs.getBigDecimal("value"),
                        rs.getString("unit"),
                        rs.getObject("base_year", Integer.class),
                        rs.getObject("year", Integer.class),
                        rs.getBoolean("yearly"),
                        rs.getString("words"),
                        Arrays.asList((String[]) rs.getArray("responsible").getArray()),
                        rs.getInt("first_line"),
                        rs.getInt("last_line"),
                        rs.getString("quote")))
                .list();
    }

    /** Finding → indicator. */
    Map<UUID, UUID> links(UUID plan) {
        Map<UUID, UUID> links = new HashMap<>();
        jdbc.sql("select candidate_id, indicator_id from indicator.origin where plan_id = ?")
                .param(plan)
                .query(rs -> {
                    links.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
                });
        return links;
    }

    /** False when the finding is tied already. */
    boolean link(UUID plan, UUID candidate, UUID indicator, boolean made, UUID batch, Instant at, String by) {
        return jdbc.sql("""
                        insert into indicator.origin (candidate_id, plan_id, indicator_id, made, batch, linked_at, linked_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                candidate,
                                plan,
                                indicator,
                                made,
                                batch,
                                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                                by)
                        .update()
                == 1;
    }

    List<Batch> batches(UUID plan) {
        return jdbc.sql("""
                        select batch, min(linked_at) as at, min(linked_by) as by,
                               (count(distinct indicator_id) filter (where made))::int as made,
                               (count(distinct indicator_id) filter (where not made))::int as linked
                          from indicator.origin where plan_id = ? group by batch order by at desc
                        """)
                .param(plan)
                .query((rs, n) -> new Batch(
                        rs.getObject("batch", UUID.class),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("by"),
                        rs.getInt("made"),
                        rs.getInt("linked")))
                .list();
    }

    /** The indicators that an act made. */
    List<UUID> made(UUID plan, UUID batch) {
        return jdbc.sql("select distinct indicator_id from indicator.origin where plan_id = ? and batch = ? and made")
                .params(plan, batch)
                .query(UUID.class)
                .list();
    }

    void unlink(UUID plan, UUID indicator) {
        jdbc.sql("delete from indicator.origin where plan_id = ? and indicator_id = ?")
                .params(plan, indicator)
                .update();
    }

    /** What an act only tied to indicators that had been there. */
    void unlinkTied(UUID plan, UUID batch) {
        jdbc.sql("delete from indicator.origin where plan_id = ? and batch = ? and not made")
                .params(plan, batch)
                .update();
    }
}
