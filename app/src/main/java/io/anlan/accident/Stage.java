package io.anlan.accident;

/** The steps of an accident's file (Regulation 493 chapters 2 to 4). */
public enum Stage {
    /** 报告 */
    REPORT,
    /** 接报 */
    RECEIVE,
    /** 调查 */
    INVESTIGATE,
    /** 批复 */
    APPROVE,
    /** 整改 */
    RECTIFY,
    /** 评估 */
    LOOK_BACK
}
