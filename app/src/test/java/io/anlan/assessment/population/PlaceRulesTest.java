package io.anlan.assessment.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an outline must be, and how a cell writes one. */
class PlaceRulesTest {

    private static final List<Corner> SQUARE = List.of(
            new Corner(119.3, 31.2), new Corner(119.31, 31.2), new Corner(119.31, 31.21), new Corner(119.3, 31.21));

    @Test
    void anOutlineHasThreeCornersAndDoesNotCrossItself() {
        assertThat(PlaceRules.fault(List.of())).isNull();
        assertThat(PlaceRules.fault(SQUARE)).isNull();
        assertThat(PlaceRules.fault(SQUARE.subList(0, 2))).isEqualTo("population.outline-short");
        assertThat(PlaceRules.fault(List.of(SQUARE.get(0), SQUARE.get(2), SQUARE.get(1), SQUARE.get(3))))
                .isEqualTo("population.outline-crossed");
        assertThat(PlaceRules.fault(List.of(new Corner(119, 31), new Corner(120, 31), new Corner(120, 31.1))))
                .isEqualTo("population.outline-wide");
    }

    @Test
    void theMiddleLiesInside() {
        Corner middle = PlaceRules.middle(SQUARE);
        assertThat(middle.lon()).isBetween(119.3, 119.31);
        assertThat(middle.lat()).isBetween(31.2, 31.21);
    }

    @Test
    void aCellIsReadAsItIsWritten() {
        assertThat(PlaceRules.read(PlaceRules.written(SQUARE))).contains(SQUARE);
        assertThat(PlaceRules.read("119.3，31.2；119.31 31.2；119.31,31.21；119.3,31.2"))
                .contains(SQUARE.subList(0, 3));
        assertThat(PlaceRules.read("119.3;31.2")).isEmpty();
        assertThat(PlaceRules.read("东屿路 1 号")).isEmpty();
        assertThat(PlaceRules.read("31.2,119.3; 200,31")).isEmpty();
    }
}
