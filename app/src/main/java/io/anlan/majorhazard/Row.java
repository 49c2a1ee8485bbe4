package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register, as the reader sees it now.
 *
 * @param level of the inventory as it stands; null below S = 1
 * @param substances what it holds, the largest share of S first, such as {@code 氨 12.4 t}
 * @param differs the inventory is no longer what is registered
 * @param daysLeft to the day it is due; negative when overdue
 */
record Row(
        UUID id,
        String name,
        UnitKind kind,
        Ref enterprise,
        Region region,
        List<String> sectorCodes,
        String placeText,
        State state,
        @Nullable Integer level,
        @Nullable Integer registeredLevel,
        BigDecimal s,
        BigDecimal r,
        int people500m,
        String substances,
        @Nullable String number,
        @Nullable LocalDate registeredOn,
        @Nullable DueKind dueKind,
        @Nullable LocalDate dueOn,
        @Nullable Integer daysLeft,
        boolean differs,
        HazardSource.Standing fileStanding,
        @Nullable Integer fileLevel,
        @Nullable Double lon,
        @Nullable Double lat,
        Instant movedAt,
        int version) {

    /** Another record by id and name. */
    record Ref(UUID id, String name) {}

    record Region(String code, String name) {}
}
