package io.anlan.plan.task;

import io.anlan.audit.Audit;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.file.FileStore;
import io.anlan.platform.file.FileType;
import io.anlan.platform.file.StoredFile;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks are divided among organisations, planned by the year, reported with evidence, and reviewed by somebody else. */
@Service("planTasks")
public class Tasks {

    private static final long LARGEST_EVIDENCE = 20L * 1024 * 1024;
    private static final Set<FileType> EVIDENCE = EnumSet.of(FileType.PDF, FileType.ZIP, FileType.JPEG, FileType.PNG);

    private final TaskStore tasks;
    private final StepStore steps;
    private final Organisations organisations;
    private final FileStore files;
    private final Audit audit;
    private final Clock clock;

    Tasks(TaskStore tasks, StepStore steps, Organisations organisations, FileStore files, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.organisations = organisations;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<Task> find(TaskQuery query, PageQuery page) {
        return tasks.find(query, Actors.current().organisationId(), today(), page);
    }

    @Transactional(readOnly = true)
    public Map<Task.State, Integer> counts(TaskQuery query) {
        return tasks.counts(query, Actors.current().organisationId(), today());
    }

    /** @throws Problem 404 */
    @Transactional(readOnly = true)
    public Task task(UUID id) {
        return tasks.task(id, today()).orElseThrow(Problem::notFound);
    }

    @Transactional(readOnly = true)
    public List<Step> steps(UUID task) {
        task(task);
        return steps.of(task, today(), Actors.current().organisationId());
    }

    @Transactional
    public Task assign(UUID id, TaskEdit edit) {
        Task before = mine(id);
        for (UUID organisation : edit.organisationIds()) {
            known("organisationIds", organisation);
        }
        List<UUID> planned =
                steps.of(id, today(), null).stream().map(Step::organisationId).toList();
        if (!edit.organisationIds().containsAll(planned)) {
            throw Problem.refused("plan-task-organisation-has-steps");
        }
        if (!tasks.assign(id, edit)) {
            throw Problem.conflict(before);
        }
        audit.record(
                "plan.assign", "plan-task", id, before.regionCode(), Map.of("organisations", edit.organisationIds()));
        return task(id);
    }

    @Transactional
    public Step plan(UUID taskId, StepEdit edit) {
        Task task = mine(taskId);
        known("organisationId", edit.organisationId());
        if (task.organisations().stream().noneMatch(o -> o.id().equals(edit.organisationId()))) {
            throw Problem.invalid(new Problem.Field("organisationId", "plan-step-organisation"));
        }
        if (edit.dueOn().getYear() != edit.year()) {
            throw Problem.invalid(new Problem.Field("dueOn", "plan-step-year", String.valueOf(edit.year())));
        }
        UUID id = Ids.next();
        steps.insert(id, task, edit);
        audit.record(
                "plan.step", "plan-step", id, task.regionCode(), Map.of("title", edit.title(), "due", edit.dueOn()));
        return step(taskId, id);
    }

    /** Keeps a file for the step's next report. */
    @Transactional
    public Step attach(UUID stepId, String name, byte[] content) {
        StepStore.Place step = own(stepId);
        Actor actor = Actors.current();
        StoredFile file = files.put(new java.io.ByteArrayInputStream(content), LARGEST_EVIDENCE, EVIDENCE);
        steps.evidence(Ids.next(), step, name, file, actor.userId(), clock.instant());
        return step(step.taskId(), stepId);
    }

    @Transactional
    public Step report(UUID stepId, int progress, String note) {
        StepStore.Place step = own(stepId);
        Actor actor = Actors.current();
        if (!steps.move(stepId, List.of(Step.State.PLANNED, Step.State.RETURNED), Step.State.REPORTED, null)) {
            throw Problem.refused("plan-step-state");
        }
        UUID id = Ids.next();
        try {
            steps.report(id, step, progress, note, actor, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Problem.refused("plan-step-state");
        }
        audit.record("plan.report", "plan-step", stepId, step.regionCode(), Map.of("progress", progress));
        return step(step.taskId(), stepId);
    }

    /** Accepts or returns the waiting report; nobody reviews the own one. */
    @Transactional
    public Step review(UUID stepId, boolean accepted, String note) {
        StepStore.Place step = steps.place(stepId).orElseThrow(Problem::notFound);
        mine(step.taskId());
        Actor actor = Actors.current();
        if (steps.reporter(stepId).filter(actor.userId()::equals).isPresent()) {
            throw Problem.refused("plan-review-own");
        }
        if (!accepted && note.isBlank()) {
            throw Problem.invalid(new Problem.Field("note", "plan-review-note"));
        }
        int progress = steps.review(stepId, accepted, note, actor, clock.instant())
                .orElseThrow(() -> Problem.refused("plan-step-state"));
        Step.State to = !accepted ? Step.State.RETURNED : progress == 100 ? Step.State.DONE : Step.State.PLANNED;
        steps.move(stepId, List.of(Step.State.REPORTED), to, accepted ? progress : null);
        audit.record(
                "plan.review",
                "plan-step",
                stepId,
                step.regionCode(),
                Map.of("accepted", accepted, "progress", progress));
        return step(step.taskId(), stepId);
    }

    /** @throws Problem 404 when the evidence is not there or not for the reader */
    @Transactional(readOnly = true)
    public StepStore.StoredEvidence evidence(UUID id) {
        return steps.stored(id).orElseThrow(Problem::notFound);
    }

    @Transactional(readOnly = true)
    public List<Task> of(UUID plan) {
        var query = new TaskQuery(plan, null, null, null, null, null);
        return tasks.find(query, null, today(), new PageQuery(1, 500, null)).items();
    }

    /** Loads who answers for a task and what they have done so far. */
    @Transactional
    public void load(Task task, List<UUID> organisationIds, List<StepLoad> loads) {
        tasks.load(task.id(), organisationIds);
        loads.forEach(load -> steps.load(Ids.next(), task, load));
    }

    private Step step(UUID task, UUID id) {
        return steps.of(task, today(), Actors.current().organisationId()).stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private void known(String field, UUID organisation) {
        if (organisations.name(organisation).isEmpty()) {
            throw Problem.invalid(new Problem.Field(field, "organisation-unknown"));
        }
    }

    /** A task of the own place. */
    private Task mine(UUID id) {
        Task task = task(id);
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(task.regionCode())) {
            throw Problem.notFound();
        }
        return task;
    }

    /** A step of the own organisation. */
    private StepStore.Place own(UUID step) {
        StepStore.Place place = steps.place(step).orElseThrow(Problem::notFound);
        if (!place.organisationId().equals(Actors.current().organisationId())) {
            throw Problem.refused("plan-step-not-yours");
        }
        return place;
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
