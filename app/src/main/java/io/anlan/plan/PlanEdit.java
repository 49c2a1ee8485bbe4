package io.anlan.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person may set of a plan. */
public record PlanEdit(
        @NotBlank @Size(max = 200) String title,
        @Size(max = 100) @Nullable String issuer,
        @Min(1990) @Max(2100) @Nullable Integer firstYear,
        @Min(1990) @Max(2100) @Nullable Integer lastYear,
        @NotNull Plan.State state,
        int version) {}
