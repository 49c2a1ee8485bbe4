package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.platform.document.OfficialPaper;
import io.anlan.platform.time.Days;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 园区安全风险评估报告: what was computed, from what, how, and where it ends, as an editable paper. Its language is Chinese. */
@Component
class ParkReport {

    private static final int MOST_RANKED = 20;
    private static final int MOST_PAIRS = 30;

    private final ParkStudies studies;
    private final Clock clock;

    ParkReport(ParkStudies studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    record Paper(String fileName, byte[] content) {}

    Paper of(UUID id) {
        Study study = studies.get(id);
        Computed computed = studies.computed(id);
        Study.Run run = Objects.requireNonNull(studies.latest(id));
        Picture picture = Pictures.of(computed, Set.of());
        OfficialPaper paper = new OfficialPaper().title(study.name() + "安全风险评估报告");
        summary(paper, study, run, picture);
        uncounted(paper, computed);
        inputs(paper, computed);
        individual(paper, computed, picture);
        societal(paper, computed, picture);
        capacity(paper, computed);
        domino(paper, computed);
        models(paper, run);
        paper.signature(run.startedBy(), ReportWords.day(Days.of(clock.instant())));
        return new Paper(study.name() + "安全风险评估报告.docx", bytes(paper));
    }

    private static void summary(OfficialPaper paper, Study study, Study.Run run, Picture picture) {
        paper.heading("一、结论");
        long unmet = picture.targets().stream().filter(v -> !v.met()).count();
        paper.text("评估对象：%s（%s）。依据第 %d 版输入计算，计算于 %s 完成。"
                .formatted(
                        study.name(),
                        study.regionName() == null ? study.regionCode() : study.regionName(),
                        run.studyVersion(),
                        ReportWords.day(Days.of(Objects.requireNonNull(run.finishedAt())))));
        if (study.stale()) {
            paper.text("注意：输入在计算之后又有修改（现为第 %d 版），本报告的结果已经过时，应重新计算。".formatted(study.version()));
        }
        if (study.sample()) {
            paper.text("注意：本评估为虚构城市的示例数据。");
        }
        paper.text(
                unmet == 0
                        ? "个人风险：%d 处防护目标均低于 GB 36894-2018 规定的基准。"
                                .formatted(picture.targets().size())
                        : "个人风险：%d 处防护目标中有 %d 处达到或超过 GB 36894-2018 规定的基准：%s。"
                                .formatted(
                                        picture.targets().size(),
                                        unmet,
                                        picture.targets().stream()
                                                .filter(v -> !v.met())
                                                .map(Picture.Verdict::name)
                                                .collect(Collectors.joining("、"))));
        paper.text("社会风险：F—N 曲线最不利处位于%s。潜在生命损失（PLL）为每年 %s 人。"
                .formatted(ReportWords.zone(picture.zone()), ReportWords.number(picture.lossOfLife())));
    }

    /** Nobody may read the conclusions as safe while releases are missing from them. */
    private static void uncounted(OfficialPaper paper, Computed computed) {
        List<Part> missing = computed.uncounted();
        if (missing.isEmpty()) {
            return;
        }
        paper.text("注意：%d 个泄漏场景没有计入或只计入一部分，上述风险、等值线和容量偏低，“符合”的结论不得单独作为审批依据。".formatted(missing.size()));
        Inputs inputs = computed.inputs();
        Map<String, String> installations =
                inputs.releases().stream().collect(Collectors.toMap(Release::id, Release::installationId));
        paper.table(
                List.of("装置", "泄漏", "未计入的原因"),
                List.of(20, 14, 50),
                missing.stream()
                        .map(part -> List.of(
                                name(inputs, installations.getOrDefault(part.releaseId(), "")),
                                hole(inputs, part.releaseId()),
                                part.facts().cautions().stream()
                                        .map(ReportWords::caution)
                                        .collect(Collectors.joining("；"))))
                        .toList());
    }

    private static void inputs(OfficialPaper paper, Computed computed) {
        Inputs inputs = computed.inputs();
        paper.heading("二、评估对象与输入");
        paper.subheading("（一）装置和设施");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < inputs.installations().size(); i++) {
            Installation one = inputs.installations().get(i);
            rows.add(List.of(
                    String.valueOf(i + 1),
                    one.name(),
                    one.enterpriseName() == null ? "" : one.enterpriseName(),
                    ReportWords.equipment(one.equipment()),
                    ReportWords.substance(one.cas()),
                    ReportWords.number(one.inventory() / 1000),
                    ReportWords.celsius(one.temperature()),
                    ReportWords.number(one.pressure() / 1e6)));
        }
        paper.table(
                List.of("图号", "名称", "企业", "类型", "物质", "存量 t", "温度 ℃", "压力 MPa（绝）"),
                List.of(5, 16, 16, 12, 10, 8, 8, 10),
                rows);
        paper.subheading("（二）泄漏场景和频率");
        paper.table(
                List.of("装置", "泄漏", "频率 次/年", "来源"),
                List.of(20, 14, 12, 40),
                inputs.releases().stream()
                        .map(r -> List.of(
                                name(inputs, r.installationId()),
                                ReportWords.hole(r.hole()) + (r.enabled() ? "" : "（不计）"),
                                ReportWords.number(r.frequency()),
                                r.source()))
                        .toList());
        paper.subheading("（三）气象");
        paper.text("来源：%s。按 16 个风向、%d 个稳定度和风速等级的联合频率计算。"
                .formatted(inputs.weather().source(), inputs.weather().rows().size()));
        paper.subheading("（四）点火源");
        paper.text(
                inputs.ignitionSources().isEmpty()
                        ? "没有登记点火源：未立即点火的可燃云按最终都被点燃计（自由场），既可燃又有毒且未被点燃的按毒性计。"
                        : "登记点火源 %d 处，延迟点火概率按云团覆盖的点火源计算（紫皮书式 4.5）。"
                                .formatted(inputs.ignitionSources().size()));
    }

    private static void individual(OfficialPaper paper, Computed computed, Picture picture) {
        paper.heading("三、个人风险");
        paper.figure(
                Figures.map(computed, picture.contours()),
                (double) Figures.MAP_HEIGHT / Figures.WIDTH,
                "图 1　个人风险等值线（圆点为装置，方框为人员场所，虚线为园区边界）");
        String[] colours = {"蓝", "橙", "红"};
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < picture.contours().size(); i++) {
            Picture.Contour contour = picture.contours().get(i);
            lines.add(List.of(
                    colours[Math.min(i, colours.length - 1)],
                    ReportWords.number(contour.level()),
                    contour.places().stream().map(ReportWords::place).collect(Collectors.joining("、")),
                    String.valueOf(Math.round(contour.beyond())),
                    ReportWords.number(contour.area() / 1e4)));
        }
        paper.table(List.of("线", "个人风险 /年", "线内不得有", "超出边界 m", "面积 公顷"), List.of(6, 14, 40, 14, 14), lines);
        paper.text(ReportWords.procedure(picture.procedure()));
        paper.subheading("防护目标逐一对照");
        Map<String, Integer> numbers = ReportWords.numbers(computed.inputs().targets());
        paper.table(
                List.of("图号", "目标", "类别", "最大个人风险 /年", "基准 /年", "结论"),
                List.of(6, 22, 24, 16, 12, 10),
                picture.targets().stream()
                        .map(v -> List.of(
                                String.valueOf(numbers.getOrDefault(v.targetId(), 0)),
                                v.name(),
                                ReportWords.place(v.category()),
                                ReportWords.number(v.risk()),
                                ReportWords.number(v.limit()),
                                v.met() ? "符合" : "不符合"))
                        .toList());
    }

    private static void societal(OfficialPaper paper, Computed computed, Picture picture) {
        paper.heading("四、社会风险");
        paper.figure(
                Figures.curve(computed.curve(Set.of())),
                (double) Figures.CURVE_HEIGHT / Figures.WIDTH,
                "图 2　F—N 曲线（红虚线以上不可接受，绿虚线以下可忽略，之间为尽可能降低区）");
        paper.text("各场景对潜在生命损失的贡献，由大到小：");
        paper.table(
                List.of("装置", "泄漏", "PLL 人/年", "占比", "最远致死距离 m"),
                List.of(24, 16, 16, 10, 16),
                picture.ranking().stream()
                        .limit(MOST_RANKED)
                        .map(s -> List.of(
                                name(computed.inputs(), s.installationId()),
                                hole(computed.inputs(), s.releaseId()),
                                ReportWords.number(s.lossOfLife()),
                                String.format(Locale.ROOT, "%.1f%%", 100 * s.lossShare()),
                                String.valueOf(Math.round(s.facts().branches().stream()
                                        .mapToDouble(Part.Branch::reach)
                                        .max()
                                        .orElse(0)))))
                        .toList());
    }

    private static void capacity(OfficialPaper paper, Computed computed) {
        CapacityRules.Capacity capacity = CapacityRules.of(computed);
        paper.heading("五、风险容量");
        paper.text("定义（本平台采用，国家标准未作规定）：园区容量指全部泄漏频率同时放大多少倍，才会有防护目标达到个人风险基准或 F—N 曲线触及不可接受线；"
                + "装置容量指在原位置再增加多少套相同装置（相同泄漏场景）才会如此，吨数为套数乘以单套存量。");
        paper.text(ReportWords.capacity(capacity.park()));
        paper.table(
                List.of("装置", "还能增加（套）", "折合 t", "先触及"),
                List.of(26, 14, 14, 34),
                capacity.installations().stream()
                        .map(m -> List.of(
                                name(computed.inputs(), m.installationId()),
                                m.copies() == null ? "不受限" : ReportWords.number(m.copies()),
                                m.tonnes() == null ? "" : ReportWords.number(m.tonnes()),
                                ReportWords.limit(m.limit(), m.place(), m.deaths())))
                        .toList());
    }

    private static void domino(OfficialPaper paper, Computed computed) {
        DominoRules.Domino domino = DominoRules.of(computed);
        paper.heading("六、多米诺效应");
        paper.text("按 Cozzani 等（2005、2006）的阈值和概率函数筛查，级联计至第 %d 级，%s。"
                .formatted(domino.order(), domino.exact() ? "精确求解" : "蒙特卡罗求解"));
        if (domino.pairs().isEmpty()) {
            paper.text("没有装置对超过阈值。");
            return;
        }
        paper.table(
                List.of("起始装置", "受影响装置", "作用", "距离 m", "强度", "阈值", "概率", "频率 次/年"),
                List.of(16, 16, 8, 8, 12, 12, 10, 12),
                domino.pairs().stream()
                        .limit(MOST_PAIRS)
                        .map(p -> List.of(
                                name(computed.inputs(), p.fromId()),
                                name(computed.inputs(), p.toId()),
                                p.vector() == DominoRules.Vector.HEAT ? "热辐射" : "超压",
                                String.valueOf(Math.round(p.distance())),
                                ReportWords.intensity(p.vector(), p.intensity()),
                                ReportWords.intensity(p.vector(), p.threshold()),
                                ReportWords.number(p.probability()),
                                ReportWords.number(p.frequency())))
                        .toList());
    }

    private static void models(OfficialPaper paper, Study.Run run) {
        paper.heading("七、方法、依据和适用界限");
        paper.text("""
                个人风险基准和社会风险基准：GB 36894-2018（数值凭记忆录入，使用前应与标准原文核对）。
                泄漏频率：%s。
                事件树、点火概率、毒性和热辐射致死概率、室内外修正：TNO 紫皮书 CPR 18E（1999），部分数值凭记忆，见平台“模型说明”。
                扩散：连续泄漏比空气重的（Britter–McQuaid 判据）近处按其重气曲线，远处接高斯烟羽，接法为本平台自定、未经试验验证；其余按 Briggs 系数的高斯烟羽。瞬时泄漏用 Slade 系数的高斯烟团，可燃重气团以 Britter–McQuaid 的爆炸下限距离为界，有毒重气团的近场结果偏差较大。不计地形和建筑。
                火灾：喷射火、池火按点源模型，火球按 CCPS；辐射分数 %s（火球按 Roberts）。爆炸：TNT 当量法，当量系数 %s，超压 0.3 bar 以上按全部死亡计，爆源取泄漏点。
                人员：室外不加防护的个人用于个人风险；社会风险按各场所昼夜人数和室内比例计算，园区从业人员不作为防护目标，不计入 F—N 曲线。
                结果为筛查用途，供规划、审批和排序参考，不代替有资质机构出具的外部安全防护距离评价。
                """.formatted(run.frequencies(), Fires.RADIATED, OutcomeRules.BLAST_SHARE));
        paper.text("个人风险的网格间距和范围、每个场景的泄漏速率和各事件后果的距离可在平台的评估页面逐项查看。");
    }

    private static String name(Inputs inputs, String installation) {
        return inputs.installations().stream()
                .filter(i -> i.id().equals(installation))
                .map(Installation::name)
                .findFirst()
                .orElse("");
    }

    private static String hole(Inputs inputs, String release) {
        return inputs.releases().stream()
                .filter(r -> r.id().equals(release))
                .map(Release::hole)
                .findFirst()
                .map(ReportWords::hole)
                .orElse("");
    }

    private static byte[] bytes(OfficialPaper paper) {
        var out = new ByteArrayOutputStream();
        try {
            paper.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
