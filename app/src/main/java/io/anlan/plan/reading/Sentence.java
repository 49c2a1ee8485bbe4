package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sentence of a clause. What several rules ask of it is found once. */
final class Sentence {

    private static final String ENDS = "。！？\n";
    /** Real sentences are shorter; what is longer is cut at a comma, so that no rule looks at more than this at a time. */
    static final int LONGEST = 1000;

    /** No part between two commas is longer; nothing is looked for further back or further on. */
    private static final int LONGEST_PART = 150;

    private static final String DELIMITERS = "，,；;：:\n";

    private final Passage passage;
    private final Outline.@Nullable Node clause;
    private final Context context;
    private final Reading.Span span;
    private @Nullable List<Deadlines.Found> deadlines;
    private @Nullable List<String> bodies;
    private @Nullable Optional<Integer> base;

    /**
     * A sentence.
     *
     * @param clause its clause, null before the first
     * @param span the years of the plan
     */
    Sentence(Passage passage, Outline.@Nullable Node clause, Context context, Reading.Span span) {
        this.passage = passage;
        this.clause = clause;
        this.context = context;
        this.span = span;
    }

    static List<Sentence> of(Passage body, Outline.@Nullable Node clause, Reading.Span span) {
        Context context = clause == null ? Context.PREAMBLE : clause.context();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        String text = body.text();
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0;
            boolean comma = i - start >= LONGEST - 200 && !end && DELIMITERS.indexOf(text.charAt(i)) >= 0;
            if (end || comma || i - start >= LONGEST) {
                if (!text.substring(start, i).isBlank()) {
                    boolean past = (context != Context.PAST && context != Context.GOALS)
                            && Tense.past(text.substring(start, i), span);
                    sentences.add(new Sentence(body.part(start, i), clause, past ? Context.PAST : context, span));
                }
                start = end || comma ? i + 1 : i;
            }
        }
        return sentences;
    }

    String text() {
        return passage.text();
    }

    Outline.@Nullable Node clause() {
        return clause;
    }

    Context context() {
        return context;
    }

    Reading.Span span() {
        return span;
    }

    List<Deadlines.Found> deadlines() {
        if (deadlines == null) {
            deadlines = Deadlines.find(this);
        }
        return deadlines;
    }

    /** The year it compares with. */
    Optional<Integer> base() {
        if (base == null) {
            base = Times.base(text());
        }
        return base;
    }

    /** Who is asked to act. */
    List<String> bodies() {
        if (bodies == null) {
            bodies = Bodies.in(text());
        }
        return bodies;
    }

    /** Where the part of the sentence that holds this place begins; brackets are not cut. */
    int segmentStart(int at) {
        int depth = 0;
        int reach = Math.max(0, at - LONGEST_PART);
        for (int i = at - 1; i >= reach; i--) {
            char c = text().charAt(i);
            if (c == '）' || c == ')') {
                depth++;
            } else if (c == '（' || c == '(') {
                if (depth == 0) {
                    return i + 1;
                }
                depth--;
            } else if (depth == 0 && DELIMITERS.indexOf(c) >= 0) {
                return i + 1;
            }
        }
        return reach;
    }

    int segmentEnd(int at) {
        int reach = Math.min(text().length(), at + LONGEST_PART);
        for (int i = at; i < reach; i++) {
            char c = text().charAt(i);
            if (DELIMITERS.indexOf(c) >= 0 || c == '（' || c == '(' || c == '）' || c == ')') {
                return i;
            }
        }
        return Math.max(at, reach);
    }

    Candidate candidate(Fact fact, int start, int end, double confidence, String... reasons) {
        int from = Math.clamp(start, 0, passage.length() - 1);
        int to = Math.clamp(end - 1, from, passage.length() - 1);
        return new Candidate(
                fact.responsible().isEmpty() ? fact.by(bodies()) : fact,
                clause == null ? -1 : clause.seq,
                passage.line(from),
                passage.line(to),
                passage.column(from),
                passage.column(to) + 1,
                text().substring(from, to + 1).strip(),
                confidence,
                List.of(reasons));
    }
}
