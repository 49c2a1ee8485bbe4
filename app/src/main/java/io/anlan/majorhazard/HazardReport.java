package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.UnitKind;
import io.anlan.majorhazard.Assessed.CountedLine;
import io.anlan.majorhazard.PartStore.KeptAssessment;
import io.anlan.platform.document.OfficialPaper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 重大危险源辨识分级报告 as an official paper that can be edited on: inputs, every step, level, edition and limits. */
final class HazardReport {

    private static final List<String> LEVELS = List.of("一级", "二级", "三级", "四级");

    private final HazardSource source;
    private final Unit unit;
    private final Assessed result;
    private final List<String> path;
    private final LocalDate today;

    /** Of the inventory as it stands, or of an assessment as it was filed. */
    HazardReport(HazardSource source, Unit unit, Assessed result, List<String> path, LocalDate today) {
        this.source = source;
        this.unit = unit;
        this.result = result;
        this.path = path;
        this.today = today;
    }

    static HazardReport filed(HazardSource source, KeptAssessment a, List<String> path, LocalDate today) {
        return new HazardReport(
                source, a.input(), Assessed.of(a.result(), a.kept(), Locale.SIMPLIFIED_CHINESE), path, today);
    }

    void write(List<Person> persons, HazardSource.Report report, @Nullable LocalDate validUntil, OutputStream out)
            throws IOException {
        OfficialPaper paper = new OfficialPaper()
                .title("危险化学品重大危险源辨识分级报告")
                .heading("一、结论")
                .text(conclusion())
                .heading("二、单元概况");
        paper.table(List.of("项目", "内容"), List.of(26, 74), basics(report, validUntil));
        paper.heading("三、危险化学品清单")
                .text("数量按设计最大量计（GB 18218-2018 第4.2.2条）；实际存量超过设计最大量的，按较大者计并注明。")
                .table(
                        List.of("序号", "物质", "CAS 号", "设计最大量 t", "实际存量 t", "储罐（场所）"),
                        List.of(7, 30, 18, 15, 14, 16),
                        inventory());
        paper.heading("四、辨识与分级计算");
        paper.table(List.of("物质", "q / t", "Q / t", "β", "q/Q", "β·q/Q"), List.of(34, 14, 13, 9, 15, 15), counted());
        paper.subheading("（一）逐步计算");
        for (int i = 0; i < result.steps().size(); i++) {
            paper.text((i + 1) + ". " + result.steps().get(i));
        }
        paper.heading("五、包保责任人");
        paper.table(List.of("责任", "姓名", "职务", "联系电话"), List.of(26, 22, 26, 26), persons(persons));
        paper.heading("六、依据与局限").text(limits());
        result.cautions().forEach(paper::text);
        paper.signature(
                        source.where().enterpriseName(),
                        "%d年%d月%d日".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()))
                .write(out);
    }

    private String conclusion() {
        String figures = "S = %s，α = %s，R = %s".formatted(plain(result.s()), plain(result.alpha()), plain(result.r()));
        Integer level = result.level();
        return level == null
                ? "%s的“%s”%s，S < 1，不构成危险化学品重大危险源。".formatted(source.where().enterpriseName(), unit.name(), figures)
                : "%s的“%s”%s，构成%s危险化学品重大危险源。"
                        .formatted(source.where().enterpriseName(), unit.name(), figures, LEVELS.get(level - 1));
    }

    private List<List<String>> basics(HazardSource.Report report, @Nullable LocalDate validUntil) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("单位", source.where().enterpriseName()));
        rows.add(List.of("单元", unit.name() + "（" + (unit.kind() == UnitKind.STORAGE ? "储存单元" : "生产单元") + "）"));
        rows.add(List.of("所在地", String.join("", path) + " " + source.where().placeText()));
        Double lon = source.where().lon();
        Double lat = source.where().lat();
        rows.add(List.of(
                "位置（CGCS2000）",
                lon == null || lat == null ? "未标注" : String.format(Locale.ROOT, "%.5f°E %.5f°N", lon, lat)));
        rows.add(List.of("厂界外 500 m 内常住人口", unit.people500m() + " 人"));
        rows.add(List.of(
                "备案编号",
                source.registration() == null
                        ? "未备案"
                        : source.registration().number() + "（"
                                + source.registration().on() + "）"));
        rows.add(List.of("安全评估报告", or(report.number()) + "　" + or(report.by()) + "　" + or(report.on())));
        rows.add(List.of("评估有效期至", or(validUntil)));
        return rows;
    }

    private List<List<String>> inventory() {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : unit.lines()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.name() + (line.mixture() ? "（混合物）" : ""),
                    or(line.cas()),
                    plain(line.designT()),
                    line.presentT() == null ? "—" : plain(line.presentT()),
                    or(line.vessel())));
        }
        return rows;
    }

    private List<List<String>> counted() {
        List<List<String>> rows = new ArrayList<>();
        for (CountedLine line : result.lines()) {
            rows.add(List.of(
                    line.name(),
                    plain(line.tonnes()),
                    line.threshold() == null ? "不在表1、表2" : plain(line.threshold()),
                    plain(line.beta()),
                    plain(line.ratio()),
                    plain(line.weighted())));
        }
        rows.add(List.of("合计", "", "", "", "S = " + plain(result.s()), "R = " + plain(result.r())));
        return rows;
    }

    private static List<List<String>> persons(List<Person> persons) {
        return persons.stream()
                .map(p -> List.of(
                        switch (p.role()) {
                            case PRINCIPAL -> "主要负责人";
                            case TECHNICAL -> "技术负责人";
                            case OPERATION -> "操作负责人";
                        },
                        p.name(),
                        or(p.post()),
                        or(p.phone())))
                .toList();
    }

    private String limits() {
        return """
                辨识与分级按 %s《危险化学品重大危险源辨识》进行，临界量、β、α 与分级界限取自该标准表1至表6。计算为精确分数，打印值向下取四位小数。
                本报告只作辨识与分级，不代替安全评估、定量风险评价和外部安全防护距离计算；单元划分、物质危险类别与设计最大量由填报单位负责。
                混合物的计入方法（第4.2.3条）和部分物质的危险类别凭记忆录入，涉及时在下文逐条注明，使用前请与标准和《危险化学品分类信息表》核对。
                """.formatted(result.edition());
    }

    private static String or(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? "—" : value.toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
