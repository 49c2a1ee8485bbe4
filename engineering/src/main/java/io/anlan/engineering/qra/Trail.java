package io.anlan.engineering.qra;

import io.anlan.engineering.calc.Caution;
import io.anlan.engineering.calc.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values of a calculation in order, named by what they belong to, and the cautions met on the way. */
final class Trail {

    private final List<Step> steps = new ArrayList<>();
    private final Set<Caution> cautions = new LinkedHashSet<>();

    double keep(String owner, String name, double value, String unit) {
        steps.add(new Step(owner + " · " + name, value, unit));
        return value;
    }

    void caution(String quantity, String reason) {
        cautions.add(new Caution(quantity, Double.NaN, Double.NaN, Double.NaN, "-", reason));
    }

    void cautions(List<Caution> more) {
        cautions.addAll(more);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Caution> cautions() {
        return List.copyOf(cautions);
    }
}
