package io.anlan.engineering.substance;

import io.anlan.engineering.calc.RefusedException;
import java.util.Locale;

/** A property by temperature with its range in K. */
interface Curve {

    double from();

    double to();

    /** Inside the range. */
    double value(double temperature);

    default double at(double temperature) {
        if (temperature < from() || temperature > to()) {
            throw new RefusedException(
                    "temperature",
                    String.format(
                            Locale.ROOT, "%s K is outside %s to %s K of the correlation", temperature, from(), to()));
        }
        return value(temperature);
    }
}
