package io.anlan.sample;

import io.anlan.indicator.DenominatorKind;
import io.anlan.indicator.Direction;
import io.anlan.indicator.Indicator;
import io.anlan.indicator.IndicatorLoad;
import io.anlan.indicator.Measure;
import io.anlan.indicator.Point;
import io.anlan.indicator.TargetKind;
import io.anlan.platform.id.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The targets of the five published plans ({@code sample/plan-targets.tsv}): facts with their source line, in our own
 * words. Everybody may read them. Plan 002's accident statistics of 2011–2015 come with what the plan says against itself.
 */
final class PlanTargets {

    private static final String FILE = "/sample/plan-targets.tsv";
    private static final int COLUMNS = 15;

    private static final Map<String, String> TITLES = Map.of(
            "000", "朝阳市安全生产“十四五”规划（征求意见稿）",
            "001", "工业园区安全生产治本攻坚三年行动方案（2024—2026年）",
            "002", "清远市清新区安全生产“十三五”规划",
            "003", "省级安全生产规划（节选：第三部分之七至第五部分）",
            "004", "西城区“十四五”时期安全生产规划");

    /** Where each plan hangs in the fictional city; the same places as its tasks ({@code PlanSample}). */
    private static final Map<String, String> HOMES = Map.of(
            "000", Gazetteer.CITY,
            "001", Gazetteer.PARK_CODE,
            "002", "990102000000",
            "003", Gazetteer.CITY,
            "004", "990103000000");

    private PlanTargets() {}

    static List<IndicatorLoad> read() {
        List<IndicatorLoad> loads = new ArrayList<>();
        for (String line : lines()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                loads.add(load(line.split("\t", -1), loads.size()));
            }
        }
        loads.add(statistics("受伤人数（2011—2015）", "人", loads.size(), injuries()));
        loads.add(statistics("直接经济损失（2011—2015）", "万元", loads.size() + 1, losses()));
        return loads;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(PlanTargets.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndicatorLoad load(String[] cells, int sort) {
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + String.join("|", cells));
        }
        String plan = cells[0];
        var base = new Indicator.Base(
                cells[8].isEmpty() ? null : Integer.valueOf(cells[8]),
                cells[9].isEmpty() ? null : new BigDecimal(cells[9]),
                cells[9].isEmpty() ? null : "规划正文第 137 行");
        Indicator indicator = indicator(
                plan,
                cells[1],
                cells[2],
                new Shape(
                        Direction.valueOf(cells[3]),
                        TargetKind.valueOf(cells[4]),
                        cells[12].equals("yes"),
                        Measure.valueOf(cells[5]),
                        cells[6].isEmpty() ? null : DenominatorKind.valueOf(cells[6]),
                        cells[7].isEmpty() ? null : cells[7]),
                base,
                goals(cells[10]),
                new Indicator.Source(PlanSample.id(plan), title(plan), cells[11], cells[14]),
                cells[13].isEmpty() ? List.of() : List.of(cells[13]));
        return new IndicatorLoad(indicator, sort, history(plan, indicator));
    }

    private static String title(String plan) {
        return Objects.requireNonNull(TITLES.get(plan));
    }

    private record Shape(
            Direction direction,
            TargetKind kind,
            boolean achieved,
            Measure measure,
            @Nullable DenominatorKind denominator,
            @Nullable String category) {}

    private static Indicator indicator(
            String plan,
            String name,
            String unit,
            Shape shape,
            Indicator.Base base,
            List<Indicator.Milestone> goals,
            Indicator.Source source,
            List<String> synonyms) {
        return new Indicator(
                Ids.next(),
                0,
                Objects.requireNonNull(HOMES.get(plan)),
                null,
                name,
                synonyms,
                unit,
                shape.direction(),
                shape.kind(),
                true,
                shape.achieved(),
                new Indicator.Formula(shape.measure(), shape.category(), shape.denominator(), null),
                shape.measure() == Measure.STATED ? "as-stated" : "work-safety",
                base,
                goals,
                new Indicator.Owner(null, null),
                source,
                true,
                true,
                false);
    }

    private static List<Indicator.Milestone> goals(String text) {
        return Arrays.stream(text.split(";"))
                .filter(goal -> !goal.isBlank())
                .map(goal -> goal.split(":"))
                .map(goal -> new Indicator.Milestone(Integer.parseInt(goal[0]), new BigDecimal(goal[1])))
                .toList();
    }

    /** Plan 002, line 137 and the table of lines 139–206. */
    private static List<Point> history(String plan, Indicator indicator) {
        boolean whole = indicator.formula().denominator() == null && !indicator.achieved();
        if (!plan.equals("002") || !whole) {
            return List.of();
        }
        return switch (indicator.formula().measure()) {
            case ACCIDENTS ->
                List.of(
                        point(2011, "229", null),
                        point(2012, "238", null),
                        point(2013, "334", null),
                        point(2014, "345", null),
                        point(
                                2015,
                                "342",
                                "正文说事故总数“逐年上升”，而 2015 年 342 起少于 2014 年 345 起；正文说道路事故占 81.7%，按表是 961 ÷ 1488 = 64.6%"));
            case DEATHS ->
                List.of(
                        point(2011, "29", null),
                        point(2012, "27", null),
                        point(2013, "34", "其中 6 人是居民火灾死亡，不属生产安全事故"),
                        point(2014, "29", null),
                        point(2015, "31", "其中生产经营性道路交通只有 10 人"));
            case LARGER_ACCIDENTS, LARGER_DEATHS, MAJOR_ACCIDENTS, MAJOR_DANGERS_FINISHED, RETURNED, STATED ->
                List.of();
        };
    }

    private static List<Point> injuries() {
        return List.of(
                point(2011, "209", null),
                point(2012, "147", null),
                point(2013, "271", "正文 271 人（道路 268 + 火灾 3），表中写 34 人，与同年死亡人数相同；表的合计 936 是按 34 算的"),
                point(2014, "289", null),
                point(2015, "257", null));
    }

    private static List<Point> losses() {
        return List.of(
                point(2011, "96.25", null),
                point(2012, "77.64", null),
                point(2013, "153.53", "正文总数写 47.24 万元，而分项 17.33 + 136.2 = 153.53，与表一致"),
                point(2014, "218.98", null),
                point(2015, "270.45", "正文道路损失写“15.19 元”，按分项应为 15.19 万元：15.19 + 255.26 = 270.45"));
    }

    private static Point point(int year, String value, @Nullable String conflict) {
        return new Point(
                year,
                new BigDecimal(value),
                "ALL_ACCIDENTS",
                Point.Origin.PUBLISHED,
                null,
                "清新区“十三五”规划",
                "137",
                conflict,
                0);
    }

    private static IndicatorLoad statistics(String name, String unit, int sort, List<Point> values) {
        var shape = new Shape(Direction.DOWN, TargetKind.QUALITATIVE, true, Measure.STATED, null, null);
        var source = new Indicator.Source(PlanSample.id("002"), title("002"), "137-206", "“十二五”事故统计，没有为它定目标");
        Indicator indicator = indicator(
                "002", name, unit, shape, new Indicator.Base(null, null, null), List.of(), source, List.of("事故统计"));
        return new IndicatorLoad(indicator, sort, values);
    }
}
