package io.anlan.indicator;

import io.anlan.indicator.Finding.Code;
import io.anlan.indicator.Indicator.Milestone;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Can the target be met, and can anybody tell? Pure arithmetic on what the plan says (plans 000:81 and 115-123,
 * 002:284-308, 004:7 and 35).
 */
final class FeasibilityRules {

    /** Below this a percentage moves in visible steps, because people are whole. */
    static final int SMALL_COUNT = 200;

    private static final double HUNDRED = 100;

    private FeasibilityRules() {}

    /** What the reader of the target knows besides its definition. */
    record Context(
            List<Indicator> siblings,
            @Nullable Divisor latest,
            @Nullable String baseScope,
            @Nullable String targetScope) {}

    /** The newest known denominator, in base units. */
    record Divisor(int year, BigDecimal base, String words) {}

    static List<Finding> check(Indicator indicator, Context context) {
        List<Finding> findings = new ArrayList<>();
        base(indicator, findings);
        zero(indicator, findings);
        if (indicator.kind() == TargetKind.QUALITATIVE) {
            findings.add(new Finding(Code.NOT_MEASURABLE, ""));
        }
        growth(indicator, context.siblings(), findings);
        whole(indicator, findings);
        cap(indicator, context.latest(), findings);
        unit(indicator).ifPresent(findings::add);
        path(indicator, findings);
        if (context.baseScope() != null
                && context.targetScope() != null
                && !context.baseScope().equals(context.targetScope())) {
            findings.add(new Finding(Code.BASE_OTHER_SCOPE, "", context.baseScope(), context.targetScope()));
        }
        return findings;
    }

    private static void base(Indicator i, List<Finding> findings) {
        if ((i.kind() == TargetKind.REDUCTION || i.kind() == TargetKind.UNCHANGED)
                && i.base().value() == null) {
            Integer year = i.base().year();
            findings.add(new Finding(Code.MISSING_BASE, "", year == null ? "—" : year));
        }
    }

    private static void zero(Indicator i, List<Finding> findings) {
        BigDecimal base = i.base().value();
        boolean relative = i.kind() == TargetKind.REDUCTION || i.kind() == TargetKind.UNCHANGED;
        if (relative && base != null && base.signum() == 0) {
            findings.add(new Finding(Code.ZERO_BASE, "0 → 1 > 0"));
        } else if (i.kind() == TargetKind.ZERO) {
            findings.add(new Finding(Code.ZERO_TARGET, "1 > 0"));
        }
    }

    /**
     * A cut of deaths by d and of the death rate by r says that the denominator grows by (1 − d) ÷ (1 − r) − 1. The two
     * must come from one plan and one period, with the same measure and category.
     */
    private static void growth(Indicator rate, List<Indicator> siblings, List<Finding> findings) {
        DenominatorKind denominator = rate.formula().denominator();
        if (denominator == null || rate.kind() != TargetKind.REDUCTION) {
            return;
        }
        for (Indicator count : siblings) {
            if (count.kind() != TargetKind.REDUCTION
                    || count.formula().denominator() != null
                    || count.formula().measure() != rate.formula().measure()
                    || !java.util.Objects.equals(
                            count.formula().category(), rate.formula().category())
                    || count.achieved() != rate.achieved()) {
                continue;
            }
            for (Milestone r : rate.milestones()) {
                count.milestones().stream()
                        .filter(d -> d.year() == r.year() && r.value().doubleValue() < HUNDRED)
                        .findFirst()
                        .ifPresent(d -> findings.add(impliedGrowth(rate.base().year(), denominator, d, r)));
            }
        }
    }

    private static Finding impliedGrowth(
            @Nullable Integer from, DenominatorKind denominator, Milestone d, Milestone r) {
        double factor =
                growthFactor(d.value().doubleValue() / HUNDRED, r.value().doubleValue() / HUNDRED);
        String sum = "(1 − %s%%) ÷ (1 − %s%%) = %s"
                .formatted(Figures.plain(d.value()), Figures.plain(r.value()), Figures.plain(factor));
        String yearly =
                from == null || from >= r.year() ? "—" : Figures.percent(Math.pow(factor, 1.0 / (r.year() - from)) - 1);
        return new Finding(Code.IMPLIED_GROWTH, sum, r.year(), Figures.finePercent(factor - 1), yearly, denominator);
    }

    static double growthFactor(double cutOfCount, double cutOfRate) {
        return (1 - cutOfCount) / (1 - cutOfRate);
    }

    /** People and accidents are whole: the cut that is really asked for is the next whole number below. */
    private static void whole(Indicator i, List<Finding> findings) {
        BigDecimal base = i.base().value();
        if (i.kind() != TargetKind.REDUCTION
                || base == null
                || base.signum() == 0
                || i.formula().denominator() != null
                || !isWhole(base)
                || base.compareTo(BigDecimal.valueOf(SMALL_COUNT)) > 0) {
            return;
        }
        for (Milestone milestone : i.milestones()) {
            BigDecimal wanted = PathRules.wanted(i, base, milestone);
            if (i.achieved()) {
                if (!possible(base.intValueExact(), milestone.value())) {
                    findings.add(new Finding(
                            Code.IMPOSSIBLE_PERCENT,
                            Figures.plain(base) + " × (1 − " + Figures.plain(milestone.value()) + "%) = "
                                    + Figures.plain(wanted),
                            Figures.plain(base),
                            Figures.plain(milestone.value())));
                }
            } else if (!isWhole(wanted)) {
                BigDecimal whole = wanted.setScale(0, RoundingMode.FLOOR);
                double real = 1 - whole.doubleValue() / base.doubleValue();
                findings.add(new Finding(
                        Code.INTEGRALITY,
                        "%s × (1 − %s%%) = %s"
                                .formatted(
                                        Figures.plain(base), Figures.plain(milestone.value()), Figures.plain(wanted)),
                        milestone.year(),
                        Figures.plain(whole),
                        Figures.percent(real)));
            }
        }
    }

    /**
     * GRIM: can a cut of a whole number give this percentage at its printed precision? (Brown and Heathers 2017, The GRIM
     * Test, Social Psychological and Personality Science 8(4), for means of whole numbers; the same for shares. From
     * memory.)
     */
    static boolean possible(int base, BigDecimal percent) {
        int decimals = Math.max(0, percent.stripTrailingZeros().scale());
        for (int left = 0; left <= base; left++) {
            BigDecimal cut = BigDecimal.valueOf(base - left)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
            if (cut.compareTo(percent) == 0) {
                return true;
            }
        }
        return false;
    }

    /** A cap on a rate, as the number of deaths or accidents that it leaves. */
    private static void cap(Indicator i, @Nullable Divisor latest, List<Finding> findings) {
        DenominatorKind denominator = i.formula().denominator();
        if (denominator == null || i.kind() == TargetKind.QUALITATIVE) {
            return;
        }
        if (latest == null) {
            if (i.kind() == TargetKind.CAP) {
                findings.add(new Finding(Code.NO_DENOMINATOR, "", denominator));
            }
            return;
        }
        var last = PathRules.of(i).entrySet().stream().reduce((a, b) -> b);
        Optional<Unit> unit = Unit.parse(i.unit());
        if (last.isEmpty() || unit.isEmpty()) {
            return;
        }
        BigDecimal allowed = unit.get().toBase(last.get().getValue()).multiply(latest.base(), MathContext.DECIMAL64);
        BigDecimal whole = allowed.setScale(0, RoundingMode.FLOOR);
        findings.add(new Finding(
                Code.CAP_TO_NUMBER,
                "%s %s × %s = %s"
                        .formatted(
                                Figures.plain(last.get().getValue()), i.unit(), latest.words(), Figures.plain(allowed)),
                latest.year(),
                Figures.plain(whole)));
    }

    /** Rates per GDP are published per 亿元 and per 百亿元; one stands beside the other. */
    private static Optional<Finding> unit(Indicator i) {
        Unit usual = Unit.parse("人/亿元").orElseThrow();
        Optional<Unit> own = Unit.parse(i.unit());
        if (own.isEmpty()
                || !own.get().dimension().equals(usual.dimension())
                || own.get().power() == usual.power()
                || i.milestones().isEmpty()
                || i.kind() != TargetKind.CAP) {
            return Optional.empty();
        }
        BigDecimal value = i.milestones().getLast().value();
        BigDecimal converted = own.get().convert(value, usual);
        String sum = "%s %s = %s 人/亿元"
                .formatted(
                        Figures.plain(value),
                        i.unit(),
                        converted.stripTrailingZeros().toPlainString());
        return Optional.of(new Finding(Code.UNIT, sum));
    }

    private static void path(Indicator i, List<Finding> findings) {
        Integer from = i.base().year();
        if (from == null || i.milestones().size() != 1 || i.achieved()) {
            return;
        }
        boolean travels =
                i.kind() == TargetKind.REDUCTION || i.kind() == TargetKind.CAP || i.kind() == TargetKind.FLOOR;
        int years = i.milestones().getFirst().year() - from;
        if (travels && years > 1) {
            findings.add(new Finding(
                    Code.NO_MILESTONE, "", from, i.milestones().getFirst().year(), years));
        }
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
