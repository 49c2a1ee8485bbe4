package io.anlan.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked, and what each is asked for in a month. Reads enterprises and places through their views. */
@Repository
class AudienceStore {

    /** What one form asks of a reporter in an average month. */
    record Weight(Audience audience, String regionCode, double forms, double fields, double asked) {
        static Weight of(Definition form, String regionCode) {
            double times = form.schedule().frequency().perMonth();
            return new Weight(
                    form.audience(), regionCode, times, times * form.fields().size(), times * form.asked());
        }
    }

    /** The load on the reporters of a form: half of them carry at most the median. */
    record Load(double medianForms, double maxForms, double medianAsked, double maxAsked) {}

    /** One enterprise and what it is asked for in a month. */
    record Burdened(UUID enterpriseId, String name, double forms, double fields, double asked) {}

    private final JdbcClient jdbc;

    AudienceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(Audience audience, String regionCode) {
        if (audience.kind() == Audience.Kind.PLACES) {
            return places(audience, regionCode).size();
        }
        var filter = new AudienceFilter(audience, regionCode, "");
        return jdbc.sql("select count(*) from enterprise.v_enterprise e where " + filter.sql())
                .params(filter.params())
                .query(Integer.class)
                .single();
    }

    /** The places of a level that report for themselves; a functional zone reports beside the towns. */
    List<String> places(Audience audience, String regionCode) {
        var ranges = AudienceFilter.ranges(audience, regionCode);
        Level level = audience.placeLevel() == null ? Level.TOWN : audience.placeLevel();
        String levels = level == Level.TOWN ? "{TOWN,ZONE}" : "{" + level + "}";
        return jdbc.sql("""
                        select r.code from region.v_region r
                         where r.level = any (:levels::text[]) and exists (
                           select from unnest(:los::text[], :his::text[]) s (lo, hi)
                            where r.code >= s.lo collate "C" and r.code < s.hi collate "C")
                         order by r.code
                        """)
                .param("levels", levels)
                .param("los", ranges.stream().map(r -> r.lo()).toArray(String[]::new))
                .param("his", ranges.stream().map(r -> r.hi()).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What the reporters of a form carry in a month under the given forms. */
    Load load(Audience reporters, String regionCode, List<Weight> forms) {
        if (forms.isEmpty() || reporters.kind() == Audience.Kind.PLACES) {
            return new Load(0, 0, 0, 0);
        }
        var mine = new AudienceFilter(reporters, regionCode, "_own");
        Map<String, @Nullable Object> params = new LinkedHashMap<>(mine.params());
        return jdbc.sql("""
                        with asked as (%s), own as (select e.id from enterprise.v_enterprise e where %s),
                        per as (select own.id, coalesce(sum(a.forms), 0) as forms, coalesce(sum(a.asked), 0) as asked
                                  from own left join asked a on a.id = own.id group by own.id)
                        select coalesce(percentile_cont(0.5) within group (order by forms), 0) as mid_forms,
                               coalesce(max(forms), 0) as max_forms,
                               coalesce(percentile_cont(0.5) within group (order by asked), 0) as mid_asked,
                               coalesce(max(asked), 0) as max_asked from per
                        """.formatted(asked(forms, params), mine.sql()))
                .params(params)
                .query((rs, i) -> new Load(
                        rs.getDouble("mid_forms"),
                        rs.getDouble("max_forms"),
                        rs.getDouble("mid_asked"),
                        rs.getDouble("max_asked")))
                .single();
    }

    /** The enterprises that are asked for most, or one enterprise. */
    List<Burdened> heaviest(List<Weight> forms, @Nullable UUID enterpriseId, int limit) {
        if (forms.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        String asked = asked(forms, params);
        params.put("enterprise", enterpriseId);
        params.put("limit", limit);
        return jdbc.sql("""
                        select e.id, e.name, sum(a.forms) as forms, sum(a.fields) as fields, sum(a.asked) as asked
                          from (%s) a join enterprise.v_enterprise e on e.id = a.id
                         where :enterprise::uuid is null or e.id = :enterprise::uuid
                         group by e.id, e.name order by asked desc, e.name limit :limit
                        """.formatted(asked))
                .params(params)
                .query((rs, i) -> new Burdened(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getDouble("forms"),
                        rs.getDouble("fields"),
                        rs.getDouble("asked")))
                .list();
    }

    private static String asked(List<Weight> forms, Map<String, @Nullable Object> params) {
        return IntStream.range(0, forms.size())
                .mapToObj(i -> {
                    Weight weight = forms.get(i);
                    var filter = new AudienceFilter(weight.audience(), weight.regionCode(), "_" + i);
                    params.putAll(filter.params());
                    params.put("forms" + i, weight.forms());
                    params.put("fields" + i, weight.fields());
                    params.put("asked" + i, weight.asked());
                    return ("select e.id, :forms%1$d::float8 as forms, :fields%1$d::float8 as fields,"
                                            + " :asked%1$d::float8 as asked from enterprise.v_enterprise e where ")
                                    .formatted(i)
                            + filter.sql();
                })
                .collect(Collectors.joining(" union all "));
    }
}
