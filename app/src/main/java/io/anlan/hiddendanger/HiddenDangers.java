package io.anlan.hiddendanger;

import io.anlan.audit.Audit;
import io.anlan.hiddendanger.Change.Beside;
import io.anlan.hiddendanger.HiddenDangerRules.Verdict;
import io.anlan.hiddendanger.HistoryStore.Entry;
import io.anlan.hiddendanger.HistoryStore.SourceRow;
import io.anlan.hiddendanger.evidence.Photo;
import io.anlan.hiddendanger.evidence.Photos;
import io.anlan.hiddendanger.reference.References;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be done with hidden dangers. Every act is one transaction: the record by compare-and-set, its history, the
 * audit entry, the rows beside it and the fact for others, all or none.
 */
@Service
public class HiddenDangers {

    private final HiddenDangerStore store;
    private final HistoryStore history;
    private final Reports reports;
    private final Photos photos;
    private final References references;
    private final Idempotency idempotency;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HiddenDangers(
            HiddenDangerStore store,
            HistoryStore history,
            Reports reports,
            Photos photos,
            References references,
            Idempotency idempotency,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.reports = reports;
        this.photos = photos;
        this.references = references;
        this.idempotency = idempotency;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Registers that somebody found a danger.
     *
     * @param key the client's idempotency key; a repeated report gets the first record
     */
    @Transactional
    public UUID report(NewDanger report, @Nullable UUID key) {
        return idempotency.once(key, report, UUID.class, () -> {
            Instant now = clock.instant();
            HiddenDanger danger = reports.prepare(report, now);
            store.insert(
                    danger,
                    searchText(danger, danger.finding().title(), danger.where().placeText()));
            photos.attach(report.photoIds(), owner(danger));
            danger.finding()
                    .sourceKinds()
                    .forEach(source -> history.addSource(
                            danger.id(),
                            danger.where(),
                            new SourceRow(
                                    source,
                                    danger.finding().finder(),
                                    danger.finding().foundAt(),
                                    null,
                                    null,
                                    null)));
            Map<String, Object> detail = Map.of(
                    "source",
                    danger.finding().sourceKinds().getFirst(),
                    "suggestedGrade",
                    danger.finding().suggestedGrade());
            record(danger, Action.REPORT, null, State.FOUND, report.description(), detail, report.photoIds(), now);
            return danger.id();
        });
    }

    /** Does one act, or says why not. A refused act leaves nothing behind. */
    public Outcome perform(UUID id, Command command, @Nullable UUID key) {
        try {
            UUID shown = transaction.execute(status -> idempotency.once(
                    key, List.of(id, command.action(), command), UUID.class, () -> done(attempt(id, command))));
            return new Outcome.Done(shown);
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

    private Outcome attempt(UUID id, Command command) {
        Optional<HiddenDanger> found = store.find(id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        HiddenDanger danger = found.get();
        if (command.version() != null && command.version() != danger.version()) {
            return new Outcome.Stale(id);
        }
        Actor actor = Actors.current();
        return switch (HiddenDangerRules.judge(command.action(), danger.facts(), actor)) {
            case Verdict.WrongState ignored -> new Outcome.WrongState(id);
            case Verdict.Forbidden ignored -> new Outcome.Forbidden();
            case Verdict.Refused refused ->
                new Outcome.Refused(
                        refused.code(),
                        refused.code().equals("major-needs-five-fixings")
                                ? danger.fixings().missing()
                                : List.of());
            case Verdict.Allowed allowed -> carryOut(danger, command, allowed.to(), actor);
        };
    }

    private Outcome carryOut(HiddenDanger danger, Command command, State to, Actor actor) {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        Outcome.Invalid wrong = Effects.wrongDate(danger, command, today);
        if (wrong != null) {
            return wrong;
        }
        if (command instanceof Command.Amend amend && amend.kind() != null && !references.knowsKind(amend.kind())) {
            return new Outcome.Invalid("kind", "unknown-kind");
        }
        Change change = Effects.of(danger, command, to, actor, moment(now, references));
        keepSearchable(danger, change);
        List<Photo.Kind> kinds = photos.attach(command.photoIds(), owner(danger));
        if (needsProof(command) && !kinds.contains(Photo.Kind.AFTER)) {
            return new Outcome.Refused("photo-needed");
        }
        boolean unchanged = command instanceof Command.Comment;
        if (!unchanged && !store.change(danger, to, change.columns(), now)) {
            return new Outcome.Stale(danger.id());
        }
        UUID shown = danger.id();
        switch (change.beside()) {
            case Beside.Nothing ignored -> {}
            case Beside.ExtensionAsked asked -> history.askExtension(danger.id(), danger.where(), asked, actor, now);
            case Beside.ExtensionDecided decided ->
                history.closeExtension(
                        danger.id(),
                        decided.granted() ? "GRANTED" : "REFUSED",
                        decided.granted() ? decided.untilOn() : null,
                        decided.note(),
                        actor,
                        now);
            case Beside.ExtensionWithdrawn ignored ->
                history.closeExtension(danger.id(), "WITHDRAWN", null, null, actor, now);
            case Beside.MergedInto merged -> {
                if (!mergeInto(danger, merged.target(), now)) {
                    return new Outcome.Refused("merge-target");
                }
                shown = merged.target();
            }
        }
        record(danger, command.action(), danger.state(), to, command.note(), change.detail(), command.photoIds(), now);
        return new Outcome.Done(shown);
    }

    private static boolean needsProof(Command command) {
        return command instanceof Command.Submit || command instanceof Command.FixOnSpot;
    }

    static Effects.Moment moment(Instant now, References references) {
        LocalDate today = Days.of(now);
        int ordinary = 0;
        int major = 0;
        for (var limit : references.timeLimits(today)) {
            if (limit.grade().equals(Grade.MAJOR.name())) {
                major = limit.workingDays();
            } else {
                ordinary = limit.workingDays();
            }
        }
        return new Effects.Moment(now, today, references.calendar(), ordinary, major);
    }

    /** The target gets every source of the merged record and the earliest time. */
    private boolean mergeInto(HiddenDanger merged, UUID targetId, Instant now) {
        HiddenDanger target = store.find(targetId).orElse(null);
        boolean samePlace = target != null
                && !target.id().equals(merged.id())
                && Objects.equals(target.where().enterpriseId(), merged.where().enterpriseId())
                && (target.where().enterpriseId() != null
                        || target.where().regionCode().equals(merged.where().regionCode()));
        if (target == null
                || !samePlace
                || !store.absorb(
                        targetId,
                        merged.finding().sourceKinds(),
                        merged.finding().foundAt())) {
            return false;
        }
        for (SourceRow source : history.sources(merged.id())) {
            history.addSource(
                    targetId,
                    target.where(),
                    new SourceRow(
                            source.source(),
                            source.finder(),
                            source.foundAt(),
                            source.note(),
                            merged.id(),
                            merged.number()));
        }
        record(
                target,
                Action.SOURCE_ADDED,
                target.state(),
                target.state(),
                null,
                Map.of("number", merged.number(), "sources", merged.finding().sourceKinds()),
                List.of(),
                now);
        return true;
    }

    private void record(
            HiddenDanger danger,
            Action action,
            @Nullable State from,
            State to,
            @Nullable String note,
            Map<String, Object> detail,
            List<UUID> photoIds,
            Instant now) {
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
                note,
                detail,
                photoIds);
        history.add(danger.id(), danger.where(), entry);
        audit.record(
                "hidden-danger." + action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "hidden-danger",
                danger.id(),
                danger.where().regionCode(),
                Map.of("number", danger.number(), "from", from == null ? "" : from.name(), "to", to.name()));
        events.publishEvent(event(danger, entry));
    }

    private static HiddenDangerChanged event(HiddenDanger danger, Entry entry) {
        return new HiddenDangerChanged(
                entry.id(),
                danger.id(),
                danger.number(),
                danger.finding().title(),
                entry.action(),
                entry.to(),
                danger.grade(),
                danger.limit().dueOn(),
                danger.where().regionCode(),
                danger.where().sectorCodes(),
                danger.where().enterpriseId(),
                danger.where().enterpriseName(),
                danger.report().by(),
                entry.actorId(),
                entry.actorName(),
                entry.note(),
                entry.at());
    }

    private static void keepSearchable(HiddenDanger danger, Change change) {
        Object title = change.columns().get("title");
        Object place = change.columns().get("place_text");
        if (title != null || place != null) {
            change.set(
                    "search_text",
                    searchText(
                            danger,
                            title == null ? danger.finding().title() : title.toString(),
                            place == null ? danger.where().placeText() : place.toString()));
        }
    }

    private static String searchText(HiddenDanger danger, String title, String place) {
        return SearchText.of(danger.number(), title, danger.where().enterpriseName(), place);
    }

    private static Photos.Owner owner(HiddenDanger danger) {
        HiddenDanger.Where where = danger.where();
        return new Photos.Owner(danger.id(), where.regionCode(), where.sectorCodes(), where.enterpriseId());
    }
}
