package io.anlan.accident;

import io.anlan.platform.access.CodeRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statistical table is asked for.
 *
 * @param from first day; 1 January of this year when left out
 * @param to last day, the cut-off; today when left out
 * @param by one grouping, or two: the second within the first
 * @param productive only productive ones, only others, or both when left out
 */
record TableQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<Dimension> by,
        @Nullable Boolean productive,
        @Nullable String region,
        @Nullable List<String> sector,
        @Nullable List<Category> category,
        @Nullable List<Grade> grade) {

    /** What rows can be grouped by. */
    enum Dimension {
        category,
        region,
        sector,
        industry,
        type,
        grade,
        month,
        year
    }

    @Nullable
    CodeRange range() {
        return region == null || region.isBlank() ? null : CodeRange.of(region);
    }
}
