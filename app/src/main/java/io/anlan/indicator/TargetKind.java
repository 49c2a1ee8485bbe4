package io.anlan.indicator;

/** What a plan promises; a coverage is a floor in percent. */
public enum TargetKind {
    /** A cut in percent against the base (下降 X%). */
    REDUCTION,
    /** Not more than (控制在…以内). */
    CAP,
    /** At least: a coverage, a count, a share. */
    FLOOR,
    /** 持平 */
    UNCHANGED,
    /** 零、杜绝 */
    ZERO,
    /** 基本、明显: nothing to compute. */
    QUALITATIVE
}
