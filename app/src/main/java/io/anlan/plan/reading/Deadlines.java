package io.anlan.plan.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By when: 2024年底前, 到2020年, 2025年6月底前, 2024年12月31日前, 2016-2020年. 起 and 以后 name a beginning, not an end. */
final class Deadlines {

    private static final Pattern DATE = Pattern.compile("(?:到|截至|至)?(?:20\\d\\d\\s?年?\\s?[-—–~～至]\\s?)?"
            + "(?<year>20\\d\\d)\\s?年(?:(?<month>1[0-2]|0?[1-9])月(?:(?<day>[12]\\d|3[01]|0?[1-9])日)?)?"
            + "(?<edge>年?[底末]|上半年|下半年|[一二三四]季度末?)?(?:之?前|以前)?(?<open>起|以后|之后|开始|以来)?");

    private static final Pattern WITHIN_YEAR =
            Pattern.compile("(?<![\\d年])(?:(?<month>1[0-2]|[1-9])月(?:底|末|份)?|年底|年末)之?前");

    /** Words before a year that make it a base of comparison or a document's date. */
    private static final Pattern BASE = Pattern.compile("[比较以与自从〔（(《]\\s?$");

    record Found(int start, int end, LocalDate day) {}

    private Deadlines() {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        while (m.find()) {
            boolean until = m.group("open") == null
                    && !BASE.matcher(text.substring(0, m.start())).find();
            if (until) {
                found.add(new Found(m.start(), m.end(), day(m)));
            }
        }
        return found;
    }

    /** As {@link #find(String)}; a plan for a single year also says 9月底前 and 年底前. */
    static List<Found> find(Sentence sentence) {
        List<Found> found = find(sentence.text());
        Integer year = sentence.span().first();
        if (year == null || !year.equals(sentence.span().last())) {
            return found;
        }
        List<Found> all = new ArrayList<>(found);
        Matcher m = WITHIN_YEAR.matcher(sentence.text());
        while (m.find()) {
            int start = m.start();
            int end = m.end();
            if (found.stream().noneMatch(f -> start < f.end() && f.start() < end)) {
                int month = m.group("month") == null ? 12 : Integer.parseInt(m.group("month"));
                all.add(new Found(start, end, YearMonth.of(year, month).atEndOfMonth()));
            }
        }
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    /** The deadline that governs a place in a sentence: the nearest before it. */
    static Optional<Found> before(Sentence sentence, int at) {
        return find(sentence).stream().filter(f -> f.start() <= at).reduce((a, b) -> b);
    }

    private static LocalDate day(Matcher m) {
        int year = Integer.parseInt(m.group("year"));
        if (m.group("month") == null) {
            return "上半年".equals(m.group("edge")) ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(m.group("month")));
        int day = m.group("day") == null ? month.lengthOfMonth() : Integer.parseInt(m.group("day"));
        return day > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(day);
    }
}
