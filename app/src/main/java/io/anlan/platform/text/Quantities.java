package io.anlan.platform.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers together with the unit that follows them. */
public final class Quantities {

    private static final Pattern UNIT = Pattern.compile("\\s?(?:多|余)?(?<unit>" + Unit.REGEX + ")");

    /** 万 or 亿 at the end of a number belongs to the unit when one follows: 15.65 万元, 3 亿元, but 3.5万 alone. */
    private static final Pattern TRAILING_POWER = Pattern.compile("\\s?[十百千]?[万亿]$");

    private Quantities() {}

    /** Every number of the text with its unit; {@link Unit#ONE} for a bare number, percentages as % or ‰. */
    public static List<Quantity> find(String text) {
        String plain = Numbers.halfWidth(text);
        List<Quantity> found = new ArrayList<>();
        int end = 0;
        for (NumberSpan span : Numbers.find(plain)) {
            // the 亿 of 人/亿元 is a numeral too, but already part of a unit
            if (span.start() >= end) {
                Quantity quantity = quantity(plain, span);
                found.add(quantity);
                end = quantity.end();
            }
        }
        return found;
    }

    /** The quantity that the whole text is, or empty. */
    public static Optional<Quantity> whole(String text) {
        String bare = text.strip();
        return find(bare).stream()
                .filter(quantity -> quantity.start() == 0 && quantity.end() == bare.length())
                .findFirst();
    }

    private static Quantity quantity(String plain, NumberSpan span) {
        if (span.isShare()) {
            Unit unit = Unit.parse(span.form() == NumberSpan.Form.PERCENT ? "%" : "‰")
                    .orElseThrow();
            return new Quantity(
                    span.start(), span.end(), unit.fromBase(span.value()), unit.fromBase(span.step()), unit);
        }
        Matcher power = TRAILING_POWER.matcher(plain.substring(span.start(), span.end()));
        if (span.form() == NumberSpan.Form.DIGITS && power.find()) {
            int cut = span.start() + power.start();
            Matcher unit = unitAt(plain, cut);
            if (unit.lookingAt()) {
                NumberSpan bare =
                        Numbers.find(plain.substring(span.start(), cut)).getFirst();
                return with(span.start(), unit, bare.value(), bare.step());
            }
        }
        Matcher unit = unitAt(plain, span.end());
        return unit.lookingAt()
                ? with(span.start(), unit, span.value(), span.step())
                : new Quantity(span.start(), span.end(), span.value(), span.step(), Unit.ONE);
    }

    private static Matcher unitAt(String plain, int from) {
        return UNIT.matcher(plain).region(from, plain.length());
    }

    private static Quantity with(int start, Matcher unit, BigDecimal number, BigDecimal step) {
        return new Quantity(
                start, unit.end(), number, step, Unit.parse(unit.group("unit")).orElse(Unit.ONE));
    }
}
