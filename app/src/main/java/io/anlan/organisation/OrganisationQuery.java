package io.anlan.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of organisations. */
record OrganisationQuery(
        @Nullable String q,
        @Nullable String region,
        @Nullable OrganisationKind kind,
        @Nullable UUID parent,
        @Nullable String sector,
        @Nullable Boolean closed) {}
