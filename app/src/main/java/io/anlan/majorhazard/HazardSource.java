package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is, was or may be a major hazard source.
 *
 * @param result what the inventory as it stands gives
 * @param registration what was registered; stays in force while a change is under way
 * @param changedOn since when the inventory differs from what is registered
 */
record HazardSource(
        UUID id,
        int version,
        String name,
        UnitKind kind,
        Where where,
        int people500m,
        State state,
        Result result,
        @Nullable Registration registration,
        Report report,
        @Nullable LocalDate changedOn,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        @Nullable Removal removal,
        File file,
        @Nullable Due due,
        Instant createdAt,
        Instant movedAt) {

    /** Whose it is and where. */
    record Where(
            UUID enterpriseId,
            String enterpriseName,
            String regionCode,
            List<String> sectorCodes,
            String placeText,
            @Nullable Double lon,
            @Nullable Double lat) {}

    /** @param level null below S = 1 */
    record Result(
            String edition,
            BigDecimal s,
            BigDecimal alpha,
            BigDecimal r,
            @Nullable Integer level,
            Instant at) {}

    record Registration(
            String number, LocalDate on, @Nullable Integer level, UUID assessmentId) {}

    /** The safety assessment report; empty until there is one. */
    record Report(
            @Nullable String number,
            @Nullable String by,
            @Nullable LocalDate on) {}

    record Removal(
            RemovalKind kind,
            String reason,
            LocalDate askedOn,
            @Nullable LocalDate removedOn) {}

    /** How the substance list of the enterprise file compares. */
    enum Standing {
        /** The file lists no quantity. */
        UNKNOWN,
        SAME,
        DIFFERS,
        /** Taking over what the file says would change the level. */
        LEVEL
    }

    record File(
            Standing standing,
            @Nullable Integer level,
            @Nullable Instant seenAt) {}

    record Due(DueKind kind, LocalDate on) {}

    boolean registered() {
        return registration != null;
    }
}
