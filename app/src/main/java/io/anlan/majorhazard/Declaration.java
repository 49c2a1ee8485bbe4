package io.anlan.majorhazard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that an enterprise begins to identify.
 *
 * @param fromFile start with the substances of the enterprise file
 */
public record Declaration(
        @NotNull UUID enterpriseId,
        @NotNull @Valid Unit unit,
        @Nullable @Size(max = 200) String placeText,

        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,

        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,

        boolean fromFile) {}
