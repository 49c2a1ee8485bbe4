package io.anlan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan and how far its confirmation and its tasks are.
 *
 * @param sourceKind {@code FACTS} when only facts with their source lines are kept, not the text
 * @param open candidates that wait for a decision
 * @param overdue tasks with a step past its day
 */
public record Plan(
        UUID id,
        String regionCode,
        @Nullable String regionName,
        UUID organisationId,
        @Nullable String organisationName,
        String title,
        String issuer,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        State state,
        String sourceName,
        String sourceKind,
        String sourceNote,
        boolean sample,
        String createdByName,
        Instant createdAt,
        int candidates,
        int open,
        int targets,
        int tasks,
        int overdue,
        int version) {

    /** Where a plan stands. */
    public enum State {
        /** Its candidates are being confirmed. */
        DRAFT,
        /** It is followed. */
        ACTIVE,
        /** Its period is over. */
        CLOSED
    }
}
