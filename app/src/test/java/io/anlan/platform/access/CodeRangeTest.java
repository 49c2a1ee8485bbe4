package io.anlan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeRangeTest {

    private static final CodeRange COUNTY = CodeRange.of("990102000000");

    @Test
    void aRegionHoldsItselfAndWhatLiesBelow() {
        assertThat(COUNTY.contains("990102000000")).isTrue();
        assertThat(COUNTY.contains("990102009001")).isTrue();
        assertThat(COUNTY.contains("990103000000")).isFalse();
    }

    @Test
    void twoPlacesShareTheSmallerOneOrNothing() {
        CodeRange town = CodeRange.of("990102009000");
        assertThat(COUNTY.intersect(town)).isEqualTo(town);
        assertThat(town.intersect(COUNTY)).isEqualTo(town);
        assertThat(COUNTY.intersect(CodeRange.ALL)).isEqualTo(COUNTY);
    }

    @Test
    void neighboursShareNothingInWhicheverOrderTheyAreAsked() {
        CodeRange next = CodeRange.of("990103000000");
        assertThat(COUNTY.intersect(next)).isEqualTo(CodeRange.NONE);
        assertThat(next.intersect(COUNTY)).isEqualTo(CodeRange.NONE);
        assertThat(CodeRange.NONE.contains("990102000000")).isFalse();
    }
}
