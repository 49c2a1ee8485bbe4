package io.anlan.accident;

/** Who reports, receives, investigates. In ascending order. */
public enum Level {
    /** 事故发生单位 */
    ENTERPRISE,
    /** 县级 */
    COUNTY,
    /** 设区的市级 */
    CITY,
    /** 省级 */
    PROVINCE,
    /** 国务院 */
    STATE;

    Level above() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
