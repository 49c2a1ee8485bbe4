package io.anlan.enterprise;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to; the same for its figures and its export.
 *
 * @param q a piece of the name, address, pinyin initials or the beginning of the code
 * @param region a region code: the region and everything below it
 * @param status without it, drafts and closed files stay out of the list
 * @param places only places that are no enterprises
 * @param expiry something of the file is overdue, or falls due within so many days
 * @param bbox west,south,east,north in degrees
 */
public record EnterpriseFilter(
        @Nullable String q,
        @Nullable String region,
        @Nullable List<String> sector,
        @Nullable List<EnterpriseKind> kind,
        @Nullable List<RiskLevel> risk,
        @Nullable List<Enterprise.Scale> scale,
        @Nullable List<Status> status,
        @Nullable List<Enterprise.ProductionState> state,
        @Nullable String industry,
        @Nullable Boolean places,
        @Nullable Boolean unassessed,
        @Nullable Expiry expiry,
        @Nullable String bbox) {

    /** How near the earliest date of a file is. */
    public enum Expiry {
        OVERDUE(0),
        WITHIN_30(30),
        WITHIN_90(90);

        private final int days;

        Expiry(int days) {
            this.days = days;
        }
    }

    public static EnterpriseFilter none() {
        return new EnterpriseFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    EnterpriseFilter withRisk(RiskLevel level) {
        return new EnterpriseFilter(
                q, region, sector, kind, List.of(level), scale, status, state, industry, places, null, expiry, bbox);
    }

    EnterpriseFilter withExpiry(Expiry other) {
        return new EnterpriseFilter(
                q, region, sector, kind, risk, scale, status, state, industry, places, unassessed, other, bbox);
    }

    EnterpriseFilter withStatus(Status one) {
        return new EnterpriseFilter(
                q, region, sector, kind, risk, scale, List.of(one), state, industry, places, unassessed, expiry, bbox);
    }

    EnterpriseFilter notAssessed() {
        return new EnterpriseFilter(
                q, region, sector, kind, null, scale, status, state, industry, places, true, expiry, bbox);
    }

    /** The conditions by the names that {@code enterprise.find_ids} knows. */
    Map<String, Object> conditions(Clock clock) {
        Map<String, Object> c = new LinkedHashMap<>();
        if (q != null && !q.isBlank()) {
            c.put("q", q.strip());
        }
        if (region != null && !region.isBlank() && !region.equals(CodeRange.WHOLE_COUNTRY)) {
            CodeRange range = range(region);
            c.put("lo", range.lo());
            c.put("hi", range.hi());
        }
        put(c, "sector", sector);
        put(c, "kind", kind);
        put(c, "riskLevel", risk);
        put(c, "scale", scale);
        if (status == null || status.isEmpty()) {
            c.put("listed", true);
        }
        put(c, "status", status);
        put(c, "productionState", state);
        if (industry != null && !industry.isBlank()) {
            c.put("industry", industry.strip());
        }
        if (Boolean.TRUE.equals(places)) {
            c.put("places", true);
        }
        if (Boolean.TRUE.equals(unassessed)) {
            c.put("unassessed", true);
        }
        due(c, Days.today(clock));
        box(c);
        return c;
    }

    private void due(Map<String, Object> c, LocalDate today) {
        if (expiry == Expiry.OVERDUE) {
            c.put("dueUntil", today.minusDays(1).toString());
        } else if (expiry != null) {
            c.put("dueFrom", today.toString());
            c.put("dueUntil", today.plusDays(expiry.days).toString());
        }
    }

    private void box(Map<String, Object> c) {
        if (bbox == null || bbox.isBlank()) {
            return;
        }
        String[] sides = bbox.split(",", -1);
        if (sides.length != 4) {
            throw Problem.invalid(new Problem.Field("bbox", "enterprise.bbox", bbox));
        }
        String[] names = {"west", "south", "east", "north"};
        for (int i = 0; i < sides.length; i++) {
            try {
                c.put(names[i], Double.parseDouble(sides[i]));
            } catch (NumberFormatException e) {
                throw Problem.invalid(new Problem.Field("bbox", "enterprise.bbox", bbox));
            }
        }
    }

    static CodeRange range(String region) {
        try {
            return CodeRange.of(region);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(new Problem.Field("region", "enterprise.region-code", region));
        }
    }

    private static void put(Map<String, Object> c, String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            c.put(name, values);
        }
    }
}
