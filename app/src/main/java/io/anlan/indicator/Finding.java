package io.anlan.indicator;

import java.util.List;

/**
 * Something a reader of the target should know, before anybody answers for it.
 *
 * @param arithmetic the sum behind it, readable without the text; empty when there is none
 */
public record Finding(Code code, List<String> args, String arithmetic) {

    public enum Code {
        MISSING_BASE,
        ZERO_BASE,
        ZERO_TARGET,
        IMPLIED_GROWTH,
        INTEGRALITY,
        IMPOSSIBLE_PERCENT,
        CAP_TO_NUMBER,
        NO_MILESTONE,
        BASE_OTHER_SCOPE,
        UNIT,
        NOT_MEASURABLE,
        NO_DENOMINATOR
    }

    Finding(Code code, String arithmetic, Object... args) {
        this(code, java.util.Arrays.stream(args).map(String::valueOf).toList(), arithmetic);
    }
}
