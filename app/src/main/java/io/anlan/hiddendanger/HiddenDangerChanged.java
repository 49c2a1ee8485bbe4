package io.anlan.hiddendanger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done to a hidden danger. Published in the transaction of the change, so that it is told once the change
 * stands, and also after a crash.
 */
public record HiddenDangerChanged(
        UUID historyId,
        UUID dangerId,
        String number,
        String title,
        Action action,
        State to,
        @Nullable Grade grade,
        @Nullable LocalDate dueOn,
        String regionCode,
        List<String> sectorCodes,
        @Nullable UUID enterpriseId,
        @Nullable String enterpriseName,
        UUID reportedBy,
        UUID actorId,
        String actorName,
        @Nullable String note,
        Instant at) {}
