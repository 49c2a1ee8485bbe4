package io.anlan.accident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done to an accident's file. Published in the transaction of the change, so that it is told once the
 * change stands, and also after a crash.
 */
public record AccidentChanged(
        UUID historyId,
        UUID accidentId,
        String number,
        String title,
        Action action,
        State to,
        Grade grade,
        String regionCode,
        List<String> sectorCodes,
        @Nullable UUID enterpriseId,
        @Nullable String enterpriseName,
        UUID actorId,
        String actorName,
        @Nullable String note,
        Instant at) {}
