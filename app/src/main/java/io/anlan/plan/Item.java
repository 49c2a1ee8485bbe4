package io.anlan.plan;

import io.anlan.plan.reading.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with its decision.
 *
 * @param proposed what the rules proposed; null when a person added it
 * @param fact what holds now: the proposal or its correction
 * @param clause its clause with the number, such as （三）规划目标
 */
public record Item(
        UUID id,
        UUID planId,
        int seq,
        @Nullable Integer clauseSeq,
        @Nullable String clause,
        @Nullable Fact proposed,
        Fact fact,
        int firstLine,
        int lastLine,
        int firstColumn,
        int lastColumn,
        String quote,
        double confidence,
        List<String> reasons,
        State state,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        int version) {

    public enum State {
        OPEN,
        CONFIRMED,
        CORRECTED,
        REJECTED
    }
}
