package io.anlan.hiddendanger.intake;

import io.anlan.hiddendanger.DangerNumber;
import io.anlan.hiddendanger.Grade;
import io.anlan.hiddendanger.Source;
import io.anlan.hiddendanger.intake.LedgerRow.Progress;
import io.anlan.hiddendanger.reference.References;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.Parsed;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.region.PlaceChoices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The columns of a ledger of hidden dangers, and what a line of it says. */
@Component
class LedgerColumns {

    private static final BigDecimal MOST_FUNDS = new BigDecimal("999999999999.99");

    private final PlaceChoices places;
    private final References references;

    LedgerColumns(PlaceChoices places, References references) {
        this.places = places;
        this.references = references;
    }

    List<SheetColumn<?>> all() {
        return List.of(
                SheetColumn.code("number", "编号", "Number", LedgerColumns::number)
                        .mandatory()
                        .aliased("隐患编号", "台账编号", "原编号", "登记编号", "档案编号")
                        .noted(
                                "原台账里的编号，同一单位内不重复；再次导入靠它认出同一条",
                                "As in the former ledger, unique within the enterprise; tells the record when imported again"),
                SheetColumn.text("title", "隐患", "Hidden danger", 200)
                        .mandatory()
                        .aliased("隐患名称", "隐患内容", "隐患情况", "问题隐患", "存在问题", "检查发现的问题"),
                SheetColumn.text("description", "详细描述", "Description", 2000).aliased("隐患描述", "情况说明"),
                SheetColumn.text("enterprise", "单位", "Enterprise", 100)
                        .aliased("单位名称", "企业名称", "受检单位", "责任单位", "场所名称")
                        .noted(
                                "须已在企业档案里；公共场所的隐患可空，另填镇街",
                                "Must be on file; blank for a public place, which needs a town"),
                SheetColumn.code(
                                "creditCode",
                                "统一社会信用代码",
                                "Credit code",
                                text -> Parsed.value(text.toUpperCase(Locale.ROOT)))
                        .aliased("信用代码", "统一代码", "社会信用代码")
                        .noted("填了就按它认单位，不看名称", "When given it decides, not the name"),
                SheetColumn.choice("regionCode", "镇街", "Town", places.mine())
                        .aliased("所属镇街", "所属区划", "属地", "乡镇街道")
                        .noted("有单位的不用填", "Not needed with an enterprise"),
                SheetColumn.text("placeText", "部位", "Place", 200).aliased("隐患部位", "具体位置", "所在部位", "地点"),
                SheetColumn.choice("kind", "类别", "Kind", kinds()).aliased("隐患类别", "隐患类型", "问题类别"),
                SheetColumn.choice("grade", "级别", "Grade", LedgerWords.grades())
                        .aliased("隐患级别", "隐患等级", "等级")
                        .noted("不填为一般隐患", "Ordinary when blank"),
                SheetColumn.choice("source", "来源", "Source", LedgerWords.sources())
                        .aliased("隐患来源", "发现方式", "检查类型")
                        .noted("不填为督导检查", "Supervision when blank"),
                SheetColumn.text("finder", "发现人", "Found by", 100).aliased("检查人", "检查人员", "排查人"),
                SheetColumn.date("foundOn", "发现时间", "Found on").mandatory().aliased("发现日期", "检查日期", "检查时间", "排查日期"),
                SheetColumn.text("responsible", "整改责任人", "Responsible", 100).aliased("责任人", "整改负责人"),
                SheetColumn.date("dueOn", "整改期限", "Limit").aliased("整改时限", "限期", "整改截止日期", "治理时限"),
                SheetColumn.text("measures", "整改措施", "Measures", 2000).aliased("治理措施", "整改要求"),
                SheetColumn.decimal("fundsYuan", "整改资金（元）", "Funds (yuan)", 2, BigDecimal.ZERO, MOST_FUNDS)
                        .aliased("整改资金", "治理资金", "资金"),
                SheetColumn.text("plan", "应急预案", "Emergency plan", 2000).aliased("预案", "应急措施"),
                SheetColumn.choice("progress", "状态", "State", LedgerWords.progress())
                        .aliased("整改状态", "整改情况", "是否整改", "整改进度")
                        .noted("不填则由日期得出：有验收时间为已核销，有完成时间为待验收", "Follows from the dates when blank"),
                SheetColumn.date("completedOn", "整改完成时间", "Rectified on").aliased("整改完成日期", "完成日期", "实际完成时间"),
                SheetColumn.text("statement", "整改说明", "How it was rectified", 2000)
                        .aliased("整改结果", "整改完成情况"),
                SheetColumn.date("acceptedOn", "验收时间", "Accepted on").aliased("验收日期", "复查日期", "核销时间", "销号日期", "销号时间"),
                SheetColumn.text("acceptedBy", "验收人", "Accepted by", 100).aliased("复查人", "销号人"));
    }

    LedgerRow read(SheetRow row, LocalDate today) {
        var read = new LedgerRow(
                Objects.requireNonNull(row.text("number")),
                new LedgerRow.Place(
                        row.text("creditCode"),
                        row.text("enterprise"),
                        row.value("regionCode", String.class),
                        Objects.requireNonNullElse(row.text("placeText"), "")),
                new LedgerRow.Finding(
                        Objects.requireNonNull(row.text("title")),
                        row.text("description"),
                        row.value("kind", String.class),
                        row.value("source", Source.class),
                        row.text("finder"),
                        Objects.requireNonNull(row.date("foundOn"))),
                new LedgerRow.Order(row.value("grade", Grade.class), row.text("responsible"), row.date("dueOn")),
                new LedgerRow.Five(row.text("measures"), row.decimal("fundsYuan"), row.text("plan")),
                new LedgerRow.Ending(
                        row.value("progress", Progress.class),
                        row.date("completedOn"),
                        row.text("statement"),
                        row.date("acceptedOn"),
                        row.text("acceptedBy")));
        LedgerRowRules.misfits(read, today)
                .forEach(misfit ->
                        row.refuse(misfit.column(), misfit.code(), misfit.args().toArray(String[]::new)));
        notes(row, read);
        return read;
    }

    private static void notes(SheetRow row, LedgerRow read) {
        if (LedgerRowRules.waitsForFixings(read)) {
            row.note(LedgerRowRules.missingFixings(read).getFirst(), "danger.sheet-waits-for-fixings");
        } else if (read.progress() == Progress.TREATING && read.order().dueOn() == null) {
            row.note("dueOn", "danger.sheet-no-limit");
        }
    }

    private Choices<String> kinds() {
        return Choices.of(references.kinds().stream()
                .map(kind -> Choices.option(kind.code(), kind.code(), kind.name(), kind.nameEn()))
                .toList());
    }

    private static Parsed<String> number(String text) {
        String number = text.toUpperCase(Locale.ROOT);
        return number.length() <= 60
                ? Parsed.value(DangerNumber.looksLike(number) ? number : text)
                : Parsed.refused("sheet.too-long", String.valueOf(number.length()), "60");
    }
}
