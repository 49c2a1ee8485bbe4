package io.anlan.majorhazard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done with a major hazard source, or its level is no longer what it was. Published in the transaction of the
 * change, so that it is told once the change stands, and also after a crash.
 *
 * @param levelBefore null: no major hazard source
 * @param levelAfter of the inventory as it stands; for {@link Action#FILE_CHANGED} what the enterprise file would give
 */
public record HazardChanged(
        UUID historyId,
        UUID sourceId,
        String name,
        Action action,
        State to,
        @Nullable Integer levelBefore,
        @Nullable Integer levelAfter,
        String regionCode,
        List<String> sectorCodes,
        UUID enterpriseId,
        String enterpriseName,
        UUID actorId,
        String actorName,
        @Nullable String note,
        Instant at) {

    public boolean levelChanged() {
        return !java.util.Objects.equals(levelBefore, levelAfter);
    }
}
