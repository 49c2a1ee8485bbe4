package io.anlan.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rate divides by, of one place and year, with its source.
 *
 * @param regionCode the place as it was when this was stated; after a merger the present place counts it in
 */
public record Denominator(
        UUID id,
        int version,
        String regionCode,
        @Nullable String regionName,
        DenominatorKind kind,
        int year,
        BigDecimal value,
        String unit,
        String source,
        boolean sample) {}
