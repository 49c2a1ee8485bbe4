package io.anlan.audit;

import io.anlan.platform.access.AccessRefused;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refused requests leave no trace but this one. */
@Component
class RefusalListener {

    private final Audit audit;

    RefusalListener(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void refused(AccessRefused refused) {
        audit.recordAlone(
                "access.refused",
                "endpoint",
                refused.path(),
                null,
                Map.of("method", refused.method(), "reason", refused.reason()));
    }
}
