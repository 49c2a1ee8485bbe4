package io.anlan.engineering.qra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.calc.Caution;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Step;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.risk.EventTree;
import io.anlan.engineering.risk.Grid;
import io.anlan.engineering.risk.Population;
import io.anlan.engineering.risk.Scenario;
import io.anlan.engineering.risk.Weather;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From equipment to risk: frequencies are kept, figures can be given, physics points the right way. */
class QraTest {

    private static final Grid GRID = new Grid(-500, -500, 25, 41, 41);
    private static final String AMMONIA = "7664-41-7";
    private static final String PROPANE = "74-98-6";

    private static Weather weather() {
        double[][] probability = new double[2][Weather.DIRECTIONS];
        for (int d = 0; d < Weather.DIRECTIONS; d++) {
            probability[0][d] = 0.7 / Weather.DIRECTIONS;
            probability[1][d] = 0.3 / Weather.DIRECTIONS;
        }
        return new Weather(
                List.of(new Weather.WeatherClass(Stability.D, 5), new Weather.WeatherClass(Stability.F, 1.5)),
                probability);
    }

    private static Equipment vessel(String cas, Map<String, Double> figures) {
        Map<String, Double> all = new HashMap<>(Map.of("inventory", 20_000.0, "pressure", 9e5));
        all.putAll(figures);
        return new Equipment("V-1", 0, 0, "pressure-vessel", cas, Equipment.Phase.LIQUEFIED_GAS, all);
    }

    private static QraCase of(Equipment equipment, Map<String, Double> frequencies, List<IgnitionSource> sources) {
        Population people = new Population(GRID, 0.93, 0.99);
        people.add(
                List.of(
                        new Population.Corner(100, -100),
                        new Population.Corner(300, -100),
                        new Population.Corner(300, 100),
                        new Population.Corner(100, 100)),
                200,
                300);
        return new QraCase(
                List.of(equipment),
                Map.of(equipment.name(), frequencies),
                sources,
                weather(),
                people,
                GRID,
                List.of(new QraCase.Receptor("school", 200, 0, "high-sensitivity")),
                List.of(1e-6, 1e-5),
                10,
                "purple-book",
                "purple-book");
    }

    private static Qra.Result run(Equipment equipment) {
        return Qra.of(of(equipment, Map.of(), List.of()));
    }

    @Test
    void theEndsOfTheTreeAddUpToTheLeak() {
        Qra.Result result = run(vessel(AMMONIA, Map.of("delayed_ignition", 0.4)));
        double ends = result.scenarios().stream()
                .filter(s -> s.name().contains("0.010"))
                .mapToDouble(Scenario::frequency)
                .sum();
        assertThat(ends).isCloseTo(1e-5, within(1e-18));
        assertThat(result.scenarios()).extracting(Scenario::kind).contains(Scenario.Kind.TOXIC, Scenario.Kind.HEAT);
    }

    @Test
    void everyIntermediateValueHasItsUnit() {
        Qra.Result result = run(vessel(PROPANE, Map.of("delayed_ignition", 0.4)));
        assertThat(result.steps()).hasSizeGreaterThan(30).allSatisfy(step -> {
            assertThat(step.unit()).isNotBlank();
            assertThat(step.value()).isFinite();
        });
        assertThat(result.steps())
                .extracting(Step::name)
                .anyMatch(name -> name.endsWith("TNT"))
                .anyMatch(name -> name.endsWith("fireball mass"))
                .anyMatch(name -> name.endsWith("airborne share"));
    }

    @Test
    void riskIsProportionalToTheFrequencyGiven() {
        Map<String, Double> once = Map.of("instantaneous", 1e-6, "ten-minutes", 0.0, "0.010", 0.0);
        Map<String, Double> twice = Map.of("instantaneous", 2e-6, "ten-minutes", 0.0, "0.010", 0.0);
        Qra.Result single = Qra.of(of(vessel(AMMONIA, Map.of("delayed_ignition", 0.1)), once, List.of()));
        Qra.Result doubled = Qra.of(of(vessel(AMMONIA, Map.of("delayed_ignition", 0.1)), twice, List.of()));
        assertThat(doubled.receptors().getFirst().risk())
                .isCloseTo(2 * single.receptors().getFirst().risk(), within(1e-15))
                .isPositive();
        assertThat(doubled.societal().potentialLossOfLife())
                .isCloseTo(2 * single.societal().potentialLossOfLife(), within(1e-12));
    }

    @Test
    void moreInTheTankIsNeverLessRisk() {
        double small = run(vessel(AMMONIA, Map.of("inventory", 5_000.0, "delayed_ignition", 0.1)))
                .societal()
                .potentialLossOfLife();
        double large = run(vessel(AMMONIA, Map.of("inventory", 50_000.0, "delayed_ignition", 0.1)))
                .societal()
                .potentialLossOfLife();
        assertThat(large).isGreaterThan(small);
    }

    @Test
    void aSourceOfIgnitionUnderTheCloudLightsItAndOneFarAwayDoesNot() {
        Equipment vessel = vessel(PROPANE, Map.of());
        double near = frequency(
                Qra.of(of(vessel, Map.of(), List.of(new IgnitionSource("furnace", 30, 0, 1, 0.5)))),
                EventTree.End.FLASH_FIRE);
        double far = frequency(
                Qra.of(of(vessel, Map.of(), List.of(new IgnitionSource("furnace", 30_000, 0, 1, 0.5)))),
                EventTree.End.FLASH_FIRE);
        assertThat(near).isPositive();
        assertThat(far).isZero();
    }

    private static double frequency(Qra.Result result, EventTree.End end) {
        return result.scenarios().stream()
                .filter(s -> s.name().endsWith(end.name()))
                .mapToDouble(Scenario::frequency)
                .sum();
    }

    @Test
    void theLineOfAHigherRiskLiesInside() {
        Qra.Result result = run(vessel(AMMONIA, Map.of("delayed_ignition", 0.1)));
        Qra.Line low = result.lines().getFirst();
        Qra.Line high = result.lines().get(1);
        assertThat(low.farthest()).isGreaterThanOrEqualTo(high.farthest());
        assertThat(low.area()).isGreaterThanOrEqualTo(high.area());
    }

    @Test
    void aPoolOfSolventBurnsAndEvaporates() {
        Equipment tank = new Equipment(
                "T-1",
                0,
                0,
                "atmospheric-tank",
                "71-43-2",
                Equipment.Phase.LIQUID,
                Map.of(
                        "inventory",
                        5e5,
                        "liquid_head",
                        8.0,
                        "pool_area",
                        400.0,
                        "burning_flux",
                        0.085,
                        "delayed_ignition",
                        0.3));
        Qra.Result result = run(tank);
        assertThat(result.steps())
                .extracting(Step::name)
                .anyMatch(name -> name.endsWith("evaporation"))
                .anyMatch(name -> name.endsWith("pool fire heat release"));
        assertThat(result.individual().at(20, 20)).isPositive();
    }

    @Test
    void figuresFromMemoryAreNamed() {
        assertThat(run(vessel(AMMONIA, Map.of("delayed_ignition", 0.1))).cautions())
                .extracting(Caution::quantity)
                .contains("leak frequencies", "probability of immediate ignition", "probit of ammonia");
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThatThrownBy(() -> vessel(AMMONIA, Map.of("inventry", 3.0)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("inventry");
        assertThatThrownBy(() -> vessel(AMMONIA, Map.of("inventory", -3.0))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> run(new Equipment(
                        "X", 0, 0, "no-such-type", AMMONIA, Equipment.Phase.GAS, Map.of("inventory", 1.0))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no-such-type");
        assertThatThrownBy(() -> run(new Equipment(
                        "P",
                        0,
                        0,
                        "pump",
                        AMMONIA,
                        Equipment.Phase.LIQUEFIED_GAS,
                        Map.of("inventory", 1.0, "pressure", 1e6))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("pipe_diameter");
    }
}
