package io.anlan.plan;

import io.anlan.plan.reading.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who decided what about a candidate, and what it was before. */
public record Decision(
        Instant at,
        String actorName,
        Action action,
        @Nullable Fact before,
        @Nullable Fact after,
        String reason) {

    public enum Action {
        CONFIRM,
        CORRECT,
        REJECT,
        REOPEN,
        ADD
    }
}
