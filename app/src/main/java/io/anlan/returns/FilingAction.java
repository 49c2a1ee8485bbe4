package io.anlan.returns;

/** What can be done with a filing. */
public enum FilingAction {
    SUBMIT,
    APPROVE,
    SEND_BACK,
    REOPEN,
    EXEMPT,
    /** The exemption ends: it is expected again. */
    EXPECT,
    URGE
}
