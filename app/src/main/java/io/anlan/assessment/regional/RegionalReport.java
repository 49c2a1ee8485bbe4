package io.anlan.assessment.regional;

import io.anlan.assessment.regional.RegionalRisk.Area;
import io.anlan.assessment.regional.RegionalRisk.Item;
import io.anlan.assessment.regional.RegionalRisk.Kind;
import io.anlan.assessment.regional.RegionalRisk.Levels;
import io.anlan.assessment.regional.RegionalRisk.Park;
import io.anlan.platform.document.OfficialPaper;
import io.anlan.platform.time.Days;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** 区域安全生产综合风险报告 as an editable paper. Its language is Chinese. */
final class RegionalReport {

    private RegionalReport() {}

    static byte[] of(RegionalRisk risk, String issuer) {
        LocalDate day = Days.of(risk.asOf());
        String date = "%d 年 %d 月 %d 日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        OfficialPaper paper = new OfficialPaper().title(risk.regionName() + "安全生产综合风险报告");
        paper.heading("一、总体情况");
        Levels levels = risk.levels();
        int assessed = levels.red() + levels.orange() + levels.yellow() + levels.blue();
        paper.text("截至 %s，%s已评定风险等级的企业和场所 %d 家，其中红色 %d 家、橙色 %d 家、黄色 %d 家、蓝色 %d 家；另有 %d 家尚未评定。"
                .formatted(
                        date,
                        risk.regionName(),
                        assessed,
                        levels.red(),
                        levels.orange(),
                        levels.yellow(),
                        levels.blue(),
                        levels.unassessed()));
        paper.text("未销号的重大事故隐患 %d 件，其中逾期 %d 件。".formatted(risk.majorDangers(), risk.overdueMajorDangers()));
        parks(paper, items(risk, Kind.PARK));
        places(paper, risk.places());
        list(paper, "四、重大危险源清单", items(risk, Kind.HAZARD), total(risk, Kind.HAZARD));
        list(paper, "五、重大事故隐患清单", items(risk, Kind.DANGER), total(risk, Kind.DANGER));
        list(paper, "六、红色风险企业和场所清单", items(risk, Kind.ENTERPRISE), total(risk, Kind.ENTERPRISE));
        paper.heading("七、说明");
        paper.text("本报告由平台按登记数据汇总：企业风险等级取自企业档案，重大危险源取自已申报的辨识结果，重大隐患取自隐患台账，园区风险取自定量风险评估的最近一次计算。平台没有登记的风险不在其中。");
        paper.signature(issuer, date);
        var out = new ByteArrayOutputStream();
        try {
            paper.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void parks(OfficialPaper paper, List<Item> parks) {
        paper.heading("二、园区定量风险");
        if (parks.isEmpty()) {
            paper.text("没有完成计算的园区定量风险评估。");
            return;
        }
        paper.table(
                List.of("评估", "属地", "社会风险", "不符合的防护目标", "PLL 人/年", "结果"),
                List.of(26, 18, 16, 16, 14, 10),
                parks.stream()
                        .map(item -> {
                            Park park = java.util.Objects.requireNonNull(item.park());
                            return List.of(
                                    item.name(),
                                    place(item),
                                    switch (park.zone()) {
                                        case NEGLIGIBLE -> "可忽略区";
                                        case AS_LOW_AS_REASONABLY_PRACTICABLE -> "尽可能降低区";
                                        case INTOLERABLE -> "不可接受区";
                                    },
                                    park.unmet() + " / " + park.targets(),
                                    String.format(Locale.ROOT, "%.2e", park.lossOfLife()),
                                    park.stale() ? "已过时" : "有效");
                        })
                        .toList());
    }

    private static void places(OfficialPaper paper, List<Area> places) {
        paper.heading("三、各属地情况");
        if (places.isEmpty()) {
            paper.text("没有下级属地。");
            return;
        }
        paper.table(
                List.of("属地", "红", "橙", "黄", "蓝", "未评定", "重大隐患", "逾期"),
                List.of(30, 10, 10, 10, 10, 10, 12, 10),
                places.stream()
                        .map(area -> List.of(
                                area.name(),
                                String.valueOf(area.levels().red()),
                                String.valueOf(area.levels().orange()),
                                String.valueOf(area.levels().yellow()),
                                String.valueOf(area.levels().blue()),
                                String.valueOf(area.levels().unassessed()),
                                String.valueOf(area.majorDangers()),
                                String.valueOf(area.overdue())))
                        .toList());
    }

    private static void list(OfficialPaper paper, String heading, List<Item> items, int total) {
        paper.heading(heading);
        if (items.isEmpty()) {
            paper.text("没有。");
            return;
        }
        if (items.size() < total) {
            paper.text("共 %d 项，列出前 %d 项。".formatted(total, items.size()));
        }
        paper.table(
                List.of("名称", "属地", "依据", "重点"),
                List.of(34, 18, 44, 8),
                items.stream()
                        .map(item ->
                                List.of(item.name(), place(item), item.why(), item.urgent() ? mark(item.kind()) : ""))
                        .toList());
    }

    private static List<Item> items(RegionalRisk risk, Kind kind) {
        return risk.items().stream().filter(item -> item.kind() == kind).toList();
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case DANGER -> "逾期";
            case HAZARD -> "一、二级";
            case PARK, ENTERPRISE -> "";
        };
    }

    private static int total(RegionalRisk risk, Kind kind) {
        return risk.totals().stream()
                .filter(t -> t.kind() == kind)
                .mapToInt(RegionalRisk.Total::count)
                .sum();
    }

    private static String place(Item item) {
        String name = item.regionName();
        return name == null ? item.regionCode() : name;
    }
}
