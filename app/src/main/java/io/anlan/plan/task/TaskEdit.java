package io.anlan.plan.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who answers for a task, the leader first, and by when. */
public record TaskEdit(
        @NotNull @Size(max = 20) List<UUID> organisationIds,
        @Nullable LocalDate dueOn,
        int version) {}
