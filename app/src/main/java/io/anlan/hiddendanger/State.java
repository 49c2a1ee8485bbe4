package io.anlan.hiddendanger;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a hidden danger stands. */
public enum State {
    /** 已发现，待登记 */
    FOUND(1),
    /** 退回补充 */
    RETURNED(1),
    /** 已登记 */
    REGISTERED(2),
    /** 已评估 */
    ASSESSED(3),
    /** 已报告: the principal has been notified */
    REPORTED(4),
    /** 监控中: interim controls are in place */
    MONITORED(5),
    /** 治理中 */
    TREATING(5),
    /** 复查不合格: back to treatment */
    REJECTED(5),
    /** 待验收 */
    AWAITING_ACCEPTANCE(6),
    /** 待核销: a major one, accepted, waits for the listed authority */
    ACCEPTED(6),
    /** 已核销 */
    CANCELLED(7),
    /** 已作废 */
    VOID(0),
    /** 已并入 another record */
    MERGED(0);

    /** States in which the danger still exists. */
    public static final Set<State> OPEN =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CANCELLED, VOID, MERGED)));

    /** States in which the enterprise has the next word. */
    static final Set<State> WITH_ENTERPRISE = Set.of(RETURNED, REPORTED, MONITORED, TREATING, REJECTED);

    private final int stepsDone;

    State(int stepsDone) {
        this.stepsDone = stepsDone;
    }

    /** How many of the seven steps are done. */
    public int stepsDone() {
        return stepsDone;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** The step being worked on, or the last one. */
    Stage stage() {
        return Stage.values()[Math.min(stepsDone, Stage.values().length - 1)];
    }

    static String[] names(Set<State> states) {
        return Arrays.stream(values()).filter(states::contains).map(Enum::name).toArray(String[]::new);
    }
}
