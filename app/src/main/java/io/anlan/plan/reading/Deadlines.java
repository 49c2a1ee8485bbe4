package io.anlan.plan.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By when: 2024年底前, 到2020年, 2025年6月底前, 2024年12月31日前, 2016-2020年, 规划期末, 三年内, 今年9月底前. 起 and 以后 name a
 * beginning, not an end.
 */
final class Deadlines {

    private static final Pattern DATE = Pattern.compile("(?:到|截至|至)?(?:20\\d\\d\\s?年?\\s?[-—–~～至]\\s?)?"
            + "(?<year>20\\d\\d)\\s?年(?:(?<month>1[0-2]|0?[1-9])月(?:(?<day>[12]\\d|3[01]|0?[1-9])日)?)?"
            + "(?<edge>年?[底末]|上半年|下半年|[一二三四]季度末?)?(?:之?前|以前)?(?<open>起|以后|之后|开始|以来)?");

    /** 2026.6, 2026-06-30 in the cells of a table. */
    private static final Pattern DOTTED = Pattern.compile(
            "(?<year>20\\d\\d)[./-](?<month>1[0-2]|0?[1-9])(?:[./-](?<day>[12]\\d|3[01]|0?[1-9]))?(?!\\d)");

    private static final Pattern WITHIN_YEAR = Pattern.compile(
            "(?<![\\d年每])(?:(?<month>1[0-2]|[1-9])月(?:(?<day>[12]\\d|3[01]|[1-9])日|底|末|份)?|年底|年末)(?:之前|以前|前)");

    /** Relative to the year in which the plan begins. */
    private static final Pattern RELATIVE =
            Pattern.compile("(?<which>今|本|当|明|后|次)年(?:(?<month>1[0-2]|[1-9])月)?(?:年?[底末]|份)?(?:汛|节)?(?:之?前|以前|内)"
                    + "|(?<turn>头一|首|第[一二三四五])年(?!度)");

    private static final Pattern END_OF_PLAN =
            Pattern.compile("(?:规划|行动|方案|计划|攻坚)?期(?:末|满)|(?:规划|行动)期内|[二三四五两2-5]年内|(?:到|至)[^，,。；]{0,4}末期");

    private static final Map<String, Integer> YEARS_ON = Map.of("今", 0, "本", 0, "当", 0, "明", 1, "次", 1, "后", 2);

    /** Words before a year that make it a base of comparison or a document's date. */
    private static final Pattern BASE = Pattern.compile("(?:[比较以与自从〔（(《]|效期)\\s?$");

    record Found(int start, int end, LocalDate day) {}

    private Deadlines() {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        while (m.find()) {
            String before = text.substring(Math.max(0, m.start() - 2), m.start());
            if (m.group("open") == null && !BASE.matcher(before).find()) {
                found.add(new Found(m.start(), m.end(), day(m)));
            }
        }
        return found;
    }

    /** As {@link #find(String)}, with what only the plan's years explain: 9月底前, 今年底前, 规划期末. */
    static List<Found> find(Sentence sentence) {
        List<Found> found = new ArrayList<>(find(sentence.text()));
        Integer first = sentence.span().first();
        Integer last = sentence.span().last();
        if (first == null || last == null) {
            return found;
        }
        Matcher relative = RELATIVE.matcher(sentence.text());
        while (relative.find()) {
            String turn = relative.group("turn");
            int year = first
                    + (turn == null
                            ? YEARS_ON.getOrDefault(relative.group("which"), 0)
                            : Math.max(0, "一二三四五".indexOf(turn.charAt(turn.length() - 1))));
            add(found, relative, monthEnd(year, relative.group("month")));
        }
        Matcher end = END_OF_PLAN.matcher(sentence.text());
        while (end.find()) {
            add(found, end, LocalDate.of(last, 12, 31));
        }
        Matcher m = WITHIN_YEAR.matcher(sentence.text());
        while (m.find()) {
            if (first.equals(last) || m.group("month") != null) {
                add(found, m, m.group("day") == null ? monthEnd(first, m.group("month")) : exact(first, m));
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static void add(List<Found> found, Matcher m, LocalDate day) {
        int start = m.start();
        int end = m.end();
        if (found.stream().noneMatch(f -> start < f.end() && f.start() < end)) {
            found.add(new Found(start, end, day));
        }
    }

    private static LocalDate monthEnd(int year, @Nullable String month) {
        return YearMonth.of(year, month == null ? 12 : Integer.parseInt(month)).atEndOfMonth();
    }

    /** The deadline that governs a place in a sentence: the nearest before it. */
    static Optional<Found> before(Sentence sentence, int at) {
        return sentence.deadlines().stream().filter(f -> f.start() <= at).reduce((a, b) -> b);
    }

    /** The last day that a cell of a table names, in words or as 2026.6. */
    static Optional<LocalDate> inCell(Sentence cell) {
        List<LocalDate> days =
                new ArrayList<>(cell.deadlines().stream().map(Found::day).toList());
        Matcher m = DOTTED.matcher(cell.text());
        while (m.find()) {
            int year = Integer.parseInt(m.group("year"));
            days.add(m.group("day") == null ? monthEnd(year, m.group("month")) : exact(year, m));
        }
        return days.stream().max(LocalDate::compareTo);
    }

    private static LocalDate day(Matcher m) {
        int year = Integer.parseInt(m.group("year"));
        if (m.group("month") == null) {
            return "上半年".equals(m.group("edge")) ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        }
        return m.group("day") == null ? monthEnd(year, m.group("month")) : exact(year, m);
    }

    private static LocalDate exact(int year, Matcher m) {
        YearMonth month = YearMonth.of(year, Integer.parseInt(m.group("month")));
        int day = Integer.parseInt(m.group("day"));
        return day > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(day);
    }
}
