package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.Numerics;
import java.util.Arrays;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * A cylinder of heavy gas released at once: it slumps, takes in air at its edge and top, drifts with the wind, and is handed
 * over to a Gaussian puff when it spreads no faster than turbulence would spread it (van Ulden 1974, Puttock's HEGABOX).
 * Isothermal. Constants from memory; it has not been tested against a trial, and every result says so.
 */
final class BoxModel {

    /** Froude number of the front: dR/dt = 1.15·√(g′·H). */
    private static final double FRONT = 1.15;
    /** Air taken in at the edge per area swept by the front. */
    private static final double EDGE = 0.6;

    private static final double KARMAN = 0.4;
    private static final double RICHARDSON = 0.8;
    private static final double LONGEST = 20_000;
    private static final double TOLERANCE = 1e-9;

    private BoxModel() {}

    /** The cloud: radius, volume, distance of its centre. */
    private record Cloud(double radius, double volume, double distance) {

        double height() {
            return volume / (Math.PI * radius * radius);
        }

        double[] state() {
            return new double[] {radius, volume, distance};
        }

        static Cloud of(double[] state) {
            return new Cloud(state[0], state[1], state[2]);
        }
    }

    /** What drives the cloud: g0·V0 (conserved), friction velocity, wind and the height it holds for. */
    private record Drive(double buoyantVolume, double friction, double wind, Stability stability) {

        double reducedGravity(Cloud cloud) {
            return buoyantVolume / cloud.volume();
        }

        double front(Cloud cloud) {
            return FRONT * Math.sqrt(reducedGravity(cloud) * cloud.height());
        }

        double[] change(Cloud cloud) {
            double front = front(cloud);
            double richardson = reducedGravity(cloud) * cloud.height() / (friction * friction);
            double top = KARMAN * friction / Math.sqrt(1 + RICHARDSON * richardson);
            double area = Math.PI * cloud.radius() * cloud.radius();
            double entrained = EDGE * 2 * Math.PI * cloud.radius() * cloud.height() * front + top * area;
            double drift = stability.windAt(Math.max(1, cloud.height() / 2), wind, 10, false);
            return new double[] {front, entrained, drift};
        }
    }

    static Model model() {
        return Model.named(
                        "dispersion.heavy.box",
                        "box model after van Ulden 1974 and HEGABOX, constants from memory; not tested against trials")
                .input("volume", "m3", 0.1, 1e6)
                .input("cloud_density", "kg/m3", 1.2, 20)
                .input("air_density", "kg/m3", 0.8, 1.6, 1.22)
                .input("aspect_ratio", "-", 0.1, 5, 1)
                .input("wind_speed", "m/s", DispersionModels.LEAST_WIND, 40)
                .word(
                        "stability",
                        Arrays.stream(Stability.values()).map(Enum::name).toList())
                .input("roughness", "m", 1e-4, 2, 0.03)
                .input("first_fraction", "-", 1e-6, 1, 1)
                .input("distance", "m", 1, 20_000)
                .computes(BoxModel::compute);
    }

    private static void compute(Calculation c) {
        c.fromMemory("box model", "HEGABOX; not tested against trials");
        double volume = c.number("volume");
        double buoyancy =
                c.step("buoyancy", BritterMcQuaid.buoyancy(c.number("cloud_density"), c.number("air_density")), "m/s2");
        c.require(buoyancy > 0, "cloud_density", "the cloud is lighter than air");
        double friction = c.step(
                "friction_velocity", KARMAN * c.number("wind_speed") / Math.log(10 / c.number("roughness")), "m/s");
        Drive drive =
                new Drive(buoyancy * volume, friction, c.number("wind_speed"), Stability.valueOf(c.word("stability")));
        // height = aspect ratio × radius
        double radius = Math.cbrt(volume / (Math.PI * c.number("aspect_ratio")));
        Cloud start = new Cloud(radius, volume, 0);
        double target = c.number("distance");
        double handOver = drive.front(start) <= friction
                ? 0
                : Numerics.root(t -> drive.front(after(drive, start, t)) - friction, 1e-6, LONGEST);
        c.step("hand_over_time", handOver, "s");
        Cloud last = after(drive, start, handOver);
        c.step("hand_over_distance", last.distance(), "m");
        c.step("hand_over_radius", last.radius(), "m");
        double fraction =
                target <= last.distance() ? inBox(c, drive, start, handOver, target) : passive(c, drive, last, target);
        c.step("fraction", Math.min(1, fraction) * c.number("first_fraction"), "-");
    }

    private static double inBox(Calculation c, Drive drive, Cloud start, double handOver, double target) {
        double time = Numerics.root(t -> after(drive, start, t).distance() - target, 0, handOver);
        Cloud there = after(drive, start, time);
        c.step("arrival_time", time, "s");
        c.step("radius", there.radius(), "m");
        c.step("height", there.height(), "m");
        return start.volume() / there.volume();
    }

    /** A puff whose centre concentration and radius continue those of the box: σy = R/√2, σz = 0.8·H. */
    private static double passive(Calculation c, Drive drive, Cloud last, double target) {
        Stability stability = drive.stability();
        double sigmaY = last.radius() / Math.sqrt(2);
        double sigmaZ = 0.8 * last.height();
        double virtualY = Numerics.root(x -> Sigmas.PUFF.y(stability, x) - sigmaY, 1e-6, 1e7);
        double virtualZ = Numerics.root(x -> Sigmas.PUFF.z(stability, x) - sigmaZ, 1e-9, 1e7);
        double further = target - last.distance();
        double y = c.step("sigma_y", Sigmas.PUFF.y(stability, virtualY + further), "m");
        double z = c.step("sigma_z", Sigmas.PUFF.z(stability, virtualZ + further), "m");
        double initial = c.number("volume");
        return Gaussian.puff(initial, y, y, z, 0, 0, 0, 0);
    }

    private static Cloud after(Drive drive, Cloud start, double time) {
        if (time == 0) {
            return start;
        }
        OrdinaryDifferentialEquation equation = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 3;
            }

            @Override
            public double[] computeDerivatives(double t, double[] state) {
                return drive.change(Cloud.of(state));
            }
        };
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-9, LONGEST, TOLERANCE, TOLERANCE);
        return Cloud.of(integrator
                .integrate(equation, new ODEState(0, start.state()), time)
                .getPrimaryState());
    }
}
