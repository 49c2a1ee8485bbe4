package io.anlan.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-1-5",
                "2026/1/5",
                "2026.1.5",
                "2026年1月5日",
                "2026-01-05",
                "２０２６－１－５",
                "２０２６．１．５",
                "20260105",
                "2026-01-05 00:00:00",
                " 2026/01/05 ",
                "2026 年 1 月 5 日"
            })
    void readsDatesAsPeopleWriteThem(String text) {
        assertThat(CellRules.date(text)).isEqualTo(Parsed.value(LocalDate.of(2026, 1, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026.2.30, sheet.no-such-day",
        "2025-02-29, sheet.no-such-day",
        "2026/13/1, sheet.no-such-month",
        "2026-00-10, sheet.no-such-month",
        "2026-6, sheet.date-without-day",
        "2026年6月, sheet.date-without-day",
        "1 月 5 日, sheet.not-a-date",
        "26-1-5, sheet.not-a-date",
        "长期, sheet.not-a-date",
        "0026-01-05, sheet.year-out-of-range"
    })
    void refusesDatesThatAreNone(String text, String code) {
        assertThat(CellRules.date(text))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "25569, 1970-01-01",
        "46027.75, 2026-01-05",
        "20260105, 2026-01-05"
    })
    void readsExcelSerialDates(BigDecimal serial, LocalDate day) {
        assertThat(CellRules.serialDate(serial)).isEqualTo(Parsed.value(day));
    }

    @Test
    void refusesTheDayThatOnlyExcelKnows() {
        assertThat(CellRules.serialDate(new BigDecimal(60))).isInstanceOf(Parsed.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "１２|12", "1,204|1204", "12.0|12", " 7 |7", "-3|-3"})
    void readsWholeNumbers(String text, BigDecimal number) {
        assertThat(CellRules.decimal(text, 0))
                .isInstanceOfSatisfying(
                        Parsed.Value.class,
                        value -> assertThat((BigDecimal) value.value()).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {"１２人|12", "约12|12", "12名职工|12", "10-20|none", "12万|none", "二十|none", "12.5|none", "12余人|none"})
    void suggestsANumberOnlyWhenNothingChangesItsMeaning(String text, String suggestion) {
        assertThat(CellRules.decimal(text, 0)).isInstanceOfSatisfying(Parsed.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("sheet.not-integer");
            assertThat(refused.suggestion()).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "=1+1",
                "@SUM(A1)",
                "+cmd|x",
                "-2+3+cmd|x",
                "\t=1",
                "\r=1",
                "＝cmd",
                "  =1",
                "＠x"
            })
    void seesWhatCouldRun(String text) {
        assertThat(CellRules.runnable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "-5", "+3.2", "－５", "平安街1-2号", "a=b", "/", ""})
    void leavesHarmlessTextAlone(String text) {
        assertThat(CellRules.runnable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"小计", "合 计", "总计：", "Total", "本页合计"})
    void knowsTotals(String text) {
        assertThat(CellRules.totals(text)).isTrue();
    }

    @Test
    void keepsChinesePunctuationInNames() {
        assertThat(CellRules.halfWidth("安澜（ＡＢ１２）　木业")).isEqualTo("安澜（AB12） 木业");
        assertThat(CellRules.compact("９１９９－ ＭＡ")).isEqualTo("9199-MA");
    }

    @Test
    void seesDigitsThatExcelLost() {
        assertThat(CellRules.lostDigits(new BigDecimal("9.19901022E17"))).isTrue();
        assertThat(CellRules.lostDigits(new BigDecimal("13800000000"))).isFalse();
    }
}
