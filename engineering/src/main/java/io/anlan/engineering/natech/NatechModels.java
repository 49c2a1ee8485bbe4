package io.anlan.engineering.natech;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import java.util.List;

/** Earthquake, flood and lightning as models. */
public final class NatechModels {

    private static final double WATER = 1000;
    /** Drag of the current on a wall, Landucci et al. 2012. */
    private static final double DRAG = 1.8;
    /** Pressure at which a tank wall buckles, Pa, by volume in m³: J1·V + J2, Landucci et al. 2012. */
    private static final double BUCKLING_SLOPE = -0.199;

    private static final double BUCKLING_OFFSET = 6950;
    private static final double SQUARE_METRES_PER_KM2 = 1e6;

    private NatechModels() {}

    public static List<Model> all() {
        return List.of(earthquake(), flood(), lightning());
    }

    private static Model earthquake() {
        return Model.named(
                        "natech.earthquake",
                        "fragility of Eidinger et al. 2001 as printed by RAPID-N (JRC); risk integral of Cornell 1996")
                .input("acceleration", "g", 0.01, 3)
                .input("frequency", "1/year", 1e-7, 1)
                .optional("rarer_acceleration", "g", 0.01, 5)
                .optional("rarer_frequency", "1/year", 1e-8, 1)
                .choice(
                        "fragility_set",
                        SeismicFragility.all().stream()
                                .map(SeismicFragility::set)
                                .distinct()
                                .toArray(String[]::new))
                .computes(NatechModels::earthquake);
    }

    private static void earthquake(Calculation c) {
        double acceleration = c.number("acceleration");
        double frequency = c.number("frequency");
        boolean curve = c.given("rarer_acceleration") && c.given("rarer_frequency");
        double exponent = 0;
        if (curve) {
            c.require(
                    c.number("rarer_acceleration") > acceleration && c.number("rarer_frequency") < frequency,
                    "rarer_acceleration",
                    "must be stronger and rarer than the first");
            exponent = c.step(
                    "hazard_exponent",
                    Math.log(frequency / c.number("rarer_frequency"))
                            / Math.log(c.number("rarer_acceleration") / acceleration),
                    "-");
        }
        for (SeismicFragility state : SeismicFragility.all()) {
            if (state.set().equals(c.word("fragility_set"))) {
                double probability = c.step("probability_state_" + state.state(), state.probability(acceleration), "-");
                c.step(
                        "frequency_state_" + state.state(),
                        curve ? state.perYear(acceleration, frequency, exponent) : frequency * probability,
                        "1/year");
            }
        }
    }

    private static Model flood() {
        return Model.named(
                        "natech.flood",
                        "flotation by statics; buckling of the wall by Landucci et al. 2012 (coefficients from memory)")
                .input("water_depth", "m", 0.01, 20)
                .input("water_velocity", "m/s", 0, 10, 0)
                .input("tank_diameter", "m", 1, 120)
                .input("tank_height", "m", 1, 40)
                .input("liquid_density", "kg/m3", 300, 2000)
                .optional("empty_mass", "kg", 100, 1e7)
                .input("least_filling", "-", 0, 1, 0.01)
                .input("greatest_filling", "-", 0, 1, 0.75)
                .input("frequency", "1/year", 1e-7, 1)
                .computes(NatechModels::flood);
    }

    private static void flood(Calculation c) {
        c.fromMemory("buckling of the wall", "Landucci et al. 2012, Reliability Engineering and System Safety");
        double area = Math.PI / 4 * c.number("tank_diameter") * c.number("tank_diameter");
        double height = c.number("tank_height");
        double liquid = c.number("liquid_density");
        double depth = Math.min(c.number("water_depth"), height);
        c.require(
                c.number("least_filling") < c.number("greatest_filling"),
                "least_filling",
                "must be below the greatest filling");
        double outside = c.step(
                "water_pressure",
                WATER * Constants.G * depth
                        + DRAG * WATER * c.number("water_velocity") * c.number("water_velocity") / 2,
                "Pa");
        double resistance =
                c.step("buckling_pressure", Math.max(0, BUCKLING_SLOPE * area * height + BUCKLING_OFFSET), "Pa");
        double critical = c.step(
                "critical_filling_buckling",
                Math.max(0, (outside - resistance) / (liquid * Constants.G * height)),
                "-");
        if (c.given("empty_mass")) {
            double lifted = c.step(
                    "critical_filling_flotation",
                    Math.max(0, (WATER * depth - c.number("empty_mass") / area) / (liquid * height)),
                    "-");
            critical = Math.max(critical, lifted);
        }
        double span = c.number("greatest_filling") - c.number("least_filling");
        double probability =
                c.step("probability", Math.clamp((critical - c.number("least_filling")) / span, 0.0, 1.0), "-");
        c.step("frequency", c.number("frequency") * probability, "1/year");
    }

    private static Model lightning() {
        return Model.named(
                        "natech.lightning",
                        "strikes on a structure: collection area of IEC 62305-2 or of GB 50057-2010 appendix A (from memory)")
                .choice("method", "iec-62305", "gb-50057")
                .input("thunder_days", "1/year", 1, 200)
                .input("diameter", "m", 0.5, 150)
                .input("height", "m", 0.5, 99)
                .input("location_factor", "-", 0.25, 2, 1)
                .input("damage_probability", "-", 0, 1)
                .computes(NatechModels::lightning);
    }

    private static void lightning(Calculation c) {
        c.fromMemory("density of flashes and collection area", "IEC 62305-2, GB 50057-2010 appendix A");
        double height = c.number("height");
        double radius = c.number("diameter") / 2;
        double density = c.step("flash_density", 0.1 * c.number("thunder_days"), "1/(km2 year)");
        double wide = c.step(
                "collection_radius",
                radius + (c.word("method").equals("iec-62305") ? 3 * height : Math.sqrt(height * (200 - height))),
                "m");
        double area = c.step("collection_area", Math.PI * wide * wide, "m2");
        double strikes =
                c.step("strikes", c.number("location_factor") * density * area / SQUARE_METRES_PER_KM2, "1/year");
        c.step("frequency", strikes * c.number("damage_probability"), "1/year");
    }
}
