package io.anlan.plan;

import io.anlan.plan.reading.Candidate;
import io.anlan.plan.reading.Reading;
import java.util.List;
import java.util.UUID;

/**
 * A plan that comes as confirmed facts with the lines of its source, without its text.
 *
 * @param note where the facts come from
 * @param clauses the headings that the facts stand under
 */
public record PlanLoad(
        UUID id,
        String regionCode,
        UUID organisationId,
        String title,
        String issuer,
        Reading.Span span,
        Plan.State state,
        String sourceName,
        String note,
        List<Reading.Clause> clauses,
        List<Candidate> facts) {

    public PlanLoad {
        clauses = List.copyOf(clauses);
        facts = List.copyOf(facts);
    }
}
