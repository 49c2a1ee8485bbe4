package io.anlan.hiddendanger;

import io.anlan.platform.access.CodeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters of the ledger; the same for list, counts, board, map, statistics and export. */
record LedgerQuery(
        @Nullable String q,
        @Nullable StateGroup stateGroup,
        @Nullable List<State> state,
        @Nullable Grade grade,
        @Nullable List<Source> source,
        @Nullable String region,
        @Nullable List<String> sector,
        @Nullable List<String> kind,
        @Nullable DueFilter due,
        @Nullable UUID enterpriseId,
        @Nullable LocalDate foundFrom,
        @Nullable LocalDate foundTo,
        @Nullable Boolean selfReported,
        @Nullable Boolean extensionPending,
        @Nullable Boolean mine,
        @Nullable Boolean urgedByMe) {

    /** Which part of the loop. */
    enum StateGroup {
        /** 未销号 */
        OPEN,
        /** 未销号＋近 7 天销号 */
        OPEN_OR_RECENT,
        CANCELLED,
        /** 作废与并入 */
        VOID,
        /** Everything that counts: all but void and merged ones, unless the states are named. */
        ALL
    }

    /** How it stands against its limit. */
    enum DueFilter {
        OVERDUE,
        TODAY,
        SOON,
        OK,
        PAUSED,
        NONE
    }

    static final LedgerQuery EVERYTHING = new LedgerQuery(
            null, StateGroup.ALL, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static final int RECENT_DAYS = 7;

    /** What was asked for, with the default of the ledger: open ones and those closed in the last days. */
    StateGroup group() {
        if (stateGroup != null) {
            return stateGroup;
        }
        if (due != null) {
            return StateGroup.OPEN;
        }
        return state == null || state.isEmpty() ? StateGroup.OPEN_OR_RECENT : StateGroup.ALL;
    }

    /** The same filters for other states. */
    LedgerQuery in(StateGroup group, @Nullable List<State> states) {
        return new LedgerQuery(
                q,
                group,
                states,
                grade,
                source,
                region,
                sector,
                kind,
                due,
                enterpriseId,
                foundFrom,
                foundTo,
                selfReported,
                extensionPending,
                mine,
                urgedByMe);
    }

    @Nullable
    CodeRange range() {
        return region == null || region.isBlank() ? null : CodeRange.of(region);
    }
}
