package io.anlan.engineering.qra;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.harm.Probit;
import io.anlan.engineering.release.Pools;
import io.anlan.engineering.risk.EventTree;
import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.Footprints;
import io.anlan.engineering.risk.LastingCloud;
import io.anlan.engineering.risk.Weather;
import java.util.ArrayList;
import java.util.List;

/** The clouds of a release in each class of the weather: how much vapour, where it kills, whether it meets a flame. */
final class Clouds {

    private static final double SCHMIDT = 0.8;
    /** A cloud of less than this rate is followed as if it had it, so that a footprint always exists, kg/s. */
    private static final double LEAST_RATE = 1e-9;

    private final QraCase given;
    private final Trail trail;

    Clouds(QraCase given, Trail trail) {
        this.given = given;
        this.trail = trail;
    }

    /** Vapour of a lasting release, kg/s: what is airborne at once, or what a pool gives off. */
    private double rate(Release release, Weather.WeatherClass weather) {
        Equipment equipment = release.equipment();
        if (equipment.phase() != Equipment.Phase.LIQUID) {
            return Math.max(LEAST_RATE, release.airborneRate());
        }
        double area = equipment.need("pool_area");
        double temperature = Releases.temperature(equipment);
        double pressure = equipment.orLibrary("vapour_pressure", s -> s.vapourPressure(temperature));
        double transfer = Pools.transferMackayMatsugu(weather.windSpeed(), Math.sqrt(4 * area / Math.PI), SCHMIDT);
        double flux = Pools.evaporationFlux(
                transfer,
                Math.min(pressure, Constants.ATM),
                equipment.orLibrary("molar_mass", s -> s.molarMass()),
                temperature);
        double vapour = trail.keep(
                release.name() + " · " + weather.stability() + weather.windSpeed(), "evaporation", flux * area, "kg/s");
        return Math.max(LEAST_RATE, release.atOnce() ? vapour : Math.min(vapour, release.rate()));
    }

    private boolean puff(Release release) {
        return release.atOnce() && release.equipment().phase() != Equipment.Phase.LIQUID;
    }

    private LastingCloud.Plume plume(Release release, Weather.WeatherClass weather) {
        return new LastingCloud.Plume(rate(release, weather), weather, Sigmas.BRIGGS_RURAL);
    }

    private Footprints.Puff puffOf(Release release, Weather.WeatherClass weather) {
        return new Footprints.Puff(Math.max(LEAST_RATE, release.airborneMass()), weather);
    }

    Footprint flashFire(Release release, Weather.WeatherClass weather, double limit) {
        return puff(release)
                ? Footprints.flashFire(puffOf(release, weather), limit, given.step())
                : Footprints.flashFire(plume(release, weather), limit, given.step());
    }

    Footprint toxic(
            Release release, Weather.WeatherClass weather, Probit probit, double minutes, double unitsPerKilogram) {
        if (puff(release)) {
            return Footprints.toxic(puffOf(release, weather), probit, unitsPerKilogram, given.step());
        }
        // a pool spilled at once evaporates for as long as people are counted as exposed
        double exposed = minutes > 0 ? minutes : 30;
        return Footprints.toxic(plume(release, weather), probit, exposed, unitsPerKilogram, given.step());
    }

    /** Mass in the cloud above the lower limit, kg: at most what the wind carries from the source to where it ends. */
    double flammableMass(Release release, Weather.WeatherClass weather, double limit) {
        if (puff(release)) {
            return release.airborneMass();
        }
        double reach = flashFire(release, weather, limit).lastDownwind();
        double carried = rate(release, weather) * reach / weather.windSpeed();
        return Math.min(carried, Math.max(release.mass(), LEAST_RATE));
    }

    /** Mean probability, over weather and directions, that the cloud is lit by the sources that it covers. */
    double ignition(Release release, double limit) {
        if (given.sources().isEmpty()) {
            trail.caution(
                    release.name() + " · delayed ignition",
                    "neither a probability nor ignition sources are given: taken as 0");
            return 0;
        }
        trail.caution(
                release.name() + " · delayed ignition",
                "mean over weather and direction: that a cloud towards a source is lit more often is not followed");
        double mean = 0;
        Weather weather = given.weather();
        for (int w = 0; w < weather.classes().size(); w++) {
            Footprint cloud = flashFire(release, weather.classes().get(w), limit);
            for (int d = 0; d < Weather.DIRECTIONS; d++) {
                mean += weather.probability()[w][d] * lit(release, cloud, Weather.heading(d));
            }
        }
        return Math.min(1, mean);
    }

    private double lit(Release release, Footprint cloud, double heading) {
        List<Double> probabilities = new ArrayList<>();
        for (IgnitionSource source : given.sources()) {
            double dx = source.x() - release.equipment().x();
            double dy = source.y() - release.equipment().y();
            double along = dx * Math.cos(heading) + dy * Math.sin(heading);
            double across = dy * Math.cos(heading) - dx * Math.sin(heading);
            if (cloud.at(along, across) >= 0.5) {
                probabilities.add(EventTree.sourceIgnition(
                        source.presence(), source.effectiveness(), Math.max(1, release.duration())));
            }
        }
        return EventTree.anyOf(probabilities);
    }
}
