package io.anlan.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which filings of a period; the same for list and export. */
record CoverageQuery(
        UUID periodId,
        @Nullable String region,
        @Nullable String sector,
        @Nullable Timeliness timeliness,
        @Nullable FilingState state,
        @Nullable Boolean zero,
        @Nullable String q) {}
