package io.anlan.engineering.explosion;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.data.TextTable;
import java.util.List;
import java.util.OptionalDouble;

/** Blast of a half-ball of TNT on the ground, Kingery and Bulmash 1984 in the fits of Swisdak 1994. */
public final class KingeryBulmash {

    private static final double PA_PER_KPA = 1000;
    private static final double MS_PER_S = 1000;
    /** Range of the incident pressure, m/kg^(1/3). */
    private static final double FROM = 0.2;

    private static final double TO = 198.5;
    private static final List<Piece> PIECES =
            TextTable.read(KingeryBulmash.class, "kingery-bulmash.txt").rows().stream()
                    .map(Piece::of)
                    .toList();

    private KingeryBulmash() {}

    private record Piece(String quantity, double from, double to, double[] coefficients) {

        static Piece of(TextTable.Row row) {
            double[] coefficients = new double[7];
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = row.number(String.valueOf((char) ('A' + i)));
            }
            return new Piece(row.text("quantity"), row.number("from"), row.number("to"), coefficients);
        }

        double at(double z) {
            double ln = Math.log(z);
            double sum = 0;
            for (int i = coefficients.length - 1; i >= 0; i--) {
                sum = sum * ln + coefficients[i];
            }
            return Math.exp(sum);
        }
    }

    /** A quantity of the data file in its unit; empty outside its range. */
    static OptionalDouble at(String quantity, double z) {
        return PIECES.stream()
                .filter(piece -> piece.quantity().equals(quantity) && z >= piece.from() && z <= piece.to())
                .mapToDouble(piece -> piece.at(z))
                .findFirst();
    }

    /** Side-on overpressure at a scaled distance of 0.2 to 198.5 m/kg^(1/3), Pa. */
    public static double overpressure(double z) {
        return at("incident", z).orElseThrow() * PA_PER_KPA;
    }

    static Model model() {
        return Model.named(
                        "explosion.kingery-bulmash",
                        "Kingery and Bulmash 1984, half-ball on the ground; fits of Swisdak 1994 (ADA526744)")
                .input("tnt_mass", "kg", 1e-3, 1e9)
                .input("distance", "m", 0.01, 50_000)
                .computes(KingeryBulmash::compute);
    }

    private static void compute(Calculation c) {
        double root = Math.cbrt(c.number("tnt_mass"));
        double z = c.step("scaled_distance", c.number("distance") / root, "m/kg^(1/3)");
        c.require(z >= FROM && z <= TO, "distance", "lies outside the scaled distances 0.2 to 198.5 m/kg^(1/3)");
        c.step("overpressure", overpressure(z), "Pa");
        keep(c, "reflected", "reflected_overpressure", z, PA_PER_KPA, "Pa");
        keep(c, "arrival", "arrival_time", z, root / MS_PER_S, "s");
        keep(c, "duration", "duration", z, root / MS_PER_S, "s");
        // kPa·ms is Pa·s
        keep(c, "impulse", "impulse", z, root, "Pa s");
        keep(c, "reflected-impulse", "reflected_impulse", z, root, "Pa s");
        keep(c, "velocity", "shock_velocity", z, MS_PER_S, "m/s");
    }

    private static void keep(Calculation c, String quantity, String step, double z, double factor, String unit) {
        OptionalDouble value = at(quantity, z);
        if (value.isPresent()) {
            c.step(step, value.getAsDouble() * factor, unit);
        } else {
            double to = PIECES.stream()
                    .filter(piece -> piece.quantity().equals(quantity))
                    .mapToDouble(Piece::to)
                    .max()
                    .orElseThrow();
            c.within(step, z, FROM, to, "m/kg^(1/3)", "Swisdak 1994: not given at this scaled distance");
        }
    }
}
