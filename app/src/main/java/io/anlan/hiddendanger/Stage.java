package io.anlan.hiddendanger;

/** The seven steps of the loop that plan 002 (line 345) demands a full record of. */
public enum Stage {
    /** 排查 */
    FIND,
    /** 登记 */
    REGISTER,
    /** 评估 */
    ASSESS,
    /** 报告 */
    REPORT,
    /** 监控 */
    MONITOR,
    /** 治理 */
    TREAT,
    /** 核销 */
    CANCEL
}
