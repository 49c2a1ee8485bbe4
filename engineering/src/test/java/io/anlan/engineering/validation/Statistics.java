package io.anlan.engineering.validation;

import java.util.List;

/** How a series of field measurements agrees with a model, Chang and Hanna 2004. */
record Statistics(int points, double fac2, double mg, double vg) {

    /** A measured and a computed value. */
    record Pair(double measured, double computed) {}

    static Statistics of(List<Pair> pairs) {
        double sum = 0;
        double squares = 0;
        long within = 0;
        for (Pair pair : pairs) {
            double difference = Math.log(pair.measured() / pair.computed());
            sum += difference;
            squares += difference * difference;
            if (Math.abs(difference) <= Math.log(2)) {
                within++;
            }
        }
        int n = pairs.size();
        return new Statistics(n, (double) within / n, Math.exp(sum / n), Math.exp(squares / n));
    }
}
