package io.anlan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The definition of an indicator: what is counted, against what, and what the plan promises. */
public record Indicator(
        UUID id,
        int version,
        String regionCode,
        @Nullable String regionName,
        String name,
        List<String> synonyms,
        String unit,
        Direction direction,
        TargetKind kind,
        boolean binding,
        boolean achieved,
        Formula formula,
        String topic,
        Base base,
        List<Milestone> milestones,
        Owner owner,
        Source source,
        boolean reference,
        boolean sample,
        boolean retired) {

    /**
     * A measure over a denominator; none means the plain count.
     *
     * @param category of accidents, as the register has it; null for all
     * @param registerFrom first year for which the register is complete; earlier years are unknown, not zero
     */
    public record Formula(
            Measure measure,
            @Nullable String category,
            @Nullable DenominatorKind denominator,
            @Nullable Integer registerFrom,
            @Nullable Returned returned) {

        public Formula(
                Measure measure,
                @Nullable String category,
                @Nullable DenominatorKind denominator,
                @Nullable Integer registerFrom) {
            this(measure, category, denominator, registerFrom, null);
        }
    }

    /**
     * A number of a return; its title, label and unit are kept as they were when it was chosen.
     *
     * @param unit of the number as the form prints it; the indicator's own unit may be another of the same dimension
     */
    public record Returned(
            UUID formId,
            String title,
            String field,
            String label,
            @Nullable String unit,
            Aggregation aggregation) {}

    /** How the filings of a year become one value. */
    public enum Aggregation {
        /** All numbers of the year added up. */
        SUM,
        /** The numbers of the year's last period added up. */
        LAST,
        /** The mean of all numbers of the year. */
        MEAN
    }

    public record Base(
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable String source) {}

    /** What is to be reached in the year: a cut in percent against the base for a reduction, else the value. */
    public record Milestone(int year, BigDecimal value) {}

    public record Owner(
            @Nullable UUID organisationId, @Nullable String name) {}

    /** The plan, the line in it, and what it says in our words. */
    public record Source(
            @Nullable UUID planId,
            String plan,
            @Nullable String line,
            @Nullable String words) {}

    public Indicator {
        synonyms = List.copyOf(synonyms);
        milestones = List.copyOf(milestones);
    }

    /** The same with another base. */
    Indicator over(Base other) {
        return copy(other, milestones, retired);
    }

    Indicator aimedAt(List<Milestone> goals) {
        return copy(base, goals, retired);
    }

    Indicator retire() {
        return copy(base, milestones, true);
    }

    private Indicator copy(Base other, List<Milestone> goals, boolean gone) {
        return new Indicator(
                id,
                version,
                regionCode,
                regionName,
                name,
                synonyms,
                unit,
                direction,
                kind,
                binding,
                achieved,
                formula,
                topic,
                other,
                goals,
                owner,
                source,
                reference,
                sample,
                gone);
    }

    public @Nullable Integer targetYear() {
        return milestones.isEmpty() ? null : milestones.getLast().year();
    }
}
