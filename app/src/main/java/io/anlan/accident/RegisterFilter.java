package io.anlan.accident;

import io.anlan.hiddendanger.SearchText;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a {@link RegisterQuery} as SQL with named parameters, for a table named {@code a}. The reader's own
 * scope is repeated as plain bounds, because the planner cannot estimate the policy's; the policy still decides.
 */
final class RegisterFilter {

    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, @Nullable Object> params = new HashMap<>();

    RegisterFilter(RegisterQuery query, Actor actor, Instant now) {
        params.put("now", AccidentStore.utc(now));
        scope(actor);
        if (query.q() != null && !query.q().isBlank()) {
            add("position(:words in a.search_text) > 0", "words", SearchText.words(query.q()));
        }
        facets(query);
        days(query);
        if (query.due() != null) {
            sql.append(
                    switch (query.due()) {
                        case OVERDUE -> " and a.closed_at is null and a.due_at < :now";
                        case SOON -> " and a.closed_at is null and a.due_at >= :now and a.due_at < :soon";
                    });
            params.put("soon", AccidentStore.utc(now.plus(java.time.Duration.ofDays(ClockRules.SOON_DAYS))));
        }
        sql.append(
                switch (query.group()) {
                    case OPEN -> " and a.closed_at is null";
                    case CLOSED -> " and a.state = 'CLOSED'";
                    case CANCELLED -> " and a.state = 'CANCELLED'";
                    case ALL -> " and a.state <> 'CANCELLED'";
                });
    }

    String where() {
        return sql.toString();
    }

    Map<String, @Nullable Object> params() {
        return params;
    }

    private void scope(Actor actor) {
        switch (actor.scope()) {
            case Scope.Places places -> range("scope", places.envelope());
            case Scope.Enterprises enterprises ->
                add("a.enterprise_id = any(:own)", "own", enterprises.ids().toArray(java.util.UUID[]::new));
            case Scope.System ignored -> {}
        }
    }

    private void facets(RegisterQuery query) {
        CodeRange range = query.range();
        if (range != null) {
            range("region", range);
        }
        any("a.state = any(:states::text[])", "states", query.state());
        any("a.grade = any(:grades::text[])", "grades", query.grade());
        any("a.category = any(:categories::text[])", "categories", query.category());
        any("a.type_code = any(:types::text[])", "types", query.type());
        any("a.sector_codes && :sectors::text[]", "sectors", query.sector());
        any("a.sector_code = any(:counted::text[])", "counted", query.countedSector());
        if (query.industry() != null && !query.industry().isBlank()) {
            add("starts_with(a.industry_code, :industry)", "industry", query.industry());
        }
        if (query.productive() != null) {
            add("a.productive = :productive", "productive", query.productive());
        }
        if (query.enterpriseId() != null) {
            add("a.enterprise_id = :enterprise", "enterprise", query.enterpriseId());
        }
        if (query.fatal() != null) {
            sql.append(query.fatal() ? " and a.deaths > 0" : " and a.deaths = 0");
        }
        if (query.late() != null) {
            sql.append(query.late() ? " and " : " and not ")
                    .append(
                            "(a.late_reports > 0 or (a.closed_at is null and a.due_kind = 'FORWARD' and a.due_at < :now))");
        }
    }

    private void days(RegisterQuery query) {
        if (query.occurredFrom() != null) {
            add("a.occurred_at >= :from", "from", AccidentStore.utc(Days.start(query.occurredFrom())));
        }
        if (query.occurredTo() != null) {
            add(
                    "a.occurred_at < :to",
                    "to",
                    AccidentStore.utc(Days.start(query.occurredTo().plusDays(1))));
        }
    }

    private void range(String name, CodeRange range) {
        params.put(name + "Lo", range.lo());
        add("a.region_code >= :" + name + "Lo and a.region_code < :" + name + "Hi", name + "Hi", range.hi());
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
