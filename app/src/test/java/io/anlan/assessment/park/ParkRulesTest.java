package io.anlan.assessment.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.assessment.park.Inputs.IgnitionSource;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.assessment.park.SourceTerm.Phase;
import io.anlan.assessment.population.PlaceKind;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.chinese.ExternalDistance;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.harm.Probit;
import io.anlan.engineering.risk.Contours;
import io.anlan.engineering.risk.Criteria;
import io.anlan.engineering.risk.EventTree;
import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.IndividualRisk;
import io.anlan.engineering.risk.Scenario;
import io.anlan.engineering.risk.SocietalRisk;
import io.anlan.engineering.risk.Weather;
import io.anlan.engineering.substance.Substance;
import io.anlan.engineering.substance.Substances;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** What the park study adds to the engineering core: sources, ignition, sums over releases, verdicts, capacity, domino. */
class ParkRulesTest {

    private static final Inputs INPUTS = ParkScene.inputs();
    private static final Computed COMPUTED = ParkScene.computed(INPUTS);

    @Test
    void theSumOfThePartsIsTheIndividualRiskOfTheEngineeringCore() {
        ParkModel model = new ParkModel(INPUTS);
        List<Scenario> all = INPUTS.releases().stream()
                .flatMap(r -> model.outcomes(r).outcomes().stream())
                .map(Outcome::individual)
                .toList();
        double[] expected =
                IndividualRisk.of(model.grid(), all, model.weather()).values();
        double[] ours = COMPUTED.individual(Set.of()).values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(ours[i]).isCloseTo(expected[i], within(1e-9 * expected[i]));
        }
    }

    @Test
    void theCurveIsThatOfTheEngineeringCore() {
        ParkModel model = new ParkModel(INPUTS);
        double loss = 0;
        for (Release release : INPUTS.releases()) {
            for (Outcome outcome : model.outcomes(release).outcomes()) {
                loss += SocietalRisk.of(List.of(outcome.society()), model.weather(), model.crowdOf(outcome))
                        .potentialLossOfLife();
            }
        }
        assertThat(COMPUTED.lossOfLife(Set.of()))
                .isCloseTo(loss, within(1e-9 * loss))
                .isPositive();
        List<Computed.Point> curve = COMPUTED.curve(Set.of());
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).deaths()).isGreaterThan(curve.get(i - 1).deaths());
            assertThat(curve.get(i).frequency())
                    .isLessThanOrEqualTo(curve.get(i - 1).frequency());
        }
    }

    @Test
    void aReleaseSwitchedOffIsAsIfItHadNeverBeenThere() {
        Inputs less = ParkScene.with(
                INPUTS,
                INPUTS.releases().stream()
                        .filter(r -> !r.id().equals("lpg-all"))
                        .toList());
        Computed without = ParkScene.computed(less);
        double[] expected = without.individual(Set.of()).values();
        assertThat(COMPUTED.individual(Set.of("lpg-all")).values()).containsExactly(expected);
        assertThat(COMPUTED.curve(Set.of("lpg-all"))).isEqualTo(without.curve(Set.of()));
    }

    @Test
    void contoursCloseAndLieWhereTheRiskIsTheirLevel() {
        IndividualRisk risk = COMPUTED.individual(Set.of());
        double level = COMPUTED.levels()[0];
        List<List<Coordinate>> lines = Rings.join(Contours.of(risk, level));
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.getFirst().distance(line.getLast())).isLessThan(1e-3));
        assertThat(Contours.of(risk, level))
                .hasSize(lines.stream().mapToInt(l -> l.size() - 1).sum());
    }

    @Test
    void existingInstallationsHaveThreeLevelsAndEachKnowsItsPlaces() {
        Picture picture = Pictures.of(COMPUTED, Set.of());
        assertThat(picture.contours()).extracting(Picture.Contour::level).containsExactly(3e-6, 1e-5, 3e-5);
        assertThat(picture.contours().getFirst().places()).contains("high-sensitivity", "important", "general-1");
        assertThat(picture.targets()).extracting(Picture.Verdict::targetId).doesNotContain("works");
    }

    @Test
    void theRankingAddsUpAndTheCausesAtAPointTo() {
        Picture picture = Pictures.of(COMPUTED, Set.of("nh3-hole"));
        assertThat(picture.ranking().stream()
                        .mapToDouble(Picture.Share::lossShare)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(picture.ranking().getLast().releaseId()).isEqualTo("nh3-hole");
        Picture.Here here = Pictures.here(COMPUTED, Set.of(), ParkScene.at(120, 10));
        assertThat(here.causes().stream().mapToDouble(Picture.Cause::risk).sum())
                .isCloseTo(here.risk(), within(1e-12 * here.risk()));
        assertThat(here.refused()).contains("high-sensitivity");
    }

    @Test
    void whatIsStoredTellsThePhase() {
        var ammonia = Substances.byCas("7664-41-7").orElseThrow();
        var pressed = ParkScene.installation("a", "pressure-vessel", "7664-41-7", 1e4, 288, 750_000, ParkScene.MIDDLE);
        var gas = ParkScene.installation("a", "pressure-vessel", "7664-41-7", 1e4, 288, 300_000, ParkScene.MIDDLE);
        var cold = ParkScene.installation("a", "atmospheric-tank", "7664-41-7", 1e4, 235, 101_325, ParkScene.MIDDLE);
        assertThat(SourceRules.phase(pressed, ammonia)).isEqualTo(Phase.LIQUEFIED_GAS);
        assertThat(SourceRules.phase(gas, ammonia)).isEqualTo(Phase.GAS);
        assertThat(SourceRules.phase(cold, ammonia)).isEqualTo(Phase.LIQUID);
        assertThat(SourceRules.airborne(Phase.LIQUEFIED_GAS, pressed, ammonia)).isBetween(0.2, 0.6);
    }

    @Test
    void nothingComesOutThatWasNotThere() {
        for (Release release : INPUTS.releases()) {
            var one = INPUTS.installations().stream()
                    .filter(i -> i.id().equals(release.installationId()))
                    .findFirst()
                    .orElseThrow();
            SourceTerm source = SourceRules.of(
                    one,
                    Hole.of(release.hole(), one),
                    Substances.byCas(one.cas()).orElseThrow());
            assertThat(source.released()).isPositive().isLessThanOrEqualTo(one.inventory() * (1 + 1e-12));
            assertThat(source.duration()).isBetween(0.0, SourceRules.LONGEST);
            assertThat(source.airborne()).isBetween(0.0, 1.0);
        }
    }

    /** Rain-out of a liquefied gas boils on warm ground, in still air a refrigerated pool too; neither gives more than leaked. */
    @Test
    void whatReachesTheGroundBoilsOff() {
        var ammonia = Substances.byCas("7664-41-7").orElseThrow();
        var pressed = ParkScene.installation("a", "pressure-vessel", "7664-41-7", 5e4, 293, 857_000, ParkScene.MIDDLE);
        SourceTerm spray = SourceRules.of(pressed, Hole.of("0.010", pressed), ammonia);
        double airborne = spray.airborneRate();
        double fed = SourceRules.feed(spray, pressed, ammonia, 2, 293, spray.duration())
                .rate();
        assertThat(fed).isGreaterThan(1.2 * airborne).isLessThanOrEqualTo(spray.rate() * (1 + 1e-12));
        var cold = ParkScene.installation("a", "atmospheric-tank", "7664-41-7", 1e6, 239, 101_325, ParkScene.MIDDLE);
        SourceTerm spill = SourceRules.of(cold, Hole.of("0.100", cold), ammonia);
        double onWarmGround =
                SourceRules.feed(spill, cold, ammonia, 0.5, 293, 600).rate();
        double onColdGround =
                SourceRules.feed(spill, cold, ammonia, 0.5, 240, 600).rate();
        assertThat(onWarmGround)
                .isGreaterThan(onColdGround)
                .isLessThanOrEqualTo(spill.released() / SourceRules.LONGEST * (1 + 1e-12));
    }

    @Test
    void holesAreReadAsTheFrequenciesWriteThem() {
        var one = INPUTS.installations().getFirst();
        assertThat(Hole.of("0.1D", one)).isEqualTo(new Hole.Opening(0.1 * one.lineDiameter()));
        assertThat(Hole.of("0.010", one)).isEqualTo(new Hole.Opening(0.01));
        assertThat(Hole.isKnown("a hole")).isFalse();
        assertThat(Hole.isKnown("0")).isFalse();
    }

    @Test
    void ignitionSourcesInTheCloudDecideWhetherItBurnsLater() {
        Inputs near = ParkScene.inputs(List.of(new IgnitionSource("f", "炉", ParkScene.at(130, 0), 1, 0.1)), 25);
        Inputs far = ParkScene.inputs(List.of(new IgnitionSource("f", "炉", ParkScene.at(-9000, 0), 1, 0.1)), 25);
        assertThat(frequency(near, EventTree.End.FLASH_FIRE)).isPositive();
        assertThat(frequency(far, EventTree.End.FLASH_FIRE)).isZero();
        // free field: without any source known, what did not burn at once burns later
        assertThat(frequency(INPUTS, EventTree.End.FLASH_FIRE))
                .isGreaterThan(frequency(near, EventTree.End.FLASH_FIRE));
    }

    private static double frequency(Inputs inputs, EventTree.End end) {
        Release release = inputs.releases().stream()
                .filter(r -> r.id().equals("lpg-ten"))
                .findFirst()
                .orElseThrow();
        return new ParkModel(inputs)
                .outcomes(release).outcomes().stream()
                        .filter(o -> o.end() == end)
                        .mapToDouble(o -> o.individual().frequency())
                        .sum();
    }

    @Test
    void theDoseOfAPassingPuffIsTheIntegralOverItsPassage() {
        var weather = new Weather.WeatherClass(Stability.D, 4);
        var probit = Probit.of("toxic", "purple-book", "chlorine");
        Clouds puff = new Clouds(1000, weather);
        double x = 500;
        double sigma = io.anlan.engineering.dispersion.Sigmas.PUFF.y(Stability.D, x);
        double sum = 0;
        double step = 0.05;
        for (double t = -10 * sigma / 4; t < 10 * sigma / 4; t += step) {
            double c = puff.greatest(x, 20) * Math.exp(-Math.pow(4 * t / sigma, 2) / 2);
            sum += Math.pow(c * 1e6, probit.n()) * step / 60;
        }
        assertThat(puff.dose(x, 20, probit, 1e6)).isCloseTo(sum, within(1e-4 * sum));
    }

    @Test
    void aPlaceOnTheLimitFailsAndTheCapacityIsWhatIsLeft() {
        CapacityRules.Capacity capacity = CapacityRules.of(COMPUTED);
        // the same park with all frequencies multiplied by the factor just touches the criterion
        double f = Objects.requireNonNull(capacity.park().factor());
        Computed grown = ParkScene.computed(ParkScene.with(
                INPUTS,
                INPUTS.releases().stream()
                        .map(r -> new Release(
                                r.id(),
                                r.installationId(),
                                r.hole(),
                                r.frequency() * f,
                                r.source(),
                                r.immediateIgnition(),
                                r.delayedIgnition(),
                                true))
                        .toList()));
        assertThat(CapacityRules.of(grown).park().factor()).isCloseTo(1, within(1e-6));
    }

    @Test
    void oneMoreThanFitsIsTooMany() {
        CapacityRules.More more = CapacityRules.of(COMPUTED).installations().getFirst();
        double factor = 1 + Objects.requireNonNull(more.copies());
        Computed grown = ParkScene.computed(ParkScene.with(
                INPUTS,
                INPUTS.releases().stream()
                        .map(r -> r.installationId().equals(more.installationId())
                                ? new Release(
                                        r.id(),
                                        r.installationId(),
                                        r.hole(),
                                        r.frequency() * factor,
                                        r.source(),
                                        null,
                                        null,
                                        true)
                                : r)
                        .toList()));
        assertThat(CapacityRules.of(grown).park().factor()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aSchoolInsideIsRefusedAndAFarOneIsNot() {
        var inside = ParkScene.target("planned", "high-sensitivity", ParkScene.square(150, 50, 40), 500);
        var far = ParkScene.target("planned", "high-sensitivity", ParkScene.square(-900, -900, 40), 10);
        LandUseRules.Answer no = LandUseRules.check(COMPUTED, inside);
        assertThat(no.allowed()).isFalse();
        assertThat(no.reasons()).contains(LandUseRules.Reason.INDIVIDUAL_RISK);
        assertThat(no.causes()).isNotEmpty();
        assertThat(no.lossAfter()).isGreaterThan(no.lossBefore());
        assertThat(LandUseRules.check(COMPUTED, far).risk()).isLessThan(no.risk());
    }

    @Test
    void fireAndBlastBreakTheNeighbourAndNotWhatStandsFar() {
        DominoRules.Domino domino = DominoRules.of(COMPUTED);
        assertThat(domino.pairs())
                .anySatisfy(p -> assertThat(p.toId()).isEqualTo("hex"))
                .allSatisfy(p -> assertThat(p.intensity()).isGreaterThanOrEqualTo(p.threshold()));
        assertThat(domino.units()).allSatisfy(u -> assertThat(u.all()).isGreaterThanOrEqualTo(u.own()));
        assertThat(DominoRules.overpressure(100, 1)).isGreaterThan(DominoRules.overpressure(100, 50));
        assertThat(DominoRules.overpressure(1, 1e5)).isZero();
    }

    @Test
    void aSectorKeepsTheFrequencyOfItsCloudAndLeavesNoGap() {
        Footprint narrow = Footprint.directional(2, 0, 400, 20, (x, y) -> x > 0 && y < 18 ? 1 : 0);
        Footprint spread = Sectors.spread(narrow);
        // over an arc at 300 m the share of the sector times its width is the width of the cloud
        double before = 0;
        double after = 0;
        for (double angle = -Math.PI / 4; angle <= Math.PI / 4; angle += 1e-4) {
            before += narrow.at(300 * Math.cos(angle), 300 * Math.sin(angle));
            after += spread.at(300 * Math.cos(angle), 300 * Math.sin(angle));
        }
        assertThat(after).isCloseTo(before, within(0.05 * before));
        double edge = Math.PI / 16;
        assertThat(spread.at(300 * Math.cos(edge), 300 * Math.sin(edge))).isPositive();
        assertThat(narrow.at(300 * Math.cos(edge), 300 * Math.sin(edge))).isZero();
    }

    @Test
    void gasFromTheThresholdOnTakesTheQuantitativeMethod() {
        // GB 18218-2018: ammonia 10 t; 20 t of ammonia alone are twice the threshold
        DistanceRules.Procedure procedure = Pictures.of(COMPUTED, Set.of()).procedure();
        assertThat(procedure.method()).isEqualTo(ExternalDistance.Method.QUANTITATIVE_RISK);
        assertThat(procedure.sum()).isGreaterThanOrEqualTo(2);
        assertThat(procedure.distance()).isNotNegative();
    }

    @Test
    void inputsThatDoNotFitAreRefusedWithTheField() {
        assertThat(InputRules.faults(INPUTS)).isEmpty();
        var releases = new ArrayList<>(INPUTS.releases());
        releases.add(ParkScene.release("x", "gone", "0.010", 1e-5));
        releases.add(ParkScene.release("x", "nh3", "some", 1e-5));
        assertThat(InputRules.faults(ParkScene.with(INPUTS, releases)))
                .extracting(InputRules.Fault::code)
                .contains("park-installation-gone", "park-hole", "park-id-twice");
        assertThat(InputRules.gaps(ParkScene.with(INPUTS, List.of())))
                .extracting(InputRules.Fault::code)
                .containsExactly("park-no-release");
    }

    @Test
    void populatedPlacesBecomeTheProtectedPlacesOfTheStandard() {
        assertThat(TargetRules.category(PlaceKind.SCHOOL, 20)).isEqualTo("high-sensitivity");
        assertThat(TargetRules.category(PlaceKind.RESIDENTIAL, 99)).isEqualTo("general-2");
        assertThat(TargetRules.category(PlaceKind.MARKET, 300)).isEqualTo("general-1");
        assertThat(TargetRules.category(PlaceKind.WORKPLACE, 900)).isEqualTo("staff");
        Criteria.limits().forEach(l -> assertThat(COMPUTED.limit(l.place())).isPositive());
    }

    @Test
    void whatIsNotCountedIsToldWithItsReason() {
        // sulfur trioxide is solid below 16.8 °C, hydrazine has no published probit
        var installations = new ArrayList<>(INPUTS.installations());
        installations.add(ParkScene.installation(
                "so3", "pressure-vessel", "7446-11-9", 20_000, 288.15, 750_000, ParkScene.at(0, 0)));
        installations.add(ParkScene.installation(
                "n2h4", "pressure-vessel", "302-01-2", 20_000, 288.15, 750_000, ParkScene.at(0, 0)));
        Computed computed = ParkScene.computed(new Inputs(
                INPUTS.boundary(),
                INPUTS.settings(),
                installations,
                List.of(
                        ParkScene.release("solid", "so3", "0.010", 1e-5),
                        ParkScene.release("poison", "n2h4", "0.010", 1e-5),
                        ParkScene.release("known", "nh3", "0.010", 1e-5)),
                INPUTS.targets(),
                INPUTS.ignitionSources(),
                INPUTS.weather()));
        assertThat(computed.uncounted()).extracting(Part::releaseId).containsExactly("solid", "poison");
        assertThat(computed.uncounted())
                .flatExtracting(part -> part.facts().cautions())
                .extracting(ReportWords::caution)
                .satisfiesExactly(
                        refused -> assertThat(refused).startsWith("模型不覆盖，未计入：").contains("288.15 K"),
                        unknown -> assertThat(unknown).contains("未计中毒"));
        assertThat(COMPUTED.uncounted()).isEmpty();
    }

    /**
     * At 45 °C, of what burns only what does at that temperature. In a vessel under its own vapour pressure, as a gas at 1 MPa above
     * the critical temperature, or with 50 kPa on top.
     */
    @Test
    void everyDangerousSubstanceOfTheLibraryIsCounted() {
        var installations = new ArrayList<Inputs.Installation>();
        var releases = new ArrayList<Release>();
        for (Substance substance : Substances.all()) {
            boolean burns =
                    IgnitionRules.flammable(substance) && substance.flashPoint().orElse(0) < 318.15;
            if (burns || substance.probitName().isPresent()) {
                String cas = substance.cas();
                installations.add(ParkScene.installation(
                        cas, "pressure-vessel", cas, 20_000, 318.15, pressure(substance), ParkScene.at(0, 0)));
                releases.add(ParkScene.release("release of " + cas, cas, "0.010", 1e-5));
            }
        }
        assertThat(releases).hasSizeGreaterThan(65);
        ParkModel model = new ParkModel(new Inputs(
                INPUTS.boundary(),
                INPUTS.settings(),
                installations,
                releases,
                INPUTS.targets(),
                INPUTS.ignitionSources(),
                INPUTS.weather()));
        assertThat(releases)
                .allSatisfy(release -> assertThat(model.outcomes(release).outcomes())
                        .as(release.installationId())
                        .isNotEmpty());
    }

    private static double pressure(Substance substance) {
        try {
            return Math.max(150_000, substance.vapourPressure(318.15));
        } catch (RefusedException gasOrSolid) {
            return 1e6;
        }
    }
}
