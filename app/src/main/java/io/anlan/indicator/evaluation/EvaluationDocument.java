package io.anlan.indicator.evaluation;

import io.anlan.indicator.evaluation.Evaluation.Target;
import io.anlan.indicator.evaluation.Evaluation.Task;
import io.anlan.platform.document.OfficialPaper;
import io.anlan.platform.time.Days;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evaluation as an official paper that can be edited on. */
final class EvaluationDocument {

    private EvaluationDocument() {}

    static void write(Evaluation e, OutputStream out) throws IOException {
        var paper = new OfficialPaper()
                .title(e.title())
                .heading("一、总体结论")
                .text(e.conclusion())
                .heading("二、指标完成情况")
                .text("数据截至 " + e.year() + " 年度；登记类指标由登记库统计，其余注明出处。");
        paper.table(
                List.of("序号", "指标", "单位", "基期", "目标", "当年路径", "实际", "评价", "原文"),
                List.of(5, 22, 10, 13, 16, 9, 9, 9, 7),
                targets(e.content().targets()));
        paper.subheading("（一）逐项说明");
        e.content().targets().forEach(target -> paper.text(target.name() + "：" + target.verdict()));
        if (!e.content().tasks().isEmpty()) {
            paper.heading("三、任务完成情况");
            paper.table(
                    List.of("序号", "任务", "责任单位", "进度", "佐证", "原文"),
                    List.of(5, 38, 18, 8, 24, 7),
                    tasks(e.content().tasks()));
        }
        boolean withTasks = !e.content().tasks().isEmpty();
        paper.heading((withTasks ? "四" : "三") + "、存在问题")
                .text(e.problems().isBlank() ? "无。" : e.problems())
                .heading((withTasks ? "五" : "四") + "、意见建议")
                .text(e.proposals().isBlank() ? "（待填写）" : e.proposals());
        LocalDate day = Days.of(e.issuedAt() == null ? e.createdAt() : e.issuedAt());
        paper.signature(e.issuer(), "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .write(out);
    }

    private static List<List<String>> targets(List<Target> targets) {
        List<List<String>> rows = new ArrayList<>();
        for (Target t : targets) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    t.name(),
                    t.unit(),
                    t.base(),
                    t.target(),
                    figure(t.wanted()),
                    t.year() == null ? "—" : figure(t.actual()) + "（" + t.year() + "）",
                    EvaluationWords.STATUS.getOrDefault(t.status(), ""),
                    t.source()));
        }
        return rows;
    }

    private static List<List<String>> tasks(List<Task> tasks) {
        List<List<String>> rows = new ArrayList<>();
        for (Task t : tasks) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    t.title(),
                    t.owner(),
                    t.progress() + "%",
                    t.evidence().isEmpty() ? "未附" : String.join("、", t.evidence()),
                    t.line()));
        }
        return rows;
    }

    private static String figure(@Nullable BigDecimal value) {
        return value == null ? "—" : EvaluationWords.plain(value);
    }
}
