package io.anlan.indicator.evaluation;

import io.anlan.indicator.Assessment.Status;
import io.anlan.indicator.evaluation.Evaluation.Content;
import io.anlan.indicator.evaluation.Evaluation.Target;
import io.anlan.indicator.evaluation.Evaluation.Task;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** First drafts of the report's sentences, from its figures. The document is Chinese: it is an official paper. */
final class EvaluationWords {

    private static final MathContext SHOWN = new MathContext(4);
    private static final int DONE = 100;
    private static final int NAMED = 8;

    static final Map<Status, String> STATUS = Map.of(
            Status.REACHED, "已达标",
            Status.AHEAD, "优于路径",
            Status.ON_PATH, "在路径上",
            Status.BEHIND, "偏离",
            Status.NO_DATA, "缺数",
            Status.NO_PATH, "不可算");

    private EvaluationWords() {}

    static String conclusion(Content content) {
        Map<Status, Integer> counts = EvaluationRules.count(content.targets());
        String indicators = "规划指标共 %d 项，其中已达标 %d 项、优于路径 %d 项、在路径上 %d 项、偏离 %d 项，缺数 %d 项，没有可算路径 %d 项。"
                .formatted(
                        content.targets().size(),
                        counts.getOrDefault(Status.REACHED, 0),
                        counts.getOrDefault(Status.AHEAD, 0),
                        counts.getOrDefault(Status.ON_PATH, 0),
                        counts.getOrDefault(Status.BEHIND, 0),
                        counts.getOrDefault(Status.NO_DATA, 0),
                        counts.getOrDefault(Status.NO_PATH, 0));
        return content.tasks().isEmpty()
                ? indicators
                : indicators
                        + "分解任务共 %d 项，完成 %d 项；其中 %d 项完成而未附佐证。"
                                .formatted(
                                        content.tasks().size(),
                                        EvaluationRules.done(content.tasks()),
                                        EvaluationRules.unproven(content.tasks()));
    }

    static String problems(Content content) {
        List<String> lines = new ArrayList<>();
        content.targets().stream()
                .filter(t -> t.status() == Status.BEHIND)
                .forEach(t -> lines.add("偏离：" + t.name() + "。" + t.verdict()));
        named(content, t -> t.status() == Status.NO_DATA)
                .ifPresent(names -> lines.add("没有数据或没有评定，说不清进展：" + names + "。"));
        content.targets().stream()
                .filter(t -> !t.findings().isEmpty())
                .forEach(t -> lines.add("目标本身：" + t.name() + "。" + String.join("", t.findings())));
        named(content.tasks().stream()
                        .filter(task -> task.progress() < DONE)
                        .map(Task::title)
                        .toList())
                .ifPresent(names -> lines.add("没有完成的任务：" + names + "。"));
        return String.join("\n", lines);
    }

    private static Optional<String> named(Content content, Predicate<Target> wanted) {
        return named(content.targets().stream().filter(wanted).map(Target::name).toList());
    }

    /** The first few by name, and how many there are in all. */
    private static Optional<String> named(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return Optional.of(names.size() <= NAMED ? first : first + "等 " + names.size() + " 项");
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
