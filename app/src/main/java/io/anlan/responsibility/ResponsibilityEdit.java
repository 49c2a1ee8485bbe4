package io.anlan.responsibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule as an officer writes it; it holds from today when no day is given. */
public record ResponsibilityEdit(
        @NotNull ResponsibilityKind kind,
        @NotBlank String regionCode,
        @Nullable String sectorCode,
        @Nullable UUID enterpriseId,
        @NotNull UUID organisationId,
        @Nullable @Size(max = 200) String basis,
        @Nullable @Size(max = 500) String note,
        @Nullable LocalDate validFrom) {}
