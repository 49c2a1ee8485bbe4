package io.anlan.engineering.harm;

import io.anlan.engineering.calc.Numerics;
import io.anlan.engineering.data.TextTable;
import java.util.List;

/**
 * A probit of a set: Y = a + b·ln V, P = Φ(Y − 5). V is Iⁿ·t for heat, Cⁿ·t for poison, p for blast, in the unit of the set.
 *
 * @param fromMemory its figures were not seen in a source
 */
public record Probit(
        String set,
        String hazard,
        String subject,
        double a,
        double b,
        double n,
        String unit,
        String source,
        boolean fromMemory) {

    private static final List<Probit> ALL = TextTable.read(Probit.class, "probits.txt").rows().stream()
            .map(Probit::of)
            .toList();

    public static List<Probit> all() {
        return ALL;
    }

    /** The probit of a set for a subject (a substance, or an effect). */
    public static Probit of(String hazard, String set, String subject) {
        return ALL.stream()
                .filter(p -> p.hazard.equals(hazard) && p.set.equals(set) && p.subject.equals(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + hazard + " probit " + set + "/" + subject));
    }

    private static Probit of(TextTable.Row row) {
        return new Probit(
                row.text("set"),
                row.text("hazard"),
                row.text("subject"),
                row.number("a"),
                row.number("b"),
                row.number("n"),
                row.text("unit"),
                row.text("source"),
                row.text("basis").equals("memory"));
    }

    /** Dose V of an intensity in the unit of the set over a time (s for heat, min for poison, 1 for blast). */
    public double dose(double intensity, double time) {
        return Math.pow(intensity, n) * time;
    }

    public double probit(double dose) {
        return a + b * Math.log(dose);
    }

    /** Share of those exposed who are harmed; none at dose 0. */
    public double share(double dose) {
        return dose <= 0 ? 0 : probability(probit(dose));
    }

    /** The dose that harms a share of those exposed. */
    public double doseFor(double share) {
        return Math.exp((5 + Numerics.normalInverse(share) - a) / b);
    }

    /** The intensity that harms a share within a time. */
    public double intensityFor(double share, double time) {
        return Math.pow(doseFor(share) / time, 1 / n);
    }

    public static double probability(double probit) {
        return Numerics.normal(probit - 5);
    }
}
