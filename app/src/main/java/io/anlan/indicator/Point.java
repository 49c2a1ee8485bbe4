package io.anlan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of one year.
 *
 * @param records how many records it was counted from; null when it was stated
 * @param conflict what else the source says about the same figure
 */
public record Point(
        int year,
        BigDecimal value,
        String scopeCode,
        Origin origin,
        @Nullable Integer records,
        String source,
        @Nullable String line,
        @Nullable String conflict,
        int version) {

    public enum Origin {
        REGISTER,
        PUBLISHED,
        RETURN
    }
}
