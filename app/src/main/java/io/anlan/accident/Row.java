package io.anlan.accident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register, as the reader sees it now.
 *
 * @param dueAt what is due next; the last second of the day for limits in days
 * @param overdue whether that moment has passed
 */
record Row(
        UUID id,
        String number,
        String title,
        State state,
        int step,
        Grade grade,
        @Nullable Ref enterprise,
        String placeText,
        Region region,
        String sector,
        List<String> sectorCodes,
        Category category,
        @Nullable String industry,
        String type,
        String typeName,
        boolean productive,
        Instant occurredAt,
        Figures figures,
        Instant reportedAt,
        int lateReports,
        Due.@Nullable Kind dueKind,
        @Nullable Instant dueAt,
        boolean overdue,
        Instant movedAt,
        @Nullable Double lon,
        @Nullable Double lat,
        int version,
        @Nullable Action nextAction) {

    /** Another record by id and name. */
    record Ref(UUID id, String name) {}

    record Region(String code, String name) {}
}
