package io.anlan.hiddendanger;

import io.anlan.platform.access.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds the kept counts together, so that there is about one row for each number instead of one for each change. */
@Component
class TallyFold {

    private final TallyStore store;
    private final TransactionTemplate transaction;

    TallyFold(TallyStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void run() {
        Actors.runAsSystem("tally-fold", () -> transaction.executeWithoutResult(status -> store.fold()));
    }
}
