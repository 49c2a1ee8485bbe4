package io.anlan.assessment.consequence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as it was kept. */
public record Run(
        UUID id,
        Instant at,
        String byName,
        UUID enterpriseId,
        String enterpriseName,
        String regionCode,
        List<String> sectorCodes,
        Question.Kind kind,
        String cas,
        String substance,
        String plant,
        @Nullable UUID rerunOf,
        Question question,
        Answer answer,
        String engineVersion,
        int tookMillis) {

    /** A line of the history. */
    public record Row(
            UUID id,
            Instant at,
            String byName,
            UUID enterpriseId,
            String enterpriseName,
            Question.Kind kind,
            String substance,
            String plant,
            double reachMetres,
            int peopleByDay,
            int peopleByNight,
            @Nullable UUID rerunOf) {}
}
