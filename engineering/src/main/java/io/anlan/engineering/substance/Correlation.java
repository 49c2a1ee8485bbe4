package io.anlan.engineering.substance;

import io.anlan.engineering.calc.RefusedException;
import java.util.Locale;

/**
 * A temperature correlation of Perry's Handbook with its range.
 *
 * @param coefficients c1 to c5 of the equation
 */
record Correlation(Form form, double[] coefficients, double from, double to) {

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
        };

        abstract double at(double[] c, double t);
    }

    double at(double temperature) {
        if (temperature < from || temperature > to) {
            throw new RefusedException(
                    "temperature",
                    String.format(Locale.ROOT, "%s K is outside %s to %s K of the correlation", temperature, from, to));
        }
        return form.at(coefficients, temperature);
    }
}
