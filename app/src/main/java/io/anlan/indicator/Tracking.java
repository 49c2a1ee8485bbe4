package io.anlan.indicator;

import io.anlan.audit.Audit;
import io.anlan.indicator.JudgementStore.Judgement;
import io.anlan.indicator.SeriesRules.Registers;
import io.anlan.indicator.Tracked.Comparison;
import io.anlan.indicator.Tracked.Covered;
import io.anlan.indicator.Tracked.Line;
import io.anlan.indicator.Tracked.Page;
import io.anlan.indicator.Tracked.Peer;
import io.anlan.indicator.Tracked.Row;
import io.anlan.indicator.TrackingRules.Change;
import io.anlan.indicator.TrackingRules.Running;
import io.anlan.indicator.ValueStore.Override;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.text.Unit;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reading indicators. The reader's scope decides which indicators there are; their totals are then counted over the whole
 * place in the system's scope, so that an officer of one sector does not see a part of the deaths as all of them. The
 * records behind a total are again only those that the reader may see.
 */
@Service
public class Tracking {

    private final IndicatorStore store;
    private final ValueStore values;
    private final RegisterStore registers;
    private final ReturnStore returns;
    private final JudgementStore judgements;
    private final OriginStore origins;
    private final Words words;
    private final Audit audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Clock clock;

    Tracking(
            IndicatorStore store,
            ValueStore values,
            RegisterStore registers,
            ReturnStore returns,
            JudgementStore judgements,
            OriginStore origins,
            Words words,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.registers = registers;
        this.returns = returns;
        this.judgements = judgements;
        this.origins = origins;
        this.words = words;
        this.audit = audit;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Visible(
            List<Indicator> indicators,
            Map<UUID, List<Point>> stated,
            Map<UUID, List<Judgement>> judged,
            List<ScopeVersion> scopes) {}

    private Visible visible() {
        return read(() -> new Visible(store.all(false), values.stated(), judgements.all(), values.scopeVersions()));
    }

    /** Reads in a transaction of its own, so that the scope may change afterwards. */
    public <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.get()));
    }

    private Map<String, Registers> registersOf(Collection<Indicator> indicators) {
        LocalDate today = Days.today(clock);
        return Actors.callAsSystem(
                "indicator",
                () -> read(() -> {
                    Map<String, Registers> found = new HashMap<>();
                    for (Indicator indicator : indicators) {
                        boolean counted = indicator.formula().registerFrom() != null;
                        found.compute(indicator.regionCode(), (code, before) -> {
                            if (before != null
                                    && (!counted || !before.accidents().isEmpty())) {
                                return before;
                            }
                            return new Registers(
                                    counted ? registers.tallies(code) : List.of(),
                                    counted ? registers.finished(code, today) : List.of(),
                                    before == null ? values.divisors(code) : before.divisors(),
                                    before == null ? new HashMap<>() : before.returns());
                        });
                        Indicator.Returned source = indicator.formula().returned();
                        if (source != null) {
                            Objects.requireNonNull(found.get(indicator.regionCode()))
                                    .returns()
                                    .computeIfAbsent(source, s -> returns.years(s, indicator.regionCode()));
                        }
                    }
                    return found;
                }));
    }

    /** The indicators of a filter with how each stands. */
    List<Row> rows(IndicatorQuery query) {
        return rows(query::asks).stream()
                .filter(row -> query.status() == null || row.assessment().status() == query.status())
                .toList();
    }

    private List<Row> rows(Predicate<Indicator> wanted) {
        Visible visible = visible();
        List<Indicator> asked = visible.indicators().stream().filter(wanted).toList();
        Map<String, Registers> found = registersOf(asked);
        LocalDate today = Days.today(clock);
        return asked.stream()
                .map(indicator -> {
                    Registers own = Objects.requireNonNull(found.get(indicator.regionCode()));
                    List<Point> points = points(indicator, visible, own, today);
                    Indicator based = SeriesRules.based(indicator, points);
                    Assessment assessment = assess(based, points, own, visible, today);
                    List<Finding> findings = findings(based, visible, own, points);
                    return new Row(
                            based,
                            assessment,
                            findings.stream().anyMatch(f -> f.code() == Finding.Code.ZERO_BASE),
                            findings,
                            newest(visible.judged().getOrDefault(indicator.id(), List.of())));
                })
                .toList();
    }

    /** How an indicator stands, in words, for documents and publications; of the findings those that are flaws of the target. */
    public record Standing(Indicator indicator, Assessment assessment, String verdict, List<String> findings) {}

    /** All indicators of a plan in a place. */
    public List<Standing> standings(PlanKey plan, String regionCode, Locale locale) {
        return standings(i -> plan.equals(PlanKey.of(i)) && i.regionCode().equals(regionCode), locale);
    }

    /** Those of the named that the reader may see and that are not retired. */
    public List<Standing> standings(Collection<UUID> ids, Locale locale) {
        return standings(i -> ids.contains(i.id()), locale);
    }

    private List<Standing> standings(Predicate<Indicator> wanted, Locale locale) {
        return rows(wanted).stream()
                .map(row -> new Standing(
                        row.indicator(),
                        row.assessment(),
                        words.verdict(row.indicator(), row.assessment(), row.judged(), locale),
                        row.told().stream()
                                .filter(f -> f.code().flaw())
                                .map(f -> words.sentence(f, locale))
                                .toList()))
                .toList();
    }

    Paged<Row> page(IndicatorQuery query, PageQuery page) {
        List<Row> all = rows(query);
        return Paged.of(all.stream().skip(page.offset()).limit(page.size()).toList(), all.size(), page);
    }

    /**
     * How many indicators each plan has.
     *
     * @param id null when the plan is not on the platform
     */
    record Plan(@Nullable UUID id, String title, boolean reference, int indicators) {}

    List<Plan> plans() {
        Map<PlanKey, Plan> plans = new java.util.LinkedHashMap<>();
        visible()
                .indicators()
                .forEach(i -> plans.merge(
                        PlanKey.of(i),
                        new Plan(i.source().planId(), i.source().plan(), i.reference(), 1),
                        (a, b) -> new Plan(a.id(), a.title(), a.reference(), a.indicators() + 1)));
        return List.copyOf(plans.values());
    }

    Page page(UUID id, Locale locale) {
        Visible visible = visible();
        Indicator indicator = read(() -> store.find(id)).orElseThrow(Problem::notFound);
        Registers own = Objects.requireNonNull(registersOf(List.of(indicator)).get(indicator.regionCode()));
        LocalDate today = Days.today(clock);
        List<Point> points = points(indicator, visible, own, today);
        Indicator based = SeriesRules.based(indicator, points);
        Assessment assessment = assess(based, points, own, visible, today);
        List<Judgement> judged = visible.judged().getOrDefault(id, List.of());
        List<Override> overrides = read(() -> values.overrides(id));
        return new Page(
                indicator,
                based.base(),
                assessment,
                words.verdict(based, assessment, newest(judged), locale) + words.coverage(points, assessment, locale),
                words.model(based, assessment, locale),
                lines(based, points, overrides),
                visible.scopes().stream()
                        .filter(s -> points.stream().anyMatch(p -> p.scopeCode().equals(s.code())))
                        .toList(),
                findings(based, visible, own, points).stream()
                        .map(f -> words.told(f, locale))
                        .toList(),
                overrides,
                read(() -> store.revisions(id)),
                judged,
                read(() -> origins.of(id)),
                peers(indicator, visible),
                editable(indicator),
                clock.instant());
    }

    /** Refuses a percentage across a scope break; who asked is on record. */
    Comparison compare(UUID id, int from, int to, Locale locale) {
        Visible visible = visible();
        Indicator indicator = read(() -> store.find(id)).orElseThrow(Problem::notFound);
        Registers own = Objects.requireNonNull(registersOf(List.of(indicator)).get(indicator.regionCode()));
        List<Point> points = points(indicator, visible, own, Days.today(clock));
        Point before = at(points, from);
        Point after = at(points, to);
        Override override = read(() -> values.overrides(id)).stream()
                .filter(o -> o.fromYear() == from && o.toYear() == to)
                .findFirst()
                .orElse(null);
        Change change = TrackingRules.change(before, after, override != null);
        if (change.share() == null) {
            String code = change.broken() ? "indicator-scope-break" : "indicator-zero-before";
            writing.executeWithoutResult(status -> audit.record(
                    "indicator.comparison-refused",
                    "indicator",
                    id,
                    indicator.regionCode(),
                    Map.of("from", from, "to", to, "code", code)));
            throw Problem.refused(
                    code,
                    String.valueOf(from),
                    String.valueOf(to),
                    words.scopeChange(before, after, visible.scopes(), locale));
        }
        String sum = "(%s − %s) ÷ %s = %s%%"
                .formatted(
                        Figures.plain(after.value()),
                        Figures.plain(before.value()),
                        Figures.plain(before.value()),
                        Figures.signed(change.share()));
        return new Comparison(
                from,
                before.value(),
                to,
                after.value(),
                change.share(),
                sum,
                change.broken() && override != null ? override.reason() : null);
    }

    private static Point at(List<Point> points, int year) {
        return points.stream()
                .filter(p -> p.year() == year)
                .findFirst()
                .orElseThrow(() -> Problem.refused("indicator-no-value", String.valueOf(year)));
    }

    Paged<RegisterStore.Behind> records(UUID id, int year, PageQuery page) {
        Indicator indicator = read(() -> store.find(id)).orElseThrow(Problem::notFound);
        Integer from = indicator.formula().registerFrom();
        if (from == null || year < from) {
            return Paged.of(List.of(), 0, page);
        }
        Indicator.Returned source = indicator.formula().returned();
        if (source != null) {
            return read(() -> returns.filings(source, indicator.regionCode(), year, page));
        }
        return read(() -> registers.records(indicator, year, Days.today(clock), page));
    }

    List<ReturnStore.Number> numbers() {
        return read(returns::numbers);
    }

    /** What the accident register of a place holds of a year. */
    public record YearCount(int year, int accidents, int deaths) {}

    /** Years of the register, in order, as far as the caller's scope reaches; joins the caller's transaction. */
    public List<YearCount> register(String regionCode) {
        return Objects.requireNonNull(writing.execute(status -> registers.tallies(regionCode))).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        RegisterStore.Tally::year, TreeMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new YearCount(
                        e.getKey(),
                        e.getValue().stream()
                                .mapToInt(RegisterStore.Tally::accidents)
                                .sum(),
                        e.getValue().stream()
                                .mapToInt(RegisterStore.Tally::deaths)
                                .sum()))
                .toList();
    }

    private static List<Point> points(Indicator indicator, Visible visible, Registers own, LocalDate today) {
        return SeriesRules.points(
                indicator, visible.stated().getOrDefault(indicator.id(), List.of()), own, visible.scopes(), today);
    }

    private static @Nullable Judgement newest(List<Judgement> judged) {
        return judged.isEmpty() ? null : judged.getLast();
    }

    private static Assessment assess(
            Indicator indicator, List<Point> points, Registers own, Visible visible, LocalDate today) {
        List<Judgement> judged = visible.judged().getOrDefault(indicator.id(), List.of());
        if (indicator.kind() == TargetKind.QUALITATIVE && !indicator.achieved()) {
            return TrackingRules.judged(indicator, newest(judged));
        }
        List<ScopeVersion> scopes = visible.scopes();
        Integer end = indicator.targetYear();
        Running running =
                end == null || end < today.getYear() ? null : SeriesRules.running(indicator, own, scopes, today);
        return TrackingRules.assess(indicator, points, running);
    }

    private static List<Finding> findings(Indicator indicator, Visible visible, Registers own, List<Point> points) {
        List<Indicator> siblings = visible.indicators().stream()
                .filter(i -> i.source().plan().equals(indicator.source().plan())
                        && i.regionCode().equals(indicator.regionCode())
                        && !i.id().equals(indicator.id()))
                .toList();
        Integer baseYear = indicator.base().year();
        String baseScope = baseYear == null ? null : words(indicator.topic(), baseYear, visible.scopes(), points);
        Integer end = indicator.targetYear();
        String endScope = end == null ? null : words(indicator.topic(), end, visible.scopes(), points);
        return FeasibilityRules.check(
                indicator, new FeasibilityRules.Context(siblings, divisor(indicator, own), baseScope, endScope));
    }

    /** The name of the scope version that a year is counted by: of its value, or of the day. */
    private static String words(String topic, int year, List<ScopeVersion> scopes, List<Point> points) {
        String code = points.stream()
                .filter(p -> p.year() == year)
                .map(Point::scopeCode)
                .findFirst()
                .orElseGet(() -> SeriesRules.scopeOf(topic, year, scopes));
        return scopes.stream()
                .filter(s -> s.code().equals(code))
                .map(ScopeVersion::name)
                .findFirst()
                .orElse(code);
    }

    private static FeasibilityRules.@Nullable Divisor divisor(Indicator indicator, Registers own) {
        DenominatorKind kind = indicator.formula().denominator();
        Map<Integer, BigDecimal> years =
                kind == null ? Map.of() : own.divisors().getOrDefault(kind, Map.of());
        return new TreeSet<>(years.keySet())
                .descendingSet().stream()
                        .findFirst()
                        .map(year -> new FeasibilityRules.Divisor(
                                year, Objects.requireNonNull(years.get(year)), wordsOf(kind, years.get(year))))
                        .orElse(null);
    }

    private static String wordsOf(@Nullable DenominatorKind kind, @Nullable BigDecimal base) {
        if (kind == null || base == null) {
            return "";
        }
        boolean huge = base.compareTo(BigDecimal.valueOf(100_000_000)) >= 0;
        BigDecimal shown = base.movePointLeft(huge ? 8 : 4);
        return Figures.plain(shown) + (huge ? " 亿" : " 万") + kind.noun();
    }

    private static List<Line> lines(Indicator indicator, List<Point> points, List<Override> overrides) {
        Map<Integer, BigDecimal> path = PathRules.of(indicator);
        TreeMap<Integer, Point> byYear = new TreeMap<>();
        points.forEach(p -> byYear.put(p.year(), p));
        TreeSet<Integer> years = new TreeSet<>(path.keySet());
        years.addAll(byYear.keySet());
        List<Line> lines = new ArrayList<>();
        for (int year : years) {
            lines.add(line(year, byYear.get(year), byYear.get(year - 1), path.get(year), overrides));
        }
        return lines;
    }

    private static Line line(
            int year,
            @Nullable Point point,
            @Nullable Point before,
            @Nullable BigDecimal path,
            List<Override> overrides) {
        if (point == null) {
            return new Line(year, null, path, null, null, null, null, null, null, null, false, null, 0, null);
        }
        Override override = overrides.stream()
                .filter(o -> o.fromYear() == year - 1 && o.toYear() == year)
                .findFirst()
                .orElse(null);
        Change change =
                before == null ? new Change(null, false) : TrackingRules.change(before, point, override != null);
        return new Line(
                year,
                point.value(),
                path,
                point.scopeCode(),
                point.origin(),
                point.records(),
                point.source(),
                point.line(),
                point.conflict(),
                change.share(),
                change.broken(),
                change.broken() && override != null ? override.reason() : null,
                point.version(),
                Covered.of(point.coverage()));
    }

    /** Final targets of the same dimension and measure elsewhere, in this indicator's unit. */
    private static List<Peer> peers(Indicator indicator, Visible visible) {
        Optional<Unit> unit = Unit.parse(indicator.unit());
        if (unit.isEmpty() || indicator.formula().denominator() == null) {
            return List.of();
        }
        List<Peer> peers = new ArrayList<>();
        for (Indicator other : visible.indicators()) {
            Optional<Unit> theirs = Unit.parse(other.unit());
            Integer year = other.targetYear();
            BigDecimal target = year == null ? null : PathRules.of(other).get(year);
            boolean alike = theirs.isPresent()
                    && theirs.get().dimension().equals(unit.get().dimension())
                    && other.formula().denominator() == indicator.formula().denominator()
                    && Objects.equals(
                            other.formula().category(), indicator.formula().category());
            if (alike && target != null && year != null) {
                peers.add(new Peer(
                        other.id(),
                        other.name(),
                        other.source().plan(),
                        theirs.get().convert(target, unit.get()),
                        Figures.plain(target) + " " + other.unit(),
                        year));
            }
        }
        return peers.size() < 2 ? List.of() : peers;
    }

    private static boolean editable(Indicator indicator) {
        var actor = Actors.current();
        return actor.may("indicator.manage")
                && (!(actor.scope() instanceof Scope.Places own) || own.contains(indicator.regionCode()));
    }
}
