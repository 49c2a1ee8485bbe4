package io.anlan.hiddendanger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hidden danger with everything that was decided about it. */
record HiddenDanger(
        UUID id,
        String number,
        int version,
        State state,
        @Nullable Grade grade,
        Finding finding,
        Where where,
        Report report,
        Assessment assessment,
        Limit limit,
        FiveFixings fixings,
        Progress progress,
        Ending ending) {

    /** What was found. */
    record Finding(
            String title,
            String description,
            String kind,
            Grade suggestedGrade,
            List<Source> sourceKinds,
            @Nullable String finder,
            Instant foundAt,
            @Nullable String responsible,
            @Nullable UUID coverPhotoId) {}

    /** Where it is, and whose rows may see it. */
    record Where(
            String regionCode,
            List<String> sectorCodes,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName,
            String placeText,
            @Nullable Double lon,
            @Nullable Double lat) {}

    /** The first report; never changes. The hash proves what was said at that time. */
    record Report(
            UUID by,
            String name,
            @Nullable String organisation,
            Instant at,
            boolean selfReported,
            String contentHash) {}

    record Assessment(@Nullable UUID criterionId, @Nullable String text) {}

    record Limit(
            @Nullable LocalDate dueOn,
            @Nullable LocalDate pausedOn,
            @Nullable String pauseReason,
            boolean extensionPending,
            @Nullable LocalDate askedUntil) {}

    /** 五落实: measures, responsibility, funds, time limit, plan. */
    record FiveFixings(
            @Nullable String measures,
            @Nullable String responsibility,
            @Nullable BigDecimal fundsYuan,
            @Nullable LocalDate limitOn,
            @Nullable String plan,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy) {

        /** The names of the fixings that are not settled yet. */
        List<String> missing() {
            var missing = new ArrayList<String>();
            if (measures == null || measures.isBlank()) {
                missing.add("measures");
            }
            if (responsibility == null || responsibility.isBlank()) {
                missing.add("responsibility");
            }
            if (fundsYuan == null) {
                missing.add("fundsYuan");
            }
            if (limitOn == null) {
                missing.add("limitOn");
            }
            if (plan == null || plan.isBlank()) {
                missing.add("plan");
            }
            return List.copyOf(missing);
        }
    }

    /** What happened on the way. */
    record Progress(
            @Nullable String controls,
            @Nullable Instant controlsAt,
            @Nullable Instant notifiedAt,
            @Nullable String notifiedBy,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable String statement,
            @Nullable Instant submittedAt,
            @Nullable UUID submittedBy,
            @Nullable String submittedName,
            @Nullable UUID acceptedBy,
            @Nullable String acceptedName,
            @Nullable Instant acceptedAt,
            @Nullable String rejection,
            @Nullable Instant rejectedAt,
            @Nullable String rejectedName,
            int rejections,
            int recurrences,
            int urgeCount,
            @Nullable Instant lastUrgedAt) {}

    record Ending(
            @Nullable Instant closedAt,
            @Nullable Boolean onTime,
            @Nullable UUID mergedInto,
            @Nullable String voidCode,
            @Nullable String voidReason) {}

    HiddenDangerRules.Facts facts() {
        return new HiddenDangerRules.Facts(
                state,
                grade,
                finding.suggestedGrade(),
                where.regionCode(),
                report.by(),
                fixings.missing(),
                limit.extensionPending(),
                limit.dueOn(),
                limit.pausedOn() != null,
                progress.acknowledgedAt() != null,
                progress.submittedBy(),
                progress.acceptedBy());
    }
}
