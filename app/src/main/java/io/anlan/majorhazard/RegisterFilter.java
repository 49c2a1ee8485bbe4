package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.Gb18218;
import io.anlan.engineering.majorhazard.NamedSubstance;
import io.anlan.hiddendanger.SearchText;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a {@link RegisterQuery} as SQL with named parameters, for a table named {@code m}. The reader's own
 * scope is repeated as plain bounds for the planner; the policy still decides.
 */
final class RegisterFilter {

    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, @Nullable Object> params = new HashMap<>();

    RegisterFilter(RegisterQuery query, Actor actor, LocalDate today) {
        params.put("today", today);
        params.put("soon", today.plusDays(MajorHazardRules.SOON_DAYS));
        switch (actor.scope()) {
            case Scope.Places places -> range("scope", places.envelope());
            case Scope.Enterprises own ->
                add("m.enterprise_id = any(:own)", "own", own.ids().toArray(UUID[]::new));
            case Scope.System ignored -> {}
        }
        sql.append(
                switch (query.group()) {
                    case LIVE -> " and m.state not in ('REMOVED', 'DROPPED')";
                    case REGISTERED -> " and m.registered_number is not null and m.state <> 'REMOVED'";
                    case WAITING -> " and m.state in ('SUBMITTED', 'ACCEPTED', 'REMOVAL_ASKED')";
                    case REMOVED -> " and m.state = 'REMOVED'";
                    case ALL -> " and m.state <> 'DROPPED'";
                });
        facets(query);
        substance(query.substance());
        due(query);
    }

    String where() {
        return sql.toString();
    }

    Map<String, @Nullable Object> params() {
        return params;
    }

    private void facets(RegisterQuery query) {
        if (query.q() != null && !query.q().isBlank()) {
            add("position(:words in m.search_text) > 0", "words", SearchText.words(query.q()));
        }
        CodeRange range = query.range();
        if (range != null) {
            range("region", range);
        }
        any("m.state = any(:states::text[])", "states", query.state());
        any("coalesce(m.level, 0)::text = any(:levels::text[])", "levels", query.level());
        any("m.sector_codes && :sectors::text[]", "sectors", query.sector());
        if (query.kind() != null) {
            add("m.kind = :kind", "kind", query.kind().name());
        }
        if (query.enterpriseId() != null) {
            add("m.enterprise_id = :enterprise", "enterprise", query.enterpriseId());
        }
    }

    /** By what the standard calls so, or by the words of the line. */
    private void substance(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        Integer[] numbers = Gb18218.tables().find(typed).stream()
                .map(NamedSubstance::number)
                .toArray(Integer[]::new);
        params.put("numbers", numbers);
        add(
                "exists (select 1 from majorhazard.line l where l.source_id = m.id and (l.number = any(:numbers)"
                        + " or position(:substance in lower(l.name)) > 0 or l.cas = :substance))",
                "substance",
                SearchText.words(typed));
    }

    private void due(RegisterQuery query) {
        if (query.due() != null) {
            sql.append(
                    switch (query.due()) {
                        case OVERDUE -> " and m.due_on < :today";
                        case SOON -> " and m.due_on >= :today and m.due_on <= :soon";
                    });
        }
        if (query.differs() != null) {
            sql.append(query.differs() ? " and " : " and not ")
                    .append("(m.changed_on is not null or m.file_standing in ('DIFFERS', 'LEVEL'))");
        }
    }

    private void range(String name, CodeRange range) {
        params.put(name + "Lo", range.lo());
        add("m.region_code >= :" + name + "Lo and m.region_code < :" + name + "Hi", name + "Hi", range.hi());
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
