package io.anlan.assessment.park;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.fire.Fireballs;
import io.anlan.engineering.substance.Substance;
import java.util.Map;

/** Heat that the fires of a release radiate. */
final class Fires {

    /** Share of the heat of combustion that a flame radiates; the usual value of {@code fire.point-source} (API RP 521). */
    static final double RADIATED = 0.3;

    /** CCPS 1999: fireballs radiate 0.3 to 0.4. */
    private static final double MOST_OF_A_FIREBALL = 0.4;

    private Fires() {}

    /** W of a pool fire over the whole pool: burning flux by Burgess, Yellow Book eq. 6.67. */
    static double poolFire(SourceTerm source, Inputs.Installation one, Substance substance, double airTemperature) {
        double boiling = substance.boilingPoint();
        double flux = Models.run(
                        "fire.burning-flux",
                        Map.of(
                                "method", "burgess",
                                "heat_of_combustion", substance.heatOfCombustion(),
                                "heat_of_vaporisation", substance.heatOfVaporisation(boiling),
                                "liquid_heat_capacity", one.liquidHeatCapacity(substance),
                                "boiling_point_above_ambient", Math.max(0, boiling - airTemperature)))
                .value("burning_flux");
        return RADIATED * flux * source.poolArea() * substance.heatOfCombustion();
    }

    /** Roberts, Yellow Book eq. 6.94, by the pressure at which the vessel fails. */
    static double fireballShare(double pressure) {
        return Math.min(MOST_OF_A_FIREBALL, Fireballs.radiatedFraction(Math.max(pressure, Constants.ATM)));
    }
}
