package io.anlan.returns;

/** Where a filing stands. */
public enum FilingState {
    /** 待报 */
    OPEN,
    /** 已报，待审 */
    SUBMITTED,
    /** 退回待改 */
    RETURNED,
    /** 已审 */
    ACCEPTED,
    /** 免报 */
    EXEMPT;

    boolean fillable() {
        return this == OPEN || this == RETURNED;
    }
}
