package io.anlan.engineering.calc;

import java.util.List;
import java.util.Map;

/** What a run gave: the inputs it used (with the usual values filled in), every step in order, and the cautions. */
public record Result(
        String model,
        String source,
        Map<String, Double> numbers,
        Map<String, String> words,
        List<Step> steps,
        List<Caution> cautions) {

    /** The value of the last step of that name. */
    public double value(String name) {
        return steps.reversed().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model + " gives no " + name))
                .value();
    }
}
