package io.anlan.plan.reading;

/** How a target is set. */
public enum Measure {
    /** 下降 10%: relative cut against a base year. */
    REDUCTION,
    /** 控制在 0.9 以内: absolute cap. */
    CAP,
    /** 达到 100%、全覆盖: share that must be reached. */
    COVERAGE,
    /** 2 名以上、704.5 公里: a number of things, people or days. */
    COUNT,
    /** 持平: no worse than the base year. */
    UNCHANGED,
    /** 杜绝、清零: none at all. */
    ZERO,
    /** 基本、明显: a direction without a figure. */
    QUALITATIVE
}
