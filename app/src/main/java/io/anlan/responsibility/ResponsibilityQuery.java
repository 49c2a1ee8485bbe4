package io.anlan.responsibility;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of rules. */
record ResponsibilityQuery(
        @Nullable String region,
        @Nullable ResponsibilityKind kind,
        @Nullable String sector,
        @Nullable UUID organisation,
        @Nullable Boolean ended) {}
