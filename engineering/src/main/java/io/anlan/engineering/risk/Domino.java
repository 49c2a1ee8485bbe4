package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.explosion.Blast;
import java.util.List;

/**
 * Which unit breaks which: the blast and the heat of a failed unit at the place of another, against the escalation figures of its
 * kind. Distances run from centre to centre.
 */
public final class Domino {

    /** A charge on the ground acts like 1.8 times the charge in free air. */
    private static final double REFLECTION = 1.8;

    private Domino() {}

    /**
     * A unit.
     *
     * @param equipment its kind in the escalation figures
     * @param volume m³, for the time to failure in a fire
     * @param frequency of failing by itself, per year
     * @param tntMass blast when it fails, kg; 0 when it does not explode
     * @param radiated heat when it burns, W; 0 when it does not burn
     */
    public record Unit(
            String name,
            double x,
            double y,
            String equipment,
            double volume,
            double frequency,
            double tntMass,
            double radiated) {

        public Unit {
            if (!(volume > 0) || !(frequency >= 0) || !(tntMass >= 0) || !(radiated >= 0)) {
                throw new RefusedException("units", name + ": volume above 0, the others from 0 on");
            }
        }
    }

    /** What reaches one unit from another. */
    public record Vector(double distance, double overpressure, double heatFlux, double probability) {}

    public static Vector vector(Unit from, Unit to, double ambient) {
        double distance = Math.hypot(from.x() - to.x(), from.y() - to.y());
        if (distance == 0) {
            throw new RefusedException("units", from.name() + " and " + to.name() + " stand at the same place");
        }
        double overpressure = from.tntMass() == 0
                ? 0
                : ambient * Blast.overpressureRatio(Blast.scaledDistance(distance, REFLECTION * from.tntMass()));
        double heat = from.radiated() / (4 * Math.PI * distance * distance);
        Escalation escalation = Escalation.of(to.equipment());
        double none = (1 - escalation.byOverpressure(overpressure)) * (1 - escalation.byHeat(heat, to.volume()));
        return new Vector(distance, overpressure, heat, 1 - none);
    }

    /** Probability that unit i, failing, breaks unit j. */
    public static double[][] escalation(List<Unit> units, double ambient) {
        double[][] matrix = new double[units.size()][units.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] =
                        i == j ? 0 : vector(units.get(i), units.get(j), ambient).probability();
            }
        }
        return matrix;
    }
}
