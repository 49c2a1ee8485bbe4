package io.anlan.accident;

/** What can be done to an accident's file. {@link AccidentRules} says when and by whom. */
public enum Action {
    REPORT,
    RECEIVE,
    FORWARD,
    SUPPLEMENT,
    CORRECT,
    FORM_TEAM,
    EXTEND,
    SUBMIT_REPORT,
    RETURN_REPORT,
    APPROVE_REPORT,
    PUBLISH,
    ADD_MEASURE,
    COMPLETE_MEASURE,
    VERIFY_MEASURE,
    SETTLE,
    FINISH_RECTIFICATION,
    LOOK_BACK,
    SAVE_PERSON,
    REMOVE_PERSON,
    SET_LOSSES,
    COMMENT,
    CANCEL,
    REOPEN
}
