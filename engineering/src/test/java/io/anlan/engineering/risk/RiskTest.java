package io.anlan.engineering.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.dispersion.Stability;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Individual and societal risk against the plain way and against cases worked by hand. */
class RiskTest {

    private static final Grid GRID = new Grid(-500, -500, 25, 81, 81);

    @Test
    void theFastWayEqualsThePlainOne() {
        List<Scenario> scenarios = RiskFixture.scenarios(12, 1000, 6);
        IndividualRisk fast = IndividualRisk.of(GRID, scenarios, RiskFixture.weather());
        IndividualRisk plain = IndividualRisk.reference(GRID, scenarios, RiskFixture.weather());
        double[] a = fast.values();
        double[] b = plain.values();
        for (int i = 0; i < a.length; i++) {
            assertThat(a[i]).isCloseTo(b[i], within(1e-6 * b[i]));
        }
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() throws Exception {
        List<Scenario> scenarios = RiskFixture.scenarios(20, 1000, 6);
        double[] one;
        double[] seven;
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            one = pool.submit(() -> IndividualRisk.of(GRID, scenarios, RiskFixture.weather())
                            .values())
                    .get();
        }
        try (ForkJoinPool pool = new ForkJoinPool(7)) {
            seven = pool.submit(() -> IndividualRisk.of(GRID, scenarios, RiskFixture.weather())
                            .values())
                    .get();
        }
        assertThat(one).containsExactly(seven);
    }

    @Test
    void theWindCarriesTheCloudToTheOtherSide() {
        Scenario cloud = new Scenario(
                "cloud", 0, 0, 1e-4, Scenario.Kind.TOXIC, List.of(Footprint.directional(5, 0, 300, 50, (x, y) -> 1)));
        IndividualRisk risk = IndividualRisk.of(GRID, List.of(cloud), RiskFixture.steadyWestWind());
        assertThat(risk.at(28, 20)).as("200 m east").isCloseTo(1e-4, within(1e-18));
        assertThat(risk.at(12, 20)).as("200 m west").isZero();
        assertThat(risk.at(20, 28)).as("200 m north").isZero();
    }

    @Test
    void aScenarioSwitchedOffIsAsIfItHadNeverBeenThere() {
        List<Scenario> scenarios = RiskFixture.scenarios(10, 1000, 6);
        IndividualRisk less = IndividualRisk.of(GRID, scenarios, RiskFixture.weather())
                .without(scenarios.get(4), RiskFixture.weather());
        List<Scenario> others =
                scenarios.stream().filter(s -> !s.name().equals("s4")).toList();
        double[] expected =
                IndividualRisk.of(GRID, others, RiskFixture.weather()).values();
        double[] values = less.values();
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isCloseTo(expected[i], within(1e-18 + 1e-6 * expected[i]));
        }
    }

    @Test
    void societalRiskCountsThePeopleInTheWay() {
        Population people = new Population(GRID, 0, 0);
        people.add(
                List.of(
                        new Population.Corner(90, -40),
                        new Population.Corner(260, -40),
                        new Population.Corner(260, 40),
                        new Population.Corner(90, 40)),
                100,
                40);
        Scenario cloud = new Scenario(
                "cloud",
                0,
                0,
                1e-4,
                Scenario.Kind.FLASH_FIRE,
                List.of(Footprint.directional(5, 0, 300, 50, (x, y) -> 1)));
        SocietalRisk risk = SocietalRisk.of(List.of(cloud), RiskFixture.steadyWestWind(), people);
        assertThat(risk.frequency(100 - 1e-9)).isCloseTo(1e-4 * Population.DAY_SHARE, within(1e-15));
        assertThat(risk.frequency(30)).isCloseTo(1e-4, within(1e-15));
        assertThat(risk.potentialLossOfLife())
                .isCloseTo(1e-4 * (100 * Population.DAY_SHARE + 40 * (1 - Population.DAY_SHARE)), within(1e-12));
        assertThat(risk.curve()).hasSize(2);
        assertThat(Criteria.worst(risk.curve())).isEqualTo(Criteria.Zone.INTOLERABLE);
        assertThat(risk.contributions().getFirst().scenario()).isEqualTo("cloud");
    }

    @Test
    void lossOfLifeIsTheSumOfIndividualRiskOverThePeople() {
        List<Scenario> scenarios = RiskFixture.scenarios(8, 1000, 6).stream()
                .map(s -> new Scenario(s.name(), s.x(), s.y(), s.frequency(), Scenario.Kind.FIRE, s.footprints()))
                .toList();
        Population people = new Population(GRID, 0.5, 0.5);
        people.add(
                List.of(
                        new Population.Corner(0, 0),
                        new Population.Corner(900, 0),
                        new Population.Corner(900, 900),
                        new Population.Corner(0, 900)),
                1000,
                1000);
        double[] individual =
                IndividualRisk.of(GRID, scenarios, RiskFixture.weather()).values();
        double expected = 0;
        for (int i = 0; i < individual.length; i++) {
            expected += individual[i] * people.at(i, true);
        }
        double loss = SocietalRisk.of(scenarios, RiskFixture.weather(), people).potentialLossOfLife();
        assertThat(loss).isCloseTo(expected, within(1e-6 * expected));
    }

    @Test
    void theCriteriaPartTheirZones() {
        assertThat(Criteria.zone(10, 1e-4)).isEqualTo(Criteria.Zone.INTOLERABLE);
        assertThat(Criteria.zone(10, 9e-5)).isEqualTo(Criteria.Zone.AS_LOW_AS_REASONABLY_PRACTICABLE);
        assertThat(Criteria.zone(10, 9e-7)).isEqualTo(Criteria.Zone.NEGLIGIBLE);
        assertThat(Criteria.zone(1000, 1e-12)).isEqualTo(Criteria.Zone.INTOLERABLE);
        assertThat(Criteria.limit("general-2").newInstallation()).isEqualTo(3e-6);
        assertThat(Criteria.capacity(1e-6, 3e-6)).isCloseTo(3, within(1e-12));
    }

    @Test
    void aContourEnclosesWhatLiesAboveIt() {
        Scenario round = new Scenario(
                "round", 0, 0, 1e-4, Scenario.Kind.EXPLOSION, List.of(Footprint.round(1, 400, r -> Math.exp(-r / 50))));
        IndividualRisk risk = IndividualRisk.of(GRID, List.of(round), RiskFixture.steadyWestWind());
        double radius = 50 * Math.log(100);
        assertThat(Contours.of(risk, 1e-6))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(Math.hypot(s.x1(), s.y1())).isCloseTo(radius, within(3.0)));
    }

    @Test
    void branchesOfTheEventTreeAddUp() {
        List<EventTree.Branch> branches = EventTree.flammable(
                1e-5, EventTree.immediateIgnition(EventTree.Reactivity.AVERAGE_OR_HIGH, true, 50), 0.3);
        assertThat(branches.stream().mapToDouble(EventTree.Branch::frequency).sum())
                .isCloseTo(1e-5, within(1e-20));
        assertThat(branches.getFirst().frequency()).isCloseTo(5e-6, within(1e-18));
        assertThat(EventTree.anyOf(List.of(0.5, 0.5))).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void weatherThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> new Weather(
                        RiskFixture.steadyWestWind().classes(), new double[][] {new double[Weather.DIRECTIONS]}))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void weatherIsReadFromATableAndFromHours() {
        Weather table = Weather.parse(List.of(
                "stability,wind_speed,N,NNE,NE,ENE,E,ESE,SE,SSE,S,SSW,SW,WSW,W,WNW,NW,NNW",
                "D,5,10,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5",
                "F,1.5,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4"));
        assertThat(table.probability()[0][0]).isCloseTo(10 / 104.0, within(1e-12));
        Weather hours = Weather.ofHours(
                List.of(
                        new Weather.Hour(0, 4.4, Stability.D),
                        new Weather.Hour(359, 5.4, Stability.D),
                        new Weather.Hour(90, 1.0, Stability.F),
                        new Weather.Hour(270, 0.3, Stability.F)),
                List.of(1.5, 5.0));
        assertThat(hours.classes()).hasSize(2);
        assertThat(hours.probability()[0][0]).isCloseTo(0.5, within(1e-12));
        assertThat(hours.probability()[1][12]).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void leakFrequenciesAreReadByEquipment() {
        assertThat(LeakFrequency.of("pressure-vessel")).hasSize(3);
        assertThat(LeakFrequency.of("pipe-below-75mm").getFirst().perYear(100)).isCloseTo(1e-4, within(1e-18));
    }
}
