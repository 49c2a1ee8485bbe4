package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;

/** Britter–McQuaid as models: how far a volume fraction reaches, or what arrives at a distance. */
final class HeavyModels {

    private static final String SOURCE = "Britter and McQuaid 1988, curves as digitised by EPA TSCREEN and CCPS 1999";

    /** Without a class of stability nothing is said beyond the curves. */
    private static final String NO_PLUME = "none";

    private HeavyModels() {}

    private static Model.Builder common(String name) {
        return Model.named(name, SOURCE)
                .input("cloud_density", "kg/m3", 0.5, 100)
                .input("cloud_temperature", "K", 20, 600, 288.15)
                .input("air_density", "kg/m3", 0.8, 1.6, 1.22)
                .input("air_temperature", "K", 230, 330, 288.15)
                .input("wind_speed", "m/s", DispersionModels.LEAST_WIND, 40)
                .input("first_fraction", "-", 1e-6, 1, 1)
                .optional("fraction_sought", "-", 1e-6, 0.5)
                .optional("distance", "m", 1, 50_000);
    }

    static Model continuous() {
        return common("dispersion.heavy.continuous")
                .input("volume_flow", "m3/s", 1e-4, 1e5)
                .optional("duration", "s", 1, 1e6)
                .choice("stability", NO_PLUME, "A", "B", "C", "D", "E", "F")
                .choice("sigma_set", "briggs-rural", "briggs-urban", "pasquill-gifford")
                .computes(HeavyModels::continuous);
    }

    private static void continuous(Calculation c) {
        double wind = c.number("wind_speed");
        double flow = c.number("volume_flow");
        double buoyancy = buoyancy(c);
        double criterion = c.step("criterion", BritterMcQuaid.criterionContinuous(buoyancy, flow, wind), "-");
        c.require(
                criterion >= BritterMcQuaid.HEAVY_CONTINUOUS,
                "cloud_density",
                "the cloud is not heavy here: use dispersion.plume");
        double scale = c.step("length_scale", Math.sqrt(flow / wind), "m");
        double alpha = alpha(c, BritterMcQuaid.alphaContinuous(buoyancy, flow, wind));
        if (!c.word("stability").equals(NO_PLUME) && beyond(c, alpha, scale)) {
            passive(c);
        } else {
            distances(c, "continuous", alpha, scale, 30);
        }
        double lb = c.step("buoyancy_length", flow * buoyancy / (wind * wind * wind), "m");
        c.step("upwind_extent", scale / 2 + 2 * lb, "m");
        double half = c.step("half_width_at_source", scale + 8 * lb, "m");
        if (c.given("distance")) {
            double x = c.number("distance");
            double width = c.step("half_width", half + 2.5 * Math.cbrt(lb * x * x), "m");
            c.step("depth", flow / (2 * wind * width), "m");
            if (c.given("duration")) {
                double steadiness = c.step("steadiness", wind * c.number("duration") / x, "-");
                c.within(
                        "steadiness",
                        steadiness,
                        2.5,
                        1e9,
                        "-",
                        "Britter and McQuaid: a release is continuous from u t/x = 2.5 on");
            }
        }
    }

    private static boolean beyond(Calculation c, double alpha, double scale) {
        return c.given("fraction_sought") && ratioSought(c) < BritterMcQuaid.smallestRatio("continuous")
                || c.given("distance")
                        && c.number("distance")
                                > scale
                                        * BritterMcQuaid.axis("continuous", alpha)
                                                .last();
    }

    private static double ratioSought(Calculation c) {
        return BritterMcQuaid.isothermal(
                c.number("fraction_sought") / c.number("first_fraction"),
                c.number("air_temperature"),
                c.number("cloud_temperature"));
    }

    /** What lies beyond the curves, or what is sought there, by the plume that the cloud becomes. */
    private static void passive(Calculation c) {
        double first = c.number("first_fraction");
        HeavyPlume plume = new HeavyPlume(
                new HeavyClouds.Continuous(
                        c.number("volume_flow"),
                        c.number("cloud_density"),
                        c.number("cloud_temperature"),
                        c.number("wind_speed"),
                        c.number("air_density"),
                        c.number("air_temperature")),
                Stability.valueOf(c.word("stability")),
                DispersionModels.set(c));
        double end = c.step("hand_over_distance", plume.handOver(), "m");
        c.step("hand_over_fraction", first * plume.fraction(end), "-");
        c.step("sigma_y_at_hand_over", plume.sigmaY(end), "m");
        c.step("sigma_z_at_hand_over", plume.sigmaZ(end), "m");
        c.step("virtual_distance_y", plume.virtualY(), "m");
        c.step("virtual_distance_z", plume.virtualZ(), "m");
        if (c.given("fraction_sought")) {
            c.step("reach", plume.reach(c.number("fraction_sought") / first), "m");
        }
        if (c.given("distance")) {
            double x = c.number("distance");
            c.step("sigma_y", plume.sigmaY(x), "m");
            c.step("fraction", first * plume.fraction(x), "-");
        }
        c.fromMemory("σy = half-width ÷ √2 at the hand-over, a joint not tested against trials", "HEGABOX");
    }

    static Model instantaneous() {
        return common("dispersion.heavy.instantaneous")
                .input("volume", "m3", 0.01, 1e7)
                .computes(HeavyModels::instantaneous);
    }

    private static void instantaneous(Calculation c) {
        double wind = c.number("wind_speed");
        double volume = c.number("volume");
        double buoyancy = buoyancy(c);
        double criterion = c.step("criterion", BritterMcQuaid.criterionInstantaneous(buoyancy, volume, wind), "-");
        c.require(
                criterion >= BritterMcQuaid.HEAVY_INSTANTANEOUS,
                "cloud_density",
                "the cloud is not heavy here: use dispersion.puff");
        double scale = c.step("length_scale", Math.cbrt(volume), "m");
        double alpha = alpha(c, BritterMcQuaid.alphaInstantaneous(buoyancy, volume, wind));
        distances(c, "instantaneous", alpha, scale, 0);
    }

    private static double buoyancy(Calculation c) {
        double buoyancy =
                c.step("buoyancy", BritterMcQuaid.buoyancy(c.number("cloud_density"), c.number("air_density")), "m/s2");
        c.require(buoyancy > 0, "cloud_density", "the cloud is lighter than air");
        return buoyancy;
    }

    private static double alpha(Calculation c, double alpha) {
        c.step("alpha", alpha, "-");
        return c.within("alpha", alpha, -1, 1, "-", "extent of the curves");
    }

    private static void distances(Calculation c, String release, double alpha, double scale, double nearTo) {
        c.require(c.given("fraction_sought") || c.given("distance"), "distance", "or fraction_sought is needed");
        double first = c.number("first_fraction");
        double air = c.number("air_temperature");
        double cloud = c.number("cloud_temperature");
        if (c.given("fraction_sought")) {
            double isothermal = c.step(
                    "isothermal_ratio",
                    BritterMcQuaid.isothermal(c.number("fraction_sought") / first, air, cloud),
                    "-");
            c.require(
                    isothermal <= BritterMcQuaid.largestRatio(release)
                            && isothermal >= BritterMcQuaid.smallestRatio(release),
                    "fraction_sought",
                    "lies outside the curves, which run from " + BritterMcQuaid.smallestRatio(release) + " to "
                            + BritterMcQuaid.largestRatio(release) + " of the first concentration");
            c.step("reach", scale * Math.pow(10, BritterMcQuaid.beta(release, alpha, isothermal)), "m");
        }
        if (c.given("distance")) {
            double scaled = c.step("scaled_distance", c.number("distance") / scale, "-");
            double ratio = BritterMcQuaid.ratio(release, alpha, Math.log10(scaled));
            if (Double.isNaN(ratio) && scaled < nearTo) {
                ratio = BritterMcQuaid.nearRatio(scaled);
            }
            c.require(!Double.isNaN(ratio), "distance", "lies outside the curves");
            c.step("isothermal_ratio_there", ratio, "-");
            c.step("fraction", first * BritterMcQuaid.actual(ratio, air, cloud), "-");
        }
    }
}
