package io.anlan.engineering.natech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Result;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Natural triggers: closed forms against plain integration, limits, directions. */
class NatechTest {

    private static final Map<String, Object> TANK =
            Map.of("water_depth", 2, "tank_diameter", 20, "tank_height", 10, "liquid_density", 750, "frequency", 0.01);

    private static Result flood(String input, Object value) {
        Map<String, Object> inputs = new HashMap<>(TANK);
        inputs.put(input, value);
        return Models.run("natech.flood", inputs);
    }

    @Test
    void theRiskIntegralIsThatOfHazardAndFragility() {
        SeismicFragility state = SeismicFragility.all().get(2);
        double exponent = 2.5;
        double sum = 0;
        double factor = 1.0005;
        for (double a = 1e-3; a < 100; a *= factor) {
            double here = 1e-3 * Math.pow(a / 0.2, -exponent);
            double next = 1e-3 * Math.pow(a * factor / 0.2, -exponent);
            sum += (here - next) * state.probability(a * Math.sqrt(factor));
        }
        assertThat(state.perYear(0.2, 1e-3, exponent)).isCloseTo(sum, within(1e-3 * sum));
    }

    @Test
    void aWorseStateIsNeverLikelierUpToItsMedian() {
        for (double a = 0.05; a < 0.7; a += 0.05) {
            double before = 1;
            for (SeismicFragility state : SeismicFragility.all()) {
                assertThat(state.probability(a)).isLessThanOrEqualTo(before);
                before = state.probability(a);
            }
        }
        assertThat(SeismicFragility.all().getFirst().probability(0)).isZero();
        assertThat(SeismicFragility.all().getFirst().probability(0.22)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aHazardCurveGivesMoreThanOneEarthquakeOnly() {
        Result single = Models.run("natech.earthquake", Map.of("acceleration", 0.2, "frequency", 0.002));
        Result curve = Models.run(
                "natech.earthquake",
                Map.of("acceleration", 0.2, "frequency", 0.002, "rarer_acceleration", 0.4, "rarer_frequency", 4e-4));
        assertThat(curve.value("hazard_exponent")).isCloseTo(Math.log(5) / Math.log(2), within(1e-12));
        assertThat(curve.value("frequency_state_4")).isPositive();
        assertThat(single.value("frequency_state_4"))
                .isCloseTo(0.002 * single.value("probability_state_4"), within(1e-15));
    }

    @Test
    void deeperWaterAndALighterTankFloatSooner() {
        assertThat(flood("water_depth", 3).value("water_pressure"))
                .isGreaterThan(flood("water_depth", 1).value("water_pressure"));
        Map<String, Object> inputs = new HashMap<>(TANK);
        inputs.put("empty_mass", 60_000);
        double light = Models.run("natech.flood", inputs).value("critical_filling_flotation");
        inputs.put("empty_mass", 200_000);
        double heavy = Models.run("natech.flood", inputs).value("critical_filling_flotation");
        assertThat(light).isGreaterThan(heavy);
        // statics: the liquid and the steel weigh as much as the water they push aside
        double area = Math.PI * 100;
        assertThat((light * 10 * 750 * area + 60_000)).isCloseTo(1000 * 2 * area, within(1.0));
    }

    @Test
    void moreThunderAndATallerTankAreStruckMoreOften() {
        Map<String, Object> inputs =
                new HashMap<>(Map.of("thunder_days", 40, "diameter", 30, "height", 15, "damage_probability", 0.05));
        double before = Models.run("natech.lightning", inputs).value("frequency");
        inputs.put("height", 25);
        assertThat(Models.run("natech.lightning", inputs).value("frequency")).isGreaterThan(before);
        inputs.put("method", "gb-50057");
        assertThat(Models.run("natech.lightning", inputs).value("strikes")).isPositive();
    }

    @Test
    void aRarerEarthquakeMustBeStronger() {
        assertThatThrownBy(() -> Models.run(
                        "natech.earthquake",
                        Map.of(
                                "acceleration",
                                0.4,
                                "frequency",
                                0.002,
                                "rarer_acceleration",
                                0.2,
                                "rarer_frequency",
                                4e-4)))
                .isInstanceOf(RefusedException.class);
    }
}
