package io.anlan.assessment.park;

import io.anlan.engineering.fire.Fireballs;
import io.anlan.engineering.fire.ViewFactors;
import io.anlan.engineering.harm.Probit;
import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.Footprints;
import java.util.function.DoubleUnaryOperator;

/**
 * A fire by the heat flux around it, W/m². The engineering core gives what it does to a person outdoors; here stands what it does
 * to a crowd partly indoors (Purple Book section 5.2.2, from memory).
 */
record Radiator(DoubleUnaryOperator flux, double seconds) {

    /** Outdoors clothing keeps 14 % of the deaths that bare skin would suffer. */
    private static final double CLOTHED = 0.14;

    private static final double LONGEST = 20;
    private static final double LEAST = 1e-4;
    private static final double FARTHEST = 20_000;
    private static final double KILO = 1000;

    static Radiator point(double radiated) {
        return new Radiator(r -> radiated / (4 * Math.PI * Math.max(r * r, 0.01)), LONGEST);
    }

    static Radiator fireball(double mass, double heatOfCombustion, double radiatedFraction) {
        double diameter = Fireballs.diameterCcps(mass);
        double duration = Fireballs.durationCcps(mass);
        double height = Fireballs.heightCcps(diameter);
        double power = Fireballs.emissivePower(radiatedFraction, mass, heatOfCombustion, diameter, duration);
        return new Radiator(
                r -> power * ViewFactors.sphere(diameter / 2, height, r).maximum(), Math.min(duration, LONGEST));
    }

    /** Death in a crowd of which {@code outdoors} is the share outdoors: certain from 35 kW/m² on, walls keep off what is below. */
    Footprint onCrowd(Probit probit, double outdoors) {
        double reach = reach(probit);
        return Footprint.round(Math.clamp(reach / 150, 1, 25), reach, r -> {
            double heat = flux.applyAsDouble(r);
            return heat >= Footprints.CERTAIN_HEAT ? 1 : bare(heat, probit) * CLOTHED * outdoors;
        });
    }

    double reach(Probit probit) {
        double low = 1;
        double high = FARTHEST;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            double heat = flux.applyAsDouble(middle);
            if (heat >= Footprints.CERTAIN_HEAT || bare(heat, probit) >= LEAST) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double bare(double heat, Probit probit) {
        return probit.share(probit.dose(probit.unit().equals("kW/m2") ? heat / KILO : heat, seconds));
    }
}
