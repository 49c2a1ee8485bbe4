package io.anlan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day on, industries whose code begins with the prefix belong to the sector. */
public record SectorMapping(
        String prefix,
        String sector,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source) {

    boolean holds(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || validUntil.isAfter(day));
    }
}
