package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.Numerics;
import io.anlan.engineering.calc.RefusedException;

/**
 * A lasting heavy cloud on the ground and the passive plume that it becomes: Britter and McQuaid to the end of their curves, from
 * there a Gaussian plume whose coefficients continue the width of the cloud and its concentration, so that the mass goes on. The
 * cloud of the curves has one concentration across; here it falls off aside as that of the plume, with σy = half-width ÷ √2
 * (HEGABOX, from memory), so that no outline jumps. The joint is ours and has not been tested against trials.
 *
 * <p>Fractions are by volume, of what leaves the source; distances in m.
 */
public final class HeavyPlume {

    private static final String RELEASE = "continuous";
    private static final double FARTHEST = 100_000;

    private final HeavyClouds.Continuous source;
    private final Sigmas sigmas;
    private final Stability stability;
    private final BritterMcQuaid.Axis axis;
    private final double handOver;
    private final double virtualY;
    private final double virtualZ;

    /** Refused when the cloud is not heavy at its source. */
    public HeavyPlume(HeavyClouds.Continuous source, Stability stability, Sigmas sigmas) {
        if (!source.heavy()) {
            throw new RefusedException("cloud_density", "the cloud is not heavy here: take a plume");
        }
        this.source = source;
        this.stability = stability;
        this.sigmas = sigmas;
        this.axis = BritterMcQuaid.axis(RELEASE, source.alpha());
        this.handOver = source.scale() * axis.last();
        double sigmaY = sigmaYOfCloud(handOver);
        double sigmaZ = flow() / (Math.PI * source.wind() * sigmaY * fractionOf(axis.ratio(axis.last())));
        this.virtualY = Numerics.root(x -> sigmas.y(stability, x) - sigmaY, 1e-6, 1e7);
        this.virtualZ = Numerics.root(x -> sigmas.z(stability, x) - sigmaZ, 1e-9, 1e7);
    }

    /** m³/s at the temperature of the air, which the cloud has at the hand-over. */
    private double flow() {
        return source.flow() * source.airTemperature() / source.temperature();
    }

    private double fractionOf(double ratio) {
        return BritterMcQuaid.actual(ratio, source.airTemperature(), source.temperature());
    }

    private double sigmaYOfCloud(double x) {
        return source.halfWidth(x) / Math.sqrt(2);
    }

    /** Where the curves end and the plume begins. */
    public double handOver() {
        return handOver;
    }

    /** Distance at which the coefficients of the plume have the width of the cloud at the hand-over. */
    public double virtualY() {
        return virtualY;
    }

    /** Distance at which they give its concentration, with that width. */
    public double virtualZ() {
        return virtualZ;
    }

    /** How far the cloud creeps against the wind. */
    public double upwind() {
        return source.upwind();
    }

    public double sigmaY(double x) {
        return x <= handOver ? sigmaYOfCloud(x) : sigmas.y(stability, virtualY + x - handOver);
    }

    /** Of the plume, from the hand-over on. */
    public double sigmaZ(double x) {
        return sigmas.z(stability, virtualZ + x - handOver);
    }

    /** On the axis at ground level; upwind of the source as at it. */
    public double fraction(double x) {
        if (x > handOver) {
            return flow() / (Math.PI * source.wind() * sigmaY(x) * sigmaZ(x));
        }
        return fractionOf(axis.ratio(Math.max(x, 0) / source.scale()));
    }

    /** At ground level beside the axis; upwind the cloud narrows to a blunt end. */
    public double fraction(double x, double y) {
        double sigma = x <= handOver ? source.halfWidth(x) / Math.sqrt(2) : sigmaY(x);
        if (sigma <= 0) {
            return 0;
        }
        double ratio = y / sigma;
        return fraction(x) * Math.exp(-ratio * ratio / 2);
    }

    /** The farthest point at which the fraction is reached on the axis; refused beyond 100 km. */
    public double reach(double fraction) {
        if (fraction(FARTHEST) >= fraction) {
            throw new RefusedException("fraction", "is exceeded beyond 100 km: outside the model");
        }
        return fraction >= 1
                ? 0
                : Numerics.root(x -> Math.log(fraction(x) / fraction), source.scale() * (1 - 1e-9), FARTHEST);
    }
}
