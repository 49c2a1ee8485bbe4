package io.anlan.engineering.calc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A model under a name: where it is published, which inputs it takes in which unit and range, and what it computes. The
 * same description serves the Java caller, the command line, the pages and the validation cases.
 */
public final class Model {

    private final String name;
    private final String source;
    private final List<Input> inputs;
    private final Consumer<Calculation> body;

    private Model(Builder builder, Consumer<Calculation> body) {
        this.name = builder.name;
        this.source = builder.source;
        this.inputs = List.copyOf(builder.inputs);
        this.body = body;
    }

    public static Builder named(String name, String source) {
        return new Builder(name, source);
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    public List<Input> inputs() {
        return inputs;
    }

    /**
     * Runs the model.
     *
     * @param given inputs by name: numbers in the unit of the input, or words for choices
     * @throws RefusedException when an input is missing, unknown or outside its range
     */
    public Result run(Map<String, ?> given) {
        refuseUnknown(given);
        Map<String, Double> numbers = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Input input : inputs) {
            Object value = given.get(input.name());
            if (value == null && !input.mayBeLeftOut()) {
                throw new RefusedException(input.name(), name + " needs it" + unit(input));
            }
            if (input.isChoice()) {
                words.put(
                        input.name(),
                        input.check(value == null ? input.usualChoice().orElseThrow() : value.toString()));
            } else {
                numbers.put(
                        input.name(), value == null ? input.usual().getAsDouble() : input.check(number(input, value)));
            }
        }
        Calculation calculation = new Calculation(this, numbers, words);
        body.accept(calculation);
        return calculation.result();
    }

    private void refuseUnknown(Map<String, ?> given) {
        TreeSet<String> unknown = new TreeSet<>(given.keySet());
        inputs.forEach(input -> unknown.remove(input.name()));
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown.first(), name + " has no such input");
        }
    }

    private static double number(Input input, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new RefusedException(input.name(), "is not a number" + unit(input));
    }

    private static String unit(Input input) {
        return input.isChoice() ? ", one of " + String.join(", ", input.choices()) : " in " + input.unit();
    }

    /** Collects the inputs of a model. */
    public static final class Builder {

        private final String name;
        private final String source;
        private final List<Input> inputs = new ArrayList<>();

        private Builder(String name, String source) {
            this.name = name;
            this.source = source;
        }

        /** A number that must be given. */
        public Builder input(String input, String unit, double from, double to) {
            return add(input, unit, from, to, OptionalDouble.empty());
        }

        /** A number with a usual value. */
        public Builder input(String input, String unit, double from, double to, double usual) {
            return add(input, unit, from, to, OptionalDouble.of(usual));
        }

        /** A number that may be absent; see {@link Calculation#given}. */
        public Builder optional(String input, String unit, double from, double to) {
            return add(input, unit, from, to, OptionalDouble.of(Input.ABSENT));
        }

        /** A word; the first one is usual. */
        public Builder choice(String input, String... words) {
            inputs.add(new Input(input, "-", 0, 0, OptionalDouble.empty(), List.of(words), Optional.of(words[0])));
            return this;
        }

        /** A word that must be given. */
        public Builder word(String input, List<String> words) {
            inputs.add(new Input(input, "-", 0, 0, OptionalDouble.empty(), words, Optional.empty()));
            return this;
        }

        public Model computes(Consumer<Calculation> body) {
            return new Model(this, body);
        }

        private Builder add(String input, String unit, double from, double to, OptionalDouble usual) {
            inputs.add(new Input(input, unit, from, to, usual, List.of(), Optional.empty()));
            return this;
        }
    }
}
