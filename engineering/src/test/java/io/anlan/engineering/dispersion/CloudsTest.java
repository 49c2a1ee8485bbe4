package io.anlan.engineering.dispersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.RefusedException;
import java.util.Map;
import org.hipparchus.analysis.integration.RombergIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlines lie where the concentration is the one sought, agree with the models, and move with the wind. */
class CloudsTest {

    private static final Clouds.Plume STEADY = plume(Double.POSITIVE_INFINITY, Stability.D);

    private static Clouds.Plume plume(double duration, Stability stability) {
        return new Clouds.Plume(2, duration, 3, stability, Sigmas.BRIGGS_RURAL, 0, 0, Sigmas.AVERAGING_TIME);
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void everyCornerOfASteadyOutlineHasTheConcentrationSought(Stability stability) {
        Clouds.Plume plume = plume(Double.POSITIVE_INFINITY, stability);
        Isopleth outline = plume.outline(1e-4, Double.POSITIVE_INFINITY);
        assertThat(outline.points()).hasSizeGreaterThan(100);
        assertThat(outline.points())
                .filteredOn(p -> p.x() > 2 && p.y() != 0)
                .allSatisfy(p -> assertThat(plume.concentration(p.x(), p.y(), Double.POSITIVE_INFINITY))
                        .isCloseTo(1e-4, within(1e-9)));
    }

    @Test
    void theSteadyOutlineIsThatOfTheModel() {
        Isopleth outline = STEADY.outline(1e-4, Double.POSITIVE_INFINITY);
        var model = Models.run(
                "dispersion.plume",
                Map.of("mass_flow", 2, "wind_speed", 3, "stability", "D", "concentration_sought", 1e-4));
        assertThat(outline.to()).isCloseTo(model.value("reach"), within(0.01));
        assertThat(outline.halfWidth()).isCloseTo(model.value("half_width"), within(0.01 * outline.halfWidth()));
        assertThat(outline.area()).isCloseTo(model.value("area"), within(0.01 * outline.area()));
    }

    @Test
    void aFinitePlumeGrowsThenPartsFromItsSourceThenIsGone() {
        Clouds.Plume plume = plume(300, Stability.D);
        Isopleth young = plume.outline(1e-4, 60);
        Isopleth grown = plume.outline(1e-4, 300);
        Isopleth parted = plume.outline(1e-4, 450);
        assertThat(young.to()).isLessThan(grown.to());
        assertThat(young.to()).isCloseTo(60 * 3, within(60.0));
        assertThat(parted.from()).isGreaterThan(300);
        assertThat(plume.outline(1e-4, 3600).isEmpty()).isTrue();
        Isopleth ever = plume.everReached(1e-4);
        assertThat(ever.to()).isGreaterThanOrEqualTo(grown.to());
        assertThat(ever.to())
                .isLessThanOrEqualTo(
                        STEADY.outline(1e-4, Double.POSITIVE_INFINITY).to() + 1);
    }

    @Test
    void aPuffDriftsSwellsAndFades() {
        Clouds.Puff puff = new Clouds.Puff(500, 4, Stability.D, 0, 0);
        Isopleth early = puff.outline(1e-3, 30);
        Isopleth later = puff.outline(1e-3, 120);
        assertThat(early.widestAt()).isCloseTo(120, within(5.0));
        assertThat(later.widestAt()).isCloseTo(480, within(10.0));
        assertThat(later.halfWidth()).isGreaterThan(early.halfWidth());
        assertThat(puff.outline(1e-3, 3600).isEmpty()).isTrue();
        assertThat(puff.everReached(1e-3).to()).isGreaterThan(later.to() - later.halfWidth());
        double radius = later.halfWidth();
        assertThat(later.area()).isCloseTo(Math.PI * radius * radius, within(0.01 * later.area()));
        assertThat(puff.concentration(480, radius, 120)).isCloseTo(1e-3, within(1e-5));
    }

    @Test
    void aPuffAgreesWithItsModel() {
        Clouds.Puff puff = new Clouds.Puff(500, 4, Stability.E, 2, 1);
        var inputs = Map.of(
                "mass",
                500,
                "wind_speed",
                4,
                "stability",
                "E",
                "distance",
                300,
                "time",
                70,
                "crosswind",
                10,
                "release_height",
                2,
                "receptor_height",
                1);
        assertThat(puff.concentration(300, 10, 70))
                .isCloseTo(Models.run("dispersion.puff", inputs).value("concentration"), within(1e-15));
    }

    @Test
    void aHeavyCloudLiesUpwindTooAndEndsWhereTheModelSays() {
        HeavyClouds.Continuous cloud = new HeavyClouds.Continuous(55.6, 1.76, 111.15, 10.9, 1.22, 298);
        Isopleth outline = cloud.outline(0.05);
        double reach = Models.run(
                        "dispersion.heavy.continuous",
                        Map.of(
                                "volume_flow",
                                55.6,
                                "cloud_density",
                                1.76,
                                "cloud_temperature",
                                111.15,
                                "air_temperature",
                                298,
                                "wind_speed",
                                10.9,
                                "fraction_sought",
                                0.05))
                .value("reach");
        assertThat(outline.to()).isCloseTo(reach, within(0.5));
        assertThat(outline.from()).isNegative();
        assertThat(outline.halfWidth()).isGreaterThan(20);
    }

    @Test
    void aHeavyCloudReleasedAtOnceSpreadsAndIsGoneBeyondItsReach() {
        HeavyClouds.Instantaneous cloud = new HeavyClouds.Instantaneous(2000, 4.0, 288, 3, 1.22, 288);
        double reach = cloud.reach(0.02);
        assertThat(cloud.outline(0.02, 0).halfWidth()).isCloseTo(cloud.radius(0), within(0.1));
        assertThat(cloud.outline(0.02, 20).halfWidth()).isGreaterThan(cloud.radius(0));
        assertThat(cloud.outline(0.02, 3600).isEmpty()).isTrue();
        Isopleth ever = cloud.everReached(0.02);
        assertThat(ever.to()).isCloseTo(reach, within(0.01 * reach));
        assertThat(ever.halfWidth()).isGreaterThan(cloud.radius(0));
    }

    @Test
    void aWindFromTheWestCarriesTheOutlineEast() {
        Isopleth outline = STEADY.outline(1e-4, Double.POSITIVE_INFINITY);
        assertThat(outline.onMap(1000, 2000, 270)).allSatisfy(p -> {
            assertThat(p.x()).isGreaterThanOrEqualTo(1000 - 1e-6);
            assertThat(Math.abs(p.y() - 2000)).isLessThanOrEqualTo(outline.halfWidth() + 1e-6);
        });
        assertThat(outline.onMap(0, 0, 0)).allSatisfy(p -> assertThat(p.y()).isLessThanOrEqualTo(1e-6));
    }

    @Test
    void calmAndAnAbsurdConcentrationAreRefused() {
        assertThatThrownBy(() -> new Clouds.Puff(1, 0.1, Stability.F, 0, 0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> STEADY.outline(0, 60)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> STEADY.outline(1e-12, Double.POSITIVE_INFINITY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("100 km");
        assertThat(STEADY.outline(1e6, Double.POSITIVE_INFINITY).isEmpty()).isTrue();
    }

    /** The load of a passing puff by quadrature over its passage, n as of chlorine and of ammonia, and 1, which is the dose. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 2.3})
    void theToxicLoadOfAPuffIsTheIntegralOfItsPassage(double n) {
        var model = Models.run(
                "dispersion.puff",
                Map.of("mass", 100, "wind_speed", 2, "stability", "F", "distance", 400, "load_exponent", n));
        double greatest = model.value("greatest_concentration");
        double sigma = model.value("sigma_x");
        double load = new RombergIntegrator()
                .integrate(
                        1_000_000,
                        t -> Math.pow(greatest * Math.exp(-Math.pow((400 - 2 * t) / sigma, 2) / 2), n),
                        200 - 5 * sigma,
                        200 + 5 * sigma);
        assertThat(model.value("toxic_load")).isCloseTo(load, within(1e-6 * load));
        if (n == 1) {
            assertThat(load).isCloseTo(model.value("dose"), within(1e-6 * load));
        }
        assertThat(model.value("toxic_load"))
                .isCloseTo(Math.pow(greatest, n) * model.value("passing_time"), within(1e-9 * load));
    }
}
