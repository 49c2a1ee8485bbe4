package io.anlan.indicator;

/**
 * Forecast of a count of rare events: Gamma–Poisson.
 *
 * <p>The yearly rate has the Jeffreys prior Gamma(½, 0); after n events in t years it is Gamma(n + ½, t), and the count of
 * a coming span of s years is negative binomial with size n + ½ and success probability t ÷ (t + s) (Gelman et al.,
 * Bayesian Data Analysis, 3rd ed., section 2.6 and 2.8: the negative binomial as Gamma mixture of Poisson). Deaths come in clusters;
 * their variance is φ times the Poisson's with φ = Σd² ÷ Σd over the accidents (compound Poisson), so the model is run on
 * counts divided by φ and multiplied back (quasi-likelihood, Wedderburn 1974). The citations are from memory.
 */
final class ForecastRules {

    /** Probability inside the interval that is shown. */
    static final double INTERVAL = 0.90;

    private static final double JEFFREYS = 0.5;
    private static final int LARGEST = 1_000_000;

    private ForecastRules() {}

    /**
     * @param events counted in the years looked back at
     * @param years how many years that were
     * @param span the span ahead, in years
     * @param dispersion φ, at least 1
     */
    record Model(double events, double years, double span, double dispersion) {
        Model {
            if (events < 0 || years <= 0 || span < 0 || dispersion < 1) {
                throw new IllegalArgumentException("no forecast from " + events + " in " + years + " years");
            }
        }

        private double size() {
            return events / dispersion + JEFFREYS;
        }

        private double success() {
            return years / (years + span);
        }

        double mean() {
            return dispersion * size() * span / years;
        }

        /** Probability that the span sees at most so many. */
        double atMost(double count) {
            if (count < 0) {
                return 0;
            }
            double probability = Math.pow(success(), size());
            double sum = probability;
            int scaled = (int) Math.floor(count / dispersion + 1e-9);
            for (int k = 1; k <= scaled; k++) {
                probability *= (size() + k - 1) / k * (1 - success());
                sum += probability;
            }
            return Math.min(1, sum);
        }

        /** The smallest count that is not exceeded with the probability. */
        double quantile(double probability) {
            double term = Math.pow(success(), size());
            double sum = term;
            int k = 0;
            while (sum < probability && k < LARGEST) {
                k++;
                term *= (size() + k - 1) / k * (1 - success());
                sum += term;
            }
            return k * dispersion;
        }
    }
}
