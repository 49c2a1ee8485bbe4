package io.anlan.majorhazard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise writes of a source.
 *
 * @param unit name, kind, people around, and the inventory
 * @param reportOn the day of the safety assessment report
 */
public record Edit(
        int version,
        @NotNull @Valid Unit unit,
        @Nullable @Size(max = 200) String placeText,

        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,

        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,

        @Nullable @Size(max = 60) String reportNumber,
        @Nullable @Size(max = 100) String reportBy,
        @Nullable LocalDate reportOn,
        @Nullable @Size(max = 500) String note) {}
