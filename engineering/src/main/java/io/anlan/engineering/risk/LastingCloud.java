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
     * @param concentrationAtSource kg/m³ of the substance
     */
    record Heavy(HeavyPlume plume, double concentrationAtSource) implements LastingCloud {

        @Override
        public double onAxis(double x) {
            return plume.fraction(x) * concentrationAtSource;
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
     * What feeds the cloud: gas, gas with drops, or gas thinned with air. It is followed without change of temperature, so that
     * drops count as what they become.
     *
     * @param rate of the substance, kg/s
     * @param concentration of the substance where it leaves, kg/m³
     * @param density of what leaves, kg/m³
     */
    record Source(double rate, double concentration, double density) {

        /** Pure gas. */
        public static Source ofGas(double rate, double density) {
            return new Source(rate, density, density);
        }

        /** Vapour with its drops as one dense mixture. */
        public static Source ofSpray(double vapour, double drops, double gasDensity, double liquidDensity) {
            return ofGas(vapour + drops, (vapour + drops) / (vapour / gasDensity + drops / liquidDensity));
        }

        /** Air over a pool that does not boil, with its share of vapour. */
        public static Source ofVapour(double rate, double share, double gasDensity, double airDensity) {
            return new Source(rate, share * gasDensity, share * gasDensity + (1 - share) * airDensity);
        }
    }

    /** The cloud of a source: heavy where Britter and McQuaid's criterion says so, else passive. */
    static LastingCloud of(
            Source source, double airDensity, double airTemperature, Weather.WeatherClass weather, Sigmas sigmas) {
        if (source.rate() > 0) {
            HeavyClouds.Continuous cloud = new HeavyClouds.Continuous(
                    source.rate() / source.concentration(),
                    source.density(),
                    airTemperature,
                    weather.windSpeed(),
                    airDensity,
                    airTemperature);
            if (cloud.heavy()) {
                return new Heavy(new HeavyPlume(cloud, weather.stability(), sigmas), source.concentration());
            }
        }
        return new Plume(source.rate(), weather, sigmas);
    }
}
