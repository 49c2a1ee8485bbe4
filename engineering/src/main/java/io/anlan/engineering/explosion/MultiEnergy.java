package io.anlan.engineering.explosion;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.data.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The TNO multi-energy method: a vapour cloud explodes where it is congested, with a strength from 1 (weak) to 10 (detonation).
 * Curves as power laws, piece by piece.
 */
public final class MultiEnergy {

    /** Energy of a stoichiometric mixture of a hydrocarbon with air, J/m³ (van den Berg 1985; AQ/T 3046-2013 equation E.60). */
    public static final double MIXTURE_ENERGY = 3.5e6;

    public static final int WEAKEST = 1;
    public static final int STRONGEST = 10;
    /** Range of the curves in scaled distance (MSB B06-105 figures 4.3 and 4.4). */
    private static final double NEAREST = 0.1;

    private static final double FARTHEST = 100;
    /** The fit holds down to this scaled overpressure. */
    private static final double LEAST = 0.001;

    private static final double SOUND = 340.3;
    private static final Map<Integer, List<Piece>> PRESSURE = read("multi-energy-pressure.txt");
    private static final Map<Integer, List<Piece>> DURATION = read("multi-energy-duration.txt");

    private MultiEnergy() {}

    private record Piece(double to, double a, double b) {

        double at(double distance) {
            return a * Math.pow(distance, b);
        }
    }

    private static Map<Integer, List<Piece>> read(String file) {
        Map<Integer, List<Piece>> pieces = new TreeMap<>();
        for (TextTable.Row row : TextTable.read(MultiEnergy.class, file).rows()) {
            pieces.computeIfAbsent((int) row.number("strength"), key -> new ArrayList<>())
                    .add(new Piece(row.number("to"), row.number("a"), row.number("b")));
        }
        return pieces;
    }

    private static double on(Map<Integer, List<Piece>> curves, int strength, double distance) {
        List<Piece> pieces = Objects.requireNonNull(curves.get(strength));
        return pieces.stream()
                .filter(piece -> distance <= piece.to())
                .findFirst()
                .orElse(pieces.getLast())
                .at(distance);
    }

    /** Side-on overpressure over ambient pressure at a scaled distance r·(pa/E)^(1/3). */
    public static double overpressureRatio(int strength, double scaledDistance) {
        return on(PRESSURE, strength, scaledDistance);
    }

    /** Duration of the positive phase times the speed of sound over (E/pa)^(1/3). */
    public static double scaledDuration(int strength, double scaledDistance) {
        return on(DURATION, strength, scaledDistance);
    }

    /** Farthest scaled distance at which an overpressure ratio is reached; 0 when the strength never reaches it. */
    public static double scaledDistance(int strength, double ratio) {
        double reach = 0;
        double from = 0;
        for (Piece piece : Objects.requireNonNull(PRESSURE.get(strength))) {
            double solved = piece.b() == 0
                    ? (piece.a() >= ratio ? piece.to() : 0)
                    : Math.min(piece.to(), Math.pow(ratio / piece.a(), 1 / piece.b()));
            if (solved > from) {
                reach = solved;
            }
            from = piece.to();
        }
        return reach;
    }

    /** Pressure on a wall that the wave meets head-on, over the side-on overpressure: (8·Ps + 14·p0)/(Ps + 7·p0). */
    public static double reflection(double overpressure, double ambient) {
        return (8 * overpressure + 14 * ambient) / (overpressure + 7 * ambient);
    }

    static Model model() {
        return Model.named(
                        "explosion.multi-energy",
                        "TNO multi-energy (van den Berg 1985); curves and reflection as MSB B06-105 (2017) tables 4.2, 4.3, eqs. 4.1 to 4.9")
                .input("strength", "-", WEAKEST, STRONGEST, 7)
                .optional("energy", "J", 1e6, 1e15)
                .optional("congested_volume", "m3", 0.1, 1e7)
                .input("mixture_energy", "J/m3", 1e6, 1e7, MIXTURE_ENERGY)
                .optional("distance", "m", 0.1, 50_000)
                .optional("overpressure_sought", "Pa", 100, 1e6)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .input("sound_speed", "m/s", 300, 380, SOUND)
                .computes(MultiEnergy::compute);
    }

    private static void compute(Calculation c) {
        int strength = (int) c.number("strength");
        c.require(strength == c.number("strength"), "strength", "is a whole number from 1 to 10");
        c.require(c.given("energy") || c.given("congested_volume"), "energy", "or congested_volume is needed");
        c.require(
                c.given("distance") || c.given("overpressure_sought"), "distance", "or overpressure_sought is needed");
        double ambient = c.number("ambient_pressure");
        double energy = c.step(
                "energy",
                c.given("energy") ? c.number("energy") : c.number("congested_volume") * c.number("mixture_energy"),
                "J");
        double scale = c.step("length_scale", Math.cbrt(energy / ambient), "m");
        if (c.given("distance")) {
            at(c, strength, scale);
        }
        if (c.given("overpressure_sought")) {
            double ratio = c.step("overpressure_ratio_sought", c.number("overpressure_sought") / ambient, "-");
            c.within("overpressure_ratio_sought", ratio, LEAST, 1e9, "-", "MSB B06-105 table 4.2");
            double scaled = c.step("scaled_distance_sought", scaledDistance(strength, ratio), "-");
            c.step("distance_sought", scaled * scale, "m");
        }
    }

    private static void at(Calculation c, int strength, double scale) {
        double ambient = c.number("ambient_pressure");
        double scaled = c.step("scaled_distance", c.number("distance") / scale, "-");
        c.within("scaled_distance", scaled, NEAREST, FARTHEST, "-", "extent of the curves, MSB B06-105");
        double ratio = c.step("overpressure_ratio", overpressureRatio(strength, scaled), "-");
        c.within("overpressure_ratio", ratio, LEAST, 1e9, "-", "MSB B06-105 table 4.2");
        double overpressure = c.step("overpressure", ratio * ambient, "Pa");
        double scaledDuration = c.step("scaled_duration", scaledDuration(strength, scaled), "-");
        double duration = c.step("duration", scaledDuration * scale / c.number("sound_speed"), "s");
        c.step("impulse", Blast.impulse(overpressure, duration), "Pa s");
        double reflection = c.step("reflection", reflection(overpressure, ambient), "-");
        c.within("overpressure", overpressure, 0, 1e6, "Pa", "reflection, MSB B06-105 eq. 4.9");
        c.step("reflected_overpressure", reflection * overpressure, "Pa");
    }
}
