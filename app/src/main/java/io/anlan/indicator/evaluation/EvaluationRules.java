package io.anlan.indicator.evaluation;

import io.anlan.indicator.Assessment.Status;
import io.anlan.indicator.evaluation.Evaluation.Target;
import io.anlan.indicator.evaluation.Evaluation.Task;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts for the summary sentence of an evaluation. */
final class EvaluationRules {

    private static final int DONE = 100;

    private EvaluationRules() {}

    /** How many targets stand how. */
    static Map<Status, Integer> count(List<Target> targets) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        targets.forEach(target -> counts.merge(target.status(), 1, Integer::sum));
        return counts;
    }

    static long good(List<Target> targets) {
        return targets.stream()
                .filter(t -> t.status() == Status.REACHED || t.status() == Status.AHEAD || t.status() == Status.ON_PATH)
                .count();
    }

    static long done(List<Task> tasks) {
        return tasks.stream().filter(task -> task.progress() >= DONE).count();
    }

    /** A task that is called done and proves nothing is named as such. */
    static long unproven(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.progress() >= DONE && task.evidence().isEmpty())
                .count();
    }
}
