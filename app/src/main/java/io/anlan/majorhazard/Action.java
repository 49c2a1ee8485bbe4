package io.anlan.majorhazard;

/** What is done with a major hazard source. */
public enum Action {
    DECLARE,
    EDIT,
    RECORD_CHANGE,
    ASSIGN,
    SUBMIT,
    WITHDRAW,
    ACCEPT,
    RETURN,
    REGISTER,
    DISCARD_CHANGE,
    ASK_REMOVAL,
    REMOVE,
    REFUSE_REMOVAL,
    DROP,
    /** The substance list of the enterprise file came to differ from the inventory, or no longer does. */
    FILE_CHANGED
}
