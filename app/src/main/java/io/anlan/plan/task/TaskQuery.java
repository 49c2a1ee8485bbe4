package io.anlan.plan.task;

import io.anlan.plan.reading.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of tasks; {@code own}: only those of the reader's organisation. */
record TaskQuery(
        @Nullable UUID plan,
        @Nullable Kind kind,
        Task.@Nullable State state,
        @Nullable UUID organisation,
        @Nullable Boolean own,
        @Nullable String text) {}
