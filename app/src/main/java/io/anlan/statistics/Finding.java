package io.anlan.statistics;

import java.util.List;

/**
 * A place where the document contradicts itself.
 *
 * @param lines what is wrong and the arithmetic; the first says it in one sentence
 * @param spots every place quoted, the doubtful one first
 */
public record Finding(Kind kind, Certainty certainty, List<Line> lines, List<Spot> spots) {

    public enum Kind {
        /** Parts do not make up, or exceed, their whole. */
        PART_WHOLE,
        /** A row or column total is not the sum. */
        TOTAL,
        /** Two places give different figures for the same thing. */
        TWO_PLACES,
        /** A neighbouring cell's figure was copied. */
        COPIED,
        /** Right digits, wrong unit. */
        UNIT,
        SHARE,
        GROWTH,
        TREND,
        /** Words and figures that do not go together: no accident but deaths, 好转 while everything rose. */
        WORDING,
        /** What is counted differs between the things compared. */
        DEFINITION
    }

    public enum Certainty {
        /** Arithmetic: one of the quoted places is wrong. */
        CONTRADICTION,
        /** A person should look: the words allow more than one reading. */
        DOUBT
    }

    /** A sentence to be put into the reader's language. */
    public record Line(String code, List<String> args) {
        static Line of(String code, String... args) {
            return new Line("statistics.line." + code, List.of(args));
        }
    }
}
