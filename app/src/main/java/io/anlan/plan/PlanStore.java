package io.anlan.plan;

import io.anlan.plan.reading.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans with their lines and clauses. */
@Repository
class PlanStore {

    private static final String SELECT = """
            select p.*, g.name as region_name, o.name as organisation_name,
                   (select count(*) from plan.candidate c where c.plan_id = p.id)::int as candidates,
                   (select count(*) from plan.candidate c where c.plan_id = p.id and c.state = 'OPEN')::int as open,
                   (select count(*) from plan.target t where t.plan_id = p.id and not t.achieved)::int as targets,
                   (select count(*) from plan.task t where t.plan_id = p.id)::int as tasks,
                   (select count(*) from plan.task t
                     where t.plan_id = p.id and p.state = 'ACTIVE' and t.organisation_id is not null
                       and (exists (select from plan.step s
                                     where s.task_id = t.id and s.state <> 'DONE' and s.due_on < :today)
                            or coalesce(t.due_on, make_date(p.last_year, 12, 31)) < :today
                               and coalesce((select avg(s.progress) from plan.step s where s.task_id = t.id), 0) < 100)
                   )::int as overdue
              from plan.plan p
              left join region.v_region_ever g on g.code = p.region_code
              left join organisation.v_organisation o on o.id = p.organisation_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    PlanStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Plan> all(LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + " order by p.sample, case when p.sample then p.source_name end, p.created_at desc, p.id limit 500")
                .param("today", today)
                .query(PlanStore::plan)
                .list();
    }

    Optional<Plan> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("today", today)
                .param("id", id)
                .query(PlanStore::plan)
                .optional();
    }

    void insert(NewPlan plan) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", plan.id());
        params.put("region", plan.regionCode());
        params.put("organisation", plan.organisationId());
        params.put("title", plan.title());
        params.put("issuer", plan.issuer());
        params.put("first", plan.span().first());
        params.put("last", plan.span().last());
        params.put("name", plan.sourceName());
        params.put("kind", plan.sourceKind());
        params.put("sha", plan.sourceSha256());
        params.put("note", plan.sourceNote());
        params.put("sample", plan.sample());
        params.put("by", plan.createdBy());
        params.put("byName", plan.createdByName());
        params.put("at", java.sql.Timestamp.from(plan.createdAt()));
        jdbc.sql("""
                        insert into plan.plan (id, region_code, organisation_id, title, issuer, first_year, last_year,
                          source_name, source_kind, source_sha256, source_note, sample, created_by, created_by_name, created_at)
                        values (:id, :region, :organisation, :title, :issuer, :first, :last, :name, :kind, :sha, :note,
                          :sample, :by, :byName, :at)
                        """).params(params).update();
    }

    void keepOriginal(UUID id, String regionCode, byte[] content) {
        jdbc.sql("insert into plan.original (plan_id, region_code, content) values (?, ?, ?)")
                .params(id, regionCode, content)
                .update();
    }

    Optional<byte[]> original(UUID id) {
        return jdbc.sql("select content from plan.original where plan_id = ?")
                .param(id)
                .query((rs, row) -> rs.getBytes(1))
                .optional();
    }

    boolean update(UUID id, PlanEdit edit) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", id);
        params.put("title", edit.title());
        params.put("issuer", edit.issuer() == null ? "" : edit.issuer());
        params.put("first", edit.firstYear());
        params.put("last", edit.lastYear());
        params.put("state", edit.state().name());
        params.put("version", edit.version());
        return jdbc.sql("""
                        update plan.plan set title = :title, issuer = :issuer, first_year = :first, last_year = :last,
                               state = :state, version = version + 1
                         where id = :id and version = :version
                        """).params(params).update() == 1;
    }

    void enter(UUID id, Plan.State state) {
        jdbc.sql("update plan.plan set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void insertLines(UUID plan, String region, List<Reading.Line> lines) {
        batch.batchUpdate(
                "insert into plan.line (plan_id, seq, region_code, line, text) values (?, ?, ?, ?, ?)",
                lines.stream()
                        .map(l -> new Object[] {plan, l.seq(), region, l.line(), l.text()})
                        .toList());
    }

    void insertClauses(UUID plan, String region, List<Reading.Clause> clauses) {
        batch.batchUpdate(
                """
                insert into plan.clause (plan_id, seq, region_code, parent_seq, level, mark, title, first_line, last_line)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                clauses.stream()
                        .map(c -> new @Nullable Object[] {
                            plan,
                            c.seq(),
                            region,
                            c.parent(),
                            c.level(),
                            c.mark(),
                            c.title(),
                            c.firstLine(),
                            c.lastLine()
                        })
                        .toList());
    }

    List<Reading.Line> lines(UUID plan) {
        return jdbc.sql("select seq, line, text from plan.line where plan_id = ? order by seq")
                .param(plan)
                .query((rs, n) -> new Reading.Line(rs.getInt(1), rs.getInt(2), rs.getString(3)))
                .list();
    }

    List<Reading.Clause> clauses(UUID plan) {
        return jdbc.sql("select * from plan.clause where plan_id = ? order by seq")
                .param(plan)
                .query((rs, n) -> new Reading.Clause(
                        rs.getInt("seq"),
                        rs.getObject("parent_seq", Integer.class),
                        rs.getInt("level"),
                        rs.getString("mark"),
                        rs.getString("title"),
                        rs.getInt("first_line"),
                        rs.getInt("last_line")))
                .list();
    }

    private static Plan plan(ResultSet rs, int row) throws SQLException {
        return new Plan(
                rs.getObject("id", UUID.class),
                rs.getString("region_code"),
                rs.getString("region_name"),
                rs.getObject("organisation_id", UUID.class),
                rs.getString("organisation_name"),
                rs.getString("title"),
                rs.getString("issuer"),
                rs.getObject("first_year", Integer.class),
                rs.getObject("last_year", Integer.class),
                Plan.State.valueOf(rs.getString("state")),
                rs.getString("source_name"),
                rs.getString("source_kind"),
                rs.getString("source_note"),
                rs.getBoolean("sample"),
                rs.getString("created_by_name"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getInt("candidates"),
                rs.getInt("open"),
                rs.getInt("targets"),
                rs.getInt("tasks"),
                rs.getInt("overdue"),
                rs.getInt("version"));
    }
}
