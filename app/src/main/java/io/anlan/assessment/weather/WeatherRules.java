package io.anlan.assessment.weather;

import io.anlan.engineering.dispersion.Stability.Sky;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * How Pasquill's table sees the sky, from the height of the sun and the cloud. The table itself is {@code Stability.of} of the
 * engineering core. Classes of sunshine, night and cloud: Turner, Workbook of Atmospheric Dispersion Estimates (AP-26, 1970),
 * table 3-1 and its notes, from memory.
 */
public final class WeatherRules {

    /** Sunshine is strong above this height of the sun, degrees. */
    static final double STRONG = 60;
    /** And slight below this one. */
    static final double SLIGHT = 35;
    /** Night begins an hour before sunset and ends an hour after sunrise. */
    static final Duration EDGE_OF_NIGHT = Duration.ofHours(1);
    /** From so many eighths on a night counts as clouded. */
    static final int CLOUDED_NIGHT = 4;
    /** Broken cloud, 5/8 to 7/8, takes one class of sunshine away; its height is not observed, so middle cloud is assumed. */
    static final int BROKEN = 5;
    /** The whole sky covered is neutral by day and by night. */
    static final int OVERCAST = 8;

    private WeatherRules() {}

    public static Sky sky(double lon, double lat, Instant at, int cloudOktas) {
        if (cloudOktas >= OVERCAST) {
            return Sky.OVERCAST;
        }
        if (isNight(lon, lat, at)) {
            return cloudOktas >= CLOUDED_NIGHT ? Sky.NIGHT_CLOUDED : Sky.NIGHT_CLEAR;
        }
        double sun = sunHeight(lon, lat, at);
        boolean broken = cloudOktas >= BROKEN;
        if (sun > STRONG) {
            return broken ? Sky.MODERATE_SUN : Sky.STRONG_SUN;
        }
        return sun > SLIGHT && !broken ? Sky.MODERATE_SUN : Sky.SLIGHT_SUN;
    }

    /** Whether the sun is down, or within an hour of rising or setting. */
    public static boolean isNight(double lon, double lat, Instant at) {
        return sunHeight(lon, lat, at) <= 0
                || sunHeight(lon, lat, at.plus(EDGE_OF_NIGHT)) <= 0
                || sunHeight(lon, lat, at.minus(EDGE_OF_NIGHT)) <= 0;
    }

    /**
     * Height of the sun above the horizon, degrees: declination and equation of time as Spencer's series (1971), in the form of
     * NOAA's "General Solar Position Calculations", from memory; good to about half a degree.
     */
    public static double sunHeight(double lon, double lat, Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        double hour = utc.getHour() + utc.getMinute() / 60.0 + utc.getSecond() / 3600.0;
        double g = 2 * Math.PI / 365 * (utc.getDayOfYear() - 1 + (hour - 12) / 24);
        double minutes = 229.18
                * (0.000075
                        + 0.001868 * Math.cos(g)
                        - 0.032077 * Math.sin(g)
                        - 0.014615 * Math.cos(2 * g)
                        - 0.040849 * Math.sin(2 * g));
        double declination = 0.006918
                - 0.399912 * Math.cos(g)
                + 0.070257 * Math.sin(g)
                - 0.006758 * Math.cos(2 * g)
                + 0.000907 * Math.sin(2 * g)
                - 0.002697 * Math.cos(3 * g)
                + 0.00148 * Math.sin(3 * g);
        double solarMinutes = hour * 60 + minutes + 4 * lon;
        double angle = Math.toRadians(solarMinutes / 4 - 180);
        double phi = Math.toRadians(lat);
        return Math.toDegrees(Math.asin(
                Math.sin(phi) * Math.sin(declination) + Math.cos(phi) * Math.cos(declination) * Math.cos(angle)));
    }
}
