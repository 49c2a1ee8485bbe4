package io.anlan.plan;

import io.anlan.plan.reading.Fact;
import io.anlan.plan.reading.Measure;
import io.anlan.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which decision a candidate takes in which state, and when a fact is whole. */
final class PlanRules {

    /** Every candidate may be looked at again; only an open one is simply confirmed. */
    private static final Map<Decision.Action, Set<Item.State>> FROM = Map.of(
            Decision.Action.CONFIRM, Set.of(Item.State.OPEN),
            Decision.Action.CORRECT, Set.of(Item.State.OPEN, Item.State.CONFIRMED, Item.State.CORRECTED),
            Decision.Action.REJECT, Set.of(Item.State.OPEN, Item.State.CONFIRMED, Item.State.CORRECTED),
            Decision.Action.REOPEN, Set.of(Item.State.CONFIRMED, Item.State.CORRECTED, Item.State.REJECTED),
            Decision.Action.ADD, Set.of());

    private static final int LONGEST_NAME = 300;

    private PlanRules() {}

    static boolean allowed(Decision.Action action, Item.State state) {
        return FROM.getOrDefault(action, Set.of()).contains(state);
    }

    static Item.State after(Decision.Action action) {
        return switch (action) {
            case CONFIRM -> Item.State.CONFIRMED;
            case CORRECT, ADD -> Item.State.CORRECTED;
            case REJECT -> Item.State.REJECTED;
            case REOPEN -> Item.State.OPEN;
        };
    }

    /** Whether a candidate in this state stands in the plan. */
    static boolean counts(Item.State state) {
        return state == Item.State.CONFIRMED || state == Item.State.CORRECTED;
    }

    /** @throws Problem 422 that names each missing part */
    static void check(Fact fact) {
        List<Problem.Field> problems = new ArrayList<>();
        if (fact.name().isBlank() || fact.name().length() > LONGEST_NAME) {
            problems.add(new Problem.Field("fact.name", "plan-fact-name"));
        }
        switch (fact.kind()) {
            case TARGET, RESULT -> {
                Measure measure = fact.measure();
                if (measure == null || fact.comparator() == null) {
                    problems.add(new Problem.Field("fact.measure", "plan-fact-measure"));
                } else if (fact.value() == null && measure != Measure.UNCHANGED && measure != Measure.QUALITATIVE) {
                    problems.add(new Problem.Field("fact.value", "plan-fact-value"));
                }
            }
            case DUTY -> {
                if (fact.per() == null) {
                    problems.add(new Problem.Field("fact.per", "plan-fact-per"));
                }
            }
            case TASK, PROJECT -> {}
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
