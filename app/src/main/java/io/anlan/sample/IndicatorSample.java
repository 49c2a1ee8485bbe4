package io.anlan.sample;

import io.anlan.indicator.DenominatorKind;
import io.anlan.indicator.Denominators;
import io.anlan.indicator.Direction;
import io.anlan.indicator.Indicator;
import io.anlan.indicator.Indicator.Aggregation;
import io.anlan.indicator.IndicatorLoad;
import io.anlan.indicator.Indicators;
import io.anlan.indicator.Measure;
import io.anlan.indicator.Point;
import io.anlan.indicator.ScopeVersion;
import io.anlan.indicator.TargetKind;
import io.anlan.indicator.Tracking;
import io.anlan.indicator.Tracking.YearCount;
import io.anlan.indicator.planned.PlannedIndicators;
import io.anlan.platform.id.Ids;
import io.anlan.sample.Area.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The targets of the fictional city, next to those of the five published plans. Its values are counted from the sample's
 * own registers; only the years before them, GDP and the like are invented figures.
 */
@Component
class IndicatorSample {

    private static final String TOPIC = "anlan-sample";
    private static final String OLD = "ANLAN_OLD";
    private static final String NEW = "ANLAN_NEW";
    /** How much larger the old way of counting made the first year's figure, newest last. */
    private static final List<String> BEFORE = List.of("2.2", "2.1", "2.0", "1.9", "1.8", "1.75");

    private static final int YEARS = 4;

    private final Indicators indicators;
    private final Denominators denominators;
    private final Tracking tracking;
    private final PlannedIndicators planned;

    IndicatorSample(Indicators indicators, Denominators denominators, Tracking tracking, PlannedIndicators planned) {
        this.indicators = indicators;
        this.denominators = denominators;
        this.tracking = tracking;
        this.planned = planned;
    }

    void load(Geography city, LocalDate today) {
        int first = Math.max(
                today.getYear() - YEARS,
                tracking.register(Gazetteer.CITY).stream()
                        .mapToInt(YearCount::year)
                        .min()
                        .orElse(today.getYear()));
        List<ScopeVersion> scopes = List.of(
                scope(
                        OLD,
                        "口径甲",
                        "Scope A",
                        LocalDate.of(first - 6, 1, 1),
                        "含居民火灾、农村道路",
                        "Includes fires in homes and rural roads"),
                scope(
                        NEW,
                        "口径乙",
                        "Scope B",
                        LocalDate.of(first, 1, 1),
                        "不再含居民火灾、农村道路",
                        "Without fires in homes and rural roads"));
        List<IndicatorLoad> loads = new ArrayList<>(place(Gazetteer.CITY, first, today, true));
        for (Area district : city.areas(Kind.DISTRICT)) {
            loads.addAll(place(district.code(), first, today, false));
        }
        loads.addAll(PlanTargets.read());
        indicators.load(scopes, loads);
        PlanSample.plans().forEach(plan -> planned.tieLoaded(PlanSample.id(plan)));
        denominators.load(divisors(city, first, today), true);
    }

    private static ScopeVersion scope(
            String code, String name, String english, LocalDate from, String changed, String changedEnglish) {
        return new ScopeVersion(code, TOPIC, name, english, from, changed, changedEnglish, "示例");
    }

    private List<IndicatorLoad> place(String region, int first, LocalDate today, boolean city) {
        var book = new Book(region, first, today, city);
        List<YearCount> register = tracking.register(region);
        int deaths = count(register, first, true);
        int accidents = count(register, first, false);
        book.add("生产安全事故死亡人数", "人", Measure.DEATHS, null, null, TargetKind.REDUCTION, "15", deaths, "214");
        book.add("生产安全事故起数", "起", Measure.ACCIDENTS, null, null, TargetKind.REDUCTION, "10", accidents, "213");
        book.add(
                "亿元GDP生产安全事故死亡率",
                "人/亿元",
                Measure.DEATHS,
                null,
                DenominatorKind.GDP,
                TargetKind.CAP,
                "0.011",
                null,
                "215");
        if (city) {
            book.add(
                    "工矿商贸就业人员十万人死亡率",
                    "人/10万人",
                    Measure.DEATHS,
                    "INDUSTRY",
                    DenominatorKind.EMPLOYEES,
                    TargetKind.CAP,
                    "1.6",
                    null,
                    "216");
            book.add(
                    "道路运输万车死亡率",
                    "人/万车",
                    Measure.DEATHS,
                    "ROAD",
                    DenominatorKind.VEHICLES,
                    TargetKind.CAP,
                    "0.3",
                    null,
                    "217");
            book.add("较大及以上事故起数", "起", Measure.LARGER_ACCIDENTS, null, null, TargetKind.CAP, "1", null, "218");
        }
        book.add("重特大事故起数", "起", Measure.MAJOR_ACCIDENTS, null, null, TargetKind.ZERO, "0", null, "219");
        book.add("重大隐患整改率", "%", Measure.MAJOR_DANGERS_FINISHED, null, null, TargetKind.FLOOR, "100", null, "221");
        if (city) {
            book.stated("高危企业主要负责人培训率", "%", "100", "224", "91.5", "95.8", "98.1", "99.2");
            book.stated("规上企业标准化达标率", "%", "85", "226", "71.3", "77.9", "83.6", "87.4");
            book.stated("危化重大危险源联网率", "%", "100", "231", "86", "97", "100", "100");
            book.stated("镇街应急站", "个", "42", "235", "18", "27", "35", "39");
            indicators
                    .returned(ReturnsSample.TOWN_MONTHLY, "staff", Aggregation.SUM)
                    .ifPresent(source -> book.returned("镇街出动检查人次", "人次", "36000", "237", source));
        }
        return book.loads;
    }

    private static int count(List<YearCount> register, int year, boolean deaths) {
        return register.stream()
                .filter(y -> y.year() == year)
                .mapToInt(y -> deaths ? y.deaths() : y.accidents())
                .sum();
    }

    /** The indicators of one place, as its plan would list them. */
    private static final class Book {
        private final String region;
        private final int first;
        private final LocalDate today;
        private final boolean city;
        private final List<IndicatorLoad> loads = new ArrayList<>();

        Book(String region, int first, LocalDate today, boolean city) {
            this.region = region;
            this.first = first;
            this.today = today;
            this.city = city;
        }

        void add(
                String name,
                String unit,
                Measure measure,
                @Nullable String category,
                @Nullable DenominatorKind denominator,
                TargetKind kind,
                String goal,
                @Nullable Integer base,
                String line) {
            boolean dangers = measure == Measure.MAJOR_DANGERS_FINISHED;
            // the sample's hidden dangers reach back into last year
            int from = dangers ? today.getYear() - 1 : first;
            Indicator indicator = indicator(
                    name,
                    unit,
                    dangers ? Direction.UP : Direction.DOWN,
                    kind,
                    new Indicator.Formula(measure, category, denominator, from),
                    base == null ? null : BigDecimal.valueOf(base),
                    goal,
                    line);
            boolean old = city && base != null && base > 0;
            loads.add(new IndicatorLoad(
                    indicator, loads.size(), old ? before(BigDecimal.valueOf(base == null ? 0 : base)) : List.of()));
        }

        void stated(String name, String unit, String goal, String line, String... values) {
            Indicator indicator = indicator(
                    name,
                    unit,
                    Direction.UP,
                    TargetKind.FLOOR,
                    new Indicator.Formula(Measure.STATED, null, null, null),
                    null,
                    goal,
                    line);
            int newest = today.getYear() - 1;
            List<Point> points = IntStream.range(0, values.length)
                    .mapToObj(i -> point(newest - values.length + 1 + i, new BigDecimal(values[i]), NEW, "部门年报（示例）"))
                    .toList();
            loads.add(new IndicatorLoad(indicator, loads.size(), points));
        }

        void returned(String name, String unit, String goal, String line, Indicator.Returned source) {
            Indicator indicator = indicator(
                    name,
                    unit,
                    Direction.UP,
                    TargetKind.FLOOR,
                    new Indicator.Formula(Measure.RETURNED, null, null, today.getYear() - 1, source),
                    null,
                    goal,
                    line);
            loads.add(new IndicatorLoad(indicator, loads.size(), List.of()));
        }

        /** The years before the register, as the bulletin of the time had them. */
        private List<Point> before(BigDecimal base) {
            return IntStream.range(0, BEFORE.size())
                    .mapToObj(i -> point(
                            first - BEFORE.size() + i,
                            base.multiply(new BigDecimal(BEFORE.get(i))).setScale(0, RoundingMode.HALF_UP),
                            OLD,
                            "统计公报（示例）"))
                    .toList();
        }

        private static Point point(int year, BigDecimal value, String scope, String source) {
            return new Point(year, value, scope, Point.Origin.PUBLISHED, null, source, null, null, 0);
        }

        private Indicator indicator(
                String name,
                String unit,
                Direction direction,
                TargetKind kind,
                Indicator.Formula formula,
                @Nullable BigDecimal base,
                String goal,
                String line) {
            String plan = (city ? "安澜市" : "区县") + "安全生产规划 " + first + "—" + (first + YEARS) + " 年（示例）";
            return new Indicator(
                    Ids.next(),
                    0,
                    region,
                    null,
                    name,
                    List.of(),
                    unit,
                    direction,
                    kind,
                    direction == Direction.DOWN,
                    false,
                    formula,
                    TOPIC,
                    base == null ? new Indicator.Base(null, null, null) : new Indicator.Base(first, base, "事故登记"),
                    List.of(new Indicator.Milestone(first + YEARS, new BigDecimal(goal))),
                    new Indicator.Owner(Officials.id("安澜市应急管理局"), "安澜市应急管理局"),
                    new Indicator.Source(null, plan, line, null),
                    false,
                    true,
                    false);
        }
    }

    /** GDP in 亿元, employees in 万人, vehicles in 万辆: invented, growing evenly; districts share them evenly. */
    private static List<Denominators.Edit> divisors(Geography city, int first, LocalDate today) {
        List<Denominators.Edit> edits = new ArrayList<>();
        List<Area> districts = city.areas(Kind.DISTRICT);
        for (int year = first; year < today.getYear(); year++) {
            int age = year - first;
            divide(edits, Gazetteer.CITY, year, age, 1);
            for (Area district : districts) {
                divide(edits, district.code(), year, age, districts.size());
            }
        }
        return edits;
    }

    private static void divide(List<Denominators.Edit> edits, String region, int year, int age, int parts) {
        edits.add(divisor(region, DenominatorKind.GDP, year, 1860 * Math.pow(1.052, age) / parts, "亿元"));
        edits.add(divisor(region, DenominatorKind.EMPLOYEES, year, 58 * Math.pow(1.012, age) / parts, "万人"));
        edits.add(divisor(region, DenominatorKind.VEHICLES, year, 46 * Math.pow(1.046, age) / parts, "万辆"));
    }

    private static Denominators.Edit divisor(String region, DenominatorKind kind, int year, double value, String unit) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return new Denominators.Edit(region, kind, year, rounded, unit, "安澜市统计年鉴（示例）", 0);
    }
}
