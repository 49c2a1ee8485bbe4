package io.anlan.assessment.consequence;

import io.anlan.engineering.substance.Substance;
import org.jspecify.annotations.Nullable;

/**
 * What leaks, where from.
 *
 * @param plant name of the equipment, empty when none was chosen
 * @param inventory kg
 * @param gas whether it is kept as a gas, by the enterprise's file
 */
record Subject(Substance substance, String plant, double inventory, boolean gas, Question question, Sky sky) {

    /** Above its boiling point a liquid is kept under its own pressure and boils when it gets out. */
    boolean boils(double temperature) {
        return temperature > substance.boilingPoint();
    }

    @Nullable
    String probit() {
        return substance.probitName().orElse(null);
    }
}
