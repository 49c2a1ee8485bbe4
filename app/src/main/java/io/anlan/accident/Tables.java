package io.anlan.accident;

import io.anlan.accident.TableQuery.Dimension;
import io.anlan.accident.TableRules.Period;
import io.anlan.accident.TableRules.Rate;
import io.anlan.accident.TableStore.Cell;
import io.anlan.accident.TableStore.Sums;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statistical tables: number, deaths, injuries and direct loss of a period by place, category, sector, industry, type,
 * grade or month, each beside the same period a year before. Every number leads to the records behind it.
 */
@Service
public class Tables {

    private static final int MOST_YEARS = 10;
    private static final String UNKNOWN = "";

    /** How one measure compares with the year before. */
    record Changes(Rate accidents, Rate deaths, Rate injuries, Rate directLoss) {}

    /**
     * One line.
     *
     * @param level 0 for a line of the first grouping, 1 for one within it
     * @param cumulative from the first month to this one; only when rows are months of one year
     * @param filter parameters of the register that shows exactly these records, without the days
     */
    record Line(
            List<String> keys,
            String label,
            int level,
            Period period,
            Period before,
            Sums now,
            Sums past,
            Changes changes,
            @Nullable Sums cumulative,
            @Nullable BigDecimal shareOfAccidents,
            @Nullable BigDecimal shareOfDeaths,
            Map<String, String> filter) {}

    /** @param unverified accidents in the period that no authority has confirmed yet; they are counted */
    record Table(
            List<Dimension> by,
            Period period,
            Period before,
            List<Line> lines,
            Line total,
            List<Catalogue.ScopeBreak> breaks,
            int unverified,
            Instant asOf) {}

    private final TableStore store;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Clock clock;

    Tables(TableStore store, Catalogue catalogue, Messages messages, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Table of(TableQuery query) {
        LocalDate today = Days.today(clock);
        LocalDate to = Objects.requireNonNullElse(query.to(), today);
        Period now = new Period(Objects.requireNonNullElse(query.from(), to.withDayOfYear(1)), to);
        if (now.from().isAfter(now.to()) || now.from().isBefore(now.to().minusYears(MOST_YEARS))) {
            throw Problem.invalid(new Problem.Field("to", "accident.table-period"));
        }
        List<Dimension> by = query.by() == null || query.by().isEmpty() ? List.of(Dimension.category) : query.by();
        if (by.size() > 2 || new HashSet<>(by).size() != by.size()) {
            throw Problem.invalid(new Problem.Field("by", "accident.table-dimensions"));
        }
        Period before = TableRules.yearBefore(now);
        List<Catalogue.ScopeBreak> breaks = TableRules.breaksBetween(
                before,
                now,
                Boolean.TRUE.equals(query.productive()),
                by.contains(Dimension.type),
                catalogue.scopeBreaks());
        return new Layout(query, by, now, before, breaks, store.cells(query, by, now, before, Actors.current()))
                .table(clock.instant());
    }

    /** Puts the sums into lines, subtotals and a total. */
    private final class Layout {

        private final TableQuery query;
        private final List<Dimension> by;
        private final Period now;
        private final Period before;
        private final List<Catalogue.ScopeBreak> breaks;
        private final List<Cell> cells;
        private final Map<Dimension, Map<String, String>> names = new HashMap<>();
        private final Locale locale = LocaleContextHolder.getLocale();

        Layout(
                TableQuery query,
                List<Dimension> by,
                Period now,
                Period before,
                List<Catalogue.ScopeBreak> breaks,
                List<Cell> cells) {
            this.query = query;
            this.by = by;
            this.now = now;
            this.before = before;
            this.breaks = breaks;
            this.cells = cells;
            by.forEach(dimension -> names.put(dimension, store.names(dimension)));
        }

        Table table(Instant asOf) {
            Sums whole = sum(cells.stream().filter(c -> !c.past()).toList());
            Line total = line(List.of(), text("table.total"), 0, cells, whole, null);
            List<Line> lines = new ArrayList<>();
            Sums running = Sums.NONE;
            boolean cumulates = by.getFirst() == Dimension.month
                    && now.from().getYear() == now.to().getYear();
            for (String key : keys(cells, by.getFirst(), true)) {
                List<Cell> own =
                        cells.stream().filter(c -> key.equals(known(c.key1()))).toList();
                Line first = line(List.of(key), label(by.getFirst(), key), 0, own, whole, null);
                running = running.plus(first.now());
                lines.add(cumulates ? withCumulative(first, running) : first);
                if (by.size() > 1) {
                    for (String inner : keys(own, by.getLast(), false)) {
                        List<Cell> part = own.stream()
                                .filter(c -> inner.equals(known(c.key2())))
                                .toList();
                        lines.add(line(List.of(key, inner), label(by.getLast(), inner), 1, part, whole, null));
                    }
                }
            }
            int unverified = cells.stream()
                    .filter(c -> !c.past())
                    .mapToInt(Cell::unverified)
                    .sum();
            return new Table(by, now, before, lines, total, breaks, unverified, asOf);
        }

        private Line line(
                List<String> keys, String label, int level, List<Cell> own, Sums whole, @Nullable Sums cumulative) {
            Sums present = sum(own.stream().filter(c -> !c.past()).toList());
            Sums past = sum(own.stream().filter(Cell::past).toList());
            Period period = period(keys);
            Period yearBefore = keys.isEmpty() ? before : TableRules.yearBefore(period);
            TableRules.Missing broken = TableRules.incomparable(period, yearBefore, !breaks.isEmpty());
            return new Line(
                    keys,
                    label,
                    level,
                    period,
                    yearBefore,
                    present,
                    past,
                    new Changes(
                            rate(present.accidents(), past.accidents(), broken),
                            rate(present.deaths(), past.deaths(), broken),
                            rate(present.injuries(), past.injuries(), broken),
                            TableRules.change(present.directLossYuan(), past.directLossYuan(), broken)),
                    cumulative,
                    share(present.accidents(), whole.accidents()),
                    share(present.deaths(), whole.deaths()),
                    filter(keys));
        }

        private Line withCumulative(Line l, Sums cumulative) {
            return new Line(
                    l.keys(),
                    l.label(),
                    l.level(),
                    l.period(),
                    l.before(),
                    l.now(),
                    l.past(),
                    l.changes(),
                    cumulative,
                    l.shareOfAccidents(),
                    l.shareOfDeaths(),
                    l.filter());
        }

        /** Months and years in order, with those that had none; the rest by number, most first. */
        private List<String> keys(List<Cell> own, Dimension dimension, boolean first) {
            if (dimension == Dimension.month || dimension == Dimension.year) {
                return calendar(dimension);
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Cell cell : own) {
                String key = known(first ? cell.key1() : cell.key2());
                counts.merge(key, cell.past() ? 0 : cell.sums().accidents(), Integer::sum);
            }
            if (dimension == Dimension.category && first) {
                catalogue.categories().forEach(c -> counts.putIfAbsent(c.code(), 0));
            }
            Comparator<String> order = dimension == Dimension.grade
                    ? Comparator.comparing(Grade::valueOf)
                    : Comparator.<String>comparingInt(key -> -counts.getOrDefault(key, 0))
                            .thenComparing(Comparator.naturalOrder());
            return counts.keySet().stream().sorted(order).toList();
        }

        private List<String> calendar(Dimension dimension) {
            List<String> keys = new ArrayList<>();
            if (dimension == Dimension.year) {
                for (int year = now.from().getYear(); year <= now.to().getYear(); year++) {
                    keys.add(String.valueOf(year));
                }
                return keys;
            }
            YearMonth last = YearMonth.from(now.to());
            for (YearMonth month = YearMonth.from(now.from()); !month.isAfter(last); month = month.plusMonths(1)) {
                keys.add(month.toString());
            }
            return keys;
        }

        /** The days that a line counts: a month or year within the table's period. */
        private Period period(List<String> keys) {
            LocalDate from = now.from();
            LocalDate to = now.to();
            for (int i = 0; i < keys.size(); i++) {
                Dimension dimension = by.get(i);
                if (dimension != Dimension.month && dimension != Dimension.year) {
                    continue;
                }
                boolean month = dimension == Dimension.month;
                LocalDate first = month
                        ? YearMonth.parse(keys.get(i)).atDay(1)
                        : Year.parse(keys.get(i)).atDay(1);
                LocalDate last = month
                        ? YearMonth.from(first).atEndOfMonth()
                        : first.plusYears(1).minusDays(1);
                from = first.isAfter(from) ? first : from;
                to = last.isBefore(to) ? last : to;
            }
            return new Period(from, to);
        }

        private Map<String, String> filter(List<String> keys) {
            Map<String, String> filter = new LinkedHashMap<>();
            if (query.productive() != null) {
                filter.put("productive", query.productive().toString());
            }
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                switch (by.get(i)) {
                    case category -> filter.put("category", key);
                    case region -> filter.put("region", key);
                    case sector -> filter.put("countedSector", key);
                    case industry -> filter.put("industry", key);
                    case type -> filter.put("type", key);
                    case grade -> filter.put("grade", key);
                    case month, year -> {}
                }
            }
            return filter;
        }

        private String label(Dimension dimension, String key) {
            if (key.equals(UNKNOWN)) {
                return text("table.unknown");
            }
            return switch (dimension) {
                case region, sector, type ->
                    names.getOrDefault(dimension, Map.of()).getOrDefault(key, key);
                case category -> text("category." + key);
                case grade -> text("grade." + key);
                case industry -> text("industry." + key);
                case month, year -> key;
            };
        }

        private String text(String code) {
            return messages.text("accident." + code, new Object[0], locale);
        }
    }

    private static String known(@Nullable String key) {
        return key == null ? UNKNOWN : key;
    }

    private static Sums sum(List<Cell> cells) {
        return cells.stream().map(Cell::sums).reduce(Sums.NONE, Sums::plus);
    }

    private static Rate rate(int now, int before, TableRules.@Nullable Missing broken) {
        return TableRules.change(BigDecimal.valueOf(now), BigDecimal.valueOf(before), broken);
    }

    private static @Nullable BigDecimal share(int part, int whole) {
        return TableRules.share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
