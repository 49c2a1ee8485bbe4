package io.anlan.indicator;

/** Which way is better. */
public enum Direction {
    DOWN,
    UP;

    /** How much worse than wanted, as a share of what was wanted; negative is better. */
    double worse(double actual, double wanted) {
        double difference = this == DOWN ? actual - wanted : wanted - actual;
        return wanted == 0 ? Math.signum(difference) : difference / wanted;
    }

    boolean reached(double actual, double wanted) {
        return this == DOWN ? actual <= wanted : actual >= wanted;
    }
}
