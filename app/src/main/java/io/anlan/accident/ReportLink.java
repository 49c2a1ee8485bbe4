package io.anlan.accident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link of the report chain: who had to report to whom by when, and when it was done. */
public record ReportLink(
        UUID id,
        Level from,
        Level to,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant reportedAt,
        @Nullable String reporter,
        @Nullable String recipient,
        NewAccident.@Nullable Means means,
        @Nullable String note,
        @Nullable Instant withdrawnAt) {

    boolean isRunning() {
        return reportedAt == null && withdrawnAt == null;
    }
}
