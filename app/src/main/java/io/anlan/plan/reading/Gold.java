package io.anlan.plan.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person found in a plan by reading it: facts with their lines, in own words.
 *
 * @param plan the beginning of the file's name
 * @param title whose plan it is
 */
public record Gold(String plan, String title, List<Item> items) {

    /**
     * One fact.
     *
     * @param line line of the source; the whole of it counts when the source has only one
     * @param measure for targets and results
     * @param value with {@code unit}, as written
     * @param year by when, when the plan says so
     * @param per interval of a duty
     * @param sign a few characters that stand in the source where the fact stands, for facts without a figure
     * @param core whether the register (§1.3, §1.4) names it
     */
    public record Item(
            Kind kind,
            int line,
            String about,
            @Nullable Measure measure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable Integer year,
            @Nullable Per per,
            @Nullable Integer times,
            @Nullable String sign,
            boolean core) {}
}
