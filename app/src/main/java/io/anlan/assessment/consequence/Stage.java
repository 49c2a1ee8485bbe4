package io.anlan.assessment.consequence;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Input;
import io.anlan.engineering.calc.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One model of the chain as it ran: what went in, every value on the way, and what its author warns of.
 *
 * @param key its place in the chain, such as {@code release}; inputs are replaced by {@code key.input}
 * @param model name of the model in {@code engineering}, or {@code case} for what the plain answers stand for
 */
public record Stage(
        String key, String model, String source, List<Given> inputs, List<Figure> steps, List<Warning> cautions) {

    /**
     * An input as it was used.
     *
     * @param value null when it is a word or was left out
     * @param from smallest value that the model takes
     * @param source why this value; null when the model's usual one or the result of an earlier stage
     */
    public record Given(
            String name,
            String unit,
            @Nullable Double value,
            @Nullable String word,
            double from,
            double to,
            List<String> choices,
            boolean overridden,
            @Nullable String source) {}

    /** A value on the way. */
    public record Figure(String name, double value, String unit) {}

    /** A caution of the engine; without a value it is about where a figure comes from. */
    public record Warning(
            String quantity,
            @Nullable Double value,
            @Nullable Double from,
            @Nullable Double to,
            String unit,
            String source) {}

    static Stage of(String key, Result result, Set<String> overridden) {
        List<Given> inputs = new ArrayList<>();
        for (Input input : Models.named(result.model()).inputs()) {
            Double number = result.numbers().get(input.name());
            inputs.add(new Given(
                    input.name(),
                    input.unit(),
                    number == null ? null : finite(number),
                    result.words().get(input.name()),
                    input.from(),
                    input.to(),
                    input.choices(),
                    overridden.contains(input.name()),
                    null));
        }
        return new Stage(
                key,
                result.model(),
                result.source(),
                inputs,
                result.steps().stream()
                        .map(step -> new Figure(step.name(), step.value(), step.unit()))
                        .toList(),
                result.cautions().stream()
                        .map(c -> new Warning(
                                c.quantity(),
                                finite(c.value()),
                                finite(c.from()),
                                finite(c.to()),
                                c.unit(),
                                c.source()))
                        .toList());
    }

    /** JSON knows no "not a number". */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
