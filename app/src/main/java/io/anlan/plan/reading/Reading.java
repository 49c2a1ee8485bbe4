package io.anlan.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read from a document. */
public record Reading(String title, Span span, List<Line> lines, List<Clause> clauses, List<Candidate> candidates) {

    /** A line to show: the number of the source's line and its text. */
    public record Line(int seq, int line, String text) {}

    /** The years that a plan covers, as its title says. */
    public record Span(@Nullable Integer first, @Nullable Integer last) {}

    /**
     * A numbered clause.
     *
     * @param level 1 编 to 9 ①, 10 a dash; a list's headline is 6
     */
    public record Clause(
            int seq, @Nullable Integer parent, int level, String mark, String title, int firstLine, int lastLine) {}
}
