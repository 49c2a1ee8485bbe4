package io.anlan.engineering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.calc.Caution;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.dispersion.Gaussian;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.fire.ViewFactors;
import io.anlan.engineering.release.Outflow;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold whatever the figures: more never does less harm, mass is kept, nonsense is refused. */
class PropertiesTest {

    private static final Map<String, Map<String, Object>> BASE = Map.of(
            "release.liquid.hole", Map.of("hole_diameter", 0.05, "liquid_density", 800, "liquid_head", 5),
            "release.gas.hole",
                    Map.of(
                            "hole_diameter",
                            0.02,
                            "pressure",
                            8e5,
                            "temperature",
                            293,
                            "molar_mass",
                            0.017,
                            "gamma",
                            1.3),
            "dispersion.plume", Map.of("mass_flow", 2, "wind_speed", 3, "stability", "D", "distance", 300),
            "dispersion.heavy.box",
                    Map.of("volume", 2000, "cloud_density", 2.5, "wind_speed", 4, "stability", "D", "distance", 200),
            "fire.pool",
                    Map.of(
                            "pool_diameter",
                            15,
                            "burning_flux",
                            0.08,
                            "heat_of_combustion",
                            4e7,
                            "distance",
                            40,
                            "transmissivity",
                            0.8),
            "fire.fireball",
                    Map.of(
                            "mass",
                            20000,
                            "heat_of_combustion",
                            4.6e7,
                            "radiated_fraction",
                            0.3,
                            "distance",
                            300,
                            "transmissivity",
                            0.8),
            "explosion.kinney-graham", Map.of("tnt_mass", 500, "distance", 80),
            "explosion.baker-strehlow-tang", Map.of("energy", 1e10, "distance", 100),
            "cn.vapour-cloud-explosion", Map.of("fuel_mass", 5000, "heat_of_combustion", 4.6e7),
            "harm.thermal", Map.of("set", "eisenberg", "heat_flux", 15000));

    private static Map<String, Object> base(String model) {
        return new HashMap<>(Objects.requireNonNull(BASE.get(model)));
    }

    /** A result rises, or falls, when an input grows by a quarter. */
    @ParameterizedTest
    @CsvSource({
        "release.liquid.hole, hole_diameter, mass_flow, up",
        "release.liquid.hole, liquid_head, mass_flow, up",
        "release.gas.hole, pressure, mass_flow, up",
        "release.gas.hole, temperature, mass_flow, down",
        "dispersion.plume, mass_flow, concentration, up",
        "dispersion.plume, wind_speed, concentration, down",
        "dispersion.plume, distance, concentration, down",
        "dispersion.heavy.box, distance, fraction, down",
        "fire.pool, pool_diameter, flame_length, up",
        "fire.pool, distance, heat_flux, down",
        "fire.fireball, mass, heat_flux, up",
        "fire.fireball, distance, heat_flux, down",
        "explosion.kinney-graham, tnt_mass, overpressure, up",
        "explosion.kinney-graham, distance, overpressure, down",
        "explosion.baker-strehlow-tang, distance, overpressure, down",
        "cn.vapour-cloud-explosion, fuel_mass, death_radius, up",
        "harm.thermal, heat_flux, share, up"
    })
    void moreIsNeverLess(String model, String input, String output, String direction) {
        Map<String, Object> inputs = base(model);
        double before = Models.run(model, inputs).value(output);
        inputs.put(input, ((Number) Objects.requireNonNull(inputs.get(input))).doubleValue() * 1.25);
        double after = Models.run(model, inputs).value(output);
        if (direction.equals("up")) {
            assertThat(after).isGreaterThan(before);
        } else {
            assertThat(after).isLessThan(before);
        }
    }

    @Test
    void theChineseRadiiAreNested() {
        Result result = Models.run("cn.vapour-cloud-explosion", base("cn.vapour-cloud-explosion"));
        assertThat(result.value("death_radius")).isLessThan(result.value("serious_injury_radius"));
        assertThat(result.value("serious_injury_radius")).isLessThan(result.value("light_injury_radius"));
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void thePlumeCarriesPastWhatIsReleased(Stability stability) {
        double x = 400;
        double y = Sigmas.BRIGGS_RURAL.y(stability, x);
        double z = Sigmas.BRIGGS_RURAL.z(stability, x);
        double step = 0.05;
        double flux = 0;
        for (double v = -6 + step / 2; v < 6; v += step) {
            for (double w = step / 2; w < 8; w += step) {
                flux += Gaussian.plume(1, 3, y, z, v * y, w * z, 10) * 3 * step * y * step * z;
            }
        }
        assertThat(flux).isCloseTo(1, within(1e-3));
    }

    @Test
    void aPuffHoldsItsMass() {
        double step = 0.1;
        double mass = 0;
        for (double u = -5 + step / 2; u < 5; u += step) {
            for (double v = -5 + step / 2; v < 5; v += step) {
                for (double w = step / 2; w < 6; w += step) {
                    mass += Gaussian.puff(7, 20, 30, 10, u * 20, v * 30, w * 10, 5) * Math.pow(step, 3) * 20 * 30 * 10;
                }
            }
        }
        assertThat(mass).isCloseTo(7, within(7e-3));
    }

    @Test
    void theBoxHandsOverWithoutAJump() {
        Map<String, Object> inputs = base("dispersion.heavy.box");
        double handOver = Models.run("dispersion.heavy.box", inputs).value("hand_over_distance");
        inputs.put("distance", handOver * 0.999);
        double before = Models.run("dispersion.heavy.box", inputs).value("fraction");
        inputs.put("distance", handOver * 1.001);
        double after = Models.run("dispersion.heavy.box", inputs).value("fraction");
        assertThat(after).isCloseTo(before, within(0.02 * before));
    }

    @Test
    void aFlameThatLeansTowardsTheTargetIsSeenLarger() {
        assertThat(ViewFactors.tiltedCylinder(3, 5, 0.3).maximum())
                .isGreaterThan(ViewFactors.tiltedCylinder(3, 5, 0).maximum());
        assertThat(ViewFactors.tiltedCylinder(3, 5, -0.3).maximum())
                .isLessThan(ViewFactors.tiltedCylinder(3, 5, 0).maximum());
    }

    @Test
    void gasFlowHasNoJumpWhereItChokes() {
        double critical = Outflow.criticalRatio(1.4);
        double below = Outflow.gasHole(0.62, 1e-3, 2e5, 2.3, 1.4, 2e5 * critical * 0.999999);
        double above = Outflow.gasHole(0.62, 1e-3, 2e5, 2.3, 1.4, 2e5 * critical * 1.000001);
        assertThat(above).isCloseTo(below, within(1e-9 * below));
    }

    /** Leung: at ω = 1 the critical ratio is that of an isothermal ideal gas, e^(−1/2). */
    @Test
    void theOmegaMethodMeetsTheIsothermalGas() {
        assertThat(Outflow.omegaCriticalRatio(1)).isCloseTo(Math.exp(-0.5), within(1e-9));
        assertThat(Outflow.omegaFlux(1, 1e6, 0.1, 1e5)).isCloseTo(Math.exp(-0.5) * Math.sqrt(1e7), within(1e-3));
    }

    @Test
    void calmNegativeAndUnknownAreRefused() {
        Map<String, Object> plume = base("dispersion.plume");
        plume.put("wind_speed", 0);
        assertThatThrownBy(() -> Models.run("dispersion.plume", plume))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("wind_speed");
        assertThatThrownBy(() -> Models.run("release.liquid.hole", Map.of("hole_diameter", -1, "liquid_density", 800)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Models.run("fire.pool", Map.of("pool_size", 3)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("pool_size");
        assertThatThrownBy(() -> Models.run("fire.pool", Map.of())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Models.run("fire.nothing", Map.of())).isInstanceOf(RefusedException.class);
    }

    @Test
    void aTransmissivityOutsideItsRangeIsFlagged() {
        Result far = Models.run("fire.transmissivity", Map.of("path", 2000));
        assertThat(far.cautions()).extracting(Caution::quantity).containsExactly("water_vapour_path");
    }

    @Test
    void aProbitFromMemorySaysSo() {
        Result result = Models.run(
                "harm.toxic",
                Map.of("set", "purple-book", "subject", "ammonia", "concentration_mg", 5000, "exposure_time", 30));
        assertThat(result.cautions()).extracting(Caution::quantity).containsExactly("probit");
    }

    @Test
    void everyModelNamesItsSourceAndItsInputs() {
        assertThat(Models.all()).hasSizeGreaterThan(30).allSatisfy(model -> {
            assertThat(model.source()).isNotBlank();
            assertThat(model.inputs()).isNotEmpty();
        });
        assertThat(Models.all()).extracting(Model::name).doesNotHaveDuplicates();
    }
}
