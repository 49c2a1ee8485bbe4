package io.anlan.plan.reading;

import java.util.List;

/**
 * A fact that a rule found, with its place in the document and why it was taken for one.
 *
 * @param clause number of the clause it stands in, −1 before the first
 * @param firstColumn index of its first character on its first line
 * @param lastColumn index after its last character on its last line
 * @param confidence 0 to 1: how often such a finding is right, by the judgement of the rule's author
 * @param reasons codes of the rules, explained to the reader
 */
public record Candidate(
        Fact fact,
        int clause,
        int firstLine,
        int lastLine,
        int firstColumn,
        int lastColumn,
        String quote,
        double confidence,
        List<String> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
