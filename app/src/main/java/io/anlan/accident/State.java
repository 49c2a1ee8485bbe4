package io.anlan.accident;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an accident stands. */
public enum State {
    /** 已报告，待接报核实 */
    REPORTED(1),
    /** 已接报 */
    RECEIVED(2),
    /** 调查中 */
    INVESTIGATING(2),
    /** 调查报告已提交，待批复 */
    SUBMITTED(3),
    /** 已批复，整改落实中 */
    APPROVED(4),
    /** 整改完成，待评估 */
    RECTIFIED(5),
    /** 已结案 */
    CLOSED(6),
    /** 已撤销: no accident, or entered twice */
    CANCELLED(0);

    static final Set<State> OPEN = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CLOSED, CANCELLED)));

    private final int stepsDone;

    State(int stepsDone) {
        this.stepsDone = stepsDone;
    }

    /** How many of the six steps are done. */
    public int stepsDone() {
        return stepsDone;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
