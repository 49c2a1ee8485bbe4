package io.anlan.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which filings of a period; the same for list and export.
 *
 * @param field only those that reported a number for it: the returns behind a sum
 */
record CoverageQuery(
        UUID periodId,
        @Nullable String region,
        @Nullable String sector,
        @Nullable Timeliness timeliness,
        @Nullable FilingState state,
        @Nullable Boolean zero,
        @Nullable String field,
        @Nullable String q) {}
