package io.anlan.engineering.dispersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Result;
import java.util.Map;
import org.hipparchus.analysis.integration.RombergIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the heavy cloud to the plume nothing jumps and nothing is lost. */
class HeavyPlumeTest {

    /** Chlorine at its boiling point in air of 288.15 K. */
    private static final HeavyClouds.Continuous CHLORINE = new HeavyClouds.Continuous(4, 3.6, 239.1, 3, 1.225, 288.15);

    private static HeavyPlume plume(Stability stability) {
        return new HeavyPlume(CHLORINE, stability, Sigmas.BRIGGS_RURAL);
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void nothingJumpsAtTheHandOver(Stability stability) {
        HeavyPlume plume = plume(stability);
        double end = plume.handOver();
        assertThat(plume.fraction(end * 1.000_001)).isCloseTo(plume.fraction(end), within(1e-4 * plume.fraction(end)));
        assertThat(plume.sigmaY(end * 1.000_001)).isCloseTo(plume.sigmaY(end), within(1e-4 * plume.sigmaY(end)));
    }

    /** Through any cross-section beyond flows what the source gives, warmed to the air: ∫∫ c·u dy dz, ground reflection included. */
    @ParameterizedTest
    @EnumSource(Stability.class)
    void thePlumeCarriesWhatTheSourceGives(Stability stability) {
        HeavyPlume plume = plume(stability);
        double x = 3 * plume.handOver();
        double sigmaZ = plume.sigmaZ(x);
        double across = new RombergIntegrator()
                .integrate(100_000, y -> plume.fraction(x, y), -8 * plume.sigmaY(x), 8 * plume.sigmaY(x));
        double flow = across * sigmaZ * Math.sqrt(Math.PI / 2) * CHLORINE.wind();
        double given = CHLORINE.flow() * CHLORINE.airTemperature() / CHLORINE.temperature();
        assertThat(flow).isCloseTo(given, within(1e-6 * given));
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void itThinsOutOnTheWay(Stability stability) {
        HeavyPlume plume = plume(stability);
        double before = 1.1;
        for (double x = 1; x < 50_000; x *= 1.1) {
            assertThat(plume.fraction(x)).isLessThanOrEqualTo(before);
            before = plume.fraction(x);
        }
    }

    @Test
    void itReachesAsFarAsItsFractionSays() {
        HeavyPlume plume = plume(Stability.F);
        for (double fraction : new double[] {0.3, 0.03, 0.003, 2e-5}) {
            assertThat(plume.fraction(plume.reach(fraction))).isCloseTo(fraction, within(1e-6 * fraction));
        }
        assertThatThrownBy(() -> plume.reach(1e-12)).isInstanceOf(RefusedException.class);
    }

    @Test
    void theModelShowsEachStepAndSaysThatTheJointIsOurs() {
        Map<String, Object> inputs = Map.of(
                "volume_flow", 4,
                "cloud_density", 3.6,
                "cloud_temperature", 239.1,
                "air_density", 1.225,
                "wind_speed", 3,
                "stability", "F",
                "fraction_sought", 2e-5);
        Result result = Models.run("dispersion.heavy.continuous", inputs);
        HeavyPlume plume = plume(Stability.F);
        assertThat(result.value("reach")).isCloseTo(plume.reach(2e-5), within(1e-6));
        assertThat(result.value("hand_over_distance")).isCloseTo(plume.handOver(), within(1e-6));
        assertThat(result.cautions())
                .anySatisfy(caution -> assertThat(caution.source()).contains("HEGABOX"));
    }
}
