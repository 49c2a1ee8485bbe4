package io.anlan.engineering.substance;

/**
 * A temperature correlation of Perry's Handbook with its range.
 *
 * @param coefficients c1 to c5 of the equation
 */
record Correlation(Form form, double[] coefficients, double from, double to) implements Curve {

    /** The equations of DIPPR. */
    enum Form {
        /** ln(p/Pa) = c1 + c2/T + c3·ln T + c4·T^c5. */
        VAPOUR_PRESSURE {
            @Override
            double at(double[] c, double t) {
                return Math.exp(c[0] + c[1] / t + c[2] * Math.log(t) + c[3] * Math.pow(t, c[4]));
            }
        },
        /** J/mol = c1·(1 − Tr)^(c2 + c3·Tr + c4·Tr²), Tr = T/c5. */
        HEAT_OF_VAPORISATION {
            @Override
            double at(double[] c, double t) {
                double reduced = t / c[4];
                return c[0] * Math.pow(1 - reduced, c[1] + c[2] * reduced + c[3] * reduced * reduced);
            }
        },
        /** mol/m³ = c1/c2^(1 + (1 − T/c3)^c4). */
        LIQUID_DENSITY {
            @Override
            double at(double[] c, double t) {
                return c[0] / Math.pow(c[1], 1 + Math.pow(1 - t / c[2], c[3]));
            }
        },
        /** J/(mol·K) = (c1 + c2·T + c3·T² + c4·T³ + c5·T⁴)/1000. */
        LIQUID_HEAT_CAPACITY {
            @Override
            double at(double[] c, double t) {
                return (c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * c[4])))) / 1000;
            }
        };

        abstract double at(double[] c, double t);
    }

    @Override
    public double value(double temperature) {
        return form.at(coefficients, temperature);
    }
}
