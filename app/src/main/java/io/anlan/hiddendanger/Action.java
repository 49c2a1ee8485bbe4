package io.anlan.hiddendanger;

/** What can be done to a hidden danger. {@link HiddenDangerRules} says when and by whom. */
public enum Action {
    REPORT,
    AMEND,
    RETURN,
    SUPPLEMENT,
    REGISTER,
    ASSESS,
    FAST_TRACK,
    FIX_ON_SPOT,
    NOTIFY,
    ACKNOWLEDGE,
    SET_CONTROLS,
    FIVE_FIXINGS,
    START_TREATMENT,
    REQUEST_EXTENSION,
    DECIDE_EXTENSION,
    PAUSE_CLOCK,
    RESUME_CLOCK,
    SUBMIT,
    ACCEPT,
    REJECT,
    CANCEL,
    URGE,
    COMMENT,
    MERGE,
    VOID,
    REOPEN,
    /** Only in histories: another record was merged into this one. */
    SOURCE_ADDED,
    /** Only in histories: a line of a spreadsheet made the record or changed it. */
    IMPORTED,
    /** Only in histories: the import was taken back. */
    IMPORT_UNDONE
}
