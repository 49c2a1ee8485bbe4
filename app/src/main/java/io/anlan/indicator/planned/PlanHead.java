package io.anlan.indicator.planned;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan that the targets stand in. */
record PlanHead(
        UUID id,
        String title,
        String regionCode,
        UUID organisationId,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {}
