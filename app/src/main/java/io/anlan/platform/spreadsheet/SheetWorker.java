package io.anlan.platform.spreadsheet;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.spreadsheet.SheetImport.State;
import io.anlan.platform.web.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the long steps of imports in the background, each in one transaction and as the person who started it. A step
 * shows progress and life once a second from another thread, by which a request to stop arrives too; a step that is
 * stopped, fails or dies with its server leaves no trace but its state.
 */
@Component
class SheetWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SheetWorker.class);

    /** Imports that a node works on at the same time; more wait their turn. */
    private static final int AT_ONCE = 2;

    /** The owner asked to stop. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A running step as the step itself sees it. */
    static final class Job {
        private final UUID importId;
        private final UUID worker = Ids.next();
        private final Actor actor;
        private volatile boolean stop;
        private volatile int done;

        private Job(UUID importId, Actor actor) {
            this.importId = importId;
            this.actor = actor;
        }

        UUID worker() {
            return worker;
        }

        /** Reports rows done. @throws Stopped when the owner asked to stop */
        void advance(int rows) {
            done = rows;
            if (stop) {
                throw new Stopped();
            }
        }
    }

    private final SheetImportStore store;
    private final SheetRowStore rows;
    private final TransactionTemplate transactions;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();

    SheetWorker(SheetImportStore store, SheetRowStore rows, PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Starts a step after the current transaction has claimed the import.
     *
     * @param back the state to return to when the step fails
     * @param stopped the state when the owner stops it
     * @param failure message code of an unexpected failure
     */
    void start(
            UUID importId, State from, State running, State back, State stopped, String failure, Consumer<Job> step) {
        Job job = new Job(importId, Actors.current());
        boolean claimed =
                Boolean.TRUE.equals(transactions.execute(tx -> store.begin(importId, from, running, job.worker())));
        if (!claimed) {
            throw Problem.refused("sheet.wrong-state");
        }
        jobs.put(job.worker(), job);
        Thread.ofVirtual().name("sheet-import-" + importId).start(() -> {
            turns.acquireUninterruptibly();
            try {
                Actors.runAs(job.actor, () -> run(job, back, stopped, failure, step));
            } finally {
                jobs.remove(job.worker());
                turns.release();
            }
        });
    }

    private void run(Job job, State back, State stopped, String failure, Consumer<Job> step) {
        try {
            transactions.executeWithoutResult(tx -> step.accept(job));
        } catch (Stopped e) {
            end(job, stopped, null);
        } catch (SheetPasses.ChangedSince e) {
            transactions.executeWithoutResult(tx -> rows.replace(job.importId, e.rows()));
            end(job, back, "sheet.changed-since", String.valueOf(e.rows().size()));
        } catch (Problem problem) {
            end(
                    job,
                    back,
                    problem.code(),
                    Arrays.stream(problem.args()).map(String::valueOf).toArray(String[]::new));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("import {} failed, error {}", job.importId, job.worker(), e);
            end(job, back, failure, job.worker().toString());
        }
    }

    private void end(Job job, State state, @org.jspecify.annotations.Nullable String failure, String... args) {
        transactions.executeWithoutResult(tx -> store.end(job.importId, job.worker(), state, failure, List.of(args)));
    }

    @Scheduled(fixedDelay = 1_000)
    void pulse() {
        for (Job job : jobs.values()) {
            try {
                Actors.runAs(
                        job.actor,
                        () -> job.stop = Boolean.TRUE.equals(
                                transactions.execute(tx -> store.pulse(job.importId, job.worker(), job.done))));
            } catch (RuntimeException e) {
                LOG.warn("import {}: progress could not be written: {}", job.importId, e.getMessage());
            }
        }
    }
}
