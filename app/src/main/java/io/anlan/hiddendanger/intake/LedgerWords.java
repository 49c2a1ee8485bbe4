package io.anlan.hiddendanger.intake;

import io.anlan.hiddendanger.Grade;
import io.anlan.hiddendanger.Source;
import io.anlan.hiddendanger.intake.LedgerRow.Progress;
import io.anlan.platform.spreadsheet.Choices;
import java.util.List;

/** The words of ledgers for grades, sources and how far a danger has come; those of our own export among them. */
final class LedgerWords {

    private LedgerWords() {}

    static Choices<Grade> grades() {
        return Choices.of(List.of(
                Choices.option(Grade.ORDINARY, "ORDINARY", "一般隐患", "Ordinary", "一般"),
                Choices.option(Grade.MAJOR, "MAJOR", "重大隐患", "Major", "重大", "重大事故隐患")));
    }

    static Choices<Source> sources() {
        return Choices.of(List.of(
                Choices.option(Source.SELF_INSPECTION, "SELF_INSPECTION", "企业自查", "Self-inspection", "自查", "企业自查自报"),
                Choices.option(
                        Source.SUPERVISION, "SUPERVISION", "督导检查", "Supervision", "监督检查", "检查", "部门检查", "镇街检查", "专项检查"),
                Choices.option(Source.ENFORCEMENT, "ENFORCEMENT", "执法检查", "Enforcement", "执法"),
                Choices.option(Source.TIP_OFF, "TIP_OFF", "群众举报", "Tip-off", "举报", "12350", "投诉举报"),
                Choices.option(Source.MONITORING, "MONITORING", "监测报警", "Monitoring", "监测预警", "在线监测"),
                Choices.option(Source.INSURER, "INSURER", "保险服务", "Insurer", "安责险", "保险机构"),
                Choices.option(Source.EXPERT, "EXPERT", "专家会诊", "Expert", "专家", "专家检查"),
                Choices.option(Source.OTHER, "OTHER", "其他", "Other")));
    }

    static Choices<Progress> progress() {
        return Choices.of(List.of(
                Choices.option(Progress.FOUND, "FOUND", "待登记", "To register", "新发现", "未登记"),
                Choices.option(
                        Progress.TREATING,
                        "TREATING",
                        "整改中",
                        "Being rectified",
                        "治理中",
                        "未整改",
                        "正在整改",
                        "未完成",
                        "待整改",
                        "否"),
                Choices.option(
                        Progress.SUBMITTED,
                        "SUBMITTED",
                        "待验收",
                        "Awaiting acceptance",
                        "已整改",
                        "整改完成",
                        "待复查",
                        "已完成",
                        "是"),
                Choices.option(Progress.ACCEPTED, "ACCEPTED", "待核销", "Awaiting cancellation"),
                Choices.option(
                        Progress.CANCELLED, "CANCELLED", "已核销", "Cancelled", "已销号", "销号", "已闭环", "闭环", "已验收", "复查合格")));
    }
}
