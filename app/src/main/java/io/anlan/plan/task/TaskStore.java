package io.anlan.plan.task;

import io.anlan.plan.reading.Kind;
import io.anlan.plan.reading.Per;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks with their progress, read in one go. */
@Repository
class TaskStore {

    private static final Map<String, String> SORTS = Map.of(
            "line", "x.first_line", "title", "x.title", "dueOn", "x.due", "progress", "x.progress", "state", "x.rank");

    private static final String TASKS = """
            select y.*, case y.state when 'OVERDUE' then 1 when 'REPORTED' then 2 when 'UNASSIGNED' then 3
                                     when 'UNPLANNED' then 4 when 'ACTIVE' then 5 else 6 end as rank
              from (select t.*, p.title as plan_title, k.mark || k.title as clause,
                           coalesce(t.due_on, make_date(p.last_year, 12, 31)) as due,
                           s.steps, s.done, s.waiting, s.progress, s.next_due, s.evidence,
                           (select array_agg(o.id::text || ' ' || o.name order by o.id <> t.organisation_id, o.name)
                              from organisation.v_organisation o where o.id = any (t.organisation_ids)) as organisations,
                           case when p.state = 'ACTIVE' and (s.late > 0
                                  or coalesce(t.due_on, make_date(p.last_year, 12, 31)) < :today
                                      and t.organisation_id is not null and s.progress < 100) then 'OVERDUE'
                                when s.waiting > 0 then 'REPORTED'
                                when t.organisation_id is null then 'UNASSIGNED'
                                when s.steps = 0 then 'UNPLANNED'
                                when s.done = s.steps then 'DONE' else 'ACTIVE' end as state
                      from plan.task t
                      join plan.plan p on p.id = t.plan_id
                      left join plan.clause k on k.plan_id = t.plan_id and k.seq = t.clause_seq
                      cross join lateral (
                        select count(*)::int as steps, count(*) filter (where w.state = 'DONE')::int as done,
                               count(*) filter (where w.state = 'REPORTED')::int as waiting,
                               count(*) filter (where w.state <> 'DONE' and w.due_on < :today)::int as late,
                               coalesce(round(avg(w.progress)), 0)::int as progress,
                               min(w.due_on) filter (where w.state <> 'DONE') as next_due,
                               coalesce(sum((select count(*) from plan.evidence e where e.step_id = w.id)), 0)::int as evidence
                          from plan.step w where w.task_id = t.id) s) y
            """;

    private static final String WHERE = """
             where (:plan::uuid is null or x.plan_id = :plan::uuid)
               and (:kind::text is null or x.kind = :kind)
               and (:state::text is null or x.state = :state)
               and (:organisation::uuid is null or x.organisation_ids @> array[:organisation::uuid])
               and (:text::text is null or x.title ilike :text or x.responsible ilike :text)
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tasks stand where, before the filter by state. */
    Map<Task.State, Integer> counts(TaskQuery query, @Nullable UUID own, LocalDate today) {
        Map<String, @Nullable Object> params = params(query, own, today);
        params.put("state", null);
        Map<Task.State, Integer> counts = new HashMap<>();
        jdbc.sql("select x.state, count(*)::int from (" + TASKS + ") x" + WHERE + " group by x.state")
                .params(params)
                .query(rs -> {
                    counts.put(Task.State.valueOf(rs.getString(1)), rs.getInt(2));
                });
        return counts;
    }

    Paged<Task> find(TaskQuery query, @Nullable UUID own, LocalDate today, PageQuery page) {
        Map<String, @Nullable Object> params = params(query, own, today);
        List<Task> items = jdbc.sql("select * from (" + TASKS + ") x" + WHERE + " order by "
                        + page.orderBy(SORTS, "x.plan_title, x.plan_id, x.first_line", "x.id")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(TaskStore::task)
                .list();
        int counted = jdbc.sql(
                        "select count(*) from (select 1 from (" + TASKS + ") x" + WHERE + " limit " + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    Optional<Task> task(UUID id, LocalDate today) {
        return jdbc.sql("select * from (" + TASKS + ") x where x.id = :id")
                .param("today", today)
                .param("id", id)
                .query(TaskStore::task)
                .optional();
    }

    boolean assign(UUID id, TaskEdit edit) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", id);
        params.put("version", edit.version());
        params.put("organisations", edit.organisationIds().toArray(UUID[]::new));
        params.put(
                "leader",
                edit.organisationIds().isEmpty() ? null : edit.organisationIds().getFirst());
        params.put("due", edit.dueOn());
        return jdbc.sql("""
                        update plan.task set organisation_id = :leader, organisation_ids = :organisations,
                               due_on = :due::date, version = version + 1
                         where id = :id and version = :version
                        """).params(params).update() == 1;
    }

    /** Assigns without a check, for loading. */
    void load(UUID id, List<UUID> organisations) {
        jdbc.sql("update plan.task set organisation_id = :leader, organisation_ids = :all where id = :id")
                .param("id", id)
                .param("leader", organisations.getFirst())
                .param("all", organisations.toArray(UUID[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> params(TaskQuery query, @Nullable UUID own, LocalDate today) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String text = query.text();
        params.put("today", today);
        params.put("plan", query.plan());
        params.put("kind", query.kind() == null ? null : query.kind().name());
        params.put("state", query.state() == null ? null : query.state().name());
        params.put("organisation", Boolean.TRUE.equals(query.own()) ? own : query.organisation());
        params.put(
                "text",
                text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%");
        return params;
    }

    private static Task task(ResultSet rs, int row) throws SQLException {
        String per = rs.getString("frequency_per");
        Date due = rs.getDate("due");
        Date next = rs.getDate("next_due");
        return new Task(
                rs.getObject("id", UUID.class),
                rs.getObject("plan_id", UUID.class),
                rs.getString("plan_title"),
                rs.getString("region_code"),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("responsible"),
                rs.getString("clause"),
                organisations(rs),
                due == null ? null : due.toLocalDate(),
                rs.getDate("due_on") != null,
                rs.getObject("frequency_times", Integer.class),
                per == null ? null : Per.valueOf(per),
                rs.getString("frequency_note"),
                rs.getInt("first_line"),
                rs.getInt("last_line"),
                rs.getObject("candidate_id", UUID.class),
                rs.getInt("steps"),
                rs.getInt("done"),
                rs.getInt("waiting"),
                rs.getInt("progress"),
                rs.getInt("evidence"),
                next == null ? null : next.toLocalDate(),
                Task.State.valueOf(rs.getString("state")),
                rs.getInt("version"));
    }

    private static List<Task.Named> organisations(ResultSet rs) throws SQLException {
        List<Task.Named> named = new ArrayList<>();
        var array = rs.getArray("organisations");
        if (array != null) {
            for (String text : (String[]) array.getArray()) {
                int blank = text.indexOf(' ');
                named.add(new Task.Named(UUID.fromString(text.substring(0, blank)), text.substring(blank + 1)));
            }
        }
        return named;
    }
}
