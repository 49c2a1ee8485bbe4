package io.anlan.statistics;

import io.anlan.platform.text.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what a document says about its figures against the figures. */
final class ClaimChecks {

    private static final List<String> MEASURES = List.of(Words.COUNT, Words.DEATHS, Words.INJURED, Words.LOSS);

    private final Book book;
    private final List<Finding> findings = new ArrayList<>();
    private int checks;

    private ClaimChecks(Book book) {
        this.book = book;
    }

    record Result(List<Finding> findings, int checks) {}

    static Result of(List<Claim> claims, Book book) {
        ClaimChecks run = new ClaimChecks(book);
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.Share share -> run.share(share);
                case Claim.Growth growth -> run.growth(growth);
                case Claim.Change change ->
                    run.change(
                            Book.Value.of(change.now()),
                            Book.Value.of(change.before()),
                            change.relative(),
                            change.amount(),
                            change.step(),
                            change.spot());
                case Claim.Portion portion -> run.portion(portion);
                case Claim.Trend trend -> run.trend(trend);
                case Claim.ScopeChange scope -> run.scope(scope, claims);
            }
        }
        run.better(claims);
        return new Result(run.findings, run.checks);
    }

    private void share(Claim.Share claim) {
        List<Finding.Line> worked = new ArrayList<>();
        Set<Spot> spots = new LinkedHashSet<>(List.of(claim.spot()));
        String given = claim.measure();
        for (String measure : given == null ? MEASURES : List.of(given)) {
            Optional<Book.Value> part =
                    book.value(new Fact.Subject(claim.place(), claim.kind(), measure), claim.period());
            Optional<Book.Value> whole = book.value(new Fact.Subject("", Words.UNSAID, measure), claim.period());
            if (part.isEmpty() || whole.isEmpty() || whole.get().value().signum() <= 0) {
                continue;
            }
            BigDecimal ratio = part.get().value().divide(whole.get().value(), MathContext.DECIMAL64);
            if (ratio.subtract(claim.share()).abs().compareTo(claim.step()) < 0) {
                checks++;
                return;
            }
            worked.add(Finding.Line.of(
                    "share", measure, shown(part.get()), shown(whole.get()), Arithmetic.percent(ratio, claim.step())));
            Stream.concat(part.get().sources().stream(), whole.get().sources().stream())
                    .map(Fact::spot)
                    .forEach(spots::add);
        }
        if (!worked.isEmpty()) {
            checks++;
            List<Finding.Line> lines = new ArrayList<>();
            String written = Arithmetic.percent(claim.share(), claim.step());
            lines.add(
                    worked.size() == 1
                            ? Finding.Line.of("share-wrong", claim.kind(), written)
                            : Finding.Line.of("share-none", claim.kind(), written));
            lines.addAll(worked);
            add(Finding.Kind.SHARE, lines, spots);
        }
    }

    private static String shown(Book.Value value) {
        Fact first = value.sources().getFirst();
        if (value.sources().size() == 1) {
            return first.amount();
        }
        return Arithmetic.amount(value.value(), first, 0);
    }

    private void portion(Claim.Portion claim) {
        if (claim.whole().value().signum() <= 0) {
            return;
        }
        checks++;
        BigDecimal ratio = claim.part().value().divide(claim.whole().value(), MathContext.DECIMAL64);
        if (ratio.subtract(claim.share()).abs().compareTo(claim.step()) >= 0) {
            Set<Spot> spots = new LinkedHashSet<>(
                    List.of(claim.spot(), claim.part().spot(), claim.whole().spot()));
            List<Finding.Line> lines = List.of(
                    Finding.Line.of(
                            "share-wrong",
                            claim.part().subject().shown(),
                            Arithmetic.percent(claim.share(), claim.step())),
                    Finding.Line.of(
                            "share",
                            claim.part().subject().measure(),
                            claim.part().amount(),
                            claim.whole().amount(),
                            Arithmetic.percent(ratio, claim.step())));
            add(Finding.Kind.SHARE, lines, spots);
        }
    }

    private void growth(Claim.Growth claim) {
        Optional<Book.Value> now = claim.now() == null
                ? book.value(claim.subject(), claim.period())
                : Optional.of(Book.Value.of(claim.now()));
        Optional<Book.Value> before = book.value(claim.subject(), claim.base());
        boolean relative = claim.unit().dimension().of().isEmpty();
        if (now.isPresent() && before.isPresent()) {
            BigDecimal signed = claim.sign() < 0 ? claim.amount().negate() : claim.amount();
            boolean same = relative
                    || claim.unit()
                            .dimension()
                            .equals(now.get().sources().getFirst().unit().dimension());
            if (same) {
                change(now.get(), before.get(), relative, signed, claim.step(), claim.spot());
            }
        }
    }

    private void change(
            Book.Value now, Book.Value before, boolean relative, BigDecimal amount, BigDecimal step, Spot spot) {
        BigDecimal difference = now.value().subtract(before.value());
        if (relative && before.value().signum() <= 0) {
            return;
        }
        checks++;
        BigDecimal room = now.tolerance().add(before.tolerance());
        BigDecimal worked = relative ? difference.divide(before.value(), MathContext.DECIMAL64) : difference;
        BigDecimal allowed = relative ? step.add(room.divide(before.value(), MathContext.DECIMAL64)) : room;
        BigDecimal off = worked.subtract(amount).abs();
        if (relative ? off.compareTo(allowed) < 0 : off.compareTo(allowed) <= 0) {
            return;
        }
        Fact like = now.sources().getFirst();
        Finding.Line line = relative
                ? Finding.Line.of(
                        "growth",
                        shown(now),
                        shown(before),
                        Arithmetic.percent(worked, step),
                        Arithmetic.percent(amount, step),
                        like.subject().shown())
                : Finding.Line.of(
                        "change",
                        shown(now),
                        shown(before),
                        Arithmetic.amount(worked, like, 0),
                        Arithmetic.amount(amount, like, 0),
                        like.subject().shown());
        Set<Spot> spots = new LinkedHashSet<>(List.of(spot));
        Stream.concat(now.sources().stream(), before.sources().stream())
                .map(Fact::spot)
                .forEach(spots::add);
        add(Finding.Kind.GROWTH, List.of(line), spots);
    }

    private void trend(Claim.Trend claim) {
        if (claim.shape() == Claim.Shape.EVERY_STEP) {
            claim.subjects().forEach(subject -> everyStep(claim, subject));
        } else if (claim.shape() == Claim.Shape.NONE) {
            claim.subjects().forEach(subject -> nil(claim, subject));
        }
    }

    private void everyStep(Claim.Trend claim, Fact.Subject subject) {
        List<Fact> series = series(claim, subject);
        if (series.size() < 2 || (claim.steps() > 0 && series.size() <= claim.steps())) {
            return;
        }
        List<Fact> run = claim.steps() > 0 ? series.subList(series.size() - claim.steps() - 1, series.size()) : series;
        checks++;
        List<Finding.Line> lines = new ArrayList<>();
        Set<Spot> spots = new LinkedHashSet<>(List.of(claim.spot()));
        for (int i = 1; i < run.size(); i++) {
            Fact earlier = run.get(i - 1);
            Fact later = run.get(i);
            int step = later.value().compareTo(earlier.value());
            if (step != claim.sign()) {
                String code = step == 0 ? "step-same" : step > 0 ? "step-rose" : "step-fell";
                lines.add(Finding.Line.of(code, year(later), later.amount(), year(earlier), earlier.amount()));
                spots.add(later.spot());
                spots.add(earlier.spot());
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst(Finding.Line.of(
                    "trend", claim.spot().quote(), run.getFirst().subject().shown(), Arithmetic.series(run)));
            run.stream().map(Fact::spot).forEach(spots::add);
            add(Finding.Kind.TREND, lines, spots);
        }
    }

    private static String year(Fact fact) {
        return fact.period() == null ? "" : fact.period().zh();
    }

    /** Years up to the one spoken of; a claim about several years is about those. */
    private List<Fact> series(Claim.Trend claim, Fact.Subject subject) {
        Period period = claim.period();
        boolean upTo = period != null && period.isYear();
        List<Fact> series = book.series(subject, upTo ? null : period);
        return upTo && period != null
                ? series.stream()
                        .filter(fact ->
                                fact.period() != null && !fact.period().to().isAfter(period.to()))
                        .toList()
                : series;
    }

    private void nil(Claim.Trend claim, Fact.Subject subject) {
        List<Fact> some = book.series(subject, claim.period()).stream()
                .filter(fact -> fact.value().signum() > 0)
                .toList();
        if (claim.period() == null) {
            return;
        }
        checks++;
        if (!some.isEmpty()) {
            Set<Spot> spots = new LinkedHashSet<>(List.of(claim.spot()));
            List<Finding.Line> lines = new ArrayList<>();
            for (Fact fact : some) {
                lines.add(Finding.Line.of("nil", claim.spot().quote(), fact.shown()));
                spots.add(fact.spot());
            }
            add(Finding.Kind.TREND, lines, spots);
        }
    }

    /** 好转 is doubted only when every total the document gives for the years spoken of has become worse. */
    private void better(List<Claim> claims) {
        Map<Period, List<Claim.Trend>> said = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim instanceof Claim.Trend trend && trend.shape() == Claim.Shape.BETTER && trend.period() != null) {
                said.computeIfAbsent(trend.period(), p -> new ArrayList<>()).add(trend);
            }
        }
        said.forEach(this::better);
    }

    private void better(Period period, List<Claim.Trend> said) {
        List<List<Fact>> all = said.getFirst().subjects().stream()
                .map(subject -> book.series(subject, period))
                .filter(series -> series.size() > 1)
                .toList();
        if (all.size() < 2) {
            return;
        }
        checks++;
        boolean worse = all.stream()
                .allMatch(series ->
                        series.getLast().value().compareTo(series.getFirst().value()) > 0);
        if (worse) {
            List<Finding.Line> lines = new ArrayList<>();
            lines.add(Finding.Line.of(
                    "better", period.zh(), said.getFirst().spot().quote()));
            Set<Spot> spots = new LinkedHashSet<>();
            said.forEach(trend -> spots.add(trend.spot()));
            for (List<Fact> series : all) {
                lines.add(Finding.Line.of(
                        "worse",
                        series.getFirst().subject().shown(),
                        series.getFirst().amount(),
                        series.getLast().amount()));
                spots.add(series.getFirst().spot());
                spots.add(series.getLast().spot());
            }
            findings.add(new Finding(Finding.Kind.WORDING, Finding.Certainty.DOUBT, lines, List.copyOf(spots)));
        }
    }

    /** A percentage between a year before the change of scope and one after it compares two different things. */
    private void scope(Claim.ScopeChange scope, List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim instanceof Claim.Growth growth && crosses(growth.base(), growth.period(), scope.year())) {
                checks++;
                findings.add(new Finding(
                        Finding.Kind.DEFINITION,
                        Finding.Certainty.DOUBT,
                        List.of(Finding.Line.of(
                                "scope",
                                growth.spot().quote(),
                                String.valueOf(scope.year()),
                                scope.spot().quote())),
                        List.of(growth.spot(), scope.spot())));
            }
        }
    }

    private static boolean crosses(@Nullable Period base, @Nullable Period now, int year) {
        return base != null
                && now != null
                && base.to().getYear() < year
                && now.to().getYear() >= year;
    }

    private void add(Finding.Kind kind, List<Finding.Line> lines, Set<Spot> spots) {
        findings.add(new Finding(
                kind,
                Finding.Certainty.CONTRADICTION,
                lines,
                spots.stream().filter(Objects::nonNull).toList()));
    }
}
