package io.anlan.indicator.evaluation;

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

    private final JdbcClient jdbc;

    TaskEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> of(String plan, String regionCode) {
        Map<UUID, List<String>> evidence = new HashMap<>();
        jdbc.sql("""
                        select e.task_id, e.name from plan.v_evidence e join plan.v_plan p on p.id = e.plan_id
                         where p.title = ? and p.region_code = ? order by e.uploaded_at
                        """).params(plan, regionCode).query((ResultSet rs) -> {
            evidence.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(rs.getString(2));
        });
        return jdbc.sql("""
                        select t.id, t.title, coalesce(o.name, '未明确') as owner, t.progress, t.first_line
                          from plan.v_task t
                          join plan.v_plan p on p.id = t.plan_id
                          left join organisation.v_organisation o on o.id = t.organisation_id
                         where p.title = ? and p.region_code = ?
                         order by t.first_line, t.id
                        """)
                .params(plan, regionCode)
                .query((rs, n) -> new Task(
                        rs.getString("title"),
                        rs.getString("owner"),
                        rs.getInt("progress"),
                        String.valueOf(rs.getInt("first_line")),
                        evidence.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }
}
