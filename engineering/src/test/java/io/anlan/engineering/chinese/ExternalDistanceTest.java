package io.anlan.engineering.chinese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which method of GB/T 37243-2019 applies, and the distances of the consequence method. */
class ExternalDistanceTest {

    private static ExternalDistance.Gas gas(String tonnes, String threshold) {
        return new ExternalDistance.Gas("gas", new BigDecimal(tonnes), new BigDecimal(threshold));
    }

    @Test
    void explosivesComeFirst() {
        assertThat(ExternalDistance.choose(true, List.of(gas("100", "10"))).method())
                .isEqualTo(ExternalDistance.Method.CONSEQUENCE);
    }

    @Test
    void gasesFromTheThresholdOnNeedARiskCalculation() {
        assertThat(ExternalDistance.choose(false, List.of(gas("6", "10"), gas("2", "5")))
                        .method())
                .isEqualTo(ExternalDistance.Method.QUANTITATIVE_RISK);
        ExternalDistance.Choice below = ExternalDistance.choose(false, List.of(gas("5.9", "10"), gas("2", "5")));
        assertThat(below.method()).isEqualTo(ExternalDistance.Method.DESIGN_CODES);
        assertThat(below.sum()).isEqualByComparingTo("0.99");
    }

    @Test
    void theRadiusOfAThresholdHasThatOverpressure() {
        Result result = Models.run("cn.external-distance.explosives", Map.of("tnt_mass", 5000));
        for (int threshold : new int[] {2000, 5000, 9000}) {
            double z = result.value("radius_" + threshold) / Math.cbrt(5000);
            assertThat(ExternalDistance.overpressure(z)).isCloseTo(threshold, within(1e-6 * threshold));
        }
        assertThat(result.value("radius_2000")).isGreaterThan(result.value("radius_5000"));
        assertThat(result.value("radius_5000")).isGreaterThan(result.value("radius_9000"));
    }
}
