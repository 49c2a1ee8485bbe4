package io.anlan.indicator;

import java.util.List;

/**
 * Something a reader of the target should know, before anybody answers for it.
 *
 * @param arithmetic the sum behind it, readable without the text; empty when there is none
 */
public record Finding(Code code, List<String> args, String arithmetic) {

    public enum Code {
        MISSING_BASE(true),
        ZERO_BASE(true),
        ZERO_TARGET(false),
        IMPLIED_GROWTH(true),
        INTEGRALITY(false),
        IMPOSSIBLE_PERCENT(true),
        CAP_TO_NUMBER(false),
        NO_MILESTONE(false),
        BASE_OTHER_SCOPE(true),
        UNIT(false),
        NOT_MEASURABLE(false),
        NO_DENOMINATOR(true);

        private final boolean flaw;

        Code(boolean flaw) {
            this.flaw = flaw;
        }

        /** Whether it is something wrong with the target; the others only say what it means. */
        public boolean flaw() {
            return flaw;
        }
    }

    Finding(Code code, String arithmetic, Object... args) {
        this(code, java.util.Arrays.stream(args).map(String::valueOf).toList(), arithmetic);
    }
}
