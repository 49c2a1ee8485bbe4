package io.anlan.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of places as decided by a document. RENAME: one source, one target with the same code. MOVE: one source, one
 * target with a new code (a county becomes a district, a town changes its county). MERGE: several sources, one target,
 * which may be one of them. SPLIT: one source, several targets, each with the children it takes; the first is the heir
 * of old records that cannot be told apart.
 *
 * @param codes new codes chosen for places below, old code → new code; the rest is proposed
 */
public record Change(
        Kind kind,
        LocalDate effectiveDate,
        String document,
        List<String> sources,
        List<Target> targets,
        List<Code> codes) {

    public enum Kind {
        RENAME,
        MOVE,
        MERGE,
        SPLIT
    }

    /** A place that comes out of the change. {@code children} only in a split. */
    public record Target(String code, String name, @Nullable List<String> children) {}

    public record Code(String oldCode, String newCode) {}

    public Change {
        document = document == null ? "" : document;
        sources = sources == null ? List.of() : List.copyOf(sources);
        targets = targets == null ? List.of() : List.copyOf(targets);
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
