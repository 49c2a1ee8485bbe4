package io.anlan.accident;

import io.anlan.accident.AccidentRules.Verdict;
import io.anlan.accident.HistoryStore.Entry;
import io.anlan.accident.PartStore.StatedFigures;
import io.anlan.audit.Audit;
import io.anlan.hiddendanger.SearchText;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.idempotency.Idempotency;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be done with accidents. Every act is one transaction: the record by compare-and-set, its parts, the report
 * chain, its history, the audit entry and the fact for others, all or none.
 */
@Service
public class Accidents {

    private final AccidentStore store;
    private final PartStore parts;
    private final Chain chain;
    private final HistoryStore history;
    private final Intake intake;
    private final Catalogue catalogue;
    private final Idempotency idempotency;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accidents(
            AccidentStore store,
            PartStore parts,
            Chain chain,
            HistoryStore history,
            Intake intake,
            Catalogue catalogue,
            Idempotency idempotency,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.chain = chain;
        this.history = history;
        this.intake = intake;
        this.catalogue = catalogue;
        this.idempotency = idempotency;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes in a first report and starts the clock of the next level.
     *
     * @param key the client's idempotency key; a repeated report gets the first file
     */
    @Transactional
    public UUID report(NewAccident report, @Nullable UUID key) {
        return idempotency.once(key, report, UUID.class, () -> takeIn(report, clock.instant(), Told.NOW));
    }

    /** Whether others are to hear of an act: what is long done is only written down. */
    enum Told {
        NOW,
        LONG_DONE
    }

    UUID takeIn(NewAccident report, Instant now, Told told) {
        Accident accident = intake.prepare(report, now);
        store.insert(accident, searchText(accident, accident.event().title()));
        chain.begin(accident, Objects.requireNonNullElse(report.means(), NewAccident.Means.PLATFORM));
        Figures figures = accident.figures();
        parts.state(
                accident.id(),
                accident.where(),
                new StatedFigures(
                        "FIRST",
                        now,
                        accident.event().occurredOn(),
                        figures,
                        true,
                        null,
                        accident.grade(),
                        Actors.current().userName(),
                        null));
        refreshDue(accident);
        record(
                accident,
                Action.REPORT,
                null,
                State.REPORTED,
                accident.event().description(),
                Map.of("grade", accident.grade(), "late", accident.report().lateReports() > 0),
                now,
                told);
        return accident.id();
    }

    /** Writes down an accident of the past whose file was closed elsewhere; its figures count from the first day. */
    UUID takeInClosed(NewAccident report, Instant now, @Nullable LocalDate approvedOn, Instant closedAt) {
        Accident a = intake.prepare(report, now);
        Accident.Report reported = new Accident.Report(
                a.report().learnedAt(),
                a.report().at(),
                a.report().by(),
                a.report().name(),
                a.report().organisation(),
                a.report().at(),
                a.report().name(),
                a.report().lateReports());
        var ending =
                new Accident.Ending(approvedOn, null, null, null, null, null, null, null, null, null, null, closedAt);
        var closed = new Accident(
                a.id(),
                a.number(),
                a.version(),
                State.CLOSED,
                a.grade(),
                a.event(),
                a.where(),
                a.figures(),
                reported,
                a.investigation(),
                ending);
        store.insert(closed, searchText(closed, closed.event().title()));
        chain.writeDown(closed, Objects.requireNonNullElse(report.means(), NewAccident.Means.TELEPHONE));
        parts.state(
                a.id(),
                a.where(),
                new StatedFigures(
                        "FIRST",
                        now,
                        a.event().occurredOn(),
                        a.figures(),
                        true,
                        null,
                        a.grade(),
                        a.report().name(),
                        null));
        Map<String, Object> detail = Map.of("grade", a.grade(), "late", reported.lateReports() > 0);
        record(closed, Action.REPORT, null, State.CLOSED, a.event().description(), detail, now, Told.LONG_DONE);
        return a.id();
    }

    /** Does one act, or says why not. A refused act leaves nothing behind. */
    public Outcome perform(UUID id, Command command, @Nullable UUID key) {
        try {
            UUID shown = transaction.execute(status -> idempotency.once(
                    key,
                    List.of(id, command.action(), command),
                    UUID.class,
                    () -> done(attempt(id, command, clock.instant(), Told.NOW))));
            return new Outcome.Done(Objects.requireNonNull(shown));
        } catch (NotDone refused) {
            return refused.outcome;
        }
    }

    private static UUID done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.id();
        }
        throw new NotDone(outcome);
    }

    /** Undoes the transaction of an act that turned out not to be possible. */
    private static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        NotDone(Outcome outcome) {
            super(outcome.toString(), null, false, false);
            this.outcome = outcome;
        }
    }

    Outcome attempt(UUID id, Command command, Instant now, Told told) {
        Optional<Accident> found = store.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Accident accident = found.get();
        if (command.version() != null && command.version() != accident.version()) {
            return new Outcome.Stale(id);
        }
        return switch (AccidentRules.judge(command.action(), facts(accident, Days.of(now)), Actors.current())) {
            case Verdict.WrongState ignored -> new Outcome.WrongState(id);
            case Verdict.Forbidden ignored -> new Outcome.Forbidden();
            case Verdict.Refused refused -> new Outcome.Refused(refused.code());
            case Verdict.Allowed allowed -> carryOut(accident, command, allowed.to(), now, told);
        };
    }

    /** What the rules need to know of a file. */
    AccidentRules.Facts facts(Accident accident, LocalDate today) {
        List<Measure> measures = parts.measures(accident.id());
        ReportLink running = chain.running(accident.id());
        return new AccidentRules.Facts(
                accident.state(),
                accident.grade(),
                accident.where().regionCode(),
                running == null ? null : running.from(),
                accident.investigation().level(),
                measures.size(),
                (int) measures.stream().filter(m -> m.verifiedOn() == null).count(),
                parts.settled(accident.id()).stream()
                        .map(PartStore.Settled::kind)
                        .collect(Collectors.toUnmodifiableSet()),
                accident.ending().approvedOn(),
                today);
    }

    private Outcome carryOut(Accident accident, Command command, State to, Instant now, Told told) {
        Outcome.Invalid wrong = Effects.wrong(accident, command, now);
        if (wrong == null) {
            wrong = unknown(accident, command);
        }
        if (wrong != null) {
            return wrong;
        }
        Actor actor = Actors.current();
        Category category = command instanceof Command.Correct c && c.sector() != null
                ? catalogue.categoryOf(c.sector()).orElse(null)
                : null;
        Change change = Effects.of(accident, command, actor.userName(), category, now);
        if (change.columns().get("title") instanceof String title) {
            change.set("search_text", searchText(accident, title));
        }
        if (!(command instanceof Command.Comment) && !store.change(accident, to, change.columns(), now)) {
            return new Outcome.Stale(accident.id());
        }
        Outcome.Invalid late = writeParts(accident, command, change, now);
        if (late != null) {
            return late;
        }
        store.find(accident.id()).ifPresent(changed -> {
            chain.follow(changed, now);
            refreshDue(changed);
        });
        record(accident, command.action(), accident.state(), to, command.note(), change.detail(), now, told);
        return new Outcome.Done(accident.id());
    }

    /** Codes that no catalogue has. */
    private Outcome.@Nullable Invalid unknown(Accident accident, Command command) {
        if (command instanceof Command.SubmitReport c
                && !catalogue.unknownCauses(c.causeCodes()).isEmpty()) {
            return new Outcome.Invalid("causeCodes", "unknown-cause");
        }
        if (command instanceof Command.SetLosses c) {
            var known =
                    catalogue.lossKinds().stream().map(Catalogue.Named::code).collect(Collectors.toSet());
            return c.items().stream().allMatch(item -> known.contains(item.kind()))
                    ? null
                    : new Outcome.Invalid("items", "unknown-loss-kind");
        }
        if (!(command instanceof Command.Correct c)) {
            return null;
        }
        if (c.sector() != null && catalogue.categoryOf(c.sector()).isEmpty()) {
            return new Outcome.Invalid("sector", "unknown-sector");
        }
        String code = c.type() == null ? accident.event().type() : c.type();
        LocalDate day = c.occurredAt() == null ? accident.event().occurredOn() : Days.of(c.occurredAt());
        return catalogue.type(code).filter(type -> type.inForce(day)).isPresent()
                ? null
                : new Outcome.Invalid("type", "type-not-in-force");
    }

    private Outcome.@Nullable Invalid writeParts(Accident accident, Command command, Change change, Instant now) {
        UUID id = accident.id();
        Accident.Where where = accident.where();
        String by = Actors.current().userName();
        Change.Stated stated = change.figures();
        if (stated != null) {
            parts.state(id, where, statement(accident, command, stated, by, now));
        }
        if (change.columns().get("sector_codes") instanceof String[] sectors) {
            store.followSectors(id, sectors);
        }
        switch (command) {
            case Command.Forward c -> chain.forward(accident, c, by, now);
            case Command.AddMeasure c -> parts.addMeasure(id, where, c);
            case Command.CompleteMeasure c -> {
                return parts.completeMeasure(id, c, by) ? null : new Outcome.Invalid("measureId", "measure-not-open");
            }
            case Command.VerifyMeasure c -> {
                return parts.verifyMeasure(id, c, by, Days.of(now))
                        ? null
                        : new Outcome.Invalid("measureId", "measure-not-done");
            }
            case Command.Settle c -> parts.settle(id, where, c, by);
            case Command.SavePerson c -> {
                return savePerson(accident, c);
            }
            case Command.RemovePerson c -> {
                return parts.removePerson(id, c.personId()) ? null : new Outcome.Invalid("personId", "unknown-person");
            }
            case Command.SetLosses c -> parts.replaceLosses(id, where, c.items());
            default -> {}
        }
        return null;
    }

    private static StatedFigures statement(
            Accident accident, Command command, Change.Stated stated, String by, Instant now) {
        return new StatedFigures(
                command instanceof Command.Correct ? "CORRECTION" : "SUPPLEMENT",
                now,
                stated.changedOn(),
                stated.told(),
                stated.casualtiesCount(),
                accident.grade(),
                AccidentRules.grade(stated.counted()),
                by,
                command.note());
    }

    private Outcome.@Nullable Invalid savePerson(Accident accident, Command.SavePerson c) {
        String name = c.name().strip();
        if (c.personId() != null) {
            Person before = parts.persons(accident.id()).stream()
                    .filter(person -> person.id().equals(c.personId()))
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                return new Outcome.Invalid("personId", "unknown-person");
            }
            name = name.equals(Person.mask(before.name())) ? before.name() : name;
        }
        UUID id = c.personId() == null ? Ids.next() : c.personId();
        parts.savePerson(
                accident.id(),
                accident.where(),
                new Person(id, name, c.sex(), c.age(), c.post(), c.employment(), c.harm(), c.diedOn()));
        return null;
    }

    private void refreshDue(Accident accident) {
        store.setDue(accident.id(), Due.of(accident, chain.running(accident.id()), parts.measures(accident.id())));
    }

    private void record(
            Accident accident,
            Action action,
            @Nullable State from,
            State to,
            @Nullable String note,
            Map<String, Object> detail,
            Instant now,
            Told told) {
        Actor actor = Actors.current();
        var entry = new Entry(
                Ids.next(),
                now,
                action,
                actor.userId(),
                actor.userName(),
                store.organisationName(actor.organisationId()).orElse(null),
                from,
                to,
                note == null || note.isBlank() ? null : note,
                detail);
        history.add(accident.id(), accident.where(), entry);
        if (told == Told.NOW) {
            tell(accident, entry);
        }
    }

    private void tell(Accident accident, Entry entry) {
        State from = entry.from();
        audit.record(
                "accident." + entry.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "accident",
                accident.id(),
                accident.where().regionCode(),
                Map.of(
                        "number",
                        accident.number(),
                        "from",
                        from == null ? "" : from.name(),
                        "to",
                        entry.to().name()));
        events.publishEvent(new AccidentChanged(
                entry.id(),
                accident.id(),
                accident.number(),
                accident.event().title(),
                entry.action(),
                entry.to(),
                accident.grade(),
                accident.where().regionCode(),
                accident.where().sectorCodes(),
                accident.where().enterpriseId(),
                accident.where().enterpriseName(),
                entry.actorId(),
                entry.actorName(),
                entry.note(),
                entry.at()));
    }

    static String searchText(Accident accident, String title) {
        return SearchText.of(
                accident.number(),
                title,
                accident.where().enterpriseName(),
                accident.where().placeText());
    }
}
