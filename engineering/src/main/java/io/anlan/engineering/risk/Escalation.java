package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.data.TextTable;
import io.anlan.engineering.harm.Probit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How likely a blast or a fire is to break other equipment (Cozzani). Below the threshold of the equipment it is taken as 0. The
 * figures are from memory.
 */
public record Escalation(
        String equipment,
        String name,
        double overpressureThreshold,
        double a,
        double b,
        OptionalDouble heatThreshold,
        double[] heat) {

    private static final double MINUTE = 60;

    private static final List<Escalation> ALL = TextTable.read(Escalation.class, "escalation.txt").rows().stream()
            .map(Escalation::of)
            .toList();

    private static Escalation of(TextTable.Row row) {
        return new Escalation(
                row.text("equipment"),
                row.text("name"),
                row.number("overpressure_threshold"),
                row.number("a"),
                row.number("b"),
                row.numberIfAny("heat_threshold"),
                new double[] {
                    row.numberIfAny("c").orElse(0),
                    row.numberIfAny("d").orElse(0),
                    row.numberIfAny("e").orElse(0),
                    row.numberIfAny("f").orElse(0)
                });
    }

    public static List<Escalation> all() {
        return ALL;
    }

    public static Escalation of(String equipment) {
        return ALL.stream()
                .filter(e -> e.equipment.equals(equipment))
                .findFirst()
                .orElseThrow(() -> new RefusedException("equipment", "no escalation figures for " + equipment));
    }

    /** Probability that a side-on overpressure in Pa damages it enough to lose its contents. */
    public double byOverpressure(double overpressure) {
        return overpressure < overpressureThreshold ? 0 : Probit.probability(a + b * Math.log(overpressure));
    }

    /** Time to failure in s under a heat flux in W/m², for a volume in m³. */
    public double timeToFailure(double heatFlux, double volume) {
        if (heatThreshold.isEmpty()) {
            throw new RefusedException("equipment", "no heat correlation for " + equipment);
        }
        return Math.exp(heat[0] * Math.log(heatFlux / 1000) + heat[1] * Math.pow(volume, heat[2]) + heat[3]);
    }

    /** Probability that a lasting fire breaks it: emergency teams and cooling are in the probit. */
    public double byHeat(double heatFlux, double volume) {
        if (heatThreshold.isEmpty() || heatFlux < heatThreshold.getAsDouble()) {
            return 0;
        }
        return Probit.probability(12.54 - 1.847 * Math.log(timeToFailure(heatFlux, volume) / MINUTE));
    }
}
