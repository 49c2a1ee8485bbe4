package io.anlan.accident;

/** 四不放过: four things without which an accident is not let go. */
public enum Settlement {
    /** 事故原因未查清不放过 */
    CAUSE,
    /** 责任人员未处理不放过 */
    RESPONSIBLE,
    /** 整改措施未落实不放过 */
    MEASURES,
    /** 有关人员未受到教育不放过 */
    TAUGHT
}
