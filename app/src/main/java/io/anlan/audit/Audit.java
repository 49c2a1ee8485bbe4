package io.anlan.audit;

import io.anlan.platform.access.Actors;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes the audit log in the transaction of the change, so that neither exists without the other. */
@Service
public class Audit {

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param action what was done, {@code <module>.<verb>}, for example {@code enterprise.approve}
     * @param detail what a reviewer needs to understand it; never a password, never unmasked personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String action, String subjectType, Object subjectId, @Nullable String regionCode, Map<String, ?> detail) {
        store.add(
                clock.instant(),
                Actors.current(),
                address(),
                action,
                subjectType,
                subjectId.toString(),
                regionCode,
                detail);
    }

    /** As {@link #record}, for a change that is not otherwise in a transaction. */
    @Transactional
    public void recordAlone(
            String action, String subjectType, Object subjectId, @Nullable String regionCode, Map<String, ?> detail) {
        store.add(
                clock.instant(),
                Actors.current(),
                address(),
                action,
                subjectType,
                subjectId.toString(),
                regionCode,
                detail);
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
