package io.anlan.assessment.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.assessment.consequence.Answer.Action;
import io.anlan.assessment.consequence.Answer.People;
import io.anlan.assessment.consequence.Answer.Place;
import io.anlan.assessment.consequence.Answer.Zone;
import io.anlan.assessment.consequence.Question.Hole;
import io.anlan.assessment.consequence.Question.Kind;
import io.anlan.assessment.population.PlaceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRulesTest {

    private static final List<Zone> ZONES = List.of(zone(3, 91), zone(2, 311), zone(1, 1033));

    private static Zone zone(int severity, double metres) {
        return new Zone(severity, "", 0, "", metres, List.of(), List.of(), new People(0, 0, 0, 0));
    }

    private static Place place(String name, PlaceKind kind, int severity, int day, int night) {
        return new Place(name, kind, kind.isSensitive(), severity, 100, 90, 0, 0, day, night);
    }

    @Test
    void notKnowingTheHoleCountsAsTheWorst() {
        for (Hole hole : Hole.values()) {
            assertThat(CaseRules.hole(Hole.UNKNOWN)).isGreaterThanOrEqualTo(CaseRules.hole(hole));
        }
    }

    @ParameterizedTest
    @CsvSource({"低压循环储液桶,-10", "高压贮氨器,40", "固定顶储罐,12"})
    void theNameOfThePlantSaysHowColdItIs(String plant, double celsius) {
        assertThat(CaseRules.vessel(plant, 12).celsius()).isEqualTo(celsius);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "11,0", "12,1", "292.5,13", "359,0"})
    void sixteenPointsOfTheCompass(double degrees, int point) {
        assertThat(CaseRules.compass(degrees)).isEqualTo(point);
    }

    @Test
    void ofThoseWhoMustLeaveOnlyPlacesWithPeopleNowAreNamed() {
        List<Place> places = List.of(
                place("小学", PlaceKind.SCHOOL, 2, 700, 0),
                place("7 栋", PlaceKind.RESIDENTIAL, 2, 180, 418),
                place("养老院", PlaceKind.NURSING_HOME, 1, 118, 94));
        List<Action> night = ActionRules.first(Kind.TOXIC_LEAK, "7664-41-7", "一库", 292.5, ZONES, places, true);
        assertThat(night).hasSize(3);
        assertThat(night.get(0).args()).containsExactly("一库", "13");
        assertThat(night.get(1).args()).containsExactly("7 栋", "418", "养老院");
        assertThat(night.get(2)).satisfies(action -> {
            assertThat(action.code()).isEqualTo("toxic-water");
            assertThat(action.args()).containsExactly("13", "320");
        });
        List<Action> day = ActionRules.first(Kind.TOXIC_LEAK, "7664-41-7", "一库", 292.5, ZONES, places, false);
        assertThat(day.get(1).args()).containsExactly("小学、7 栋", "880", "养老院");
    }

    /** Chlorine is hardly soluble: no water on it. */
    @Test
    void waterIsNamedOnlyWhereItHelps() {
        List<Action> actions = ActionRules.first(Kind.TOXIC_LEAK, "7782-50-5", "厂", 0, ZONES, List.of(), true);
        assertThat(actions.get(1).code()).isEqualTo("toxic-none");
        assertThat(actions.get(2).code()).isEqualTo("toxic-block");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasThreeActionsWithASource(Kind kind) {
        assertThat(ActionRules.first(kind, "74-98-6", "厂", 0, ZONES, List.of(), true))
                .hasSize(3)
                .allSatisfy(action -> assertThat(action.source()).isNotBlank());
    }
}
