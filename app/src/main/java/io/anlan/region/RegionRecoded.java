package io.anlan.region;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Places got new codes; heard synchronously, in the same transaction. Rows with a {@code region_code} or
 * {@code place_codes} column have moved already ({@code region.move_rows}). Listeners count again what is keyed by place.
 *
 * @param mapping old code → new code; a split place maps to its heir
 */
public record RegionRecoded(UUID changeId, Map<String, String> mapping, LocalDate effectiveDate) {

    public RegionRecoded {
        mapping = Map.copyOf(mapping);
    }
}
