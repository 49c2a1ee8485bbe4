package io.anlan.accident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One accident with everything that was decided about it. */
record Accident(
        UUID id,
        String number,
        int version,
        State state,
        Grade grade,
        Event event,
        Where where,
        Figures figures,
        Report report,
        Investigation investigation,
        Ending ending) {

    /**
     * What happened.
     *
     * @param type code of GB 6441, of the edition in force on that day
     * @param sector the sector it is counted under
     * @param industry GB/T 4754 with its section letter, such as C2110
     */
    record Event(
            String title,
            String description,
            String type,
            String sector,
            Category category,
            @Nullable String industry,
            boolean productive,
            Instant occurredAt,
            LocalDate occurredOn) {}

    /** Where it happened, and whose rows may see it. */
    record Where(
            String regionCode,
            List<String> sectorCodes,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName,
            String placeText,
            @Nullable Double lon,
            @Nullable Double lat) {}

    /**
     * The first report; never changes.
     *
     * @param learnedAt when the head of the enterprise learned of it: the first clock starts
     */
    record Report(
            Instant learnedAt,
            Instant at,
            UUID by,
            String name,
            @Nullable String organisation,
            @Nullable Instant receivedAt,
            @Nullable String receivedBy,
            int lateReports) {}

    record Investigation(
            @Nullable Level level,
            @Nullable String leader,
            @Nullable String members,
            @Nullable LocalDate formedOn,
            @Nullable LocalDate reportDueOn,
            int extensionDays,
            int appraisalDays,
            @Nullable String extensionReason,
            @Nullable String extensionBy,
            @Nullable LocalDate submittedOn,
            @Nullable String directCause,
            @Nullable String indirectCause,
            List<String> causeCodes,
            @Nullable Nature nature,
            @Nullable String returnedReasons) {}

    record Ending(
            @Nullable LocalDate approvedOn,
            @Nullable String approvalNumber,
            @Nullable String approvalAuthority,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedUrl,
            @Nullable LocalDate rectifiedOn,
            @Nullable LocalDate lookBackDueOn,
            @Nullable LocalDate lookBackOn,
            @Nullable String lookBackResult,
            @Nullable String cancelCode,
            @Nullable String cancelReason,
            @Nullable Instant closedAt) {}
}
