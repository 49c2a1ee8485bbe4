package io.anlan.plan;

import io.anlan.plan.reading.Comparator;
import io.anlan.plan.reading.Fact;
import io.anlan.plan.reading.Kind;
import io.anlan.plan.reading.Measure;
import io.anlan.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What confirmed candidates become: targets, and tasks. */
@Repository
class OutcomeStore {

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether work is already planned for the task of this candidate. */
    boolean worked(UUID candidate) {
        return jdbc.sql("""
                        select exists (select 1 from plan.step s join plan.task t on t.id = s.task_id
                                        where t.candidate_id = ?)
                        """).param(candidate).query(Boolean.class).single();
    }

    void remove(UUID candidate) {
        jdbc.sql("delete from plan.target where candidate_id = ?")
                .param(candidate)
                .update();
        jdbc.sql("delete from plan.task where candidate_id = ?")
                .param(candidate)
                .update();
    }

    /** Writes what the fact says, new or in the place of what it said before. */
    void put(Item item, String region, Fact fact) {
        boolean target = fact.kind() == Kind.TARGET || fact.kind() == Kind.RESULT;
        if (target) {
            remove(item.id());
            insertTarget(item, region, fact);
        } else {
            jdbc.sql("delete from plan.target where candidate_id = ?")
                    .param(item.id())
                    .update();
            putTask(item, region, fact);
        }
    }

    private void insertTarget(Item item, String region, Fact fact) {
        Map<String, @Nullable Object> params = place(item, region);
        params.put("achieved", fact.kind() == Kind.RESULT);
        params.put("name", fact.name());
        params.put("measure", Objects.requireNonNull(fact.measure()).name());
        params.put("comparator", Objects.requireNonNull(fact.comparator()).name());
        params.put("value", fact.value());
        params.put("valueTo", fact.valueTo());
        params.put("unit", fact.unit());
        params.put("base", fact.baseYear());
        params.put("year", fact.year());
        params.put("yearly", fact.yearly());
        params.put("words", fact.words());
        jdbc.sql("""
                        insert into plan.target (id, plan_id, region_code, candidate_id, achieved, name, measure, comparator,
                          value, value_to, unit, base_year, year, yearly, words, clause_seq, first_line, last_line)
                        values (:id, :plan, :region, :candidate, :achieved, :name, :measure, :comparator,
                          :value::numeric, :valueTo::numeric, :unit, :base::int, :year::int, :yearly, :words, :clause::int,
                          :first, :last)
                        """).params(params).update();
    }

    private void putTask(Item item, String region, Fact fact) {
        Map<String, @Nullable Object> params = place(item, region);
        params.put("kind", fact.kind().name());
        params.put("title", fact.name());
        params.put("responsible", String.join("、", fact.responsible()));
        params.put("due", fact.dueOn());
        params.put("times", fact.times());
        params.put("per", fact.per() == null ? null : fact.per().name());
        params.put("note", fact.words());
        jdbc.sql("""
                        insert into plan.task (id, plan_id, region_code, candidate_id, kind, title, responsible, due_on,
                          frequency_times, frequency_per, frequency_note, clause_seq, first_line, last_line)
                        values (:id, :plan, :region, :candidate, :kind, :title, :responsible, :due::date, :times::int,
                          :per, :note, :clause::int, :first, :last)
                        on conflict (candidate_id) do update
                           set kind = excluded.kind, title = excluded.title, responsible = excluded.responsible,
                               due_on = excluded.due_on, frequency_times = excluded.frequency_times,
                               frequency_per = excluded.frequency_per, frequency_note = excluded.frequency_note,
                               version = plan.task.version + 1
                        """).params(params).update();
    }

    private static Map<String, @Nullable Object> place(Item item, String region) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", Ids.next());
        params.put("plan", item.planId());
        params.put("region", region);
        params.put("candidate", item.id());
        params.put("clause", item.clauseSeq());
        params.put("first", item.firstLine());
        params.put("last", item.lastLine());
        return params;
    }

    List<Target> targets(UUID plan) {
        return jdbc.sql("select * from plan.target where plan_id = ? order by achieved, first_line, name, year")
                .param(plan)
                .query(OutcomeStore::target)
                .list();
    }

    private static Target target(ResultSet rs, int row) throws SQLException {
        return new Target(
                rs.getObject("id", UUID.class),
                rs.getObject("plan_id", UUID.class),
                rs.getObject("candidate_id", UUID.class),
                rs.getBoolean("achieved"),
                rs.getString("name"),
                Measure.valueOf(rs.getString("measure")),
                Comparator.valueOf(rs.getString("comparator")),
                rs.getBigDecimal("value"),
                rs.getBigDecimal("value_to"),
                rs.getString("unit"),
                rs.getObject("base_year", Integer.class),
                rs.getObject("year", Integer.class),
                rs.getBoolean("yearly"),
                rs.getString("words"),
                rs.getInt("first_line"),
                rs.getInt("last_line"));
    }
}
