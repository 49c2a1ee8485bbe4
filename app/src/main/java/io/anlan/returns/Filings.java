package io.anlan.returns;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.idempotency.Idempotency;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.returns.AnswerRules.Checked;
import io.anlan.returns.AnswerRules.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with filings. Every act is one transaction: the filing by compare-and-set, its record, the audit entry and
 * the fact for others, all or none.
 */
@Service
public class Filings {

    /** Filings that one act of bulk urging reaches at most. */
    static final int MOST_URGED = 5_000;

    private static final int MINE_SHOWN = 60;

    private final FilingStore store;
    private final FormStore forms;
    private final Knowledge knowledge;
    private final Idempotency idempotency;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filings(
            FilingStore store,
            FormStore forms,
            Knowledge knowledge,
            Idempotency idempotency,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.knowledge = knowledge;
        this.idempotency = idempotency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is submitted.
     *
     * @param answers as typed, by field
     * @param zero nothing to report, said in so many words
     * @param confirmed the doubts were read and the numbers are right
     */
    public record Submission(int version, Map<String, String> answers, boolean zero, boolean confirmed) {
        public Submission {
            answers = cleaned(answers);
        }
    }

    /** What a reporter has to do and has done. */
    public record Mine(List<Filing> waiting, List<Filing> done) {}

    static Map<String, String> cleaned(Map<String, String> typed) {
        Map<String, String> clean = new LinkedHashMap<>();
        typed.forEach((key, value) -> {
            if (value != null) {
                clean.put(key, value);
            }
        });
        return clean;
    }

    @Transactional(readOnly = true)
    public Filing find(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    /** The reader's own filings: of the enterprise, or of the place that the officer stands for. */
    @Transactional(readOnly = true)
    public Mine mine() {
        List<Filing> waiting = new ArrayList<>();
        List<Filing> done = new ArrayList<>();
        switch (Actors.current().scope()) {
            case Scope.Enterprises own ->
                own.ids().forEach(id -> {
                    waiting.addAll(store.of(id, true, MINE_SHOWN));
                    done.addAll(store.of(id, false, MINE_SHOWN));
                });
            case Scope.Places places ->
                places.ranges().stream().map(Filings::code).forEach(code -> {
                    waiting.addAll(store.ofPlace(code, true, MINE_SHOWN));
                    done.addAll(store.ofPlace(code, false, MINE_SHOWN));
                });
            case Scope.System ignored -> {}
        }
        return new Mine(waiting, done);
    }

    private static String code(CodeRange range) {
        return range.lo().length() > 12 ? range.lo() : (range.lo() + "000000000000").substring(0, 12);
    }

    /** Keeps what was typed, right or wrong. */
    @Transactional
    public int saveDraft(UUID id, int version, Map<String, String> typed) {
        Filing filing = seen(id, version, FilingAction.SUBMIT);
        change(filing, filing.state(), Map.of("draft", cleaned(typed)));
        return filing.version() + 1;
    }

    @Transactional
    public UUID submit(UUID id, Submission submission, @Nullable UUID key) {
        return idempotency.once(key, List.of(id, submission), UUID.class, () -> {
            Filing filing = seen(id, submission.version(), FilingAction.SUBMIT);
            Definition form = forms.definition(filing.formId(), filing.number());
            Knowledge.Known known = knowledge.of(filing, form);
            Checked checked =
                    AnswerRules.check(form, submission.answers(), submission.zero(), known.byField(), known.last());
            refuse(checked, submission.confirmed());
            write(filing, form, checked, submission.zero(), null);
            return id;
        });
    }

    /**
     * Enters what a reporter handed in; the record names the officer and the file.
     *
     * @param note where it comes from
     */
    @Transactional
    public void enter(UUID id, Map<String, String> answers, String note) {
        Filing filing = find(id);
        String refusal = FilingRules.entering(filing, Actors.current(), Days.today(clock));
        if (refusal != null) {
            throw Problem.refused(refusal);
        }
        Definition form = forms.definition(filing.formId(), filing.number());
        Knowledge.Known known = knowledge.of(filing, form);
        Map<String, String> all = new LinkedHashMap<>(known.byField());
        all.putAll(cleaned(answers));
        Checked checked = AnswerRules.check(form, all, false, known.byField(), known.last());
        refuse(checked, true);
        write(filing, form, checked, false, note);
    }

    private static void refuse(Checked checked, boolean confirmed) {
        if (!checked.good()) {
            throw Problem.invalid(fields(checked.faults()));
        }
        if (!checked.doubts().isEmpty() && !confirmed) {
            throw Problem.refused("returns.confirm").with("doubts", checked.doubts());
        }
    }

    static List<Problem.Field> fields(List<Fault> faults) {
        return faults.stream()
                .map(f -> new Problem.Field(
                        f.key().isEmpty() ? "zero" : "answers." + f.key(),
                        f.code(),
                        f.args().toArray()))
                .toList();
    }

    private void write(Filing filing, Definition form, Checked checked, boolean zero, @Nullable String from) {
        Instant now = clock.instant();
        Actor actor = Actors.current();
        boolean counts = form.approval().isEmpty();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("answers", checked.answers());
        columns.put("origins", checked.origins());
        columns.put("draft", null);
        columns.put("zero", zero);
        columns.put("step", 0);
        columns.put("note", null);
        columns.put("submitted_by", actor.userName());
        if (filing.submittedAt() == null) {
            columns.put("submitted_at", now);
            columns.put(
                    "on_time", FilingRules.onTime(Days.of(now), filing.period().onTimeUntil()));
        } else {
            columns.put("resubmitted_at", now);
        }
        columns.put("accepted_at", counts ? now : null);
        change(filing, counts ? FilingState.ACCEPTED : FilingState.SUBMITTED, columns);
        tell(filing, FilingAction.SUBMIT, from, Map.of("answers", checked.answers(), "zero", zero), now);
    }

    @Transactional
    public void approve(UUID id, int version, @Nullable String note) {
        Filing filing = seen(id, version, FilingAction.APPROVE);
        Instant now = clock.instant();
        int digits = FilingRules.digits(Actors.current().scope(), filing.regionCode());
        int step = FilingRules.stepAfter(filing.approval(), filing.step(), digits);
        boolean last = step == filing.approval().size();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("step", step);
        columns.put("accepted_at", last ? now : null);
        change(filing, last ? FilingState.ACCEPTED : FilingState.SUBMITTED, columns);
        tell(
                filing,
                FilingAction.APPROVE,
                note,
                Map.of("level", filing.approval().get(step - 1).name()),
                now);
    }

    @Transactional
    public void sendBack(UUID id, int version, String reason) {
        Filing filing = seen(id, version, FilingAction.SEND_BACK);
        change(filing, FilingState.RETURNED, Map.of("note", reason, "step", 0));
        tell(filing, FilingAction.SEND_BACK, reason, Map.of(), clock.instant());
    }

    /** Opens a filing again that was submitted, or that was locked without having been; always with a reason. */
    @Transactional
    public void reopen(UUID id, int version, String reason, @Nullable LocalDate until) {
        Filing filing = seen(id, version, FilingAction.REOPEN);
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        LocalDate last = Objects.requireNonNullElse(until, today.plusDays(FilingRules.REOPENED_DAYS));
        if (last.isBefore(today)) {
            throw Problem.invalid(new Problem.Field("until", "date-past"));
        }
        boolean there = !filing.state().fillable();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("note", reason);
        columns.put("reopened_until", last);
        columns.put("step", 0);
        columns.put("accepted_at", null);
        change(filing, there ? FilingState.RETURNED : filing.state(), columns);
        Map<String, Object> before = filing.answers() == null ? Map.of() : filing.answers();
        tell(filing, FilingAction.REOPEN, reason, Map.of("until", last.toString(), "before", before), now);
    }

    @Transactional
    public void exempt(UUID id, int version, String reason) {
        Filing filing = seen(id, version, FilingAction.EXEMPT);
        change(filing, FilingState.EXEMPT, Map.of("note", reason));
        tell(filing, FilingAction.EXEMPT, reason, Map.of(), clock.instant());
    }

    @Transactional
    public void expect(UUID id, int version, String reason) {
        Filing filing = seen(id, version, FilingAction.EXPECT);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("note", null);
        change(filing, filing.submittedAt() == null ? FilingState.OPEN : FilingState.RETURNED, columns);
        tell(filing, FilingAction.EXPECT, reason, Map.of(), clock.instant());
    }

    @Transactional
    public void urge(UUID id, int version, @Nullable String note) {
        urge(seen(id, version, FilingAction.URGE), note, clock.instant());
    }

    /** Urges everybody in the place who has not reported; who was urged within the last hour is left alone. */
    @Transactional
    public int urgeAll(UUID periodId, String regionCode, @Nullable String note) {
        CodeRange range = CodeRange.of(regionCode);
        Instant now = clock.instant();
        int urged = 0;
        for (UUID id : store.unreported(periodId, range.lo(), range.hi(), MOST_URGED)) {
            Filing filing = find(id);
            Instant last = filing.lastUrgedAt();
            boolean lately = last != null && last.isAfter(now.minusSeconds(3600));
            if (!lately && FilingRules.refusal(FilingAction.URGE, filing, Actors.current(), Days.of(now)) == null) {
                urge(filing, note, now);
                urged++;
            }
        }
        return urged;
    }

    private void urge(Filing filing, @Nullable String note, Instant now) {
        change(filing, filing.state(), Map.of("urge_count", filing.urgeCount() + 1, "last_urged_at", now));
        tell(filing, FilingAction.URGE, note, Map.of(), now);
    }

    private Filing seen(UUID id, int version, FilingAction action) {
        Filing filing = find(id);
        String refusal = FilingRules.refusal(action, filing, Actors.current(), Days.today(clock));
        if ("forbidden".equals(refusal)) {
            throw Problem.forbidden();
        }
        if (filing.version() != version) {
            throw Problem.conflict(filing);
        }
        if (refusal != null) {
            throw Problem.refused(refusal);
        }
        return filing;
    }

    private void change(Filing filing, FilingState to, Map<String, @Nullable Object> columns) {
        if (!store.change(filing, to, columns)) {
            throw Problem.conflict(find(filing.id()));
        }
    }

    private void tell(Filing filing, FilingAction action, @Nullable String note, Map<String, ?> detail, Instant now) {
        Actor actor = Actors.current();
        UUID act = store.record(filing, action, actor.userId(), actor.userName(), note, detail, now);
        audit.record(
                "returns." + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "filing",
                filing.id(),
                filing.regionCode(),
                Map.of(
                        "form",
                        filing.title(),
                        "period",
                        filing.period().key(),
                        "note",
                        Objects.requireNonNullElse(note, "")));
        events.publishEvent(new FilingChanged(
                act,
                filing.id(),
                action,
                filing.title(),
                filing.period().key(),
                filing.period().dueOn(),
                filing.regionCode(),
                filing.sectorCodes(),
                filing.enterpriseId(),
                filing.reporterName(),
                actor.userId(),
                actor.userName(),
                note,
                now));
    }
}
