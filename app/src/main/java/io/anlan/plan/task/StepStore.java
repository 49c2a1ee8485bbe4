package io.anlan.plan.task;

import io.anlan.platform.access.Actor;
import io.anlan.platform.file.StoredFile;
import io.anlan.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps, reports and evidence. */
@Repository
class StepStore {

    /** A step with what a report needs of it. */
    record Place(UUID id, UUID taskId, UUID planId, String regionCode, UUID organisationId, Step.State state) {}

    record StoredEvidence(String sha256, String name, String mediaType) {}

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Step> of(UUID task, LocalDate today, @Nullable UUID own) {
        return jdbc.sql("""
                        select s.*, o.name as organisation_name from plan.step s
                          left join organisation.v_organisation o on o.id = s.organisation_id
                         where s.task_id = ? order by s.due_on, s.id
                        """).param(task).query((rs, n) -> step(rs, today, own)).list();
    }

    private Step step(ResultSet rs, LocalDate today, @Nullable UUID own) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID organisation = rs.getObject("organisation_id", UUID.class);
        LocalDate due = rs.getDate("due_on").toLocalDate();
        Step.State state = Step.State.valueOf(rs.getString("state"));
        return new Step(
                id,
                rs.getObject("task_id", UUID.class),
                organisation,
                rs.getString("organisation_name"),
                rs.getInt("year"),
                rs.getString("title"),
                due,
                state,
                rs.getInt("progress"),
                state != Step.State.DONE && due.isBefore(today),
                organisation.equals(own),
                reports(id),
                evidence(id),
                rs.getInt("version"));
    }

    private List<Step.Report> reports(UUID step) {
        return jdbc.sql("select * from plan.report where step_id = ? order by reported_at desc")
                .param(step)
                .query((rs, n) -> new Step.Report(
                        rs.getObject("id", UUID.class),
                        rs.getInt("progress"),
                        rs.getString("note"),
                        Step.ReportState.valueOf(rs.getString("state")),
                        rs.getString("reported_by_name"),
                        rs.getTimestamp("reported_at").toInstant(),
                        rs.getString("reviewed_by_name"),
                        Optional.ofNullable(rs.getTimestamp("reviewed_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        rs.getString("review_note")))
                .list();
    }

    private List<Step.Evidence> evidence(UUID step) {
        return jdbc.sql("select * from plan.evidence where step_id = ? order by uploaded_at, id")
                .param(step)
                .query((rs, n) -> new Step.Evidence(
                        rs.getObject("id", UUID.class),
                        rs.getObject("report_id", UUID.class),
                        rs.getString("name"),
                        rs.getLong("bytes"),
                        rs.getTimestamp("uploaded_at").toInstant()))
                .list();
    }

    Optional<Place> place(UUID step) {
        return jdbc.sql("select * from plan.step where id = ?")
                .param(step)
                .query((rs, n) -> new Place(
                        rs.getObject("id", UUID.class),
                        rs.getObject("task_id", UUID.class),
                        rs.getObject("plan_id", UUID.class),
                        rs.getString("region_code"),
                        rs.getObject("organisation_id", UUID.class),
                        Step.State.valueOf(rs.getString("state"))))
                .optional();
    }

    void insert(UUID id, Task task, StepEdit edit) {
        jdbc.sql("""
                        insert into plan.step (id, task_id, plan_id, region_code, organisation_id, year, title, due_on)
                        values (:id, :task, :plan, :region, :organisation, :year, :title, :due)
                        """)
                .param("id", id)
                .param("task", task.id())
                .param("plan", task.planId())
                .param("region", task.regionCode())
                .param("organisation", edit.organisationId())
                .param("year", edit.year())
                .param("title", edit.title())
                .param("due", edit.dueOn())
                .update();
    }

    /** A step with its one report, as it would stand after review. */
    void load(UUID id, Task task, StepLoad load) {
        insert(id, task, load.edit());
        if (load.progress() == 0) {
            return;
        }
        Step.State state =
                load.waiting() ? Step.State.REPORTED : load.progress() == 100 ? Step.State.DONE : Step.State.PLANNED;
        move(id, List.of(Step.State.PLANNED), state, load.waiting() ? null : load.progress());
        Place place = place(id).orElseThrow();
        report(Ids.next(), place, load.progress(), load.note(), load.reporter(), load.at());
        if (!load.waiting()) {
            review(id, true, "", load.reviewer(), load.at());
        }
    }

    /** False when the step is not in one of the expected states any more. */
    boolean move(UUID step, List<Step.State> from, Step.State to, @Nullable Integer progress) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", step);
        params.put("from", from.stream().map(Enum::name).toArray(String[]::new));
        params.put("to", to.name());
        params.put("progress", progress);
        return jdbc.sql("""
                        update plan.step set state = :to, progress = coalesce(:progress::int, progress), version = version + 1
                         where id = :id and state = any (:from)
                        """).params(params).update() == 1;
    }

    void report(UUID id, Place step, int progress, String note, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into plan.report (id, step_id, plan_id, region_code, organisation_id, progress, note,
                          reported_by, reported_by_name, reported_at)
                        values (:id, :step, :plan, :region, :organisation, :progress, :note, :by, :name, :at)
                        """)
                .param("id", id)
                .param("step", step.id())
                .param("plan", step.planId())
                .param("region", step.regionCode())
                .param("organisation", step.organisationId())
                .param("progress", progress)
                .param("note", note)
                .param("by", actor.userId())
                .param("name", actor.userName())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update plan.evidence set report_id = ? where step_id = ? and report_id is null")
                .params(id, step.id())
                .update();
    }

    /** The progress of the waiting report, now reviewed; empty when none waits. */
    Optional<Integer> review(UUID step, boolean accepted, String note, Actor actor, Instant at) {
        return jdbc.sql("""
                        update plan.report set state = :state, reviewed_by_name = :name, reviewed_at = :at, review_note = :note
                         where step_id = :step and state = 'SUBMITTED' returning progress
                        """)
                .param("state", accepted ? "ACCEPTED" : "RETURNED")
                .param("name", actor.userName())
                .param("at", Timestamp.from(at))
                .param("note", note)
                .param("step", step)
                .query(Integer.class)
                .optional();
    }

    /** Who said what the waiting report says. */
    Optional<UUID> reporter(UUID step) {
        return jdbc.sql("select reported_by from plan.report where step_id = ? and state = 'SUBMITTED'")
                .param(step)
                .query(UUID.class)
                .optional();
    }

    void evidence(UUID id, Place step, String name, StoredFile file, UUID by, Instant at) {
        jdbc.sql("""
                        insert into plan.evidence (id, step_id, plan_id, region_code, organisation_id, name, media_type, bytes,
                          sha256, uploaded_by, uploaded_at)
                        values (:id, :step, :plan, :region, :organisation, :name, :type, :bytes, :sha, :by, :at)
                        """)
                .param("id", id)
                .param("step", step.id())
                .param("plan", step.planId())
                .param("region", step.regionCode())
                .param("organisation", step.organisationId())
                .param("name", name)
                .param("type", file.type().mediaType())
                .param("bytes", file.bytes())
                .param("sha", file.sha256())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<StoredEvidence> stored(UUID evidence) {
        return jdbc.sql("select sha256, name, media_type from plan.evidence where id = ?")
                .param(evidence)
                .query((rs, n) -> new StoredEvidence(rs.getString(1), rs.getString(2), rs.getString(3)))
                .optional();
    }
}
