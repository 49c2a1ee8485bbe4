package io.anlan.statistics;

import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Writes calculations out. */
final class Arithmetic {

    private Arithmetic() {}

    /** 17.33 + 136.2 = 153.53万元, against the whole as written. */
    static Finding.Line sum(Reading.PartGroup group) {
        Fact whole = group.whole();
        boolean sameUnit = group.parts().stream()
                .allMatch(part -> part.unit().power() == whole.unit().power());
        String terms = group.parts().stream()
                .map(part -> sameUnit ? part.number().toPlainString() : part.amount())
                .collect(Collectors.joining(" + "));
        BigDecimal sum = group.parts().stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = sum.subtract(whole.value());
        String code = group.total() ? "total" : difference.signum() > 0 && !group.complete() ? "exceeds" : "sum";
        if (group.parts().size() == 1) {
            return Finding.Line.of("part-exceeds", group.parts().getFirst().shown(), whole.shown());
        }
        return Finding.Line.of(code, terms, amount(sum, whole, 0), whole.shown(), amount(difference.abs(), whole, 0));
    }

    /** A value in the unit of the figure; a figure whose unit slipped is shown in the unit it should have. */
    static String amount(BigDecimal base, Fact like, int slip) {
        if (slip != 0 && like.unit().dimension().equals(Unit.Dimension.MONEY)) {
            String unit = base.abs().compareTo(new BigDecimal("100000000")) >= 0 ? "亿元" : "万元";
            Unit money = Unit.parse(unit).orElseThrow();
            return plain(money.fromBase(base)) + unit;
        }
        return plain(like.unit().fromBase(base)) + like.unit().text();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String percent(BigDecimal share, BigDecimal step) {
        int decimals = Math.max(1, step.stripTrailingZeros().scale() - 2);
        return share.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    static String series(List<Fact> facts) {
        return facts.stream().map(fact -> fact.number().toPlainString()).collect(Collectors.joining(" → "))
                + facts.getFirst().unit().text();
    }
}
