package io.anlan.engineering.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.harm.Probit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Footprints say what the models say. */
class FootprintsTest {

    private static final Weather.WeatherClass NEUTRAL = new Weather.WeatherClass(Stability.D, 5);

    @Test
    void aToxicFootprintIsTheProbitOfThePlume() {
        Footprint footprint = Footprints.toxic(
                new LastingCloud.Plume(5, NEUTRAL, Sigmas.BRIGGS_RURAL),
                Probit.of("toxic", "purple-book", "chlorine"),
                45,
                1e6,
                5);
        double kilograms = Models.run(
                        "dispersion.plume",
                        Map.of("mass_flow", 5, "wind_speed", 5, "stability", "D", "distance", 200, "crosswind", 10))
                .value("concentration");
        double share = Models.run(
                        "harm.toxic",
                        Map.of(
                                "set",
                                "purple-book",
                                "subject",
                                "chlorine",
                                "concentration_mg",
                                kilograms * 1e6,
                                "exposure_time",
                                30))
                .value("share");
        assertThat(footprint.at(200, 10)).isCloseTo(share, within(1e-9));
        assertThat(footprint.at(-5, 0)).isZero();
        assertThat(footprint.at(200, -10)).isEqualTo(footprint.at(200, 10));
        assertThat(footprint.at(footprint.lastDownwind() - 5, 0)).isLessThan(2e-4);
    }

    @Test
    void aFlashFireEndsAtTheLowerLimit() {
        double limit = 0.04;
        Footprint footprint = Footprints.flashFire(new LastingCloud.Plume(20, NEUTRAL, Sigmas.BRIGGS_RURAL), limit, 1);
        double reach = Models.run(
                        "dispersion.plume",
                        Map.of("mass_flow", 20, "wind_speed", 5, "stability", "D", "concentration_sought", limit))
                .value("reach");
        assertThat(footprint.at(reach - 2, 0)).isEqualTo(1);
        assertThat(footprint.at(reach + 2, 0)).isZero();
    }

    @Test
    void aFireballKillsNearAndNotFar() {
        Footprint footprint =
                Footprints.fireball(50_000, 4.6e7, 0.3, Probit.of("thermal", "purple-book", "fatality"), 5);
        assertThat(footprint.at(0, 0)).isEqualTo(1);
        assertThat(footprint.at(150, 0)).isGreaterThan(footprint.at(300, 0));
        assertThat(footprint.at(2000, 0)).isZero();
    }

    @Test
    void aBlastKillsOutToThreeTenthsOfABar() {
        Footprint footprint = Footprints.blast(1000, Constants.ATM, 0.5);
        double reach = Models.run("explosion.kinney-graham.distance", Map.of("tnt_mass", 1000, "overpressure", 30_000))
                .value("distance");
        assertThat(footprint.at(reach - 0.6, 0)).isEqualTo(1);
        assertThat(footprint.at(reach + 0.6, 0)).isZero();
    }

    @Test
    void heatKillsForCertainFromThirtyFiveKilowatts() {
        Footprint footprint = Footprints.heat(1e7, Probit.of("thermal", "purple-book", "fatality"), 0.5);
        double certain = Math.sqrt(1e7 / (4 * Math.PI * Footprints.CERTAIN_HEAT));
        assertThat(footprint.at(certain - 0.6, 0)).isEqualTo(1);
        assertThat(footprint.at(certain + 2, 0)).isLessThan(1).isPositive();
    }
}
