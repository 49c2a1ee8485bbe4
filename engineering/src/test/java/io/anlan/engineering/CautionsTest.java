package io.anlan.engineering;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.engineering.calc.Caution;
import io.anlan.engineering.risk.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What rests on figures that nobody here has seen says so in its result. */
class CautionsTest {

    static Stream<Arguments> restingOnMemory() {
        return Stream.of(
                Arguments.of("cn.vapour-cloud-explosion", Map.of("fuel_mass", 1e4, "heat_of_combustion", 4.6e7)),
                Arguments.of(
                        "cn.pool-fire", Map.of("pool_radius", 8, "heat_of_combustion", 4.4e7, "burning_flux", 0.055)),
                Arguments.of("cn.fireball", Map.of("inventory", 4e4)),
                Arguments.of("fire.flare", Map.of("mass_flow", 20, "heat_of_combustion", 5e7)),
                Arguments.of(
                        "fire.fireball.dynamic",
                        Map.of("mass", 5e4, "heat_of_combustion", 4.6e7, "radiated_fraction", 0.3, "time", 4)),
                Arguments.of("fire.transmissivity", Map.of("method", "wayne", "path", 200)),
                Arguments.of("explosion.baker-strehlow-tang", Map.of("energy", 1e10, "distance", 100)),
                Arguments.of("explosion.kinney-graham", Map.of("tnt_mass", 100, "distance", 50)),
                Arguments.of(
                        "explosion.vessel-burst",
                        Map.of("pressure", 2e6, "volume", 20, "distance", 80, "liquid_mass", 5000)),
                Arguments.of(
                        "dispersion.heavy.box",
                        Map.of(
                                "volume",
                                2000,
                                "cloud_density",
                                2.5,
                                "wind_speed",
                                4,
                                "stability",
                                "D",
                                "distance",
                                200)));
    }

    @ParameterizedTest
    @MethodSource("restingOnMemory")
    void aResultFromMemorySaysSo(String model, Map<String, Object> inputs) {
        assertThat(Models.run(model, inputs).cautions())
                .extracting(Caution::source)
                .anyMatch(source -> source.startsWith("from memory"));
    }

    @Test
    void aGivenFlameSpeedNeedsNoTable() {
        assertThat(Models.run(
                                "explosion.baker-strehlow-tang",
                                Map.of("energy", 1e10, "distance", 100, "flame_speed", 0.7))
                        .cautions())
                .isEmpty();
    }

    @Test
    void theFiguresBehindRiskNameWhatTheyRestOn() {
        List<Caution> cautions = Provenance.cautions(Provenance.values());
        assertThat(cautions).hasSizeGreaterThanOrEqualTo(5).allSatisfy(caution -> {
            assertThat(caution.quantity()).isNotBlank();
            assertThat(caution.source()).startsWith("from memory");
        });
        assertThat(Provenance.cautions(Provenance.SOCIETAL_CRITERIA)).isEmpty();
    }
}
