package io.anlan.responsibility;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enterprises as supervision sees them. Many share place, sectors and industry, so they are judged by group. */
@Repository
class GapStore {

    /** Enterprises alike in everything that decides. The industry counts only where no sector is on file. */
    record Group(String regionCode, List<String> sectors, String industryCode, int count) {}

    record Member(
            UUID id,
            String name,
            String kind,
            String regionCode,
            List<String> sectors,
            @Nullable String industryCode) {}

    /** A business type and how many do it. */
    record Business(String industryCode, int count, List<String> examples) {}

    private static final String GROUPED = """
            e.region_code, e.sector_codes,
            case when e.sector_codes = '{}' then coalesce(e.industry_code, '') else '' end as industry
            """;

    /** Whatever works or may soon work; a draft is nobody's business yet and a closed one no more. */
    private static final String LIVING = """
            e.status not in ('DRAFT', 'CLOSED') and e.production_state <> 'CLOSED'
            and e.region_code >= :lo and e.region_code < :hi
            """;

    private static final Map<String, String> SORTS =
            Map.of("name", "e.name", "regionCode", "e.region_code", "industryCode", "e.industry_code");

    private final JdbcClient jdbc;

    GapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All groups except the enterprises that have a special case of their own. */
    List<Group> groups(@Nullable String region, Collection<UUID> except) {
        return jdbc.sql("select " + GROUPED + ", count(*) as n from enterprise.v_enterprise e where " + LIVING
                        + " and not e.id = any (:except) group by 1, 2, 3")
                .params(bounds(region))
                .param("except", except.toArray(UUID[]::new))
                .query((rs, n) -> new Group(
                        rs.getString("region_code"),
                        strings(rs, "sector_codes"),
                        rs.getString("industry"),
                        rs.getInt("n")))
                .list();
    }

    List<Member> members(@Nullable String region, Collection<UUID> ids) {
        return jdbc.sql("select e.* from enterprise.v_enterprise e where " + LIVING + " and e.id = any (:ids)")
                .params(bounds(region))
                .param("ids", ids.toArray(UUID[]::new))
                .query(GapStore::member)
                .list();
    }

    Optional<Member> member(UUID id) {
        return jdbc.sql("select e.* from enterprise.v_enterprise e where e.id = ?")
                .param(id)
                .query(GapStore::member)
                .optional();
    }

    /** The enterprises of the given groups, and those named one by one. */
    Paged<Member> members(
            GapQuery query, List<Group> groups, Collection<UUID> named, Collection<UUID> except, PageQuery page) {
        String where = " where " + LIVING + """
                 and (:q::text is null or e.name ilike :q or e.credit_code like :q)
                 and (e.id = any (:named) or not e.id = any (:except) and (e.region_code, e.sector_codes::text,
                        case when e.sector_codes = '{}' then coalesce(e.industry_code, '') else '' end)
                      in (select * from unnest(:regions::text[], :sectors::text[], :industries::text[])))
                """;
        Map<String, @Nullable Object> params = new HashMap<>(bounds(query.region()));
        params.put(
                "q",
                query.q() == null || query.q().isBlank()
                        ? null
                        : "%" + query.q().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        params.put("named", named.toArray(UUID[]::new));
        params.put("except", except.toArray(UUID[]::new));
        params.put("regions", groups.stream().map(Group::regionCode).toArray(String[]::new));
        params.put(
                "sectors",
                groups.stream()
                        .map(g -> "{" + String.join(",", g.sectors()) + "}")
                        .toArray(String[]::new));
        params.put("industries", groups.stream().map(Group::industryCode).toArray(String[]::new));
        var items = jdbc.sql("select e.* from enterprise.v_enterprise e" + where + " order by "
                        + page.orderBy(SORTS, "e.region_code, e.name", "e.id") + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(GapStore::member)
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from enterprise.v_enterprise e" + where + " limit "
                        + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    /** Industries of enterprises that have no sector on file; an empty code means that none was given. */
    List<Business> businesses() {
        return jdbc.sql("select coalesce(e.industry_code, '') as industry, count(*) as n,"
                        + " (array_agg(e.name order by e.name))[1\\:3] as examples from enterprise.v_enterprise e where "
                        + LIVING + " and e.sector_codes = '{}' group by 1 order by 2 desc, 1")
                .params(bounds(null))
                .query((rs, n) -> new Business(rs.getString("industry"), rs.getInt("n"), strings(rs, "examples")))
                .list();
    }

    private static Map<String, String> bounds(@Nullable String region) {
        CodeRange range = region == null
                ? CodeRange.ALL
                : RegionCode.parse(region).map(RegionCode::range).orElse(CodeRange.ALL);
        return Map.of("lo", range.lo(), "hi", range.hi());
    }

    private static Member member(ResultSet rs, int row) throws SQLException {
        return new Member(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("kind"),
                rs.getString("region_code"),
                strings(rs, "sector_codes"),
                rs.getString("industry_code"));
    }

    private static List<String> strings(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }
}
