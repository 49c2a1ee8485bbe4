package io.anlan.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for in the log; null means any. Days are inclusive. */
public record AuditQuery(
        @Nullable String q,
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
