package io.anlan.indicator;

import io.anlan.indicator.Assessment.Forecast;
import io.anlan.indicator.Assessment.Status;
import io.anlan.indicator.ForecastRules.Model;
import io.anlan.indicator.JudgementStore.Judgement;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Actual against path, comparisons between years, and where the running year is likely to end. */
final class TrackingRules {

    /** From here on a value is called clearly better than its path. A convention of ours, shown on the page. */
    static final double CLEARLY = 0.05;
    /** So many full years of one scope version feed the forecast. */
    static final int LOOK_BACK = 3;

    private static final double TAIL = (1 - ForecastRules.INTERVAL) / 2;

    private TrackingRules() {}

    /** What is counted of the running year, and what the model needs besides. */
    record Running(
            int year,
            double elapsed,
            double soFar,
            double dispersion,
            Map<Integer, Double> counts,
            Map<Integer, BigDecimal> divisors,
            @Nullable String scope) {}

    /**
     * The change from one year to another.
     *
     * @param share null when the two cannot be compared
     * @param broken the two are counted differently
     */
    record Change(@Nullable Double share, boolean broken) {}

    static Change change(Point from, Point to, boolean overridden) {
        boolean broken = !from.scopeCode().equals(to.scopeCode());
        if ((broken && !overridden) || from.value().signum() == 0) {
            return new Change(null, broken);
        }
        return new Change(to.value().doubleValue() / from.value().doubleValue() - 1, broken);
    }

    static Assessment assess(Indicator indicator, List<Point> points, @Nullable Running running) {
        Map<Integer, BigDecimal> path = PathRules.of(indicator);
        Integer targetYear = indicator.targetYear();
        BigDecimal target = targetYear == null ? null : path.get(targetYear);
        Forecast forecast = running == null
                ? null
                : forecast(indicator, points, path, running).orElse(null);
        if (path.isEmpty() || indicator.achieved()) {
            return new Assessment(Status.NO_PATH, null, null, null, targetYear, target, null, forecast);
        }
        Point last = newest(points, path, indicator.base().year());
        if (last == null) {
            return new Assessment(Status.NO_DATA, null, null, null, targetYear, target, null, forecast);
        }
        BigDecimal wanted = path.getOrDefault(last.year(), target == null ? last.value() : target);
        double worse = indicator.direction().worse(last.value().doubleValue(), wanted.doubleValue());
        return new Assessment(
                status(indicator, last, wanted, worse, targetYear, target),
                last.year(),
                last.value(),
                wanted,
                targetYear,
                target,
                worse,
                forecast);
    }

    /** A target without a number stands as somebody judged it last; before the first judgement nobody knows. */
    static Assessment judged(Indicator indicator, @Nullable Judgement last) {
        Status status = last == null
                ? indicator.reference() ? Status.NO_PATH : Status.NO_DATA
                : switch (last.level()) {
                    case NOT -> Status.BEHIND;
                    case PARTLY -> Status.ON_PATH;
                    case BASICALLY, CLEARLY -> Status.REACHED;
                };
        return new Assessment(
                status, last == null ? null : last.year(), null, null, indicator.targetYear(), null, null, null);
    }

    private static Status status(
            Indicator i,
            Point last,
            BigDecimal wanted,
            double worse,
            @Nullable Integer targetYear,
            @Nullable BigDecimal target) {
        boolean lasting = i.direction() == Direction.UP || (targetYear != null && last.year() >= targetYear);
        if (lasting && target != null && i.direction().reached(last.value().doubleValue(), target.doubleValue())) {
            return Status.REACHED;
        }
        if (!i.direction().reached(last.value().doubleValue(), wanted.doubleValue())) {
            return Status.BEHIND;
        }
        return worse <= -CLEARLY ? Status.AHEAD : Status.ON_PATH;
    }

    /** The newest value that the path speaks about; the base itself says nothing about the target. */
    private static @Nullable Point newest(
            List<Point> points, Map<Integer, BigDecimal> path, @Nullable Integer baseYear) {
        int first = path.keySet().stream().min(Integer::compare).orElse(0);
        return points.stream()
                .filter(p -> baseYear == null ? p.year() >= Math.min(first, p.year()) : p.year() > baseYear)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static Optional<Forecast> forecast(
            Indicator indicator, List<Point> points, Map<Integer, BigDecimal> path, Running running) {
        List<Integer> looked = lookedAt(points, running);
        if (!indicator.formula().measure().events() || looked.isEmpty()) {
            return Optional.empty();
        }
        double events = looked.stream()
                .mapToDouble(year -> running.counts().getOrDefault(year, 0.0))
                .sum();
        double years = looked.size() + running.elapsed();
        var model = new Model(events + running.soFar(), years, 1 - running.elapsed(), running.dispersion());
        Scale scale = Scale.of(indicator, running);
        if (scale == null) {
            return Optional.empty();
        }
        BigDecimal wanted = path.get(running.year());
        Double reachable = wanted == null ? null : model.atMost(scale.count(wanted) - running.soFar());
        return Optional.of(new Forecast(
                running.year(),
                wanted,
                scale.value(running.soFar()),
                scale.value(running.soFar() + model.mean()),
                scale.value(running.soFar() + model.quantile(TAIL)),
                scale.value(running.soFar() + model.quantile(1 - TAIL)),
                reachable,
                events + running.soFar(),
                years,
                running.dispersion(),
                scale.assumed()));
    }

    /** The last full years, one after the other, all counted as the running year is. */
    private static List<Integer> lookedAt(List<Point> points, Running running) {
        List<Integer> years = new ArrayList<>();
        for (int year = running.year() - 1; years.size() < LOOK_BACK; year--) {
            int wanted = year;
            boolean there = points.stream()
                    .anyMatch(p -> p.year() == wanted && p.scopeCode().equals(running.scope()));
            if (!there || !running.counts().containsKey(year)) {
                break;
            }
            years.add(year);
        }
        return years;
    }

    /** From a count to the indicator's value and back. */
    private record Scale(
            @Nullable Unit unit,
            BigDecimal divisor,
            @Nullable BigDecimal assumed) {

        static @Nullable Scale of(Indicator indicator, Running running) {
            if (indicator.formula().denominator() == null) {
                return new Scale(null, BigDecimal.ONE, null);
            }
            Unit unit = Unit.parse(indicator.unit()).orElse(null);
            BigDecimal known = running.divisors().get(running.year());
            BigDecimal divisor = known == null ? extrapolated(running) : known;
            return unit == null || divisor == null ? null : new Scale(unit, divisor, known == null ? divisor : null);
        }

        BigDecimal value(double count) {
            BigDecimal plain = BigDecimal.valueOf(count);
            return unit == null ? plain : unit.fromBase(plain.divide(divisor, MathContext.DECIMAL64));
        }

        double count(BigDecimal value) {
            return unit == null
                    ? value.doubleValue()
                    : unit.toBase(value).multiply(divisor).doubleValue();
        }

        /** The newest denominator, grown on at the mean yearly growth of the years looked back at. */
        private static @Nullable BigDecimal extrapolated(Running running) {
            BigDecimal last = running.divisors().get(running.year() - 1);
            BigDecimal first = running.divisors().get(running.year() - 1 - LOOK_BACK);
            if (last == null) {
                return null;
            }
            double growth = first == null ? 1 : Math.pow(last.doubleValue() / first.doubleValue(), 1.0 / LOOK_BACK);
            return last.multiply(BigDecimal.valueOf(growth), MathContext.DECIMAL64);
        }
    }
}
