package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.MajorHazardAssessment;
import io.anlan.engineering.majorhazard.MajorHazardChange;
import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.Enterprises;
import io.anlan.hiddendanger.SearchText;
import io.anlan.majorhazard.HazardSource.File;
import io.anlan.majorhazard.HazardSource.Report;
import io.anlan.majorhazard.HazardSource.Result;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.HazardSource.Where;
import io.anlan.majorhazard.MajorHazardRules.Facts;
import io.anlan.majorhazard.MajorHazardRules.Verdict;
import io.anlan.majorhazard.PartStore.KeptAssessment;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.idempotency.Idempotency;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an enterprise does with its major hazard sources: identify, declare, change. Every act is one transaction: the record
 * by compare-and-set, its parts, its history, the audit entry and the fact for others, all or none.
 */
@Service
public class HazardSources {

    private final HazardSourceStore store;
    private final PartStore parts;
    private final Recorder recorder;
    private final FileComparisons files;
    private final Enterprises enterprises;
    private final Idempotency idempotency;
    private final Clock clock;

    HazardSources(
            HazardSourceStore store,
            PartStore parts,
            Recorder recorder,
            FileComparisons files,
            Enterprises enterprises,
            Idempotency idempotency,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.recorder = recorder;
        this.files = files;
        this.enterprises = enterprises;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Begins a unit; with the substances of the enterprise file when asked. */
    @Transactional
    public UUID declare(Declaration given, @Nullable UUID key) {
        return idempotency.once(key, given, UUID.class, () -> begin(given, clock.instant()));
    }

    UUID begin(Declaration given, Instant now) {
        Enterprise enterprise = enterprises.get(given.enterpriseId());
        if (Actors.current().scope() instanceof Scope.Places) {
            throw Problem.refused("major-hazard.enterprise-declares");
        }
        position(given.lon(), given.lat());
        Unit unit =
                given.fromFile() ? given.unit().with(FileRules.takeOver(parts.file(enterprise.id()))) : given.unit();
        Where where = new Where(
                enterprise.id(),
                enterprise.name(),
                enterprise.regionCode(),
                enterprise.sectorCodes(),
                Objects.requireNonNullElse(given.placeText(), ""),
                given.lon() == null ? enterprise.longitude() : given.lon(),
                given.lat() == null ? enterprise.latitude() : given.lat());
        MajorHazardAssessment assessment = assess(unit);
        HazardSource source = new HazardSource(
                Ids.next(),
                1,
                unit.name(),
                unit.kind(),
                where,
                unit.people500m(),
                State.DRAFT,
                result(assessment, now),
                null,
                new Report(null, null, null),
                null,
                null,
                null,
                null,
                new File(Standing.UNKNOWN, null, null),
                null,
                now,
                now);
        store.insert(source, searchText(unit.name(), where, null));
        parts.replaceLines(source.id(), where, unit.lines());
        recorder.record(
                source,
                Action.DECLARE,
                null,
                State.DRAFT,
                null,
                null,
                source.result().level(),
                Map.of(),
                now);
        settle(source.id(), now);
        return source.id();
    }

    /**
     * Writes unit, inventory and report. On a registered source a change that touches the assessment opens a change; one that
     * does not, such as amounts within the design maximum, is only written down.
     */
    @Transactional
    public MajorHazardChange edit(UUID id, Edit edit) {
        HazardSource seen = seen(id, edit.version());
        position(edit.lon(), edit.lat());
        Unit before = unit(seen);
        Unit after = edit.unit();
        boolean counts = !before.countsAs(after);
        boolean opens = seen.state() == State.REGISTERED && counts;
        Action action = opens ? Action.RECORD_CHANGE : Action.EDIT;
        State to = allowed(action, seen, facts(seen));
        Instant now = clock.instant();
        MajorHazardChange change = MajorHazardChange.between(InventoryRules.unit(before), InventoryRules.unit(after));
        Map<String, @Nullable Object> columns = columns(seen, edit, change.after(), now);
        if (seen.registered() && counts && seen.changedOn() == null) {
            columns.put("changed_on", Days.of(now));
        }
        write(seen, to, columns, now);
        parts.replaceLines(id, seen.where(), after.lines());
        recorder.record(
                seen,
                action,
                seen.state(),
                to,
                edit.note(),
                seen.result().level(),
                Assessed.level(change.after()),
                counts ? recorder.figures(change) : Map.of(),
                now);
        settle(id, now);
        return change;
    }

    private Map<String, @Nullable Object> columns(HazardSource seen, Edit edit, MajorHazardAssessment a, Instant now) {
        Unit unit = edit.unit();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(resultColumns(result(a, now)));
        columns.put("name", unit.name());
        columns.put("kind", unit.kind().name());
        columns.put("people_500m", unit.people500m());
        columns.put("place_text", Objects.requireNonNullElse(edit.placeText(), ""));
        columns.put("lon", edit.lon());
        columns.put("lat", edit.lat());
        columns.put("report_number", edit.reportNumber());
        columns.put("report_by", edit.reportBy());
        columns.put("report_on", edit.reportOn());
        String number = seen.registration() == null ? null : seen.registration().number();
        columns.put("search_text", searchText(unit.name(), seen.where(), number));
        return columns;
    }

    /** What the edit would do, without doing it. */
    @Transactional(readOnly = true)
    public MajorHazardChange whatIf(UUID id, Unit unit) {
        HazardSource source = store.find(id).orElseThrow(Problem::notFound);
        return MajorHazardChange.between(InventoryRules.unit(unit(source)), InventoryRules.unit(unit));
    }

    /** Names the three who answer for the source. */
    @Transactional
    public void assign(UUID id, int version, List<Person> persons) {
        HazardSource seen = seen(id, version);
        State to = allowed(Action.ASSIGN, seen, facts(seen));
        Instant now = clock.instant();
        Map<Role, Person> stored = parts.persons(id).stream().collect(Collectors.toMap(Person::role, person -> person));
        write(seen, to, Map.of(), now);
        for (Person person : persons) {
            parts.put(id, seen.where(), person.restored(stored.get(person.role())), Days.of(now));
        }
        recorder.record(seen, Action.ASSIGN, seen.state(), to, null, level(seen), level(seen), Map.of(), now);
        settle(id, now);
    }

    /** Files the source with its inventory, result and every step as they are now. */
    @Transactional
    public void submit(UUID id, int version, @Nullable String note) {
        HazardSource seen = seen(id, version);
        State to = allowed(Action.SUBMIT, seen, facts(seen));
        Instant now = clock.instant();
        keep(seen, now);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("submitted_at", now);
        columns.put("return_reason", null);
        write(seen, to, columns, now);
        recorder.record(seen, Action.SUBMIT, seen.state(), to, note, registeredLevel(seen), level(seen), Map.of(), now);
        settle(id, now);
    }

    UUID keep(HazardSource source, Instant now) {
        Unit unit = unit(source);
        MajorHazardAssessment a = assess(unit);
        UUID kept = Ids.next();
        parts.keep(
                source.id(),
                source.where(),
                new KeptAssessment(
                        kept,
                        now,
                        Actors.current().userName(),
                        result(a, now),
                        source.report(),
                        unit,
                        Assessed.frozen(a)));
        return kept;
    }

    @Transactional
    public void withdraw(UUID id, int version, @Nullable String note) {
        move(id, version, Action.WITHDRAW, note, Map.of());
    }

    /** An identification that was a mistake, before anything was filed. */
    @Transactional
    public void drop(UUID id, int version, String reason) {
        move(id, version, Action.DROP, reason, Map.of());
    }

    /** Puts the inventory back to what is registered. */
    @Transactional
    public void discardChange(UUID id, int version, @Nullable String note) {
        HazardSource seen = seen(id, version);
        State to = allowed(Action.DISCARD_CHANGE, seen, facts(seen));
        KeptAssessment registered = registered(seen);
        Instant now = clock.instant();
        Unit unit = registered.input();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(resultColumns(result(assess(unit), now)));
        columns.put("name", unit.name());
        columns.put("kind", unit.kind().name());
        columns.put("people_500m", unit.people500m());
        columns.put("report_number", registered.report().number());
        columns.put("report_by", registered.report().by());
        columns.put("report_on", registered.report().on());
        columns.put("changed_on", null);
        columns.put("return_reason", null);
        write(seen, to, columns, now);
        parts.replaceLines(id, seen.where(), unit.lines());
        recorder.record(
                seen,
                Action.DISCARD_CHANGE,
                seen.state(),
                to,
                note,
                level(seen),
                registered.result().level(),
                Map.of(),
                now);
        settle(id, now);
    }

    @Transactional
    public void askRemoval(UUID id, int version, RemovalKind kind, String reason) {
        HazardSource seen = seen(id, version);
        State to = allowed(Action.ASK_REMOVAL, seen, facts(seen, kind));
        Instant now = clock.instant();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("removal_kind", kind.name());
        columns.put("removal_reason", reason);
        columns.put("removal_asked_on", Days.of(now));
        write(seen, to, columns, now);
        recorder.record(
                seen,
                Action.ASK_REMOVAL,
                seen.state(),
                to,
                reason,
                level(seen),
                level(seen),
                Map.of("kind", kind),
                now);
        settle(id, now);
    }

    // ---- what the acts of enterprise and reviewer share

    void move(UUID id, int version, Action action, @Nullable String note, Map<String, @Nullable Object> columns) {
        HazardSource seen = seen(id, version);
        State to = allowed(action, seen, facts(seen));
        Instant now = clock.instant();
        write(seen, to, columns, now);
        recorder.record(seen, action, seen.state(), to, note, level(seen), level(seen), Map.of(), now);
        settle(id, now);
    }

    HazardSource seen(UUID id, int version) {
        HazardSource source = store.find(id).orElseThrow(Problem::notFound);
        if (source.version() != version) {
            throw Problem.conflict(null);
        }
        return source;
    }

    static State allowed(Action action, HazardSource source, Facts facts) {
        return switch (MajorHazardRules.judge(action, facts, Actors.current())) {
            case Verdict.Allowed allowed -> allowed.to();
            case Verdict.Refused refused -> {
                if (refused.code().equals("forbidden")) {
                    throw Problem.forbidden();
                }
                throw Problem.refused(refused.code(), source.name());
            }
        };
    }

    Facts facts(HazardSource source) {
        return facts(source, null);
    }

    private Facts facts(HazardSource source, @Nullable RemovalKind removal) {
        LocalDate today = Days.today(clock);
        List<Line> lines = parts.lines(source.id());
        Set<Role> persons =
                parts.persons(source.id()).stream().map(Person::role).collect(Collectors.toSet());
        return new Facts(
                source.state(),
                source.registered(),
                level(source),
                lines.size(),
                InventoryRules.doubts(lines).size(),
                persons,
                source.report().on(),
                differs(source),
                removal,
                source.where().regionCode(),
                store.limits(today),
                today);
    }

    private boolean differs(HazardSource source) {
        return source.registration() != null && !registered(source).input().countsAs(unit(source));
    }

    KeptAssessment registered(HazardSource source) {
        var registration = Objects.requireNonNull(source.registration());
        return parts.assessment(registration.assessmentId()).orElseThrow();
    }

    Unit unit(HazardSource source) {
        return new Unit(source.name(), source.kind(), source.people500m(), parts.lines(source.id()));
    }

    void write(HazardSource seen, State to, Map<String, @Nullable Object> columns, Instant now) {
        if (!store.change(seen, to, columns, now)) {
            throw Problem.conflict(null);
        }
    }

    /** What follows from the state that was just written: the next limit, and how the file compares. */
    void settle(UUID id, Instant now) {
        HazardSource now_ = store.find(id).orElseThrow();
        LocalDate submitted = now_.submittedAt() == null ? Days.of(now) : Days.of(now_.submittedAt());
        store.setDue(id, MajorHazardRules.due(now_, store.limits(Days.of(now)), submitted));
        files.compare(now_.where().enterpriseId(), now);
    }

    static MajorHazardAssessment assess(Unit unit) {
        return io.anlan.engineering.majorhazard.MajorHazards.assess(InventoryRules.unit(unit));
    }

    static Result result(MajorHazardAssessment a, Instant now) {
        return new Result(a.edition(), a.s(), a.alpha(), a.r(), Assessed.level(a), now);
    }

    private static Map<String, @Nullable Object> resultColumns(Result result) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("edition", result.edition());
        columns.put("s", result.s());
        columns.put("alpha", result.alpha());
        columns.put("r", result.r());
        columns.put("level", result.level());
        columns.put("assessed_at", result.at());
        return columns;
    }

    private static @Nullable Integer level(HazardSource source) {
        return source.result().level();
    }

    private static @Nullable Integer registeredLevel(HazardSource source) {
        return source.registration() == null
                ? level(source)
                : source.registration().level();
    }

    private static void position(@Nullable Double lon, @Nullable Double lat) {
        if ((lon == null) != (lat == null)) {
            throw Problem.invalid(new Problem.Field("lon", "constraint.NotNull"));
        }
    }

    static String searchText(String name, Where where, @Nullable String number) {
        return SearchText.of(Objects.requireNonNullElse(number, ""), name, where.enterpriseName(), where.placeText());
    }
}
