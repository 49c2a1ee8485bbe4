package io.anlan.audit;

import io.anlan.platform.access.Actors;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the log every second and checks it link by link. */
@Service
public class AuditChain {

    /**
     * The first link that does not hold.
     *
     * @param reason {@code content} (an entry was edited), {@code link} (it was replaced), {@code missing} (removed)
     */
    public record Broken(
            long link, @org.jspecify.annotations.Nullable Long entryId, String reason) {}

    /** How the check ended: links sealed, the newest link's hash, and the first broken one if any. */
    public record Verdict(long links, String head, Optional<Broken> broken) {}

    private final AuditStore store;
    private final TransactionTemplate transaction;

    AuditChain(AuditStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sealRegularly() {
        Actors.runAsSystem("audit-seal", this::seal);
    }

    /** Links whatever has been committed and is not linked yet. */
    private void seal() {
        int sealed;
        do {
            Integer n = transaction.execute(status -> store.seal());
            sealed = n == null ? 0 : n;
        } while (sealed > 0);
    }

    /** Seals what is open, then checks every link from the first. */
    public Verdict verify() {
        return Actors.callAsSystem("audit-verify", () -> {
            seal();
            Verdict verdict =
                    transaction.execute(status -> new Verdict(store.links(), store.head(), store.firstBroken()));
            return java.util.Objects.requireNonNull(verdict);
        });
    }
}
