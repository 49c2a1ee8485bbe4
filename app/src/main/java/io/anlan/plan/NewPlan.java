package io.anlan.plan;

import io.anlan.plan.reading.Reading;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as it comes in. */
record NewPlan(
        UUID id,
        String regionCode,
        UUID organisationId,
        String title,
        String issuer,
        Reading.Span span,
        String sourceName,
        String sourceKind,
        @Nullable String sourceSha256,
        String sourceNote,
        boolean sample,
        UUID createdBy,
        String createdByName,
        Instant createdAt) {}
