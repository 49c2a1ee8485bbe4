package io.anlan.statistics;

import io.anlan.platform.text.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of a document by what they count and when, to look up what a claim speaks of. */
final class Book {

    record Key(Fact.Subject subject, Period period) {}

    /** A value found for a subject, directly or by adding up years. */
    record Value(BigDecimal value, BigDecimal tolerance, List<Fact> sources) {
        static Value of(Fact fact) {
            return new Value(fact.value(), fact.tolerance(), List.of(fact));
        }
    }

    private final Map<Key, List<Fact>> facts = new LinkedHashMap<>();
    private final Set<Fact> doubted = new HashSet<>();

    Book(Collection<Fact> all) {
        for (Fact fact : all) {
            Period period = fact.period();
            if (period != null && !fact.subject().measure().isEmpty()) {
                facts.computeIfAbsent(new Key(fact.subject(), period), key -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    /** Figures found wrong no longer count as evidence where another one is at hand. */
    void doubt(Collection<Fact> wrong) {
        doubted.addAll(wrong);
    }

    Map<Key, List<Fact>> entries() {
        return facts;
    }

    /** What is known of the subject in the period. A total of unnamed scope may be either kind of total. */
    Optional<Value> value(Fact.Subject subject, @Nullable Period period) {
        if (period == null) {
            return Optional.empty();
        }
        return kinds(subject).stream()
                .map(s -> direct(s, period).or(() -> added(s, period)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Fact.Subject> kinds(Fact.Subject subject) {
        List<Fact.Subject> kinds = new ArrayList<>(List.of(subject));
        if (subject.kind().equals(Words.UNSAID)) {
            kinds.add(new Fact.Subject(subject.place(), Words.ALL, subject.measure()));
            kinds.add(new Fact.Subject(subject.place(), Words.WORK_SAFETY, subject.measure()));
        } else if (subject.kind().equals(Words.ALL)) {
            kinds.add(new Fact.Subject(subject.place(), Words.UNSAID, subject.measure()));
        }
        return kinds;
    }

    private Optional<Value> direct(Fact.Subject subject, Period period) {
        List<Fact> stated = facts.getOrDefault(new Key(subject, period), List.of());
        return stated.stream()
                .filter(fact -> !doubted.contains(fact))
                .findFirst()
                .or(() -> stated.stream().findFirst())
                .map(Value::of);
    }

    private Optional<Value> added(Fact.Subject subject, Period period) {
        if (!period.isYears() || period.isYear()) {
            return Optional.empty();
        }
        List<Value> years = new ArrayList<>();
        for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
            direct(subject, Period.year(year)).ifPresent(years::add);
        }
        if (years.size() < period.to().getYear() - period.from().getYear() + 1) {
            return Optional.empty();
        }
        return Optional.of(new Value(
                years.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                years.stream().map(Value::tolerance).reduce(BigDecimal.ZERO, BigDecimal::add),
                years.stream().flatMap(value -> value.sources().stream()).toList()));
    }

    /** The subject year by year, as far as the years follow one another; within the period when there is one. */
    List<Fact> series(Fact.Subject subject, @Nullable Period within) {
        TreeMap<Integer, Fact> years = new TreeMap<>();
        for (Fact.Subject each : kinds(subject)) {
            for (Key key : facts.keySet()) {
                boolean inside = within == null || within.contains(key.period());
                if (key.subject().equals(each) && key.period().isYear() && inside) {
                    direct(each, key.period())
                            .ifPresent(value -> years.putIfAbsent(
                                    key.period().from().getYear(),
                                    value.sources().getFirst()));
                }
            }
        }
        boolean gap = !years.isEmpty() && years.lastKey() - years.firstKey() + 1 != years.size();
        return gap ? List.of() : List.copyOf(years.values());
    }

    /** Says under which subject a figure is filed. */
    interface Naming {
        Fact.Subject of(Fact.Subject subject);

        default Fact of(Fact fact) {
            return fact.with(of(fact.subject()));
        }
    }

    /**
     * Totals whose scope is not named mean the one total the document has; with several they stay apart. The area named
     * most (全区) is the one the document is about and needs no name; areas around it (全省) keep theirs.
     */
    static Naming naming(Collection<Fact> all) {
        Set<String> kinds = new HashSet<>();
        Map<String, Integer> homes = new HashMap<>();
        for (Fact fact : all) {
            kinds.add(fact.subject().kind());
            if (fact.subject().place().startsWith("全")) {
                homes.merge(fact.subject().place(), 1, Integer::sum);
            }
        }
        boolean work = kinds.contains(Words.WORK_SAFETY);
        boolean any = kinds.contains(Words.ALL);
        String total = work == any ? Words.UNSAID : work ? Words.WORK_SAFETY : Words.ALL;
        String home = homes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return subject -> new Fact.Subject(
                subject.place().equals(home) || (homes.isEmpty() && ownArea(subject.place())) ? "" : subject.place(),
                subject.kind().equals(Words.UNSAID) ? total : subject.kind(),
                subject.measure());
    }

    private static boolean ownArea(String place) {
        return place.startsWith("全") && !place.equals("全国");
    }

    static boolean comparable(Fact a, Fact b) {
        return Objects.equals(a.unit().dimension(), b.unit().dimension());
    }
}
