package io.anlan.platform.database;

import io.anlan.platform.access.Actors;
import java.time.Duration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Facts whose listener failed or was cut off by a crash are told again; told ones are forgotten after a week. */
@Component
class EventRetry {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(7);

    private final IncompleteEventPublications incomplete;
    private final CompletedEventPublications completed;

    EventRetry(IncompleteEventPublications incomplete, CompletedEventPublications completed) {
        this.incomplete = incomplete;
        this.completed = completed;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void retry() {
        Actors.runAsSystem("event-retry", () -> incomplete.resubmitIncompletePublicationsOlderThan(PATIENCE));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void forget() {
        Actors.runAsSystem("event-retry", () -> completed.deletePublicationsOlderThan(KEPT));
    }
}
