package io.anlan.returns;

import java.util.List;

/** A condition across fields: the sum of the left ones compared with the sum of the right ones. */
public record Check(List<String> left, Comparison comparison, List<String> right) {

    /** How the two sums must stand. */
    public enum Comparison {
        EQUAL("="),
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    public Check {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
