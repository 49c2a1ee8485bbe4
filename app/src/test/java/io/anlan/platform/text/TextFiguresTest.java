package io.anlan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "十三, 13",
        "二十, 20",
        "一百零五, 105",
        "两百, 200",
        "三千五, 3500",
        "三千零五, 3005",
        "二十万, 200000",
        "二十五万三千, 253000",
        "百亿, 10000000000",
        "一亿二千万, 120000000",
        "万亿, 1000000000000",
        "二〇一五, 2015",
        "十, 10"
    })
    void readsChineseNumerals(String written, BigDecimal value) {
        assertThat(Numbers.chinese(written))
                .get()
                .satisfies(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "229|229|1",
                "１，204.50|1204.50|0.01",
                "1,204|1204|1",
                "3.5万|35000|1000",
                "2百万|2000000|1000000",
                "81.7%|0.817|0.001",
                "1.2‰|0.0012|0.0001",
                "百分之八十|0.8|0.01",
                "百分之六十四点五八|0.6458|0.0001",
                "千分之三|0.003|0.001",
                "-79.21%|-0.7921|0.0001"
            })
    void readsNumbersAsWritten(String written, BigDecimal value, BigDecimal step) {
        NumberSpan span = Numbers.whole(written).orElseThrow();
        assertThat(span.value()).isEqualByComparingTo(value);
        assertThat(span.step()).isEqualByComparingTo(step);
    }

    @Test
    void findsQuantitiesWithTheirUnitsAndPlaces() {
        String text = "发生事故229起，死亡29人，直接经济损失96.25万元，死亡率0.9人/百亿，控制在0.05人/亿元以内";
        List<Quantity> found = Quantities.find(text);
        assertThat(found)
                .extracting(q -> text.substring(q.start(), q.end()))
                .containsExactly("229起", "29人", "96.25万元", "0.9人/百亿", "0.05人/亿元");
        assertThat(found.get(2).base()).isEqualByComparingTo("962500");
        assertThat(found.get(2).tolerance()).isEqualByComparingTo("50");
        assertThat(found.get(3).unit().dimension()).isEqualTo(new Unit.Dimension("人", "元"));
    }

    @Test
    void convertsByPowersOfTenWithinADimensionOnly() {
        Unit perHundred = Unit.parse("人/百亿元").orElseThrow();
        Unit perOne = Unit.parse("人/亿元").orElseThrow();
        assertThat(perHundred.convert(new BigDecimal("0.9"), perOne)).isEqualByComparingTo("0.009");
        assertThat(Unit.parse("人/10万人").orElseThrow().power()).isEqualTo(-5);
        assertThat(Unit.parse("人/百万吨").orElseThrow().power()).isEqualTo(-6);
        assertThat(Unit.parse("万元").orElseThrow().toBase(new BigDecimal("0.42")))
                .isEqualByComparingTo("4200");
        assertThatThrownBy(() -> perOne.convert(BigDecimal.ONE, Unit.parse("起").orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Unit.parse("年份")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015年, 2015-01, 2015-12",
        "2015, 2015-01, 2015-12",
        "二〇一五年, 2015-01, 2015-12",
        "2011-2015年, 2011-01, 2015-12",
        "2011年至2015年, 2011-01, 2015-12",
        "2024—2026年, 2024-01, 2026-12",
        "“十二五”时期, 2011-01, 2015-12",
        "十四五期间, 2021-01, 2025-12",
        "“十五”, 2001-01, 2005-12",
        "“十五五”, 2026-01, 2030-12",
        "2015年上半年, 2015-01, 2015-06",
        "2015年1-9月, 2015-01, 2015-09",
        "2015年第二季度, 2015-04, 2015-06",
        "2015年前三季度, 2015-01, 2015-09",
        "2015年3月, 2015-03, 2015-03"
    })
    void readsPeriods(String written, YearMonth from, YearMonth to) {
        assertThat(Periods.whole(written)).contains(new Period(from, to));
    }

    @Test
    void tellsPointingWordsFromPeriods() {
        assertThat(Periods.find("2015年比上年下降，与去年同期相比；当年"))
                .extracting(Periods.Found::kind)
                .containsExactly(
                        Periods.Kind.FIXED, Periods.Kind.YEAR_BEFORE, Periods.Kind.SAME_PERIOD, Periods.Kind.THIS_YEAR);
        assertThat(Periods.find("清新委发〔2011〕18号")).isEmpty();
        assertThat(Period.year(2015).yearBefore()).isEqualTo(Period.year(2014));
        assertThat(Period.fiveYearPlan(12).zh()).isEqualTo("2011-2015年");
    }
}
