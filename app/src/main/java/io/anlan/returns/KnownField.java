package io.anlan.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the platform knows already, so that nobody has to be asked for it again (beyond every peer, 8: 一次填报、多方取用). */
public enum KnownField {
    NAME(Origin.FILE, "企业名称", "单位名称", "填报单位", "企业全称", "单位全称"),
    CREDIT_CODE(Origin.FILE, "统一社会信用代码", "社会信用代码", "信用代码", "组织机构代码"),
    ADDRESS(Origin.FILE, "详细地址", "企业地址", "单位地址", "生产经营地址", "地址"),
    PLACE(Origin.FILE, "所在镇街", "所属镇街", "所属街道", "所在乡镇", "所属乡镇"),
    INDUSTRY(Origin.FILE, "行业代码", "国民经济行业", "所属行业", "行业类别"),
    SCALE(Origin.FILE, "企业规模", "规模类型"),
    EMPLOYEES(Origin.FILE, "从业人数", "从业人员", "职工人数", "员工人数", "职工总数"),
    RISK_LEVEL(Origin.FILE, "风险等级", "安全风险等级"),
    PRODUCTION_STATE(Origin.FILE, "生产状态", "生产经营状态", "开停产状态"),
    DANGERS_FOUND(Origin.DANGERS, "本期排查隐患", "排查隐患数", "排查出隐患", "发现隐患", "新增隐患"),
    DANGERS_CANCELLED(Origin.DANGERS, "整改销号", "已整改隐患", "完成整改隐患", "销号隐患", "整改完成数"),
    DANGERS_OPEN(Origin.DANGERS, "未整改隐患", "未销号隐患", "正在整改隐患", "在治隐患"),
    DANGERS_OVERDUE(Origin.DANGERS, "逾期未整改隐患", "逾期未整改", "逾期隐患"),
    MAJOR_OPEN(Origin.DANGERS, "未销号重大隐患", "在治重大隐患", "现有重大隐患"),
    LAST_PERIOD(Origin.LAST);

    /** Where the platform has it from. */
    public enum Origin {
        /** 企业档案 */
        FILE,
        /** 隐患台账 */
        DANGERS,
        /** 上期报表 */
        LAST
    }

    private final Origin origin;
    private final List<String> words;

    KnownField(Origin origin, String... words) {
        this.origin = origin;
        this.words = List.of(words);
    }

    Origin origin() {
        return origin;
    }

    List<String> words() {
        return words;
    }

    /** Whether the prefilled text fits the kind of answer: head counts and counts of dangers are whole numbers. */
    boolean fits(FieldType type) {
        return switch (origin) {
            case LAST -> true;
            case DANGERS -> type.number();
            case FILE -> this == EMPLOYEES ? type.number() : type == FieldType.TEXT;
        };
    }

    /** The known field that a question plainly asks for; the longest match decides. */
    static Optional<KnownField> recognise(String label) {
        String bare = label.replaceAll("[\\s（(].*$|[：:，,。*]", "").strip();
        KnownField best = null;
        int length = 0;
        for (KnownField known : values()) {
            for (String word : known.words) {
                boolean exact = bare.equals(word) || (word.length() >= 4 && bare.contains(word));
                if (exact && word.length() > length) {
                    best = known;
                    length = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static List<KnownField> ofPlaces() {
        return Arrays.stream(values())
                .filter(k -> k == NAME || k.origin == Origin.DANGERS || k == LAST_PERIOD)
                .toList();
    }
}
