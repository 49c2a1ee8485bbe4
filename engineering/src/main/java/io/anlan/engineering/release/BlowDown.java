package io.anlan.engineering.release;

import io.anlan.engineering.calc.Constants;
import java.util.ArrayList;
import java.util.List;

/** The emptying of a gas vessel through a hole, choked at first and subsonic in the end: an adiabatic ideal gas. */
public final class BlowDown {

    /** Steps of the integration between two moments that are kept. */
    private static final int FINE = 200;

    private BlowDown() {}

    /** The vessel and its hole; area with its discharge coefficient in m². */
    public record Vessel(
            double volume,
            double pressure,
            double temperature,
            double molarMass,
            double gamma,
            double effectiveArea,
            double ambient) {

        double mass() {
            return volume * pressure * molarMass / (Constants.R * temperature);
        }
    }

    /** A moment of the emptying. */
    public record Moment(double time, double pressure, double temperature, double mass, double massFlow) {}

    /** Equally spaced moments from 0 to {@code end}. */
    public static List<Moment> series(Vessel vessel, double end, int moments) {
        List<Moment> series = new ArrayList<>();
        double first = vessel.mass();
        double mass = first;
        series.add(moment(vessel, first, mass, 0));
        double step = end / (moments - 1) / FINE;
        for (int i = 1; i < moments; i++) {
            for (int j = 0; j < FINE; j++) {
                // the midpoint rule: the flow is smooth but for the bend where it ceases to be choked
                double half = mass - moment(vessel, first, mass, 0).massFlow() * step / 2;
                mass -= moment(vessel, first, half, 0).massFlow() * step;
            }
            series.add(moment(vessel, first, mass, end * i / (moments - 1)));
        }
        return series;
    }

    private static Moment moment(Vessel vessel, double first, double mass, double time) {
        double share = mass / first;
        double pressure = vessel.pressure() * Math.pow(share, vessel.gamma());
        double temperature = vessel.temperature() * Math.pow(share, vessel.gamma() - 1);
        double flow = pressure <= vessel.ambient()
                ? 0
                : Outflow.gasHole(
                        1, vessel.effectiveArea(), pressure, mass / vessel.volume(), vessel.gamma(), vessel.ambient());
        return new Moment(time, pressure, temperature, mass, flow);
    }
}
