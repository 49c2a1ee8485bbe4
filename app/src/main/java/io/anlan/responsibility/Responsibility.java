package io.anlan.responsibility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rule: in this place, for this sector (or for everything), or for this one enterprise, the organisation supervises.
 */
public record Responsibility(
        UUID id,
        ResponsibilityKind kind,
        String regionCode,
        @Nullable String regionName,
        @Nullable String sectorCode,
        @Nullable UUID enterpriseId,
        @Nullable String enterpriseName,
        UUID organisationId,
        String organisationName,
        String basis,
        String note,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int version) {}
