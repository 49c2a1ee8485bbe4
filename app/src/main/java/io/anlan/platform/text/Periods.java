package io.anlan.platform.text;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds periods: 2015年, 二〇一五年, 2011-2015年, “十二五”时期, 2015年上半年, 2015年1-6月, 2015年第一季度; and words that
 * point to another period: 同期, 上年, 去年, 当年.
 */
public final class Periods {

    private static final String YEAR = "(?:(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})";
    private static final String TO = "\\s?(?:[-－—–―~～至到]|——|--)\\s?";

    private static final Pattern PERIOD =
            Pattern.compile("(?<years>(?<first>" + YEAR + ")年?" + TO + "(?<last>" + YEAR + ")\\s?年?(?![\\d]))"
                    + "|(?<year>" + YEAR
                    + ")\\s?年度?(?!\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)(?:(?<months>(?<m1>\\d{1,2})月?(?:" + TO
                    + "(?<m2>\\d{1,2}))?月(?:份)?(?!\\d{1,2}日))"
                    + "|(?<half>[上下])半年|(?:第?(?<quarter>[一二三四1-4])季度)|(?:前(?<quarters>[二两三])季度))?"
                    + "|(?<plan>(?:[“\"‘「](?<quoted>[一二三四五六七八九十]{1,2})五[”\"’」])|(?<plain>十[一二三四五六]?)五(?=时期|期间|规划|以来|末))"
                    + "|(?<same>(?:上年|去年|上一年)?同期)|(?<before>上年|去年|上一年|前一年)|(?<this>当年|本年|今年|全年)");

    private Periods() {}

    public enum Kind {
        /** A definite period. */
        FIXED,
        /** 同期, 上年同期: the same months a year before. */
        SAME_PERIOD,
        /** 上年, 去年: the calendar year before. */
        YEAR_BEFORE,
        /** 当年, 今年: the year spoken of. */
        THIS_YEAR
    }

    /**
     * A period found in a text.
     *
     * @param period the period when it is {@link Kind#FIXED}, otherwise null
     * @param plan whether it is named as a five-year plan
     */
    public record Found(
            int start, int end, Kind kind, @Nullable Period period, boolean plan) {}

    /** Every period in the text, from left to right. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher m = PERIOD.matcher(Numbers.halfWidth(text));
        while (m.find()) {
            Kind kind = kind(m);
            if (kind == Kind.FIXED) {
                Period period = period(m);
                if (period != null) {
                    found.add(new Found(m.start(), m.end(), kind, period, m.group("plan") != null));
                }
            } else {
                found.add(new Found(m.start(), m.end(), kind, null, false));
            }
        }
        return found;
    }

    /** The period that the whole text is; a bare year (2015) counts, as it heads columns of tables. */
    public static Optional<Period> whole(String text) {
        String bare = Numbers.halfWidth(text).replaceAll("[\\s()（）]", "").replaceAll("年份$", "年");
        String dated = bare.matches(YEAR) ? bare + "年" : bare;
        return find(dated).stream()
                .filter(f -> f.kind() == Kind.FIXED && f.start() == 0)
                .filter(f -> dated.substring(f.end()).matches("(时期|期间)?"))
                .findFirst()
                .map(Found::period);
    }

    private static Kind kind(Matcher m) {
        if (m.group("same") != null) {
            return Kind.SAME_PERIOD;
        }
        if (m.group("before") != null) {
            return Kind.YEAR_BEFORE;
        }
        return m.group("this") != null ? Kind.THIS_YEAR : Kind.FIXED;
    }

    private static @Nullable Period period(Matcher m) {
        if (m.group("plan") != null) {
            String numeral = m.group("quoted") == null ? m.group("plain") : m.group("quoted");
            return Numbers.chinese(numeral)
                    .map(BigDecimal::intValue)
                    .filter(n -> n < 40)
                    .map(Period::fiveYearPlan)
                    .orElse(null);
        }
        if (m.group("years") != null) {
            int first = year(m.group("first"));
            int last = year(m.group("last"));
            return first > last ? null : Period.years(first, last);
        }
        return withinYear(year(m.group("year")), m);
    }

    private static @Nullable Period withinYear(int year, Matcher m) {
        if (m.group("months") != null) {
            int first = Integer.parseInt(m.group("m1"));
            int last = m.group("m2") == null ? first : Integer.parseInt(m.group("m2"));
            return first < 1 || last > 12 || last < first ? null : months(year, first, last);
        }
        if (m.group("half") != null) {
            return m.group("half").equals("上") ? months(year, 1, 6) : months(year, 7, 12);
        }
        if (m.group("quarter") != null) {
            int quarter = small(m.group("quarter"));
            return months(year, 3 * quarter - 2, 3 * quarter);
        }
        if (m.group("quarters") != null) {
            return months(year, 1, 3 * small(m.group("quarters")));
        }
        return Period.year(year);
    }

    private static Period months(int year, int first, int last) {
        return new Period(YearMonth.of(year, first), YearMonth.of(year, last));
    }

    private static int small(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : Numbers.chinese(written).orElseThrow().intValue();
    }

    private static int year(String written) {
        return small(written);
    }
}
