package io.anlan.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place in one period of its history; {@code validUntil} is the first day on which it no longer held. */
public record Region(
        String code,
        String name,
        RegionLevel level,
        @Nullable String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String document,
        boolean hasChildren,
        int version) {

    public RegionCode regionCode() {
        return new RegionCode(code);
    }
}
