package io.anlan.engineering.majorhazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of GB 18218-2018 are whole, and found by any name. */
class GbTablesTest {

    private final Gb18218 tables = Gb18218.tables();

    @Test
    void table1Has85SubstancesInOrder() {
        assertThat(tables.substances()).extracting(NamedSubstance::number).containsExactlyElementsOf(numbers(85));
    }

    @Test
    void everyCasNumberHasItsCheckDigit() {
        for (NamedSubstance substance : tables.substances()) {
            assertThat(substance.casNumbers()).allMatch(GbTablesTest::checkDigitHolds);
        }
    }

    @Test
    void table2HasItsCategories() {
        assertThat(tables.categories()).hasSize(24);
        assertThat(tables.category("J2").beta()).isEqualByComparingTo("1");
        assertThat(tables.category("W2").thresholdTonnes()).isEqualByComparingTo("10");
        assertThat(tables.category("W5.4").thresholdTonnes()).isEqualByComparingTo("5000");
    }

    @ParameterizedTest
    @CsvSource({"0,0.5", "1,1.0", "29,1.0", "30,1.2", "49,1.2", "50,1.5", "99,1.5", "100,2.0", "5000,2.0"})
    void table5GivesAlpha(int people, BigDecimal alpha) {
        assertThat(tables.alpha(people)).isEqualByComparingTo(alpha);
    }

    @ParameterizedTest
    @CsvSource({"100,1", "99.9999,2", "50,2", "49.9999,3", "10,3", "9.9999,4", "0.5,4"})
    void table6GivesTheLevelAndALimitBelongsToTheHigherOne(BigDecimal r, int level) {
        assertThat(tables.level(r).number()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "7664-41-7,1",
        "液氨,1",
        "nh3,1",
        "ＮＨ３,1",
        "光气,6",
        "Vinyl chloride,50",
        "环氧氯丙烷,21",
        "丙烯腈,60",
        "8006-14-2,49",
        "丙烷,52",
        "甲醛（含量>90%）,8"
    })
    void aSubstanceIsFoundByNumberNameAndSynonym(String typed, int number) {
        assertThat(tables.find(typed).getFirst().number()).isEqualTo(number);
    }

    @Test
    void nitrocelluloseIsSixLinesWithOneCasNumber() {
        assertThat(tables.find("9004-70-0")).extracting(NamedSubstance::number).containsExactly(37, 38, 39, 40, 41, 42);
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static boolean checkDigitHolds(String cas) {
        String digits = cas.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (digits.length() - 1 - i) * (digits.charAt(i) - '0');
        }
        return sum % 10 == digits.charAt(digits.length() - 1) - '0';
    }
}
