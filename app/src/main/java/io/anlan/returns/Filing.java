package io.anlan.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one expected reporter gave, or did not give, in one period.
 *
 * @param step how many levels have approved
 * @param draft what was typed and not yet submitted, as typed
 * @param answers what was submitted, as checked
 * @param onTime whether the first submission came in time; null until there is one
 */
public record Filing(
        UUID id,
        UUID formId,
        int number,
        String title,
        UUID periodId,
        Period period,
        String regionCode,
        List<String> sectorCodes,
        @Nullable UUID enterpriseId,
        String reporterName,
        FilingState state,
        List<Level> approval,
        int step,
        boolean zero,
        @Nullable Map<String, String> draft,
        @Nullable Map<String, Object> answers,
        @Nullable Map<String, String> origins,
        @Nullable Instant submittedAt,
        @Nullable Instant resubmittedAt,
        @Nullable String submittedBy,
        @Nullable Boolean onTime,
        @Nullable Instant acceptedAt,
        @Nullable String note,
        @Nullable LocalDate reopenedUntil,
        int urgeCount,
        @Nullable Instant lastUrgedAt,
        int version) {

    Timeliness timeliness(LocalDate today) {
        return FilingRules.timeliness(state, onTime, period.onTimeUntil(), today);
    }
}
