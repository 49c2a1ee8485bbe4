package io.anlan.engineering.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One run of a model: reads its checked inputs, keeps every step and caution. */
public final class Calculation {

    private final Model model;
    private final Map<String, Double> numbers;
    private final Map<String, String> words;
    private final List<Step> steps = new ArrayList<>();
    private final List<Caution> cautions = new ArrayList<>();

    Calculation(Model model, Map<String, Double> numbers, Map<String, String> words) {
        this.model = model;
        this.numbers = numbers;
        this.words = words;
    }

    /** A checked number in SI. */
    public double number(String name) {
        return Objects.requireNonNull(numbers.get(name), () -> model.name() + " declares no number " + name);
    }

    /** Whether an input that may be left out was given. */
    public boolean given(String name) {
        return !Double.isNaN(number(name));
    }

    public String word(String name) {
        return Objects.requireNonNull(words.get(name), () -> model.name() + " declares no choice " + name);
    }

    /** Keeps a value and returns it. */
    public double step(String name, double value, String unit) {
        steps.add(new Step(name, value, unit));
        return value;
    }

    /** Keeps a caution when the value is outside the range for which {@code source} states its formula; returns it. */
    public double within(String quantity, double value, double from, double to, String unit, String source) {
        if (!(value >= from && value <= to)) {
            cautions.add(new Caution(quantity, value, from, to, unit, source));
        }
        return value;
    }

    /** Cautions that figures behind the result were not seen in their source. */
    public void fromMemory(String figures, String source) {
        cautions.add(new Caution(figures, Double.NaN, Double.NaN, Double.NaN, "-", "from memory, not seen: " + source));
    }

    /** Refuses when the condition does not hold. */
    public void require(boolean condition, String input, String reason) {
        if (!condition) {
            throw new RefusedException(input, reason);
        }
    }

    Result result() {
        return new Result(model.name(), model.source(), numbers, words, List.copyOf(steps), List.copyOf(cautions));
    }
}
