package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.UnitKind;
import io.anlan.platform.access.CodeRange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the register; the same for list, counts, map and export.
 *
 * @param level 1 to 4, or 0 for units below S = 1
 * @param substance name, synonym or CAS number of something in the inventory
 * @param differs the inventory differs from what is registered, or from the enterprise file
 */
record RegisterQuery(
        @Nullable String q,
        @Nullable StateGroup stateGroup,
        @Nullable List<State> state,
        @Nullable List<Integer> level,
        @Nullable UnitKind kind,
        @Nullable String region,
        @Nullable List<String> sector,
        @Nullable String substance,
        @Nullable DueFilter due,
        @Nullable UUID enterpriseId,
        @Nullable Boolean differs) {

    enum StateGroup {
        /** Still there. */
        LIVE,
        /** Registered, whatever is under way since. */
        REGISTERED,
        /** Waiting for the authority. */
        WAITING,
        REMOVED,
        ALL
    }

    enum DueFilter {
        OVERDUE,
        SOON
    }

    StateGroup group() {
        return stateGroup == null ? StateGroup.LIVE : stateGroup;
    }

    @Nullable
    CodeRange range() {
        return region == null || region.isBlank() ? null : CodeRange.of(region);
    }
}
