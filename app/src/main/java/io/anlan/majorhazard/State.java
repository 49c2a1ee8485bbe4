package io.anlan.majorhazard;

/** Where a major hazard source stands. */
public enum State {
    /** 辨识中：未申报 */
    DRAFT,
    /** 已申报，待审核 */
    SUBMITTED,
    /** 退回补正 */
    RETURNED,
    /** 审核通过，待备案 */
    ACCEPTED,
    /** 已备案 */
    REGISTERED,
    /** 变更中：清单已变，备案仍按原评估 */
    CHANGING,
    /** 申请核销 */
    REMOVAL_ASKED,
    /** 已核销 */
    REMOVED,
    /** 作废的辨识 */
    DROPPED;

    /** Still there: neither removed nor dropped. */
    public boolean live() {
        return this != REMOVED && this != DROPPED;
    }
}
