package io.anlan.indicator;

import io.anlan.platform.text.Unit;
import java.util.Optional;

/** A denominator is written in a unit of its own noun: GDP in 亿元, vehicles in 万辆. */
final class DenominatorRules {

    private DenominatorRules() {}

    static Optional<Unit> unit(String text) {
        return Unit.parse(text);
    }

    static boolean fits(DenominatorKind kind, String unit) {
        return unit(unit)
                .filter(u -> u.dimension().of().equals(kind.noun())
                        && u.dimension().per().isEmpty())
                .isPresent();
    }

    /** A rate's unit must divide by the noun of its denominator: 人/亿元 by GDP. */
    static boolean divides(DenominatorKind kind, String unit) {
        return unit(unit).filter(u -> u.dimension().per().equals(kind.noun())).isPresent();
    }
}
