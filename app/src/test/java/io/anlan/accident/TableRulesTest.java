package io.anlan.accident;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.accident.Catalogue.ScopeBreak;
import io.anlan.accident.TableRules.Missing;
import io.anlan.accident.TableRules.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableRulesTest {

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static BigDecimal n(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void theYearBeforeHoldsTheSameDaysAndWholeMonthsStayWhole() {
        assertThat(TableRules.yearBefore(period("2026-01-01", "2026-11-23")))
                .isEqualTo(period("2025-01-01", "2025-11-23"));
        assertThat(TableRules.yearBefore(period("2025-02-01", "2025-02-28")))
                .isEqualTo(period("2024-02-01", "2024-02-29"));
        assertThat(TableRules.yearBefore(period("2024-02-29", "2024-02-29")))
                .isEqualTo(period("2023-02-28", "2023-02-28"));
    }

    @Test
    void aChangeIsInPercentOfTheYearBefore() {
        assertThat(TableRules.change(n(9), n(12), null).percent()).isEqualTo("-25.0");
        assertThat(TableRules.change(n(1), n(3), null).percent()).isEqualTo("-66.7");
        assertThat(TableRules.change(n(5), n(5), null).percent()).isEqualTo("0.0");
    }

    @Test
    void aZeroBaseAndABrokenScopeGiveNoPercentage() {
        assertThat(TableRules.change(n(2), n(0), null).missing()).isEqualTo(Missing.ZERO_BASE);
        assertThat(TableRules.change(n(0), n(0), null).missing()).isEqualTo(Missing.ZERO_BASE);
        assertThat(TableRules.change(n(2), n(4), Missing.SCOPE_BREAK).missing()).isEqualTo(Missing.SCOPE_BREAK);
        assertThat(TableRules.change(n(2), n(4), Missing.SCOPE_BREAK).percent()).isNull();
    }

    @Test
    void aPeriodLongerThanAYearIsNotComparedWithAPartOfItself() {
        Period five = period("2022-01-01", "2026-11-23");
        assertThat(TableRules.incomparable(five, TableRules.yearBefore(five), false))
                .isEqualTo(Missing.OVERLAP);
        Period year = period("2025-01-01", "2025-12-31");
        assertThat(TableRules.incomparable(year, TableRules.yearBefore(year), false))
                .isNull();
        assertThat(TableRules.incomparable(year, TableRules.yearBefore(year), true))
                .isEqualTo(Missing.SCOPE_BREAK);
    }

    @Test
    void aBreakConcernsOnlyComparisonsAcrossItOfWhatItAffects() {
        var types = new ScopeBreak(LocalDate.parse("2026-07-01"), "TYPE", "", "", "");
        var nonProductive = new ScopeBreak(LocalDate.parse("2017-01-01"), "NON_PRODUCTIVE", "", "", "");
        List<ScopeBreak> breaks = List.of(types, nonProductive);
        Period now = period("2026-01-01", "2026-11-23");
        Period before = period("2025-01-01", "2025-11-23");
        assertThat(TableRules.breaksBetween(before, now, false, true, breaks)).containsExactly(types);
        assertThat(TableRules.breaksBetween(before, now, false, false, breaks)).isEmpty();
        Period first = period("2017-01-01", "2017-12-31");
        Period last = period("2016-01-01", "2016-12-31");
        assertThat(TableRules.breaksBetween(last, first, false, false, breaks)).containsExactly(nonProductive);
        assertThat(TableRules.breaksBetween(last, first, true, false, breaks)).isEmpty();
        assertThat(TableRules.breaksBetween(first, period("2018-01-01", "2018-12-31"), false, false, breaks))
                .isEmpty();
    }

    @Test
    void aShareOfNothingIsNoShare() {
        assertThat(TableRules.share(n(1), n(3))).isEqualTo("33.3");
        assertThat(TableRules.share(n(0), n(0))).isNull();
    }
}
