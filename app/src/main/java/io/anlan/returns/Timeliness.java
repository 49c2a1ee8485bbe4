package io.anlan.returns;

/** What a filing is on a day; the same words as {@code returns.standing} in the database. */
public enum Timeliness {
    /** 按期 */
    ON_TIME,
    /** 迟报 */
    LATE,
    /** 缺报: due and not there. Never a zero. */
    MISSING,
    /** 未到期 */
    NOT_DUE,
    /** 免报 */
    EXEMPT;

    boolean reported() {
        return this == ON_TIME || this == LATE;
    }
}
