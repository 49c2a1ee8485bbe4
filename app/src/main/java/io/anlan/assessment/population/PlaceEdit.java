package io.anlan.assessment.population;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A populated place as written by a person. The middle of an outline is taken from the outline.
 *
 * @param lon null when there is an outline
 */
record PlaceEdit(
        @NotBlank String regionCode,
        @NotBlank @Size(max = 80) String name,
        @NotNull PlaceKind kind,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @Size(max = 500) List<Corner> outline,
        @Min(0) @Max(1_000_000) int peopleByDay,
        @Min(0) @Max(1_000_000) int peopleByNight,
        @DecimalMin("0") @DecimalMax("1") double indoorsByDay,
        @DecimalMin("0") @DecimalMax("1") double indoorsByNight,
        @NotBlank @Size(max = 200) String source,
        @NotNull @PastOrPresent LocalDate countedOn,
        int version) {}
