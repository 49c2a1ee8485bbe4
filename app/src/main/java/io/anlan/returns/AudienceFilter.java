package io.anlan.returns;

import io.anlan.platform.access.CodeRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who must report, as a condition on {@code enterprise.v_enterprise e}; values are bound, never written into the SQL. */
final class AudienceFilter {

    private final String suffix;
    private final StringBuilder sql = new StringBuilder("e.status = 'APPROVED'");
    private final Map<String, @Nullable Object> params = new LinkedHashMap<>();

    /**
     * @param regionCode the place of the form: nobody outside it is ever asked
     * @param suffix keeps the parameters of several filters in one statement apart
     */
    AudienceFilter(Audience audience, String regionCode, String suffix) {
        this.suffix = suffix;
        List<CodeRange> ranges = ranges(audience, regionCode);
        params.put("los" + suffix, ranges.stream().map(CodeRange::lo).toArray(String[]::new));
        params.put("his" + suffix, ranges.stream().map(CodeRange::hi).toArray(String[]::new));
        sql.append(" and exists (select from unnest(:los%1$s::text[], :his%1$s::text[]) r (lo, hi)".formatted(suffix))
                .append(" where e.region_code >= r.lo collate \"C\" and e.region_code < r.hi collate \"C\")");
        any("e.sector_codes && :sectors%s::text[]", "sectors", audience.sectors());
        any("e.scale = any (:scales%s::text[])", "scales", audience.scales());
        any("e.risk_level = any (:risks%s::text[])", "risks", audience.riskLevels());
        any("e.industry_code like any (:industries%s::text[])", "industries", prefixes(audience.industries()));
        if (audience.productionStates().isEmpty()) {
            sql.append(" and e.production_state <> 'CLOSED'");
        } else {
            any("e.production_state = any (:states%s::text[])", "states", audience.productionStates());
        }
        if (audience.minEmployees() != null) {
            sql.append(" and e.employees >= :employees").append(suffix);
            params.put("employees" + suffix, audience.minEmployees());
        }
    }

    static List<CodeRange> ranges(Audience audience, String regionCode) {
        List<String> codes = audience.regions().isEmpty() ? List.of(regionCode) : audience.regions();
        return codes.stream().map(CodeRange::of).toList();
    }

    private static List<String> prefixes(List<String> industries) {
        return industries.stream()
                .map(code -> code.replaceAll("[%_\\\\]", "") + "%")
                .toList();
    }

    private void any(String condition, String name, List<String> values) {
        if (!values.isEmpty()) {
            sql.append(" and ").append(condition.formatted(suffix));
            params.put(name + suffix, values.toArray(String[]::new));
        }
    }

    String sql() {
        return sql.toString();
    }

    Map<String, @Nullable Object> params() {
        return params;
    }
}
