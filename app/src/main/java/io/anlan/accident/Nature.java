package io.anlan.accident;

/** Whether somebody answers for an accident. */
public enum Nature {
    /** 责任事故 */
    RESPONSIBLE,
    /** 非责任事故 */
    NOT_RESPONSIBLE
}
