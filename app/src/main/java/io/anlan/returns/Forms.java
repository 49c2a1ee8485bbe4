package io.anlan.returns;

import io.anlan.audit.Audit;
import io.anlan.hiddendanger.WorkDays;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.returns.AudienceStore.Weight;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms as officers make them: draft, look at what it will ask of whom, publish with a date, stop. */
@Service
public class Forms {

    private static final int PERIODS_SHOWN = 4;
    private static final int HEAVIEST_SHOWN = 10;

    private final FormStore store;
    private final AudienceStore audiences;
    private final WorkDays workDays;
    private final Audit audit;
    private final Clock clock;

    Forms(FormStore store, AudienceStore audiences, WorkDays workDays, Audit audit, Clock clock) {
        this.store = store;
        this.audiences = audiences;
        this.workDays = workDays;
        this.audit = audit;
        this.clock = clock;
    }

    /** A question that the platform can answer itself. {@code linked} is false while the form still asks for it. */
    public record KnownAgain(String key, String label, KnownField known, boolean linked) {}

    /** The next periods, and whether the calendar of that year is known. */
    public record Coming(Period period, boolean calendarKnown) {}

    /** What a definition will ask, of whom, and when; {@code before} is their monthly load without it. */
    public record Preview(
            int reporters,
            int fields,
            int known,
            int asked,
            List<KnownAgain> knownAgain,
            double formsPerMonth,
            double askedPerMonth,
            AudienceStore.Load before,
            AudienceStore.Load after,
            List<Coming> coming,
            List<FormRules.Fault> faults) {}

    /** What one enterprise is asked for in a month, form by form. */
    public record Burden(double forms, double fields, double asked, List<AudienceStore.Burdened> heaviest) {}

    @Transactional(readOnly = true)
    public List<ReturnForm> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public ReturnForm find(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    public UUID create(String regionCode, Definition draft) {
        Actor actor = Actors.current();
        mayIssue(regionCode, actor);
        titled(draft);
        UUID id = Ids.next();
        String issuer = store.organisationName(actor.organisationId())
                .or(() -> store.placeName(regionCode))
                .orElse(actor.userName());
        store.insert(id, regionCode, issuer, draft, actor.userName(), clock.instant());
        audit.record("returns.form-create", "return-form", id, regionCode, Map.of("title", draft.title()));
        return id;
    }

    /** Keeps the draft, right or wrong: what is wrong is said when it is looked at, and stops only the publishing. */
    @Transactional
    public void saveDraft(UUID id, int version, Definition draft) {
        ReturnForm form = changeable(id, version);
        titled(draft);
        if (!store.saveDraft(form, draft)) {
            throw Problem.conflict(find(id));
        }
    }

    @Transactional
    public void publish(UUID id, int version, LocalDate effectiveFrom) {
        ReturnForm form = changeable(id, version);
        Definition draft = form.draft();
        if (draft == null) {
            throw Problem.refused("returns.no-draft");
        }
        refuse(FormRules.faults(draft, form.regionCode()));
        Instant now = clock.instant();
        if (!FormRules.effective(form, effectiveFrom, Days.of(now))) {
            throw Problem.invalid(new Problem.Field("effectiveFrom", "returns.effective"));
        }
        int number = form.latest().map(v -> v.number() + 1).orElse(1);
        var next = new FormVersion(
                number, effectiveFrom, draft, now, Actors.current().userName());
        if (!store.publish(form, next)) {
            throw Problem.conflict(find(id));
        }
        audit.record(
                "returns.form-publish",
                "return-form",
                id,
                form.regionCode(),
                Map.of("title", draft.title(), "number", number, "effectiveFrom", effectiveFrom.toString()));
    }

    @Transactional
    public void stop(UUID id, int version, String reason) {
        ReturnForm form = changeable(id, version);
        if (!store.stop(form, reason, clock.instant())) {
            throw Problem.conflict(find(id));
        }
        audit.record("returns.form-stop", "return-form", id, form.regionCode(), Map.of("reason", reason));
    }

    /** What the definition would ask; {@code formId} names the form that it would replace. */
    @Transactional(readOnly = true)
    public Preview preview(String regionCode, Definition form, @Nullable UUID formId) {
        mayIssue(regionCode, Actors.current());
        List<FormRules.Fault> faults = FormRules.faults(form, regionCode);
        boolean countable = faults.stream().noneMatch(f -> f.field().startsWith("audience"));
        Weight mine = Weight.of(form, regionCode);
        List<Weight> others = weights(
                store.active().stream().filter(f -> !f.id().equals(formId)).toList());
        var nothing = new AudienceStore.Load(0, 0, 0, 0);
        return new Preview(
                countable ? audiences.count(form.audience(), regionCode) : 0,
                form.fields().size(),
                form.known(),
                form.asked(),
                knownAgain(form),
                mine.forms(),
                mine.asked(),
                countable ? audiences.load(form.audience(), regionCode, others) : nothing,
                countable
                        ? audiences.load(
                                form.audience(),
                                regionCode,
                                Stream.concat(others.stream(), Stream.of(mine)).toList())
                        : nothing,
                faults.stream().anyMatch(f -> f.field().startsWith("schedule")) ? List.of() : coming(form.schedule()),
                faults);
    }

    private static List<KnownAgain> knownAgain(Definition form) {
        return form.fields().stream()
                .flatMap(f -> Stream.ofNullable(
                                f.known() == null
                                        ? KnownField.recognise(f.label()).orElse(null)
                                        : f.known())
                        .map(k -> new KnownAgain(f.key(), f.label(), k, f.known() != null)))
                .toList();
    }

    private List<Coming> coming(Schedule schedule) {
        LocalDate today = Days.today(clock);
        OfficeDays days = days();
        return PeriodRules.coming(schedule, today, PERIODS_SHOWN, days).stream()
                .map(p -> new Coming(p, days.calendar().knows(p.nominalOn())))
                .toList();
    }

    OfficeDays days() {
        return new OfficeDays(workDays.calendar(), store.dayNames());
    }

    /** What enterprises are asked for in a month: one of them, or the most burdened ones that the reader may see. */
    @Transactional(readOnly = true)
    public Burden burden(@Nullable UUID enterpriseId) {
        List<ReturnForm> asking = enterpriseId == null ? store.active() : store.asking(enterpriseId);
        var heaviest = audiences.heaviest(weights(asking), enterpriseId, enterpriseId == null ? HEAVIEST_SHOWN : 1);
        return heaviest.isEmpty()
                ? new Burden(0, 0, 0, heaviest)
                : new Burden(
                        heaviest.getFirst().forms(),
                        heaviest.getFirst().fields(),
                        heaviest.getFirst().asked(),
                        heaviest);
    }

    private static List<Weight> weights(List<ReturnForm> forms) {
        return forms.stream()
                .filter(f -> f.latest().isPresent())
                .map(f -> Weight.of(f.latest().orElseThrow().definition(), f.regionCode()))
                .filter(w -> w.audience().kind() == Audience.Kind.ENTERPRISES)
                .toList();
    }

    private ReturnForm changeable(UUID id, int version) {
        ReturnForm form = find(id);
        mayIssue(form.regionCode(), Actors.current());
        if (form.state() == ReturnForm.State.STOPPED) {
            throw Problem.refused("returns.stopped");
        }
        if (form.version() != version) {
            throw Problem.conflict(form);
        }
        return form;
    }

    /** A form is issued by officers whose own places hold the whole of its place. */
    private static void mayIssue(String regionCode, Actor actor) {
        boolean valid = regionCode.matches("\\d{12}(\\d{3})?");
        boolean holds = valid
                && actor.scope() instanceof Scope.Places places
                && places.ranges().stream().anyMatch(range -> holds(range, CodeRange.of(regionCode)));
        if (!holds) {
            throw valid
                    ? Problem.refused("returns.not-your-form")
                    : Problem.invalid(new Problem.Field("regionCode", "outside-area"));
        }
    }

    private static boolean holds(CodeRange outer, CodeRange inner) {
        return outer.lo().compareTo(inner.lo()) <= 0 && outer.hi().compareTo(inner.hi()) >= 0;
    }

    private static void titled(Definition draft) {
        refuse(FormRules.faults(draft, Objects.requireNonNullElse(firstRegion(draft), CodeRange.WHOLE_COUNTRY)).stream()
                .filter(f -> f.field().equals("title"))
                .toList());
    }

    private static @Nullable String firstRegion(Definition draft) {
        return draft.audience().regions().isEmpty()
                ? null
                : draft.audience().regions().getFirst();
    }

    private static void refuse(List<FormRules.Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.stream()
                    .map(f -> new Problem.Field(f.field(), f.code()))
                    .toList());
        }
    }
}
