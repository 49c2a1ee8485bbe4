package io.anlan.plan.reading;

import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Targets in a table: one indicator a row, one year a column. The headings say which column names the indicator, which
 * years are targets and which the base, and whether figures are cuts.
 */
final class TargetTables {

    private static final Pattern NAME = Pattern.compile("指标|名称|项目|内容");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s?年?(?:底|末|目标值?|目标|值)?");
    private static final Pattern BASE = Pattern.compile("基期|基准|基数|底数|现状|现值|实际|完成|起点|(?:与|比|较)\\s?(20\\d\\d)\\s?年");
    private static final Pattern GOAL = Pattern.compile("目标|指标值|规划值|控制值");
    private static final Pattern CUT = Pattern.compile("降幅|下降|降低|减少");
    /** 销案率（%）, 专职消防队员（名） */
    private static final Pattern UNIT_IN_NAME = Pattern.compile("[（(]([%‰]|[\\u4e00-\\u9fa5/]{1,6})[）)]$");

    private static final Pattern VALUE = Pattern.compile(
            "(?<sign>[≤≥<>＜＞]|不超过|不低于|控制在|下降|降低|减少|-|－)?\\s?(?<n>\\d+(?:\\.\\d+)?)\\s?(?<u>[%％]|[\\u4e00-\\u9fa5/]{1,8}?)?(?<edge>以内|以下|以上)?");

    private final Table table;
    private final Outline.@Nullable Node clause;
    private final Reading.Span span;
    private final List<Candidate> found = new ArrayList<>();
    private int nameColumn = -1;
    private int unitColumn = -1;
    private @Nullable Integer base;
    private boolean cuts;
    /** Column → year of the target. */
    private final Map<Integer, Integer> years = new TreeMap<>();

    private TargetTables(Table table, Outline.@Nullable Node clause, Reading.Span span) {
        this.table = table;
        this.clause = clause;
        this.span = span;
    }

    static List<Candidate> in(Table table, Outline.@Nullable Node clause, Reading.Span span) {
        TargetTables reader = new TargetTables(table, clause, span);
        int head = reader.headings();
        if (reader.nameColumn >= 0 && !reader.years.isEmpty()) {
            table.rows().stream().skip(head).forEach(reader::row);
        }
        return reader.found;
    }

    /** Reads the rows of headings; returns how many there are. */
    private int headings() {
        String caption = table.caption();
        cuts = CUT.matcher(caption).find();
        base(caption);
        int row = 0;
        for (; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            boolean named = cells.stream()
                    .anyMatch(c -> NAME.matcher(c.text()).find() && c.text().length() <= 8);
            if (row > 0 && !yearsOnly(cells) && !named) {
                break;
            }
            heading(cells);
        }
        return row;
    }

    private static boolean yearsOnly(List<Cell> cells) {
        List<String> own = own(cells);
        return own.stream().anyMatch(t -> YEAR.matcher(t).matches())
                && own.stream().noneMatch(t -> !YEAR.matcher(t).matches() && t.length() > 8);
    }

    private static List<String> own(List<Cell> cells) {
        return cells.stream()
                .filter(c -> !c.repeated())
                .map(Cell::text)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private void heading(List<Cell> cells) {
        List<String> own = own(cells);
        boolean onlyYears = own.stream().allMatch(t -> YEAR.matcher(t).matches());
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text().replaceAll("\\s", "");
            if (nameColumn < 0
                    && NAME.matcher(text).find()
                    && text.length() <= 8
                    && !YEAR.matcher(text).find()) {
                nameColumn = i;
            }
            if (text.equals("单位") || text.equals("计量单位")) {
                unitColumn = i;
            }
            cuts |= CUT.matcher(text).find();
            base(text);
            Matcher year = YEAR.matcher(text);
            boolean goal = GOAL.matcher(text).find() && !text.matches(".*(?:名称|指标)$");
            if (!onlyYears && !BASE.matcher(text).find() && year.find()) {
                years.put(i, Integer.valueOf(year.group(1)));
            } else if (!onlyYears && goal && span.last() != null) {
                years.putIfAbsent(i, span.last());
            }
        }
        if (onlyYears && !own.isEmpty()) {
            years.clear();
            for (int i = 0; i < own.size(); i++) {
                Matcher year = YEAR.matcher(own.get(i));
                if (year.find()) {
                    years.put(cells.size() - own.size() + i, Integer.valueOf(year.group(1)));
                }
            }
        }
    }

    private void base(String text) {
        Matcher m = BASE.matcher(text);
        if (m.find()) {
            Matcher year = Pattern.compile("20\\d\\d").matcher(text);
            base = year.find() ? Integer.valueOf(year.group()) : base;
        }
    }

    private void row(List<Cell> cells) {
        String name = cells.get(nameColumn).text().replaceAll("\\s", "");
        if (name.length() < 2
                || name.matches("[\\d.%]+")
                || cells.get(nameColumn).repeated()) {
            return;
        }
        Matcher bracket = UNIT_IN_NAME.matcher(name);
        boolean inName = unitColumn < 0 && bracket.find();
        String unit = inName
                ? bracket.group(1)
                : unitColumn < 0 ? "" : cells.get(unitColumn).text();
        String bare = inName ? name.substring(0, bracket.start()) : name;
        years.forEach((column, year) -> {
            boolean before = span.first() != null && year < span.first();
            if (!year.equals(base) && !before) {
                cell(bare, unit, cells, column, year);
            }
        });
    }

    private void cell(String name, String unit, List<Cell> cells, int column, int year) {
        String text = cells.get(column).text().replaceAll("\\s", "");
        if (text.matches(".*(?:持平|零增长)")) {
            add(Fact.target(name, Measure.UNCHANGED, Comparator.LE, null, ""), cells, column, year);
            return;
        }
        Matcher m = VALUE.matcher(text);
        if (!m.matches()) {
            words(name, text, cells, column, year);
            return;
        }
        BigDecimal value = new BigDecimal(m.group("n"));
        String own = m.group("u") == null ? unit : m.group("u").replace('％', '%');
        String sign = m.group("sign") == null ? "" : m.group("sign");
        boolean cut = CUT.matcher(sign + name).find() || sign.matches("[-－]") || (cuts && own.equals("%"));
        boolean upper = sign.matches("[≤<＜]|不超过|控制在") || "以内".equals(m.group("edge")) || "以下".equals(m.group("edge"));
        boolean lower = sign.matches("[≥>＞]|不低于") || "以上".equals(m.group("edge"));
        add(measured(name, value, own, cut, upper, lower), cells, column, year);
    }

    /** 全覆盖, 较基年下降一成: read as the sentence that name and cell would make. */
    private void words(String name, String text, List<Cell> cells, int column, int year) {
        Sentence sentence =
                new Sentence(Passage.plain(cells.get(column).line(), name + text), clause, Context.GOALS, span);
        TargetRules.in(sentence).forEach(c -> add(c.fact(), cells, column, year));
    }

    private static Fact measured(
            String name, BigDecimal value, String unit, boolean cut, boolean upper, boolean lower) {
        if (cut) {
            return Fact.target(
                    name.replaceAll("(?:下降|降低)(?:率|幅度)?$", ""), Measure.REDUCTION, Comparator.GE, value, unit);
        }
        boolean deaths = name.matches(".*(?:死亡|伤亡).*|.*(?:事故|火灾)(?:起数|次数|数|率|总量|发生率)?$|.*(?:时间|时长)$");
        if (value.signum() == 0) {
            return Fact.target(name, Measure.ZERO, Comparator.EQ, value, unit);
        }
        if (upper || (!lower && deaths)) {
            return Fact.target(name, Measure.CAP, Comparator.LE, value, unit);
        }
        return Fact.target(name, unit.equals("%") ? Measure.COVERAGE : Measure.COUNT, Comparator.GE, value, unit);
    }

    private void add(Fact fact, List<Cell> cells, int column, int year) {
        Integer start = span.first();
        Integer from = base == null && start != null ? Integer.valueOf(start - 1) : base;
        boolean compared = fact.measure() == Measure.REDUCTION || fact.measure() == Measure.UNCHANGED;
        int first = cells.stream().mapToInt(Cell::line).min().orElse(table.line());
        String quote = cells.stream().filter(c -> !c.repeated()).map(Cell::text).collect(Collectors.joining(" ｜ "));
        found.add(new Candidate(
                fact.during(compared ? from : null, year, false),
                clause == null ? -1 : clause.seq,
                first,
                Math.max(first, cells.get(column).line()),
                0,
                0,
                quote,
                0.95,
                List.of("table", base == null ? "year-of-plan" : "year-said")));
    }
}
