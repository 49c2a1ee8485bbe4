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

    Candidate asResult() {
        return new Candidate(
                fact.as(Kind.RESULT), clause, firstLine, lastLine, firstColumn, lastColumn, quote, confidence, reasons);
    }

    /** The same, found in a row of a table: shown with the whole row, and with whom its cells name. */
    Candidate inTable(String row, int last, List<String> bodies) {
        Fact named = bodies.isEmpty() ? fact : fact.by(bodies);
        return new Candidate(named, clause, firstLine, Math.max(firstLine, last), 0, 0, row, confidence, reasons);
    }
}
