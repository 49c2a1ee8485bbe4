package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.RefusedException;

/**
 * Clouds of heavy gas on the ground by Britter and McQuaid: how far a fraction reaches by their curves, and how wide the cloud
 * lies by their formulas for its spread (CCPS 1999 eqs. 2-55 to 2-64). The cloud has one concentration across its width.
 */
public final class HeavyClouds {

    private HeavyClouds() {}

    /**
     * A release of lasting rate.
     *
     * @param flow volume of gas at the source, m³/s
     * @param density of that gas, kg/m³
     * @param temperature of that gas, K
     */
    public record Continuous(
            double flow, double density, double temperature, double wind, double airDensity, double airTemperature) {

        public Continuous {
            Clouds.refuseCalm(wind);
        }

        private double buoyancy() {
            return BritterMcQuaid.buoyancy(density, airDensity);
        }

        double scale() {
            return Math.sqrt(flow / wind);
        }

        double alpha() {
            return BritterMcQuaid.alphaContinuous(buoyancy(), flow, wind);
        }

        double upwind() {
            return scale() / 2 + 2 * buoyancyLength();
        }

        private double buoyancyLength() {
            return flow * buoyancy() / (wind * wind * wind);
        }

        /** Whether the cloud is heavy enough for the correlations. */
        public boolean heavy() {
            return buoyancy() > 0
                    && BritterMcQuaid.criterionContinuous(buoyancy(), flow, wind) >= BritterMcQuaid.HEAVY_CONTINUOUS;
        }

        /** Half-width of the cloud, m; ahead of the source it narrows to nothing over its upwind extent. */
        public double halfWidth(double x) {
            double atSource = scale() + 8 * buoyancyLength();
            if (x >= 0) {
                return atSource + 2.5 * Math.cbrt(buoyancyLength() * x * x);
            }
            return x <= -upwind() ? 0 : atSource * Math.sqrt(1 + x / upwind());
        }

        /** The outline of a volume fraction. */
        public Isopleth outline(double fraction) {
            if (!heavy()) {
                throw new RefusedException("cloud_density", "the cloud is not heavy here: take a plume");
            }
            double reach = reach("continuous", fraction, airTemperature, temperature, alpha(), scale());
            return Isopleth.of(x -> x >= reach ? 0 : halfWidth(x), -upwind(), reach * (1 + 1e-9), 0);
        }
    }

    /**
     * A release at once.
     *
     * @param volume m³
     */
    public record Instantaneous(
            double volume, double density, double temperature, double wind, double airDensity, double airTemperature) {

        /** The cloud drifts at this share of the wind (Britter and McQuaid 1988). */
        private static final double DRIFT = 0.4;
        /** R² = R0² + 1.2·√(g0·V0)·t. */
        private static final double SPREAD = 1.2;

        public Instantaneous {
            Clouds.refuseCalm(wind);
        }

        private double buoyancy() {
            return BritterMcQuaid.buoyancy(density, airDensity);
        }

        public boolean heavy() {
            return buoyancy() > 0
                    && BritterMcQuaid.criterionInstantaneous(buoyancy(), volume, wind)
                            >= BritterMcQuaid.HEAVY_INSTANTANEOUS;
        }

        /** Radius of the cloud, m; at the start that of a half-ball. */
        public double radius(double time) {
            double start = Math.cbrt(3 * volume / (2 * Math.PI));
            return Math.sqrt(start * start + SPREAD * Math.sqrt(buoyancy() * volume) * time);
        }

        public double centre(double time) {
            return DRIFT * wind * time;
        }

        /** How far the front is when the fraction is last reached, m. */
        public double reach(double fraction) {
            if (!heavy()) {
                throw new RefusedException("cloud_density", "the cloud is not heavy here: take a puff");
            }
            return HeavyClouds.reach(
                    "instantaneous",
                    fraction,
                    airTemperature,
                    temperature,
                    BritterMcQuaid.alphaInstantaneous(buoyancy(), volume, wind),
                    Math.cbrt(volume));
        }

        /** The outline of a fraction at a time: the whole cloud until its front has come as far as the fraction reaches. */
        public Isopleth outline(double fraction, double time) {
            return centre(time) + radius(time) > reach(fraction)
                    ? Isopleth.none()
                    : Clouds.circle(centre(time), radius(time));
        }

        /** Everything that the fraction ever reaches: the hull of the clouds on the way. */
        public Isopleth everReached(double fraction) {
            double reach = reach(fraction);
            double last = lastTime(reach);
            double start = radius(0);
            return Isopleth.of(x -> widest(x, last), -start, reach, 0);
        }

        private double lastTime(double reach) {
            if (radius(0) >= reach) {
                return 0;
            }
            double low = 0;
            double high = reach / (DRIFT * wind);
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                if (centre(middle) + radius(middle) < reach) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private double widest(double x, double last) {
            double widest = 0;
            for (int i = 0; i <= 200; i++) {
                double time = last * i / 200;
                double aside = radius(time) * radius(time) - (x - centre(time)) * (x - centre(time));
                widest = Math.max(widest, Math.sqrt(Math.max(0, aside)));
            }
            return widest;
        }
    }

    private static double reach(
            String release, double fraction, double airTemperature, double temperature, double alpha, double scale) {
        double isothermal = BritterMcQuaid.isothermal(fraction, airTemperature, temperature);
        if (isothermal > BritterMcQuaid.largestRatio(release) || isothermal < BritterMcQuaid.smallestRatio(release)) {
            throw new RefusedException(
                    "fraction",
                    "lies outside the curves, which run from " + BritterMcQuaid.smallestRatio(release) + " to "
                            + BritterMcQuaid.largestRatio(release));
        }
        return scale * Math.pow(10, BritterMcQuaid.beta(release, alpha, isothermal));
    }
}
