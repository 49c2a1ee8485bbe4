package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Stage.Given;
import io.anlan.engineering.Models;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the models of a case one after the other and keeps each run. What the expert replaced goes in instead of what the chain
 * would give; a replacement that no stage takes is refused.
 */
final class Chain {

    static final String CASE = "case";

    private final Map<String, Object> overrides;
    private final Set<String> used = new HashSet<>();
    private final List<Given> assumed = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Chain(Map<String, Object> overrides) {
        this.overrides = overrides;
    }

    /** An input that a stage refused. */
    static final class StageRefused extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String stage;
        private final String model;
        private final transient RefusedException refusal;
        private final transient Map<String, Object> inputs;

        StageRefused(String stage, String model, RefusedException refusal, Map<String, Object> inputs) {
            super(stage + "." + refusal.getMessage(), refusal);
            this.stage = stage;
            this.model = model;
            this.refusal = refusal;
            this.inputs = inputs;
        }

        String stage() {
            return stage;
        }

        String model() {
            return model;
        }

        RefusedException refusal() {
            return refusal;
        }

        Map<String, Object> inputs() {
            return inputs;
        }
    }

    /** A figure that an answer stands for, with its range and the reason for it. */
    double assume(String name, double value, String unit, double from, double to, String source) {
        Object replaced = overrides.get(CASE + "." + name);
        used.add(CASE + "." + name);
        double taken = replaced instanceof Number number ? number.doubleValue() : value;
        if (!(taken >= from && taken <= to)) {
            throw new StageRefused(CASE, CASE, new RefusedException(name, "outside its range"), Map.of(name, taken));
        }
        assumed.add(new Given(name, unit, taken, null, from, to, List.of(), replaced != null, source));
        return taken;
    }

    /** Runs a model and keeps the run. */
    Result run(String key, String model, Map<String, Object> inputs) {
        Map<String, Object> merged = merged(key, model, inputs);
        Result result = calculate(key, model, merged);
        Set<String> replaced = new TreeSet<>(merged.keySet());
        replaced.removeIf(name -> !overrides.containsKey(key + "." + name));
        stages.add(Stage.of(key, result, replaced));
        return result;
    }

    /** Runs a model without keeping it, such as on the way to a distance. */
    Result probe(String key, String model, Map<String, Object> inputs) {
        return calculate(key, model, merged(key, model, inputs));
    }

    private Map<String, Object> merged(String key, String model, Map<String, Object> inputs) {
        Map<String, Object> merged = new LinkedHashMap<>(inputs);
        Models.named(model).inputs().forEach(input -> {
            String name = key + "." + input.name();
            Object replaced = overrides.get(name);
            if (replaced != null) {
                used.add(name);
                merged.put(input.name(), replaced);
            }
        });
        return merged;
    }

    private static Result calculate(String key, String model, Map<String, Object> inputs) {
        try {
            return Models.run(model, inputs);
        } catch (RefusedException e) {
            throw new StageRefused(key, model, e, inputs);
        }
    }

    /** A limit that holds for this run; its code is a message. */
    void note(String code) {
        notes.add(code);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** All stages in order, what the answers stand for first. */
    List<Stage> stages() {
        List<Stage> all = new ArrayList<>();
        all.add(new Stage(CASE, CASE, "", List.copyOf(assumed), List.of(), List.of()));
        all.addAll(stages);
        return List.copyOf(all);
    }

    /** Names of replacements that nothing took. */
    Set<String> unused() {
        Set<String> left = new TreeSet<>(overrides.keySet());
        left.removeAll(used);
        return left;
    }
}
