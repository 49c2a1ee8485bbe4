package io.anlan.plan.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** A yearly step as it is planned. */
public record StepEdit(
        @NotNull UUID organisationId,
        @Min(2000) @Max(2100) int year,
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate dueOn) {}
