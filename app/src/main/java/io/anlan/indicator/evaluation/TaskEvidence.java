package io.anlan.indicator.evaluation;

import io.anlan.indicator.PlanKey;
import io.anlan.indicator.evaluation.Evaluation.Task;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of a plan with their progress and what was handed in as proof. */
@Repository
class TaskEvidence {

    private static final String THE_PLAN =
            " where case when :id::uuid is null then p.title = :title and p.region_code = :region else p.id = :id end";

    private final JdbcClient jdbc;

    TaskEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> of(PlanKey plan, String regionCode) {
        Map<UUID, List<String>> evidence = new HashMap<>();
        jdbc.sql("select e.task_id, e.name from plan.v_evidence e join plan.v_plan p on p.id = e.plan_id" + THE_PLAN
                        + " order by e.uploaded_at")
                .param("id", plan.id())
                .param("title", plan.title())
                .param("region", regionCode)
                .query((ResultSet rs) -> {
                    evidence.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(rs.getString(2));
                });
        return jdbc.sql("""
                        select t.id, t.title, coalesce(o.name, '未明确') as owner, t.progress, t.first_line
                          from plan.v_task t
                          join plan.v_plan p on p.id = t.plan_id
                          left join organisation.v_organisation o on o.id = t.organisation_id
                        """ + THE_PLAN + " order by t.first_line, t.id")
                .param("id", plan.id())
                .param("title", plan.title())
                .param("region", regionCode)
                .query((rs, n) -> new Task(
                        rs.getString("title"),
                        rs.getString("owner"),
                        rs.getInt("progress"),
                        String.valueOf(rs.getInt("first_line")),
                        evidence.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }
}
