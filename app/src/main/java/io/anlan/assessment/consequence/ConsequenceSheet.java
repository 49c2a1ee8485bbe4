package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Answer.Place;
import io.anlan.assessment.consequence.Answer.Zone;
import io.anlan.assessment.consequence.Stage.Given;
import io.anlan.platform.document.OfficialPaper;
import io.anlan.platform.time.Days;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A run as an official paper: conclusion, who is inside, what to do first, every model with every value, limits, version. */
@Component
class ConsequenceSheet {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final MathContext DIGITS = new MathContext(4);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", ZH).withZone(Days.ZONE);

    private final ConsequenceTexts texts;

    ConsequenceSheet(ConsequenceTexts texts) {
        this.texts = texts;
    }

    void write(Run run, OutputStream out) throws IOException {
        Answer answer = run.answer();
        OfficialPaper paper = new OfficialPaper()
                .title(run.enterpriseName() + texts.text("kind." + run.kind(), ZH) + "后果推演单")
                .text(texts.text("note.screening", ZH))
                .heading("一、情况")
                .text(situation(run))
                .heading("二、影响范围")
                .text(people(answer));
        paper.table(
                List.of("范围", "阈值", "最远距离", "白天人数", "夜间人数"),
                List.of(28, 24, 18, 15, 15),
                answer.zones().stream().map(zone -> zone(run, zone)).toList());
        places(paper, answer);
        paper.heading("三、先做这三件事");
        List<Answer.Action> actions = answer.actions();
        for (int i = 0; i < actions.size(); i++) {
            paper.text("%d. %s（依据：%s）"
                    .formatted(
                            i + 1,
                            texts.action(actions.get(i), ZH),
                            actions.get(i).source()));
        }
        comparisons(paper, answer);
        boolean compared = !answer.comparisons().isEmpty();
        paper.heading((compared ? "五" : "四") + "、计算过程");
        stages(paper, answer.stages());
        paper.heading((compared ? "六" : "五") + "、局限和说明");
        answer.notes().forEach(note -> paper.text("· " + texts.note(note, ZH)));
        paper.text("计算引擎：" + run.engineVersion() + "；推演编号：" + run.id() + "。")
                .signature(run.byName(), MINUTE.format(run.at()))
                .write(out);
    }

    private String situation(Run run) {
        Sky sky = run.answer().sky();
        Question q = run.question();
        String from = sky.station() == null
                ? "人工填写"
                : sky.station() + "（距现场 " + sky.stationMetres() + " m，" + MINUTE.format(sky.at()) + "）";
        return "物质：%s（CAS %s）。设备：%s。泄漏口：%s；%s；已持续约 %s 分钟。位置：东经 %s°，北纬 %s°。\n"
                        .formatted(
                                run.substance(),
                                run.cas(),
                                run.plant().isEmpty() ? "未指定" : run.plant(),
                                texts.text("hole." + q.hole(), ZH),
                                texts.text("phase." + q.phase(), ZH),
                                plain(q.minutesAgo()),
                                plain6(run.answer().lon()),
                                plain6(run.answer().lat()))
                + "气象：%s。%s风 %s m/s，%s ℃，大气稳定度 %s（%s），%s。"
                        .formatted(
                                from,
                                texts.compass(String.valueOf(CaseRules.compass(sky.windFrom())), ZH),
                                plain(sky.windSpeed()),
                                plain(sky.temperatureC()),
                                sky.stability(),
                                texts.text("sky." + sky.sky(), ZH),
                                texts.text("terrain." + q.terrain(), ZH));
    }

    private static String people(Answer answer) {
        var p = answer.people();
        return "范围内登记人口：白天约 %d 人（室外约 %d 人），夜间约 %d 人（室外约 %d 人）；当前为%s。"
                .formatted(
                        p.byDay(), p.outdoorsByDay(), p.byNight(), p.outdoorsByNight(), answer.night() ? "夜间" : "白天");
    }

    private List<String> zone(Run run, Zone zone) {
        return List.of(
                texts.text(
                        "zone."
                                + (run.kind() == Question.Kind.TOXIC_LEAK
                                        ? "toxic"
                                        : run.kind() == Question.Kind.EXPLOSION ? "blast" : "heat")
                                + "." + zone.severity(),
                        ZH),
                zone.unit().equals("ppm") ? zone.level() + "　" + plain(zone.threshold()) + " ppm" : zone.level(),
                zone.metres() == 0 ? "未达到" : Math.round(zone.metres()) + " m",
                String.valueOf(zone.people().byDay()),
                String.valueOf(zone.people().byNight()));
    }

    private void places(OfficialPaper paper, Answer answer) {
        if (!answer.places().isEmpty()) {
            paper.subheading("（一）涉及的人员场所");
            paper.table(
                    List.of("名称", "类别", "方位和距离", "白天", "夜间"),
                    List.of(36, 16, 20, 14, 14),
                    answer.places().stream().map(this::place).toList());
        }
        if (!answer.enterprises().isEmpty()) {
            paper.subheading("（二）涉及的单位");
            paper.table(
                    List.of("名称", "距离", "从业人员"),
                    List.of(60, 20, 20),
                    answer.enterprises().stream()
                            .map(firm -> List.of(
                                    firm.name(),
                                    firm.metres() + " m",
                                    firm.employees() == null ? "—" : String.valueOf(firm.employees())))
                            .toList());
        }
    }

    private List<String> place(Place place) {
        return List.of(
                place.name(),
                texts.text("place." + place.kind(), ZH),
                texts.compass(String.valueOf(CaseRules.compass(place.bearing())), ZH) + " " + place.metres() + " m",
                String.valueOf(place.byDay()),
                String.valueOf(place.byNight()));
    }

    private void comparisons(OfficialPaper paper, Answer answer) {
        if (answer.comparisons().isEmpty()) {
            return;
        }
        paper.heading("四、与国内安全评价公式对照")
                .text(texts.text("note.two-sets", ZH))
                .table(
                        List.of("项目", "本推演", "国内公式", "公式"),
                        List.of(30, 20, 20, 30),
                        answer.comparisons().stream()
                                .map(c -> List.of(
                                        texts.text("measure." + c.measure(), ZH),
                                        Math.round(c.ours()) + " m",
                                        Math.round(c.chinese()) + " m",
                                        c.model()))
                                .toList());
    }

    private void stages(OfficialPaper paper, List<Stage> stages) {
        int number = 0;
        for (Stage stage : stages) {
            number++;
            String name = texts.text("stage." + stage.key().replaceFirst("-[123]$", ""), ZH);
            paper.subheading("（" + number + "）" + name + (stage.source().isEmpty() ? "" : "：" + stage.model()));
            List<List<String>> rows = new ArrayList<>();
            stage.inputs().stream()
                    .filter(given -> given.value() != null || given.word() != null)
                    .forEach(given -> rows.add(input(given)));
            stage.steps()
                    .forEach(step -> rows.add(List.of("结果", step.name(), plain(step.value()) + " " + step.unit(), "")));
            paper.table(List.of("", "量", "数值", "依据"), List.of(10, 34, 26, 30), rows);
            if (!stage.source().isEmpty()) {
                paper.text("来源：" + stage.source());
            }
            stage.cautions()
                    .forEach(c -> paper.text("注意：" + c.quantity()
                            + (c.value() == null ? "" : " = " + plain(c.value()) + " " + c.unit())
                            + "；" + c.source()));
        }
    }

    private static List<String> input(Given given) {
        String value = given.value() == null ? String.valueOf(given.word()) : plain(given.value()) + " " + given.unit();
        String why = given.overridden() ? "专家指定" : given.source() == null ? "" : given.source();
        return List.of("输入", given.name(), value, why);
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String plain6(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
