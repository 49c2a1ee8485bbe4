package io.anlan.enterprise;

import io.anlan.audit.Audit;
import io.anlan.enterprise.EnterpriseRules.Side;
import io.anlan.enterprise.EnterpriseRules.Step;
import io.anlan.enterprise.FileDiff.FieldChange;
import io.anlan.enterprise.FileStore.Confirmed;
import io.anlan.enterprise.FileStore.Stored;
import io.anlan.enterprise.HistoryStore.Author;
import io.anlan.enterprise.HistoryStore.Request;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import io.anlan.region.Region;
import io.anlan.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registration, approval and change of files. An officer's edit applies at once; an enterprise's edit of an approved
 * file waits for the officer as a request with its differences.
 */
@Service
class EnterpriseFiles {

    /** What is sent to create or change a file. */
    record Edit(EnterpriseFile file, int version) {}

    private static final String SUBJECT = "enterprise";

    private final FileStore store;
    private final HistoryStore history;
    private final FileIntake intake;
    private final Regions regions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json;

    EnterpriseFiles(
            FileStore store,
            HistoryStore history,
            FileIntake intake,
            Regions regions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.history = history;
        this.intake = intake;
        this.regions = regions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public FileView get(UUID id) {
        return view(store.find(id).orElseThrow(Problem::notFound), maskFor(Actors.current()));
    }

    /** The file with names and telephone numbers in clear; the audit log tells who looked and why. */
    @Transactional
    public FileView unmask(UUID id, @Nullable String reason) {
        Stored stored = store.find(id).orElseThrow(Problem::notFound);
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid(new Problem.Field("reason", "enterprise.required"));
        }
        audit.record("enterprise.unmask", SUBJECT, id, region(stored), Map.of("reason", reason.strip()));
        return view(stored, false);
    }

    /** A new file: an officer's stands at once, an enterprise's begins as a draft. */
    @Transactional
    public FileView create(EnterpriseFile given) {
        Actor actor = Actors.current();
        boolean officer = side(actor) == Side.REGULATOR;
        EnterpriseFile file = intake.take(given, null, officer);
        UUID id = officer ? Ids.next() : ownMissing(actor);
        Instant now = clock.instant();
        keepUnique(() -> store.insert(List.of(new EnterpriseLoad(
                id, file, officer ? Status.APPROVED : Status.DRAFT, now, officer ? actor.userName() : null))));
        history.event(id, now, officer ? "REGISTERED" : "DRAFTED", "");
        audit.record(
                "enterprise.create",
                SUBJECT,
                id,
                file.location().regionCode(),
                Map.of("name", file.basics().name()));
        return get(id);
    }

    @Transactional
    public FileView save(UUID id, Edit edit) {
        Stored stored = store.lock(id).orElseThrow(Problem::notFound);
        Side side = side(Actors.current());
        if (stored.version() != edit.version()) {
            throw Problem.conflict(view(stored, maskFor(Actors.current())));
        }
        boolean draft = stored.status() == Status.DRAFT || stored.status() == Status.RETURNED;
        EnterpriseFile file = intake.take(edit.file(), stored.file(), !(draft && side == Side.ENTERPRISE));
        switch (stored.status()) {
            case DRAFT, RETURNED -> apply(stored, file, Author.of(Actors.current()), clock.instant());
            case SUBMITTED -> {
                if (side == Side.ENTERPRISE) {
                    throw Problem.refused("enterprise.waiting-approval");
                }
                apply(stored, file, Author.of(Actors.current()), clock.instant());
            }
            case APPROVED -> {
                if (side == Side.ENTERPRISE) {
                    ask(stored, file);
                } else {
                    history.pending(id).ifPresent(pending -> {
                        throw Problem.refused("enterprise.request-pending");
                    });
                    apply(stored, file, Author.of(Actors.current()), clock.instant());
                }
            }
            case CLOSED -> throw Problem.refused("enterprise.closed");
        }
        return get(id);
    }

    /** Submits, approves, returns, closes or reopens; approve and return also decide a waiting change. */
    @Transactional
    public FileView step(UUID id, Step step, int version, @Nullable String reason) {
        Stored stored = store.lock(id).orElseThrow(Problem::notFound);
        if (stored.version() != version) {
            throw Problem.conflict(view(stored, maskFor(Actors.current())));
        }
        Side side = side(Actors.current());
        if (stored.status() == Status.APPROVED && (step == Step.APPROVE || step == Step.RETURN)) {
            decide(stored, side, step, reason);
            return get(id);
        }
        var transition = EnterpriseRules.transition(step, side, stored.status());
        if (transition == null) {
            throw Problem.refused("enterprise.wrong-step");
        }
        demandReason(transition.reason(), reason);
        if (step == Step.SUBMIT) {
            intake.demandWhole(stored.file());
        }
        Instant now = clock.instant();
        if (!store.move(id, stored.status(), transition, transition.reason() ? reason : null, now)) {
            throw Problem.conflict(null);
        }
        record(stored, step.name(), now, reason);
        return get(id);
    }

    /** The enterprise takes its own request back. */
    @Transactional
    public FileView withdraw(UUID id) {
        Stored stored = store.lock(id).orElseThrow(Problem::notFound);
        if (side(Actors.current()) != Side.ENTERPRISE) {
            throw Problem.refused("enterprise.wrong-step");
        }
        Request request = history.pending(id).orElseThrow(() -> Problem.refused("enterprise.nothing-pending"));
        Instant now = clock.instant();
        history.decide(request.id(), "WITHDRAWN", null, now);
        record(stored, "CHANGE_WITHDRAWN", now, null);
        return get(id);
    }

    /** The reader looked an approved file through and stands by it: its date moves on, its content stays. */
    @Transactional
    public FileView confirm(UUID id, int version) {
        Stored stored = store.lock(id).orElseThrow(Problem::notFound);
        if (stored.version() != version) {
            throw Problem.conflict(view(stored, maskFor(Actors.current())));
        }
        if (stored.status() != Status.APPROVED || history.pending(id).isPresent()) {
            throw Problem.refused("enterprise.wrong-step");
        }
        Instant now = clock.instant();
        store.confirm(id, new Confirmed(now, Actors.current().userName()));
        record(stored, "CONFIRMED", now, null);
        return get(id);
    }

    /** The files of the enterprises that the reader belongs to, whatever their state. */
    @Transactional(readOnly = true)
    public List<FileView> own() {
        return Actors.current().scope() instanceof Scope.Enterprises mine
                ? mine.ids().stream()
                        .flatMap(id -> store.find(id).stream())
                        .map(stored -> view(stored, maskFor(Actors.current())))
                        .toList()
                : List.of();
    }

    private void decide(Stored stored, Side side, Step step, @Nullable String reason) {
        if (side != Side.REGULATOR) {
            throw Problem.refused("enterprise.wrong-step");
        }
        Request request = history.pending(stored.id()).orElseThrow(() -> Problem.refused("enterprise.nothing-pending"));
        demandReason(step == Step.RETURN, reason);
        Instant now = clock.instant();
        if (step == Step.RETURN) {
            history.decide(request.id(), "RETURNED", reason, now);
            record(stored, "CHANGE_RETURNED", now, reason);
            return;
        }
        if (request.baseVersion() != stored.version()) {
            throw Problem.refused("enterprise.request-outdated");
        }
        history.decide(request.id(), "APPROVED", null, now);
        EnterpriseFile file = intake.take(request.proposed(), stored.file(), true);
        apply(
                stored,
                file,
                new Author(
                        request.submittedBy(),
                        request.submittedByName(),
                        Actors.current().userName()),
                request.submittedAt());
    }

    private void ask(Stored stored, EnterpriseFile file) {
        List<FieldChange> diff = diff(stored.file(), file);
        if (diff.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        history.request(stored.id(), stored.version(), file, diff, now);
        record(stored, "CHANGE_ASKED", now, String.valueOf(diff.size()));
    }

    /** @param asOf when the author stood by what the file now says */
    private void apply(Stored stored, EnterpriseFile file, Author author, Instant asOf) {
        List<FieldChange> diff = diff(stored.file(), file);
        if (diff.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        keepUnique(() -> {
            if (!store.update(stored.id(), file, stored.version(), now, new Confirmed(asOf, author.name()))) {
                throw Problem.conflict(null);
            }
        });
        Actor actor = Actors.current();
        events.publishEvent(new EnterpriseFileChanged(
                stored.id(), diff.stream().map(FieldChange::field).toList(), actor.userId(), actor.userName(), now));
        if (stored.status() == Status.DRAFT) {
            return;
        }
        history.changes(stored.id(), stored.version() + 1, diff, author, now);
        record(stored, "CHANGED", now, String.valueOf(diff.size()));
    }

    private void record(Stored stored, String kind, Instant now, @Nullable String text) {
        String words = text == null ? "" : text.strip();
        history.event(stored.id(), now, kind, words);
        audit.record(
                "enterprise." + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                SUBJECT,
                stored.id(),
                region(stored),
                Map.of("name", stored.file().basics().name(), "text", words));
    }

    private static void demandReason(boolean needed, @Nullable String reason) {
        if (needed && (reason == null || reason.isBlank())) {
            throw Problem.invalid(new Problem.Field("reason", "enterprise.reason"));
        }
    }

    private static void keepUnique(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw Problem.invalid(new Problem.Field("basics.creditCode", "enterprise.code-taken"));
        }
    }

    /** The first enterprise of the scope that has no file yet: its account came before its registration. */
    private UUID ownMissing(Actor actor) {
        if (actor.scope() instanceof Scope.Enterprises mine) {
            return mine.ids().stream()
                    .filter(id -> store.find(id).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> Problem.refused("enterprise.registered-already"));
        }
        throw Problem.forbidden();
    }

    private List<FieldChange> diff(EnterpriseFile before, EnterpriseFile after) {
        return FileDiff.between(map(before), map(after));
    }

    private Map<String, Object> map(EnterpriseFile file) {
        return json.convertValue(file, new TypeReference<Map<String, Object>>() {});
    }

    private FileView view(Stored stored, boolean masked) {
        var pending = history.pending(stored.id())
                .map(r -> new FileView.Pending(
                        r.id(),
                        r.submittedByName(),
                        r.submittedAt(),
                        masked ? r.diff().stream().map(FileDiff::mask).toList() : r.diff()))
                .orElse(null);
        return new FileView(
                stored.id(),
                stored.file().basics().name(),
                masked ? PersonalData.mask(stored.file()) : stored.file(),
                regions.path(region(stored)).stream().map(Region::name).toList(),
                stored.status(),
                stored.returnReason(),
                stored.submittedAt(),
                stored.submittedBy(),
                stored.approvedAt(),
                stored.approvedBy(),
                stored.confirmedAt(),
                stored.confirmedBy(),
                stored.version(),
                masked,
                pending);
    }

    /** Those who keep an enterprise's own file see what they wrote; everyone else asks with a reason. */
    private static boolean maskFor(Actor actor) {
        return !(actor.scope() instanceof Scope.Enterprises && actor.may("enterprise.edit"));
    }

    private static Side side(Actor actor) {
        return actor.scope() instanceof Scope.Enterprises ? Side.ENTERPRISE : Side.REGULATOR;
    }

    private static String region(Stored stored) {
        return stored.file().location().regionCode();
    }
}
