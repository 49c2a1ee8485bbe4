package io.anlan.plan.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate says. The first fields are for all kinds, the middle ones for targets and results, the last for duties
 * and tasks; what does not apply is null.
 *
 * @param name what is measured, or what is to be done
 * @param words the words that carry a quality or a duty without a figure: 基本, 持续下降, 定期
 * @param responsible who is to do it, in the plan's words
 * @param dueOn last day of a deadline
 */
public record Fact(
        Kind kind,
        String name,
        @Nullable Measure measure,
        @Nullable Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        String unit,
        @Nullable Integer baseYear,
        @Nullable Integer year,
        boolean yearly,
        String words,
        List<String> responsible,
        @Nullable LocalDate dueOn,
        @Nullable Integer times,
        @Nullable Per per) {

    public Fact {
        responsible = List.copyOf(responsible);
    }

    static Fact target(String name, Measure measure, Comparator comparator, @Nullable BigDecimal value, String unit) {
        return new Fact(
                Kind.TARGET,
                name,
                measure,
                comparator,
                value,
                null,
                unit,
                null,
                null,
                false,
                "",
                List.of(),
                null,
                null,
                null);
    }

    static Fact duty(String name, Per per, @Nullable Integer times, String words) {
        return new Fact(
                Kind.DUTY, name, null, null, null, null, "", null, null, false, words, List.of(), null, times, per);
    }

    static Fact work(Kind kind, String name, @Nullable LocalDate dueOn) {
        return new Fact(kind, name, null, null, null, null, "", null, null, false, "", List.of(), dueOn, null, null);
    }

    Fact as(Kind other) {
        return new Fact(
                other,
                name,
                measure,
                comparator,
                value,
                valueTo,
                unit,
                baseYear,
                year,
                yearly,
                words,
                responsible,
                dueOn,
                times,
                per);
    }

    Fact to(BigDecimal upper) {
        return new Fact(
                kind,
                name,
                measure,
                comparator,
                value,
                upper,
                unit,
                baseYear,
                year,
                yearly,
                words,
                responsible,
                dueOn,
                times,
                per);
    }

    Fact during(@Nullable Integer base, @Nullable Integer end, boolean everyYear) {
        return new Fact(
                kind,
                name,
                measure,
                comparator,
                value,
                valueTo,
                unit,
                base,
                end,
                everyYear,
                words,
                responsible,
                dueOn,
                times,
                per);
    }

    Fact saying(String quality) {
        return new Fact(
                kind,
                name,
                measure,
                comparator,
                value,
                valueTo,
                unit,
                baseYear,
                year,
                yearly,
                quality,
                responsible,
                dueOn,
                times,
                per);
    }

    Fact by(List<String> bodies) {
        return new Fact(
                kind,
                name,
                measure,
                comparator,
                value,
                valueTo,
                unit,
                baseYear,
                year,
                yearly,
                words,
                bodies,
                dueOn,
                times,
                per);
    }
}
