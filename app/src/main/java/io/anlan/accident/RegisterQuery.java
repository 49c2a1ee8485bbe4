package io.anlan.accident;

import io.anlan.platform.access.CodeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the register; the same for list, counts and export.
 *
 * @param industry GB/T 4754 with its section letter, or the beginning of it
 * @param fatal with deaths, or without
 * @param late some level reported late
 */
record RegisterQuery(
        @Nullable String q,
        @Nullable StateGroup stateGroup,
        @Nullable List<State> state,
        @Nullable List<Grade> grade,
        @Nullable List<Category> category,
        @Nullable List<String> type,
        @Nullable String region,
        @Nullable List<String> sector,
        @Nullable List<String> countedSector,
        @Nullable String industry,
        @Nullable Boolean productive,
        @Nullable UUID enterpriseId,
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,
        @Nullable Boolean fatal,
        @Nullable Boolean late,
        @Nullable DueFilter due) {

    enum StateGroup {
        OPEN,
        CLOSED,
        CANCELLED,
        /** Everything that counts: all but cancelled ones. */
        ALL
    }

    enum DueFilter {
        OVERDUE,
        SOON
    }

    StateGroup group() {
        return stateGroup != null ? stateGroup : StateGroup.ALL;
    }

    RegisterQuery in(StateGroup group) {
        return new RegisterQuery(
                q,
                group,
                state,
                grade,
                category,
                type,
                region,
                sector,
                countedSector,
                industry,
                productive,
                enterpriseId,
                occurredFrom,
                occurredTo,
                fatal,
                late,
                due);
    }

    @Nullable
    CodeRange range() {
        return region == null || region.isBlank() ? null : CodeRange.of(region);
    }
}
