package io.anlan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.indicator.FeasibilityRules.Context;
import io.anlan.indicator.FeasibilityRules.Divisor;
import io.anlan.indicator.Finding.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The findings on the five plans, with the numbers of docs/standards.md. */
class FeasibilityRulesTest {

    private static final Context NOTHING = new Context(List.of(), null, null, null);

    @Test
    void theCutsOfPlan000ImplyHowMuchGdpGrows() {
        // 000:81, 十三五: deaths −15 %, rate −35 %; 000:115-123, 十四五: −15 %, −30 %
        assertThat(growth(cut("DEATHS", null, null, null, 2020, "15"), cut("GDP", null, null, null, 2020, "35")))
                .containsExactly("2020", "30.77", "—", "GDP");
        assertThat(growth(cut("DEATHS", 2020, null, null, 2025, "15"), cut("GDP", 2020, null, null, 2025, "30")))
                .containsExactly("2025", "21.43", "4", "GDP");
    }

    @Test
    void theCutsOfPlan002ImplyFivePercentAYear() {
        // 002:284-296: deaths −7 % (2018), −11 % (2020); rate −20 %, −31 %
        Indicator deaths =
                indicator(null, TargetKind.REDUCTION, "人", 2015, "31", milestone(2018, "7"), milestone(2020, "11"));
        Indicator rate = indicator(
                DenominatorKind.GDP,
                TargetKind.REDUCTION,
                "人/亿元",
                2015,
                null,
                milestone(2018, "20"),
                milestone(2020, "31"));
        List<Finding> found = FeasibilityRules.check(rate, new Context(List.of(deaths), null, null, null)).stream()
                .filter(f -> f.code() == Code.IMPLIED_GROWTH)
                .toList();
        assertThat(FeasibilityRules.growthFactor(0.07, 0.20) - 1).isCloseTo(0.1625, within(1e-12));
        assertThat(FeasibilityRules.growthFactor(0.11, 0.31) - 1).isCloseTo(0.2899, within(5e-5));
        assertThat(found)
                .extracting(Finding::args)
                .containsExactly(List.of("2018", "16.25", "5.1", "GDP"), List.of("2020", "28.99", "5.2", "GDP"));
        assertThat(found.getFirst().arithmetic()).isEqualTo("(1 − 7%) ÷ (1 − 20%) = 1.1625");
    }

    @Test
    void aCutWithoutABaseSaysSo() {
        assertThat(codes(cut("DEATHS", null, null, null, 2020, "15"))).contains(Code.MISSING_BASE);
        assertThat(codes(cut("DEATHS", 2015, "31", null, 2020, "15"))).doesNotContain(Code.MISSING_BASE);
    }

    @Test
    void unchangedOnAZeroBaseIsBrokenByOneDeath() {
        // 002:301-303: 2015 had no deaths in industry and commerce
        Indicator unchanged =
                indicator(DenominatorKind.EMPLOYEES, TargetKind.UNCHANGED, "人/10万人", 2015, "0", milestone(2020, "0"));
        assertThat(codes(unchanged)).contains(Code.ZERO_BASE);
    }

    @Test
    void wholePeopleMakeTheCutLarger() {
        Indicator deaths = indicator(null, TargetKind.REDUCTION, "人", 2015, "31", milestone(2018, "7"));
        Finding found = FeasibilityRules.check(deaths, NOTHING).stream()
                .filter(f -> f.code() == Code.INTEGRALITY)
                .findFirst()
                .orElseThrow();
        assertThat(found.arithmetic()).isEqualTo("31 × (1 − 7%) = 28.83");
        assertThat(found.args()).containsExactly("2018", "28", "9.7");
    }

    @Test
    void somePercentagesCannotComeFromWholeNumbers() {
        // 31 → 28 is 9.68 %, 31 → 29 is 6.45 %: nothing gives 7.0 %
        assertThat(FeasibilityRules.possible(31, new BigDecimal("9.68"))).isTrue();
        assertThat(FeasibilityRules.possible(31, new BigDecimal("7.1"))).isFalse();
        assertThat(FeasibilityRules.possible(20, new BigDecimal("15"))).isTrue();
    }

    @Test
    void aCapOnARateIsANumberOfPeople() {
        // 004:35: not more than 0.9 people per 10 billion yuan; the GDP is only an example
        Indicator cap = indicator(DenominatorKind.GDP, TargetKind.CAP, "人/百亿元", null, null, milestone(2025, "0.9"));
        var known = new Divisor(2020, new BigDecimal("5000e8"), "5000 亿元");
        List<Finding> found = FeasibilityRules.check(cap, new Context(List.of(), known, null, null));
        assertThat(found)
                .filteredOn(f -> f.code() == Code.CAP_TO_NUMBER)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.args()).containsExactly("2020", "45");
                    assertThat(f.arithmetic()).isEqualTo("0.9 人/百亿元 × 5000 亿元 = 45");
                });
        assertThat(found)
                .filteredOn(f -> f.code() == Code.UNIT)
                .singleElement()
                .satisfies(f -> assertThat(f.arithmetic()).isEqualTo("0.9 人/百亿元 = 0.009 人/亿元"));
    }

    @Test
    void aBaseOfAnotherScopeIsNamed() {
        Indicator rate = cut("GDP", 2015, null, "0.05", 2020, "79.21");
        assertThat(FeasibilityRules.check(rate, new Context(List.of(), null, "A", "B")))
                .extracting(Finding::code)
                .contains(Code.BASE_OTHER_SCOPE);
    }

    private static List<String> growth(Indicator deaths, Indicator rate) {
        return FeasibilityRules.check(rate, new Context(List.of(deaths, rate), null, null, null)).stream()
                .filter(f -> f.code() == Code.IMPLIED_GROWTH)
                .findFirst()
                .orElseThrow()
                .args();
    }

    private static List<Code> codes(Indicator indicator) {
        return FeasibilityRules.check(indicator, NOTHING).stream()
                .map(Finding::code)
                .toList();
    }

    private static Indicator cut(
            String what,
            @Nullable Integer baseYear,
            @Nullable String deaths,
            @Nullable String rate,
            int year,
            String percent) {
        boolean count = what.equals("DEATHS");
        return indicator(
                count ? null : DenominatorKind.GDP,
                TargetKind.REDUCTION,
                count ? "人" : "人/亿元",
                baseYear,
                count ? deaths : rate,
                milestone(year, percent));
    }

    static Indicator.Milestone milestone(int year, String value) {
        return new Indicator.Milestone(year, new BigDecimal(value));
    }

    static Indicator indicator(
            @Nullable DenominatorKind denominator,
            TargetKind kind,
            String unit,
            @Nullable Integer baseYear,
            @Nullable String base,
            Indicator.Milestone... milestones) {
        return new Indicator(
                UUID.randomUUID(),
                0,
                "990100000000",
                null,
                "死亡",
                List.of(),
                unit,
                Direction.DOWN,
                kind,
                true,
                false,
                new Indicator.Formula(Measure.DEATHS, null, denominator, null),
                "work-safety",
                new Indicator.Base(baseYear, base == null ? null : new BigDecimal(base), null),
                List.of(milestones),
                new Indicator.Owner(null, null),
                new Indicator.Source(null, "规划", null, null),
                false,
                false,
                false);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}
