package io.anlan.statistics;

import io.anlan.platform.document.SourceDocument;
import io.anlan.platform.document.SourceDocument.Paragraph;
import io.anlan.platform.document.SourceDocument.Table;
import io.anlan.platform.text.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Audits a document: reads its figures, compares them, and reports what contradicts what. Pure. */
public final class Auditor {

    /**
     * What was found and how much was looked at.
     *
     * @param facts figures read
     * @param checks comparisons made
     */
    public record Report(List<Finding> findings, int facts, int checks) {}

    private Auditor() {}

    public static Report audit(SourceDocument document) {
        Reading reading = read(document);
        Book.Naming named = Book.naming(reading.facts);
        List<Fact> facts = reading.facts.stream().map(named::of).toList();
        Book book = new Book(facts);
        List<Reading.PartGroup> groups = groups(reading, named, book);
        List<Diagnosis.Pair> pairs = new ArrayList<>();
        int compared = pairs(book, pairs);
        Sums sums = new Sums(groups);
        Diagnosis.Result diagnosis = Diagnosis.of(sums, pairs, beside(reading, named));
        book.doubt(diagnosis.wrong());
        List<Claim> claims =
                reading.claims.stream().map(claim -> renamed(claim, named)).toList();
        ClaimChecks.Result claimed = ClaimChecks.of(claims, book);
        List<Finding> findings = new ArrayList<>(diagnosis.findings());
        findings.addAll(claimed.findings());
        findings.addAll(deathsWithoutAccidents(book, diagnosis.wrong()));
        findings.addAll(DefinitionChecks.of(document, book));
        findings.sort(Comparator.comparing(Finding::certainty)
                .thenComparing(f -> place(f.spots().getFirst())));
        return new Report(List.copyOf(findings), facts.size(), groups.size() + compared + claimed.checks());
    }

    static Reading read(SourceDocument document) {
        Reading reading = new Reading();
        for (int block = 0; block < document.blocks().size(); block++) {
            switch (document.blocks().get(block)) {
                case Paragraph paragraph -> TextFacts.read(block, paragraph.line(), paragraph.text(), reading);
                case Table table -> TableFacts.read(block, table, reading);
            }
        }
        return reading;
    }

    private static long place(Spot spot) {
        return spot.block() * 1_000_000L + Math.max(0, spot.row()) * 1_000L + Math.max(spot.column(), spot.start());
    }

    private static Map<Fact, List<Fact>> beside(Reading reading, Book.Naming named) {
        return reading.neighbours.stream()
                .collect(Collectors.toMap(
                        n -> named.of(n.fact()),
                        n -> n.beside().stream().map(named::of).toList(),
                        (a, b) -> a));
    }

    /** Parts and wholes as the document lays them out, and years against totals of several years. */
    private static List<Reading.PartGroup> groups(Reading reading, Book.Naming named, Book book) {
        List<Reading.PartGroup> groups = new ArrayList<>();
        for (Reading.PartGroup group : reading.groups) {
            groups.add(new Reading.PartGroup(
                    group.signature(),
                    named.of(group.whole()),
                    group.parts().stream().map(named::of).toList(),
                    group.total(),
                    group.complete()));
        }
        Set<Fact> totals = groups.stream()
                .filter(Reading.PartGroup::total)
                .map(Reading.PartGroup::whole)
                .collect(Collectors.toSet());
        book.entries().forEach((key, stated) -> {
            List<Fact> years = years(book, key);
            stated.stream()
                    .filter(fact -> !totals.contains(fact) && years.size() > 1)
                    .forEach(fact -> groups.add(new Reading.PartGroup("years", fact, years, true, true)));
        });
        return groups;
    }

    private static List<Fact> years(Book book, Book.Key key) {
        Period period = key.period();
        int span = period.to().getYear() - period.from().getYear() + 1;
        if (!period.isYears() || span < 2 || rate(key.subject())) {
            return List.of();
        }
        List<Fact> years = book.series(key.subject(), period);
        return years.size() == span ? years : List.of();
    }

    private static boolean rate(Fact.Subject subject) {
        return subject.measure().contains("率") || subject.measure().contains("幅");
    }

    /** Figures for the same thing that differ; each against the first one given. Returns how many were compared. */
    private static int pairs(Book book, List<Diagnosis.Pair> pairs) {
        int compared = 0;
        for (List<Fact> stated : book.entries().values()) {
            Fact first = majority(stated);
            for (Fact other : stated) {
                if (other.equals(first) || !Book.comparable(first, other) || sameTable(first, other)) {
                    continue;
                }
                compared++;
                if (!first.agrees(other)) {
                    pairs.add(new Diagnosis.Pair(first, other));
                }
            }
        }
        return compared;
    }

    /** Within one table, equal headings are rather ours not to tell apart than the author's to contradict. */
    private static boolean sameTable(Fact one, Fact other) {
        return one.spot().inTable() && one.spot().block() == other.spot().block();
    }

    /** The value given most often stands for the others; among equals the first. */
    private static Fact majority(List<Fact> stated) {
        Map<BigDecimal, Integer> votes = new HashMap<>();
        stated.forEach(fact -> votes.merge(fact.value().stripTrailingZeros(), 1, Integer::sum));
        Fact best = stated.getFirst();
        for (Fact fact : stated) {
            if (votes.getOrDefault(fact.value().stripTrailingZeros(), 0)
                    > votes.getOrDefault(best.value().stripTrailingZeros(), 0)) {
                best = fact;
            }
        }
        return best;
    }

    private static List<Finding> deathsWithoutAccidents(Book book, Set<Fact> wrong) {
        List<Finding> findings = new ArrayList<>();
        book.entries().forEach((key, counts) -> {
            Fact count = counts.getFirst();
            if (!key.subject().measure().equals(Words.COUNT) || count.value().signum() != 0 || wrong.contains(count)) {
                return;
            }
            for (String measure : List.of(Words.DEATHS, Words.INJURED)) {
                book.entries().getOrDefault(new Book.Key(key.subject().of(measure), key.period()), List.of()).stream()
                        .filter(fact -> fact.value().signum() > 0 && !wrong.contains(fact))
                        .findFirst()
                        .ifPresent(fact -> findings.add(new Finding(
                                Finding.Kind.WORDING,
                                Finding.Certainty.CONTRADICTION,
                                List.of(Finding.Line.of("no-accident", count.shown(), fact.shown())),
                                List.of(count.spot(), fact.spot()))));
            }
        });
        return findings;
    }

    private static Claim renamed(Claim claim, Book.Naming named) {
        return switch (claim) {
            case Claim.Growth growth -> growth.of(named);
            case Claim.Share share -> share.of(named);
            case Claim.Change change -> change;
            case Claim.Portion portion -> portion;
            case Claim.Trend trend -> trend;
            case Claim.ScopeChange scope -> scope;
        };
    }
}
