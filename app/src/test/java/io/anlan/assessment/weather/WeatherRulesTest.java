package io.anlan.assessment.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.dispersion.Stability.Sky;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherRulesTest {

    private static final double LON = 119.35;
    private static final double LAT = 31.2;

    /** At solar noon the sun stands at 90° − latitude + declination; 119.35°E is 37.4 min behind 12:40 UTC+8 less the equation of time. */
    @ParameterizedTest
    @CsvSource({"2026-06-21T04:04:30Z,82.2", "2026-12-22T04:01:00Z,35.4", "2026-03-20T04:10:00Z,58.8"})
    void theSunStandsAtNoonWhereItsDeclinationPutsIt(String at, double expected) {
        assertThat(WeatherRules.sunHeight(LON, LAT, Instant.parse(at))).isCloseTo(expected, within(0.7));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-21T04:00:00Z,2,STRONG_SUN",
        "2026-06-21T04:00:00Z,6,MODERATE_SUN",
        "2026-06-21T04:00:00Z,8,OVERCAST",
        "2026-12-22T04:00:00Z,2,MODERATE_SUN",
        "2026-12-22T04:00:00Z,6,SLIGHT_SUN",
        "2026-12-22T07:30:00Z,2,SLIGHT_SUN",
        "2026-11-23T19:12:00Z,2,NIGHT_CLEAR",
        "2026-11-23T19:12:00Z,5,NIGHT_CLOUDED",
        "2026-11-23T19:12:00Z,8,OVERCAST"
    })
    void cloudAndSunMakeTheSky(String at, int oktas, Sky expected) {
        assertThat(WeatherRules.sky(LON, LAT, Instant.parse(at), oktas)).isEqualTo(expected);
    }

    /** Sunset in late November is near 17:00 there: the hour before belongs to the night. */
    @Test
    void nightBeginsAnHourBeforeSunset() {
        assertThat(WeatherRules.isNight(LON, LAT, Instant.parse("2026-11-23T07:30:00Z")))
                .isFalse();
        assertThat(WeatherRules.isNight(LON, LAT, Instant.parse("2026-11-23T08:30:00Z")))
                .isTrue();
    }

    @Test
    void aClearNightWithLittleWindIsVeryStable() {
        var station = new Station(new java.util.UUID(0, 1), "T", "试验站", LON, LAT, 10);
        var seen = Observation.of(station, Instant.parse("2026-11-23T19:12:00Z"), 1.5, 292.5, 4, 0.8, 101_900, 1);
        assertThat(seen.stability()).isEqualTo(Stability.F);
    }
}
