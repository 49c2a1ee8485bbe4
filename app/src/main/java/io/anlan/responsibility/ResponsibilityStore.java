package io.anlan.responsibility;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.region.RegionCode;
import io.anlan.responsibility.ResponsibilityRules.Rule;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules. */
@Repository
class ResponsibilityStore {

    private static final Map<String, String> SORTS = Map.of(
            "regionCode",
            "r.region_code",
            "sectorCode",
            "r.sector_code",
            "kind",
            "r.kind",
            "organisationName",
            "o.name",
            "validFrom",
            "r.valid_from");

    private static final String SELECT = """
            select r.*, o.name as organisation_name, g.name as region_name, e.name as enterprise_name
              from responsibility.rule r
              left join organisation.v_organisation o on o.id = r.organisation_id
              left join region.v_region_ever g on g.code = r.region_code
              left join enterprise.v_enterprise e on e.id = r.enterprise_id
            """;

    private static final String WHERE = """
             where (:ended or r.valid_until is null)
               and (r.region_code >= :lo and r.region_code < :hi or r.region_code = any (:above))
               and (:kind::text is null or r.kind = :kind)
               and (:sector::text is null or r.sector_code = :sector)
               and (:organisation::uuid is null or r.organisation_id = :organisation::uuid)
            """;

    private final JdbcClient jdbc;

    ResponsibilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules that hold on the day, for deciding. */
    List<Rule> rules(LocalDate day) {
        return jdbc.sql("""
                        select kind, region_code, sector_code, enterprise_id, organisation_id from responsibility.rule
                         where valid_from <= :day and (valid_until is null or valid_until > :day)
                        """)
                .param("day", day)
                .query((rs, n) -> new Rule(
                        ResponsibilityKind.valueOf(rs.getString("kind")),
                        rs.getString("region_code"),
                        rs.getString("sector_code"),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getObject("organisation_id", UUID.class)))
                .list();
    }

    Paged<Responsibility> find(ResponsibilityQuery query, PageQuery page) {
        CodeRange range = query.region() == null
                ? CodeRange.ALL
                : RegionCode.parse(query.region()).map(RegionCode::range).orElse(CodeRange.ALL);
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("ended", Boolean.TRUE.equals(query.ended()));
        params.put("above", above(query.region()));
        params.put("lo", range.lo());
        params.put("hi", range.hi());
        params.put("kind", query.kind() == null ? null : query.kind().name());
        params.put("sector", query.sector());
        params.put("organisation", query.organisation());
        var items = jdbc.sql(SELECT + WHERE + " order by "
                        + page.orderBy(SORTS, "r.region_code, r.kind desc, r.sector_code", "r.id")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(ResponsibilityStore::responsibility)
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from responsibility.rule r" + WHERE + " limit "
                        + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    /** Rules of the places above hold here too. */
    private static String[] above(@Nullable String region) {
        return Optional.ofNullable(region)
                .flatMap(RegionCode::parse)
                .map(RegionCode::ancestors)
                .orElse(List.of())
                .stream()
                .map(RegionCode::value)
                .toArray(String[]::new);
    }

    Optional<Responsibility> rule(UUID id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(ResponsibilityStore::responsibility)
                .optional();
    }

    /** False when the same rule stands already. */
    boolean insert(UUID id, ResponsibilityEdit edit, LocalDate from) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", id);
        params.put("kind", edit.kind().name());
        params.put("region", edit.regionCode());
        params.put("sector", edit.sectorCode());
        params.put("enterprise", edit.enterpriseId());
        params.put("organisation", edit.organisationId());
        params.put("basis", edit.basis() == null ? "" : edit.basis());
        params.put("note", edit.note() == null ? "" : edit.note());
        params.put("from", from);
        return jdbc.sql("""
                        insert into responsibility.rule (id, kind, region_code, sector_code, enterprise_id,
                          organisation_id, basis, note, valid_from)
                        values (:id, :kind, :region, :sector, :enterprise, :organisation, :basis, :note, :from)
                        on conflict do nothing
                        """).params(params).update() == 1;
    }

    boolean end(UUID id, LocalDate day, int version) {
        return jdbc.sql("""
                        update responsibility.rule set valid_until = greatest(:day, valid_from), version = version + 1
                         where id = :id and version = :version and valid_until is null
                        """)
                        .param("day", day)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Map<UUID, String> organisationNames(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from organisation.v_organisation where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(rs -> {
                    names.put(rs.getObject(1, UUID.class), rs.getString(2));
                });
        return names;
    }

    private static Responsibility responsibility(ResultSet rs, int row) throws SQLException {
        Date until = rs.getDate("valid_until");
        return new Responsibility(
                rs.getObject("id", UUID.class),
                ResponsibilityKind.valueOf(rs.getString("kind")),
                rs.getString("region_code"),
                rs.getString("region_name"),
                rs.getString("sector_code"),
                rs.getObject("enterprise_id", UUID.class),
                rs.getString("enterprise_name"),
                rs.getObject("organisation_id", UUID.class),
                String.valueOf(rs.getString("organisation_name")),
                rs.getString("basis"),
                rs.getString("note"),
                rs.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                rs.getInt("version"));
    }
}
