package io.anlan.hiddendanger;

import java.util.List;
import java.util.UUID;

/** What came of an attempt to change a hidden danger. */
public sealed interface Outcome {

    /** Done; the record to show (after a merge, the target). */
    record Done(UUID id) implements Outcome {}

    /** No such record within the actor's scope. */
    record NotFound() implements Outcome {}

    /** Somebody changed it after the actor looked. */
    record Stale(UUID id) implements Outcome {}

    /** It has moved on to a state in which this cannot be done. */
    record WrongState(UUID id) implements Outcome {}

    /** The actor's role does not do this. */
    record Forbidden() implements Outcome {}

    /** A rule forbids it; the code names the rule, the fields what is missing. */
    record Refused(String code, List<String> fields) implements Outcome {
        Refused(String code) {
            this(code, List.of());
        }
    }

    /** A field cannot be right; the code says why. */
    record Invalid(String field, String code) implements Outcome {}
}
