package io.anlan.assessment.weather;

import io.anlan.engineering.dispersion.Stability;
import java.time.Instant;

/**
 * What a station saw in an hour, and what follows from it.
 *
 * @param windSpeed m/s
 * @param windDirection where the wind comes from, degrees clockwise from north
 * @param humidity relative, 0 to 1
 * @param cloudOktas eighths of the sky that clouds cover
 */
public record Observation(
        Instant at,
        double windSpeed,
        double windDirection,
        double temperatureC,
        double humidity,
        double pressurePa,
        int cloudOktas,
        Stability.Sky sky,
        Stability stability) {

    /** An observation as a station reports it; sky and stability follow from place and time. */
    public static Observation of(
            Station station,
            Instant at,
            double windSpeed,
            double windDirection,
            double temperatureC,
            double humidity,
            double pressurePa,
            int cloudOktas) {
        Stability.Sky sky = WeatherRules.sky(station.lon(), station.lat(), at, cloudOktas);
        return new Observation(
                at,
                windSpeed,
                windDirection,
                temperatureC,
                humidity,
                pressurePa,
                cloudOktas,
                sky,
                Stability.of(windSpeed, sky));
    }
}
