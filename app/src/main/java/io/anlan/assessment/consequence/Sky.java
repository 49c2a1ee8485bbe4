package io.anlan.assessment.consequence;

import io.anlan.assessment.weather.WeatherRules;
import io.anlan.assessment.weather.Weathers.Nearest;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.dispersion.Stability;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The weather that a run used.
 *
 * @param station who observed it; null when given by hand
 * @param stationMetres how far away the station stands
 * @param windFrom where the wind comes from, degrees clockwise from north
 */
public record Sky(
        @Nullable String station,
        @Nullable Integer stationMetres,
        Instant at,
        double windSpeed,
        double windFrom,
        double temperatureC,
        double humidity,
        double pressurePa,
        Stability.Sky sky,
        Stability stability) {

    /** Relative humidity when nobody measured it. */
    private static final double USUAL_HUMIDITY = 0.7;

    static Sky of(Nearest seen) {
        var o = seen.observation();
        return new Sky(
                seen.station().name(),
                seen.metres(),
                o.at(),
                o.windSpeed(),
                o.windDirection(),
                o.temperatureC(),
                o.humidity(),
                o.pressurePa(),
                o.sky(),
                o.stability());
    }

    static Sky of(Question.ByHand by, double lon, double lat, Instant now) {
        Stability.Sky sky =
                by.sky() == null ? WeatherRules.sky(lon, lat, now, by.cloud().oktas()) : by.sky();
        return new Sky(
                null,
                null,
                now,
                by.windSpeed(),
                by.windFrom(),
                by.temperatureC(),
                USUAL_HUMIDITY,
                Constants.ATM,
                sky,
                by.stability() == null ? Stability.of(by.windSpeed(), sky) : by.stability());
    }

    double airTemperature() {
        return CaseRules.kelvin(temperatureC);
    }

    double airDensity() {
        return Constants.airDensity(airTemperature(), pressurePa);
    }

    /** Whether it is night: the sky says so, only under a closed one the clock does. */
    boolean night(boolean byClock) {
        return switch (sky) {
            case NIGHT_CLEAR, NIGHT_CLOUDED -> true;
            case OVERCAST -> byClock;
            case STRONG_SUN, MODERATE_SUN, SLIGHT_SUN -> false;
        };
    }

    /** Direction in which a cloud goes, radians counter-clockwise from east. */
    double heading() {
        return Math.PI / 2 - Math.toRadians(windFrom + 180);
    }
}
