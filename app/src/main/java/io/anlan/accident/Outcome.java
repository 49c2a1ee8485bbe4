package io.anlan.accident;

import java.util.UUID;

/** What came of an attempt to change an accident's file. */
public sealed interface Outcome {

    record Done(UUID id) implements Outcome {}

    /** No such file within the actor's scope. */
    record NotFound() implements Outcome {}

    /** Somebody changed it after the actor looked. */
    record Stale(UUID id) implements Outcome {}

    /** It has moved on to a state in which this cannot be done. */
    record WrongState(UUID id) implements Outcome {}

    /** The actor's role does not do this. */
    record Forbidden() implements Outcome {}

    /** A rule forbids it; the code names the rule. */
    record Refused(String code) implements Outcome {}

    /** A field cannot be right; the code says why. */
    record Invalid(String field, String code) implements Outcome {}
}
