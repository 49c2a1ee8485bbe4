package io.anlan.engineering.calc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An input of a model. A number has a unit and a range outside which it is refused; a choice has its allowed words.
 *
 * @param from smallest allowed number
 * @param to largest allowed number
 * @param usual what is taken when nothing is given; empty when the input must be given
 * @param choices the allowed words of a choice; empty for a number
 */
public record Input(
        String name,
        String unit,
        double from,
        double to,
        OptionalDouble usual,
        List<String> choices,
        Optional<String> usualChoice) {

    /** What an input that may be left out and has no usual value is taken as: absent. */
    static final double ABSENT = Double.NaN;

    double check(double value) {
        if (!Double.isFinite(value) || value < from || value > to) {
            throw new RefusedException(
                    name, String.format(Locale.ROOT, "%s %s is not between %s and %s", value, unit, from, to));
        }
        return value;
    }

    String check(String word) {
        if (!choices.contains(word)) {
            throw new RefusedException(name, word + " is none of " + String.join(", ", choices));
        }
        return word;
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    public boolean mayBeLeftOut() {
        return usual.isPresent() || usualChoice.isPresent();
    }
}
