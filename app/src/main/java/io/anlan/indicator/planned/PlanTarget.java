package io.anlan.indicator.planned;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed target as the plan's module shows it.
 *
 * @param achieved the plan reports it as reached before it began
 * @param candidateId the finding it comes from; stays when the target is corrected
 */
record PlanTarget(
        UUID candidateId,
        boolean achieved,
        String name,
        Way way,
        Side side,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Integer baseYear,
        @Nullable Integer year,
        boolean yearly,
        String words,
        List<String> responsible,
        int firstLine,
        int lastLine,
        String quote) {

    /** How the plan sets it. */
    enum Way {
        REDUCTION,
        CAP,
        COVERAGE,
        COUNT,
        UNCHANGED,
        ZERO,
        QUALITATIVE
    }

    /** On which side of the value it is met. */
    enum Side {
        LE,
        GE,
        EQ
    }

    PlanTarget {
        responsible = List.copyOf(responsible);
    }
}
