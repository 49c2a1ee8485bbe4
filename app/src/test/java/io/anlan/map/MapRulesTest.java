package io.anlan.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapRulesTest {
    private static final MapSettings.Share SHARE = new MapSettings.Share(0.04, 0.20, 0.50);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "4, 0, 0, 96, RED",
        "3, 0, 0, 97, BLUE",
        "0, 20, 0, 80, ORANGE",
        "3, 17, 0, 80, ORANGE",
        "0, 19, 31, 50, YELLOW",
        "0, 0, 0, 10, BLUE",
        "1, 0, 0, 0, RED",
    })
    void colourIsTheHighestLevelWhoseShareIsReached(int red, int orange, int yellow, int blue, String level) {
        assertThat(MapRules.areaLevel(red, orange, yellow, blue, SHARE)).isEqualTo(level);
    }

    @Test
    void nothingAssessedHasNoColour() {
        assertThat(MapRules.areaLevel(0, 0, 0, 0, SHARE)).isNull();
    }

    @Test
    void overdueComesBeforeTheGradeAndAPauseStopsTheClock() {
        assertThat(MapRules.dangerClass("MAJOR", TODAY.minusDays(1), false, TODAY))
                .isEqualTo(MapRules.OVERDUE);
        assertThat(MapRules.dangerClass("MAJOR", TODAY.minusDays(1), true, TODAY))
                .isEqualTo(MapRules.MAJOR);
        assertThat(MapRules.dangerClass("MAJOR", TODAY, false, TODAY)).isEqualTo(MapRules.MAJOR);
        assertThat(MapRules.dangerClass(null, null, false, TODAY)).isEqualTo(MapRules.ORDINARY);
    }

    @Test
    void placesFallIntoTheAreaOfEveryLevel() {
        assertThat(MapRules.areaOf("990102009001002", 6)).isEqualTo("990102000000");
        assertThat(MapRules.areaOf("990102009001002", 9)).isEqualTo("990102009000");
        assertThat(MapRules.areaOf("990102009001002", 12)).isEqualTo("990102009001");
        assertThat(MapRules.areaOf("990102009001002", 15)).isEqualTo("990102009001002");
        assertThat(MapRules.areaOf("990102009001", 15)).isNull();
    }
}
