package io.anlan.assessment.park;

import io.anlan.audit.Audit;
import io.anlan.engineering.risk.LeakFrequency;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes studies in the background, as the person who asked; keeps the last results at hand. */
@Service("parkRuns")
class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** Computations of a node at the same time; each uses all its processors. */
    private static final int AT_ONCE = 1;

    private static final Duration BETWEEN_SIGNS = Duration.ofMillis(250);
    /** Results kept in memory: one takes some 10 MB for 20 releases. */
    private static final int AT_HAND = 3;

    private final StudyStore studies;
    private final RunStore store;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<UUID, Computed> atHand = new LinkedHashMap<>(8, 0.75f, true);

    Runs(StudyStore studies, RunStore store, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.studies = studies;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Somebody asked to stop. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Starts a computation of the present inputs; the answer is at once, the result later. */
    UUID start(UUID study) {
        UUID id = Ids.next();
        StudyStore.Head head = claim(study, id);
        Actor actor = Actors.current();
        Thread.ofVirtual().name("park-run-" + id).start(() -> {
            turns.acquireUninterruptibly();
            try {
                Actors.runAs(actor, () -> run(id, head));
            } finally {
                turns.release();
            }
        });
        return id;
    }

    /** The same, waiting for the end. */
    UUID compute(UUID study) {
        UUID id = Ids.next();
        run(id, claim(study, id));
        return id;
    }

    private StudyStore.Head claim(UUID study, UUID id) {
        return java.util.Objects.requireNonNull(transactions.execute(tx -> {
            StudyStore.Head head = studies.find(study).orElseThrow(Problem::notFound);
            List<InputRules.Fault> gaps = InputRules.gaps(head.inputs());
            if (!gaps.isEmpty()) {
                throw Problem.refused(gaps.getFirst().code());
            }
            Instant now = clock.instant();
            store.buryDead(study, now);
            int total = (int) head.inputs().releases().stream()
                    .filter(Inputs.Release::enabled)
                    .count();
            if (!store.begin(
                    id, head, total, LeakFrequency.SOURCE, Actors.current().userName(), now)) {
                throw Problem.refused("park-run-under-way");
            }
            audit.record(
                    "park-study.compute", "park-study", study, head.regionCode(), Map.of("version", head.version()));
            return head;
        }));
    }

    private void run(UUID id, StudyStore.Head head) {
        try {
            Instant start = clock.instant();
            List<Part> parts = parts(id, head.inputs());
            Computed computed = new Computed(head.inputs(), parts);
            Picture picture = Pictures.of(computed, Set.of());
            int unmet = (int) picture.targets().stream().filter(v -> !v.met()).count();
            var found = new RunStore.Found(
                    picture.zone(), picture.lossOfLife(), picture.targets().size(), unmet);
            transactions.executeWithoutResult(tx -> {
                Instant now = clock.instant();
                long millis = Duration.between(start, now).toMillis();
                store.finish(id, head.regionCode(), parts, found, millis, now);
                store.dropPartsBefore(head.id(), id);
            });
            remember(id, computed);
        } catch (Stopped e) {
            end(id, Study.Run.State.CANCELLED, null);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("computation {} of study {} failed", id, head.id(), e);
            end(id, Study.Run.State.FAILED, "park-run-failed");
        }
    }

    private List<Part> parts(UUID id, Inputs inputs) {
        ParkModel model = new ParkModel(inputs);
        List<Part> parts = new ArrayList<>();
        Instant sign = Instant.MIN;
        for (Inputs.Release release : inputs.releases()) {
            if (!release.enabled()) {
                continue;
            }
            Instant now = clock.instant();
            if (now.isAfter(sign)) {
                int done = parts.size();
                if (!Boolean.TRUE.equals(transactions.execute(tx -> store.advance(id, done, now)))) {
                    throw new Stopped();
                }
                sign = now.plus(BETWEEN_SIGNS);
            }
            parts.add(model.part(release));
        }
        return parts;
    }

    private void end(UUID id, Study.Run.State state, @org.jspecify.annotations.Nullable String failure) {
        transactions.executeWithoutResult(tx -> store.end(id, state, failure, clock.instant()));
    }

    /** The last finished computation of a study that the reader may see. */
    Computed latest(UUID study) {
        Study.Run run = java.util.Objects.requireNonNull(transactions.execute(tx -> {
            UUID known = studies.find(study).orElseThrow(Problem::notFound).id();
            return store.latest(known).orElseThrow(() -> Problem.refused("park-not-computed"));
        }));
        synchronized (atHand) {
            Computed known = atHand.get(run.id());
            if (known != null) {
                return known;
            }
        }
        Computed computed = java.util.Objects.requireNonNull(transactions.execute(
                tx -> new Computed(studies.inputs(study, run.studyVersion()), store.parts(run.id()))));
        remember(run.id(), computed);
        return computed;
    }

    private void remember(UUID run, Computed computed) {
        synchronized (atHand) {
            atHand.put(run, computed);
            while (atHand.size() > AT_HAND) {
                atHand.remove(atHand.keySet().iterator().next());
            }
        }
    }
}
