package io.anlan.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done with a filing. Published in the transaction of the change, so that it is told once the change stands, and
 * also after a crash.
 *
 * @param formTitle what is asked for
 * @param period which period, such as 2026-W47
 */
public record FilingChanged(
        UUID actId,
        UUID filingId,
        FilingAction action,
        String formTitle,
        String period,
        LocalDate dueOn,
        String regionCode,
        List<String> sectorCodes,
        @Nullable UUID enterpriseId,
        String reporterName,
        UUID actorId,
        String actorName,
        @Nullable String note,
        Instant at) {}
