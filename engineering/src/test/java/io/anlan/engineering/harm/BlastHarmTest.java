package io.anlan.engineering.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.substance.Substances;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harm by blast and by heat points the right way. */
class BlastHarmTest {

    private static Result blast(double pressure, double impulse) {
        return Models.run("harm.blast", Map.of("overpressure", pressure, "impulse", impulse));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "share_lung",
                "share_head",
                "share_whole_body",
                "share_minor_damage",
                "share_major_damage",
                "share_collapse"
            })
    void moreOfEitherIsNeverLessHarm(String share) {
        double before = 0;
        for (double p = 2_000; p < 1e6; p *= 1.3) {
            double now = blast(p, 300).value(share);
            assertThat(now).isGreaterThanOrEqualTo(before);
            assertThat(blast(p, 600).value(share)).isGreaterThanOrEqualTo(now);
            before = now;
        }
    }

    @Test
    void aHouseIsDamagedBeforeItCollapses() {
        Result result = blast(30_000, 800);
        assertThat(result.value("share_minor_damage")).isGreaterThan(result.value("share_major_damage"));
        assertThat(result.value("share_major_damage")).isGreaterThan(result.value("share_collapse"));
    }

    @Test
    void whoRunsIsHurtLess() {
        Map<String, Object> heat = Map.of("set", "purple-book", "heat_flux", 20_000, "distance", 60);
        Result result = Models.run("harm.thermal.escape", heat);
        assertThat(result.value("share")).isLessThan(result.value("share_standing"));
        Result slow = Models.run(
                "harm.thermal.escape", Map.of("set", "purple-book", "heat_flux", 20_000, "distance", 60, "speed", 0));
        assertThat(slow.value("share")).isCloseTo(slow.value("share_standing"), within(1e-12));
    }

    @Test
    void aProtectiveActionCriterionIsTheGuidelineOrElseThePlanningLevel() {
        var chlorine = Substances.byCas("7782-50-5").orElseThrow();
        assertThat(chlorine.toxicLevel("pac2")).isEqualTo(chlorine.toxicLevel("aegl2"));
        var acrylonitrile = Substances.byCas("107-13-1").orElseThrow();
        assertThat(acrylonitrile.toxicLevel("pac3")).isEqualTo(acrylonitrile.toxicLevel("erpg3"));
    }
}
