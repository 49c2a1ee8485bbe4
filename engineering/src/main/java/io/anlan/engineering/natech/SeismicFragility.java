package io.anlan.engineering.natech;

import io.anlan.engineering.calc.Numerics;
import io.anlan.engineering.data.TextTable;
import java.util.List;

/**
 * How likely an earthquake is to bring equipment into a state of damage or a worse one.
 *
 * @param median peak ground acceleration at which half of the tanks reach the state, g
 * @param deviation standard deviation of its logarithm
 */
public record SeismicFragility(String set, int state, String name, double median, double deviation) {

    private static final List<SeismicFragility> ALL =
            TextTable.read(SeismicFragility.class, "seismic-fragility.txt").rows().stream()
                    .map(row -> new SeismicFragility(
                            row.text("set"),
                            (int) row.number("state"),
                            row.text("name"),
                            row.number("median"),
                            row.number("deviation")))
                    .toList();

    public static List<SeismicFragility> all() {
        return ALL;
    }

    /** Probability at a peak ground acceleration in g. */
    public double probability(double acceleration) {
        return acceleration <= 0 ? 0 : Numerics.normal(Math.log(acceleration / median) / deviation);
    }

    /**
     * Frequency per year for a hazard λ(a) = λ1·(a/a1)^−k, Cornell 1996: λ(median)·exp(k²·β²/2).
     *
     * @param frequency of exceeding {@code acceleration}, per year
     * @param exponent k
     */
    public double perYear(double acceleration, double frequency, double exponent) {
        return frequency
                * Math.pow(median / acceleration, -exponent)
                * Math.exp(exponent * exponent * deviation * deviation / 2);
    }
}
