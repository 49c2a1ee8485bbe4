package io.anlan.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A definition as written by a person.
 *
 * @param note why it is changed; kept with the revision
 */
public record IndicatorEdit(
        @NotBlank String regionCode,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> synonyms,
        @NotBlank @Size(max = 40) String unit,
        @NotNull Direction direction,
        @NotNull TargetKind kind,
        boolean binding,
        @NotNull Measure measure,
        @Nullable @Size(max = 40) String category,
        @Nullable DenominatorKind denominator,
        @Nullable Integer registerFrom,
        @Nullable @Valid Returned returned,
        @Nullable String topic,
        @Nullable Integer baseYear,
        @Nullable BigDecimal baseValue,
        @Nullable @Size(max = 200) String baseSource,
        @Nullable @Size(max = 20) List<@NotNull Goal> milestones,
        @Nullable UUID ownerId,
        @Nullable UUID planId,
        @NotBlank @Size(max = 200) String plan,
        @Nullable @Size(max = 60) String sourceLine,
        @Nullable @Size(max = 500) String sourceWords,
        boolean retired,
        @Nullable @Size(max = 500) String note,
        int version) {

    /** Which number of which return, and how a year of it is put together. */
    public record Returned(
            @NotNull UUID formId, @NotBlank @Size(max = 60) String field, Indicator.@NotNull Aggregation aggregation) {}

    public record Goal(int year, @NotNull BigDecimal value) {}
}
