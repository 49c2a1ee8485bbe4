package io.anlan.majorhazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source with its past, for sample data and for taking over from another system.
 *
 * @param registered the unit as it was registered; null when it never was
 * @param unit the unit as it stands
 * @param registeredOn null when it never was registered
 * @param reason why it was returned, changed or is to be removed
 */
public record PastHazard(
        UUID enterpriseId,
        @Nullable Unit registered,
        Unit unit,
        String placeText,
        double lon,
        double lat,
        State state,
        List<Person> persons,
        @Nullable String reportNumber,
        @Nullable String reportBy,
        @Nullable LocalDate reportOn,
        Instant begunAt,
        @Nullable LocalDate registeredOn,
        @Nullable String reason,
        String safetyManager,
        String officer) {}
