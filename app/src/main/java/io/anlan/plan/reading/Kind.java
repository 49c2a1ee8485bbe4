package io.anlan.plan.reading;

/** What a candidate is. */
public enum Kind {
    /** A quantity, or a quality, to be reached (目标、指标). */
    TARGET,
    /** What was reached before the plan began. */
    RESULT,
    /** Something to be done again and again (频次要求). */
    DUTY,
    /** Something to be done (任务). */
    TASK,
    /** A major project or action (重点工程、专项行动). */
    PROJECT
}
