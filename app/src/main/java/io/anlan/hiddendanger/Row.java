package io.anlan.hiddendanger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the ledger, as the reader sees it today. */
record Row(
        UUID id,
        String number,
        String title,
        State state,
        int step,
        @Nullable Grade grade,
        Grade suggestedGrade,
        @Nullable Ref enterprise,
        String placeText,
        Region region,
        List<String> sectorCodes,
        String kind,
        List<Source> sources,
        Instant foundAt,
        @Nullable LocalDate dueOn,
        DueState dueState,
        @Nullable Integer daysLeft,
        @Nullable Integer workingDaysLeft,
        boolean extensionPending,
        int urgeCount,
        @Nullable Instant lastUrgedAt,
        boolean selfReported,
        Instant movedAt,
        @Nullable Instant cancelledAt,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable UUID coverPhotoId,
        int version,
        @Nullable Action nextAction) {

    /** Another record by id and name. */
    record Ref(UUID id, String name) {}

    record Region(String code, String name) {}
}
