package io.anlan.engineering.risk;

import io.anlan.engineering.dispersion.Gaussian;
import io.anlan.engineering.dispersion.HeavyClouds;
import io.anlan.engineering.dispersion.HeavyPlume;
import io.anlan.engineering.dispersion.Sigmas;

/** The cloud of a lasting release at ground level in a class of weather; its concentration falls to both sides as a bell. */
public sealed interface LastingCloud {

    /** Nearest distance at which a cloud is followed, m. */
    double NEAREST = 1;
    /** Farthest, m. */
    double FARTHEST = 20_000;

    /** On the axis, kg/m³; falls with the distance downwind. */
    double onAxis(double x);

    double sigmaY(double x);

    /** How far the cloud creeps against the wind, m. */
    double upwind();

    /** kg/m³ at ground level. */
    default double concentration(double x, double y) {
        double ratio = y / sigmaY(x);
        return onAxis(x) * Math.exp(-ratio * ratio / 2);
    }

    /** How far a concentration is reached downwind, between {@link #NEAREST} and {@link #FARTHEST}, m. */
    default double reach(double concentration) {
        if (onAxis(NEAREST) <= concentration) {
            return NEAREST;
        }
        return onAxis(FARTHEST) >= concentration
                ? FARTHEST
                : Gaussian.farDistance(this::onAxis, concentration, NEAREST, FARTHEST);
    }

    /** How far aside it is reached anywhere on the way, m. */
    default double halfWidth(double concentration) {
        double reach = reach(concentration);
        double widest = NEAREST;
        for (int i = 0; i < 200; i++) {
            double x = reach * i / 200;
            widest = Math.max(widest, Gaussian.halfWidth(onAxis(x), concentration, sigmaY(x)));
        }
        return widest;
    }

    /** A Gaussian plume. */
    record Plume(double rate, Weather.WeatherClass weather, Sigmas sigmas) implements LastingCloud {

        @Override
        public double onAxis(double x) {
            double distance = Math.max(x, NEAREST);
            return Gaussian.plume(
                    rate, weather.windSpeed(), sigmaY(distance), sigmas.z(weather.stability(), distance), 0, 0, 0);
        }

        @Override
        public double sigmaY(double x) {
            return sigmas.y(weather.stability(), Math.max(x, NEAREST));
        }

        @Override
        public double upwind() {
            return 0;
        }
    }

    /**
     * A heavy cloud that becomes a plume.
     *
     * @param density what a fraction of one is in air of its temperature, kg/m³ of the substance
     */
    record Heavy(HeavyPlume plume, double density) implements LastingCloud {

        @Override
        public double onAxis(double x) {
            return plume.fraction(x) * density;
        }

        @Override
        public double sigmaY(double x) {
            // upwind the cloud narrows to a blunt end; a last millimetre keeps the bell defined
            return Math.max(plume.sigmaY(x), 1e-3);
        }

        @Override
        public double upwind() {
            return plume.upwind();
        }
    }

    /**
     * What leaves a source in gas: the vapour of a substance, thinned with air or not.
     *
     * @param rate of the substance, kg/s
     * @param gasDensity of the pure substance as gas in air of the air's temperature, kg/m³
     * @param share volume of the substance in what leaves the source
     * @param temperature of that, K
     */
    record Source(double rate, double gasDensity, double share, double temperature) {}

    /** The cloud of a source: heavy where Britter and McQuaid's criterion says so, else passive. */
    static LastingCloud of(
            Source source, double airDensity, double airTemperature, Weather.WeatherClass weather, Sigmas sigmas) {
        if (source.rate() > 0) {
            double warm = source.share() * source.gasDensity() + (1 - source.share()) * airDensity;
            HeavyClouds.Continuous cloud = new HeavyClouds.Continuous(
                    source.rate() / (source.share() * source.gasDensity()) * source.temperature() / airTemperature,
                    warm * airTemperature / source.temperature(),
                    source.temperature(),
                    weather.windSpeed(),
                    airDensity,
                    airTemperature);
            if (cloud.heavy()) {
                return new Heavy(
                        new HeavyPlume(cloud, weather.stability(), sigmas), source.share() * source.gasDensity());
            }
        }
        return new Plume(source.rate(), weather, sigmas);
    }
}
