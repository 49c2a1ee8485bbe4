package io.anlan.hiddendanger;

/** How a record stands against its limit. */
public enum DueState {
    /** 无期限 */
    NONE,
    /** 按期 */
    OK,
    /** 临期: within three working days */
    SOON,
    /** 今天到期 */
    TODAY,
    /** 逾期 */
    OVERDUE,
    /** 暂停计时 */
    PAUSED,
    /** 按期完成 */
    DONE_ON_TIME,
    /** 逾期完成 */
    DONE_LATE
}
