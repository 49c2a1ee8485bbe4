package io.anlan.hiddendanger;

import io.anlan.hiddendanger.LedgerQuery.StateGroup;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a {@link LedgerQuery} as SQL with named parameters, for a table named {@code d}. The reader's own
 * scope is repeated as plain bounds, because the planner cannot estimate the policy's; the policy still decides.
 */
final class LedgerFilter {

    /** Closed within the last days: part of the ledger's default view. */
    static final String RECENT = "d.closed_at >= :recent and d.state = 'CANCELLED'";

    /** 我督办的: from the index of those whom one person urged. */
    private static final String URGED_BY_ME = "d.id = any(array(select h.danger_id from hiddendanger.history h"
            + " where h.actor_id = :me and h.action = 'URGE'))";

    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, @Nullable Object> params = new HashMap<>();
    private final StateGroup group;
    private final boolean explicit;

    LedgerFilter(LedgerQuery query, Actor actor, LocalDate today, LocalDate soonUntil) {
        group = query.group();
        explicit = query.state() != null && !query.state().isEmpty();
        params.put("today", today);
        params.put("soonUntil", soonUntil);
        Instant recent = Days.start(today.minusDays(LedgerQuery.RECENT_DAYS));
        params.put("recent", HiddenDangerStore.utc(recent));
        scope(actor);
        search(query);
        facets(query);
        if (query.due() != null) {
            sql.append(" and ").append(due(query.due()));
        }
        if (Boolean.TRUE.equals(query.mine())) {
            add("d.reported_by = :me", "me", actor.userId());
        }
        if (Boolean.TRUE.equals(query.urgedByMe())) {
            add(URGED_BY_ME, "me", actor.userId());
        }
    }

    /** The conditions without the state group. */
    String conditions() {
        return sql.toString();
    }

    /** All conditions. */
    String where() {
        return conditions() + " and " + states();
    }

    StateGroup group() {
        return group;
    }

    Map<String, @Nullable Object> params() {
        return params;
    }

    private String states() {
        return switch (group) {
            case OPEN -> "d.closed_at is null";
            case OPEN_OR_RECENT -> "(d.closed_at is null or (" + RECENT + "))";
            case CANCELLED -> "d.state = 'CANCELLED'";
            case VOID -> "d.state in ('VOID', 'MERGED')";
            case ALL -> explicit ? "true" : "d.state not in ('VOID', 'MERGED')";
        };
    }

    private void scope(Actor actor) {
        switch (actor.scope()) {
            case Scope.Places places -> {
                range("scope", places.envelope());
            }
            case Scope.Enterprises enterprises ->
                add(
                        "d.enterprise_id = any(:own::uuid[])",
                        "own",
                        enterprises.ids().toArray(UUID[]::new));
            case Scope.System ignored -> {}
        }
    }

    private void search(LedgerQuery query) {
        String words = query.q() == null ? "" : SearchText.words(query.q());
        if (!words.isEmpty()) {
            boolean openOnly = group == StateGroup.OPEN || group == StateGroup.OPEN_OR_RECENT;
            params.put("openOnly", openOnly);
            add("d.id = any(array(select hiddendanger.search(:words, :openOnly, :recent, 10001)))", "words", words);
        }
    }

    private void facets(LedgerQuery query) {
        CodeRange range = query.range();
        if (range != null) {
            range("region", range);
        }
        any("d.state = any(:states::text[])", "states", query.state());
        any("d.source_kinds && :sources::text[]", "sources", query.source());
        any("d.sector_codes && :sectors::text[]", "sectors", query.sector());
        any("d.kind_code = any(:kinds::text[])", "kinds", query.kind());
        if (query.grade() != null) {
            add("d.grade = :grade", "grade", query.grade().name());
        }
        if (query.enterpriseId() != null) {
            add("d.enterprise_id = :enterprise", "enterprise", query.enterpriseId());
        }
        if (query.foundFrom() != null) {
            add("d.found_at >= :from", "from", HiddenDangerStore.utc(Days.start(query.foundFrom())));
        }
        if (query.foundTo() != null) {
            add(
                    "d.found_at < :to",
                    "to",
                    HiddenDangerStore.utc(Days.start(query.foundTo().plusDays(1))));
        }
        if (query.selfReported() != null) {
            add("d.self_reported = :selfReported", "selfReported", query.selfReported());
        }
        if (query.extensionPending() != null) {
            add("d.extension_pending = :extensionPending", "extensionPending", query.extensionPending());
        }
    }

    /** The one place where lists say what overdue and due soon mean; the dates come from {@link DueRules}. */
    static String due(LedgerQuery.DueFilter due) {
        return "d.closed_at is null and " + dueOfOpen(due);
    }

    /** The same among records known to be open, told from columns that the index of open records holds. */
    static String dueOfOpen(LedgerQuery.DueFilter due) {
        String running = "d.paused_on is null and ";
        return switch (due) {
            case OVERDUE -> running + "d.due_on < :today";
            case TODAY -> running + "d.due_on = :today";
            case SOON -> running + "d.due_on > :today and d.due_on <= :soonUntil";
            case OK -> running + "d.due_on > :soonUntil";
            case PAUSED -> "d.paused_on is not null";
            case NONE -> "d.due_on is null";
        };
    }

    private void range(String name, CodeRange range) {
        params.put(name + "Lo", range.lo());
        add("d.region_code >= :" + name + "Lo and d.region_code < :" + name + "Hi", name + "Hi", range.hi());
    }

    private void any(String condition, String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            add(condition, name, values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    private void add(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        params.put(name, value);
    }
}
