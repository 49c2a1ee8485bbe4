package io.anlan.assessment.park;

import io.anlan.engineering.dispersion.Gaussian;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.risk.Weather.WeatherClass;

/** How far a continuous release at ground level keeps a concentration, as {@code Footprints.Plume} draws it. */
record Reaches(double rate, WeatherClass weather, Sigmas sigmas) {

    private static final double NEAREST = 1;

    double concentration(double x, double y) {
        double distance = Math.max(x, NEAREST);
        return Gaussian.plume(
                rate,
                weather.windSpeed(),
                sigmas.y(weather.stability(), distance),
                sigmas.z(weather.stability(), distance),
                y,
                0,
                0);
    }

    double to(double concentration) {
        return rate <= 0 ? NEAREST : Clouds.farthest(x -> concentration(x, 0) >= concentration);
    }

    double halfWidthTo(double concentration) {
        return rate <= 0 ? NEAREST : Clouds.widest(to(concentration), (x, y) -> concentration(x, y) >= concentration);
    }
}
