package io.anlan.plan;

import io.anlan.plan.reading.Comparator;
import io.anlan.plan.reading.Measure;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A confirmed target: one milestone of one indicator; {@code achieved} when the plan reports it as reached before. */
public record Target(
        UUID id,
        UUID planId,
        UUID candidateId,
        boolean achieved,
        String name,
        Measure measure,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        String unit,
        @Nullable Integer baseYear,
        @Nullable Integer year,
        boolean yearly,
        String words,
        int firstLine,
        int lastLine) {}
