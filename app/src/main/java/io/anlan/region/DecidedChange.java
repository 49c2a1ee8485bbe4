package io.anlan.region;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of places as decided: planned, applied or withdrawn, and how many rows of other modules moved with it. */
public record DecidedChange(
        UUID id,
        Change change,
        String state,
        String decidedBy,
        Instant decidedAt,
        @Nullable Instant appliedAt,
        long rowsMoved) {}
