package io.anlan.indicator.planned;

import io.anlan.indicator.IndicatorEdit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the targets of one thing: one indicator, with a milestone for each year that the plan names.
 *
 * @param candidateIds the findings, in the order of the text; the first is the key of the draft
 * @param edit the definition as it would be made; a person may change it first
 * @param existing an indicator that it is tied to, or would be
 * @param namesake one of the same name that is something else: another plan's promise, another kind of target or base year
 */
record Draft(
        Outcome outcome,
        List<UUID> candidateIds,
        int firstLine,
        int lastLine,
        IndicatorEdit edit,
        @Nullable Known existing,
        @Nullable Known namesake,
        List<Lack> lacks) {

    /** What bulk creation does with it. */
    enum Outcome {
        /** Becomes an indicator with a path. */
        NEW,
        /** Becomes an indicator that is judged as 基本 or 明显, on evidence. */
        QUALITATIVE,
        /** Is tied to an indicator that exists; years that it lacks are added. */
        SAME,
        /** Is tied already. */
        LINKED,
        /** Is tied already, and the plan now says something else. */
        DIFFERS,
        /** Needs a person: something is missing. */
        FORM,
        /** Was reached before the plan began: nothing to track. */
        RESULT
    }

    /** What is missing. */
    enum Lack {
        /** No year, neither of the target nor of the plan. */
        YEAR,
        /** No unit that the platform knows. */
        UNIT
    }

    /** An indicator, to be recognised. */
    record Known(UUID id, String name, String plan) {}

    Draft {
        candidateIds = List.copyOf(candidateIds);
        lacks = List.copyOf(lacks);
    }

    UUID key() {
        return candidateIds.getFirst();
    }
}
