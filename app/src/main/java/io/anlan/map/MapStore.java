package io.anlan.map;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.anlan.map.MapAnswers.DangerCard;
import io.anlan.map.MapAnswers.EnterpriseCard;
import io.anlan.map.MapAnswers.Near;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.region.RegionLevel;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the map; reads the other modules' views only. */
@Repository
class MapStore {

    record Filter(
            String q,
            CodeRange asked,
            @Nullable String sector,
            List<String> risk,
            @Nullable String kind,
            CodeRange scope) {

        CodeRange bounds() {
            return asked.intersect(scope);
        }
    }

    record Box(double west, double south, double east, double north) {}

    record Spot(String id, boolean placed, int lon, int lat, char kind) {}

    record Named(String code, String name) {}

    record Tally(
            String code, int red, int orange, int yellow, int blue, int unassessed, int open, int major, int overdue) {
        static Tally zero(String code) {
            return new Tally(code, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        Tally plus(Tally o) {
            return new Tally(
                    code,
                    red + o.red,
                    orange + o.orange,
                    yellow + o.yellow,
                    blue + o.blue,
                    unassessed + o.unassessed,
                    open + o.open,
                    major + o.major,
                    overdue + o.overdue);
        }
    }

    record FeatureCollection(String type, List<Feature> features) {}

    record Feature(
            String type,
            Properties properties,
            @JsonRawValue String geometry) {}

    record Properties(String layer, String name) {}

    static final String SHOWN = " e.status not in ('DRAFT', 'CLOSED') and e.production_state <> 'CLOSED'";
    private static final String OVERDUE = "d.due_on < :today and not d.paused";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MapStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Spot> enterprises(Filter filter, int limit) {
        var params = new HashMap<String, Object>();
        return jdbc.sql("select e.id, e.longitude, e.latitude, e.risk_level from enterprise.v_enterprise e where"
                        + enterpriseWhere(filter, params) + " limit :limit")
                .params(params)
                .param("limit", limit)
                .query((rs, n) -> {
                    double lon = rs.getDouble(2);
                    boolean placed = !rs.wasNull();
                    return new Spot(
                            rs.getString(1),
                            placed,
                            scaled(lon),
                            scaled(rs.getDouble(3)),
                            MapRules.riskClass(rs.getString(4)));
                })
                .list();
    }

    private static int scaled(double degrees) {
        return (int) Math.round(degrees * 1e5);
    }

    private String enterpriseWhere(Filter filter, Map<String, Object> params) {
        var where = new ArrayList<String>(List.of(SHOWN));
        where.add(" e.region_code >= :lo and e.region_code < :hi");
        params.put("lo", filter.bounds().lo());
        params.put("hi", filter.bounds().hi());
        if (filter.sector() != null) {
            where.add(" e.sector_codes @> array[:sector]");
            params.put("sector", filter.sector());
        }
        if (!filter.risk().isEmpty()) {
            where.add(" coalesce(e.risk_level, 'NONE') in (:risk)");
            params.put("risk", filter.risk());
        }
        if (filter.kind() != null) {
            where.add("ENTERPRISE".equals(filter.kind()) ? " e.kind = 'ENTERPRISE'" : " e.kind <> 'ENTERPRISE'");
        }
        if (!filter.q().isEmpty()) {
            where.add(" e.id in (select enterprise.find_ids(:found::jsonb, '', 100001, 0))");
            params.put("found", json.writeValueAsString(Map.of("q", filter.q())));
        }
        return String.join(" and", where);
    }

    private String dangerFrom(Filter filter, boolean aboutEnterprise, Map<String, Object> params) {
        var where = new StringBuilder(" where d.region_code >= :lo and d.region_code < :hi");
        params.put("lo", filter.bounds().lo());
        params.put("hi", filter.bounds().hi());
        if (filter.sector() != null) {
            where.append(" and d.sector_codes @> array[:sector]");
            params.put("sector", filter.sector());
        }
        if (aboutEnterprise) {
            where.append(" and").append(enterpriseWhere(filter, params));
        }
        return " from hiddendanger.v_open d left join enterprise.v_enterprise e on e.id = d.enterprise_id" + where;
    }

    List<Spot> dangers(Filter filter, boolean aboutEnterprise, LocalDate today, int limit) {
        var params = new HashMap<String, Object>();
        return jdbc.sql(
                        "select d.id, coalesce(d.lon, e.longitude), coalesce(d.lat, e.latitude), d.grade, d.due_on, d.paused"
                                + dangerFrom(filter, aboutEnterprise, params) + " limit :limit")
                .params(params)
                .param("limit", limit)
                .query((rs, n) -> {
                    double lon = rs.getDouble(2);
                    boolean placed = !rs.wasNull();
                    var due = rs.getObject(5, LocalDate.class);
                    return new Spot(
                            rs.getString(1),
                            placed,
                            scaled(lon),
                            scaled(rs.getDouble(3)),
                            MapRules.dangerClass(rs.getString(4), due, rs.getBoolean(6), today));
                })
                .list();
    }

    /** Counts for every place that has any, enterprises and open hidden dangers together. */
    List<Tally> tallies(Filter filter, boolean aboutEnterprise, LocalDate today) {
        var params = new HashMap<String, Object>();
        var enterprises = enterpriseWhere(filter, params);
        var dangers = dangerFrom(filter, aboutEnterprise, params);
        return jdbc.sql("""
                        select code, sum(red)::int as red, sum(orange)::int as orange, sum(yellow)::int as yellow,
                               sum(blue)::int as blue, sum(unassessed)::int as unassessed, sum(opened)::int as opened,
                               sum(major)::int as major, sum(overdue)::int as overdue
                          from (
                            select e.region_code as code, count(*) filter (where e.risk_level = 'RED') as red,
                                   count(*) filter (where e.risk_level = 'ORANGE') as orange,
                                   count(*) filter (where e.risk_level = 'YELLOW') as yellow,
                                   count(*) filter (where e.risk_level = 'BLUE') as blue,
                                   count(*) filter (where e.risk_level is null) as unassessed,
                                   0 as opened, 0 as major, 0 as overdue
                              from enterprise.v_enterprise e where %s group by 1
                            union all
                            select d.region_code, 0, 0, 0, 0, 0, count(*), count(*) filter (where d.grade = 'MAJOR'),
                                   count(*) filter (where %s)
                            %s group by 1) both_kinds
                         group by code
                        """.formatted(enterprises, OVERDUE, dangers))
                .params(params)
                .param("today", today)
                .query((rs, n) -> new Tally(
                        rs.getString("code"),
                        rs.getInt("red"),
                        rs.getInt("orange"),
                        rs.getInt("yellow"),
                        rs.getInt("blue"),
                        rs.getInt("unassessed"),
                        rs.getInt("opened"),
                        rs.getInt("major"),
                        rs.getInt("overdue")))
                .list();
    }

    /** Present places of a level; functional zones stand among the towns. */
    List<Named> areas(RegionLevel level, CodeRange bounds) {
        return jdbc.sql("""
                        select code, name from region.v_region
                         where level in (:levels) and code >= :lo and code < :hi order by code
                        """)
                .param("levels", level == RegionLevel.TOWN ? List.of("TOWN", "ZONE") : List.of(level.name()))
                .param("lo", bounds.lo())
                .param("hi", bounds.hi())
                .query((rs, n) -> new Named(rs.getString(1), rs.getString(2)))
                .list();
    }

    Paged<Near> near(Filter filter, Box box, LocalDate today, PageQuery page) {
        var params = new HashMap<String, Object>();
        var where = enterpriseWhere(filter, params)
                + " and e.longitude between :west and :east and e.latitude between :south and :north";
        params.put("west", box.west());
        params.put("east", box.east());
        params.put("south", box.south());
        params.put("north", box.north());
        int counted = jdbc.sql("select count(*) from (select 1 from enterprise.v_enterprise e where" + where + " limit "
                        + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        var items = jdbc.sql("""
                        select e.id, e.name, e.risk_level, r.name as region,
                               (select count(*) from hiddendanger.v_open d where d.enterprise_id = e.id) as opened,
                               (select count(*) from hiddendanger.v_open d where d.enterprise_id = e.id and %s) as overdue
                          from (select * from enterprise.v_enterprise e where %s
                                 order by array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], e.risk_level), e.name, e.id
                                 limit :limit offset :offset) e
                          left join region.v_region r on r.code = left(e.region_code, 9) || '000'
                         order by array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], e.risk_level), e.name, e.id
                        """.formatted(OVERDUE, where))
                .params(params)
                .param("today", today)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((rs, n) -> new Near(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("risk_level"),
                        orEmpty(rs.getString("region")),
                        rs.getInt("opened"),
                        rs.getInt("overdue")))
                .list();
        return Paged.of(items, counted, page);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    Optional<EnterpriseCard> enterprise(UUID id, LocalDate today, Instant since) {
        return jdbc.sql("""
                        select e.id, e.name, e.credit_code, e.kind, e.risk_level, e.region_code, e.address, e.sector_codes,
                               e.longitude, e.latitude,
                               coalesce(t.name || ' · ' || nullif(g.name, t.name), t.name, g.name, '') as region,
                               d.opened, d.major, d.overdue, h.closed, h.last_found
                          from enterprise.v_enterprise e
                          left join region.v_region t on t.code = left(e.region_code, 9) || '000'
                          left join region.v_region g on g.code = e.region_code,
                               lateral (select count(*) as opened, count(*) filter (where grade = 'MAJOR') as major,
                                               count(*) filter (where %s) as overdue
                                          from hiddendanger.v_open d where d.enterprise_id = e.id) d,
                               lateral (select count(*) filter (where to_state = 'CANCELLED' and at >= :since) as closed,
                                               max(at) filter (where action = 'REPORT') as last_found
                                          from hiddendanger.v_timeline t where t.enterprise_id = e.id) h
                         where e.id = :id
                        """.formatted(OVERDUE))
                .param("id", id)
                .param("today", today)
                .param("since", Timestamp.from(since))
                .query((rs, n) -> new EnterpriseCard(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("credit_code"),
                        rs.getString("kind"),
                        rs.getString("risk_level"),
                        rs.getString("region_code"),
                        rs.getString("region"),
                        rs.getString("address"),
                        List.of((String[]) rs.getArray("sector_codes").getArray()),
                        rs.getInt("opened"),
                        rs.getInt("major"),
                        rs.getInt("overdue"),
                        rs.getInt("closed"),
                        instant(rs.getTimestamp("last_found")),
                        rs.getObject("longitude", Double.class),
                        rs.getObject("latitude", Double.class)))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    Optional<DangerCard> danger(UUID id) {
        return jdbc.sql("""
                        select d.id, d.number, d.title, d.grade, d.state, d.due_on, d.paused, d.enterprise_id,
                               e.name as enterprise, d.region_code, coalesce(r.name, '') as region,
                               coalesce(d.lon, e.longitude) as lon, coalesce(d.lat, e.latitude) as lat
                          from hiddendanger.v_open d
                          left join enterprise.v_enterprise e on e.id = d.enterprise_id
                          left join region.v_region r on r.code = left(d.region_code, 9) || '000'
                         where d.id = :id
                        """)
                .param("id", id)
                .query((rs, n) -> new DangerCard(
                        rs.getObject("id", UUID.class),
                        rs.getString("number"),
                        rs.getString("title"),
                        rs.getString("grade") == null ? "ORDINARY" : rs.getString("grade"),
                        rs.getString("state"),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getBoolean("paused"),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("enterprise"),
                        rs.getString("region_code"),
                        rs.getString("region"),
                        rs.getObject("lon", Double.class),
                        rs.getObject("lat", Double.class)))
                .optional();
    }

    FeatureCollection base() {
        return new FeatureCollection(
                "FeatureCollection",
                jdbc.sql("select layer, name, geometry::text from map.base_feature order by position")
                        .query((rs, n) -> new Feature(
                                "Feature", new Properties(rs.getString(1), rs.getString(2)), rs.getString(3)))
                        .list());
    }

    void replaceBase(List<BaseMap.Feature> features) {
        jdbc.sql("delete from map.base_feature").update();
        int position = 0;
        for (var feature : features) {
            jdbc.sql("insert into map.base_feature (position, layer, name, geometry) values (?, ?, ?, ?::jsonb)")
                    .param(position++)
                    .param(feature.layer())
                    .param(feature.name())
                    .param(feature.geometry())
                    .update();
        }
    }
}
