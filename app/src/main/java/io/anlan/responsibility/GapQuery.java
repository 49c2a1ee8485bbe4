package io.anlan.responsibility;

import org.jspecify.annotations.Nullable;

/** Filters of the responsibility map. */
record GapQuery(
        @Nullable Gap gap,
        @Nullable String region,
        @Nullable String q) {}
