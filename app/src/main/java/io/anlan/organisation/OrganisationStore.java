package io.anlan.organisation;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {

    private static final Map<String, String> SORTS =
            Map.of("name", "o.name", "kind", "o.kind", "regionCode", "o.region_code");

    private static final String SELECT = """
            select o.*, p.name as parent_name, r.name as region_name,
                   (select count(*) from organisation.duty d
                     where d.organisation_id = o.id and d.valid_until is null) as duties
              from organisation.organisation o
              left join organisation.v_organisation p on p.id = o.parent_id
              left join region.v_region_ever r on r.code = o.region_code
            """;

    private static final String WHERE = """
             where (:q::text is null or o.name ilike :q or o.short_name ilike :q or o.initials like :initials)
               and o.region_code >= :lo and o.region_code < :hi
               and (:kind::text is null or o.kind = :kind)
               and (:parent::uuid is null or o.parent_id = :parent::uuid)
               and (:sector::text is null or :sector = any (o.sector_codes))
               and (:closed::boolean is null or o.closed = :closed::boolean)
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Organisation> find(OrganisationQuery query, PageQuery page) {
        Map<String, @Nullable Object> params = params(query);
        var items = jdbc.sql(SELECT + WHERE + " order by " + page.orderBy(SORTS, "o.region_code, o.kind", "o.id")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(OrganisationStore::organisation)
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from organisation.organisation o" + WHERE + " limit "
                        + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    Optional<Organisation> organisation(UUID id) {
        return jdbc.sql(SELECT + " where o.id = ?")
                .param(id)
                .query(OrganisationStore::organisation)
                .optional();
    }

    /** Name plates, for choosing one: own place first, then by code. */
    List<OrganisationName> names(@Nullable String q, @Nullable OrganisationKind kind, @Nullable String sector) {
        String text = q == null ? "" : q.strip();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("q", "%" + escape(text) + "%");
        params.put("initials", escape(text.toLowerCase(java.util.Locale.ROOT)) + "%");
        params.put("kind", kind == null ? null : kind.name());
        params.put("sector", sector);
        return jdbc.sql("""
                        select * from organisation.v_organisation
                         where not closed and (name ilike :q or short_name ilike :q or initials like :initials)
                           and (:kind::text is null or kind = :kind)
                           and (:sector::text is null or :sector = any (sector_codes))
                         order by kind = 'ENTERPRISE', region_code, name limit 100
                        """).params(params).query(OrganisationStore::plate).list();
    }

    Optional<OrganisationName> name(UUID id) {
        return jdbc.sql("select * from organisation.v_organisation where id = ?")
                .param(id)
                .query(OrganisationStore::plate)
                .optional();
    }

    void insert(UUID id, OrganisationEdit edit) {
        jdbc.sql("""
                        insert into organisation.organisation (id, name, short_name, kind, parent_id, region_code,
                          sector_codes, enterprise_id, credit_code, address, contact_name, contact_phone, initials, closed)
                        values (:id, :name, :short, :kind, :parent, :region, :sectors, :enterprise, :credit, :address,
                          :contact, :phone, :initials, :closed)
                        """).params(values(edit)).param("id", id).update();
    }

    boolean update(UUID id, OrganisationEdit edit) {
        return jdbc.sql("""
                        update organisation.organisation
                           set name = :name, short_name = :short, kind = :kind, parent_id = :parent,
                               region_code = :region, sector_codes = :sectors, enterprise_id = :enterprise,
                               credit_code = :credit, address = :address, contact_name = :contact,
                               contact_phone = :phone, initials = :initials, closed = :closed, version = version + 1
                         where id = :id and version = :version
                        """)
                        .params(values(edit))
                        .param("id", id)
                        .param("version", edit.version())
                        .update()
                == 1;
    }

    /** Whether {@code id} stands above {@code other} or is it: then it cannot be put below it. */
    boolean above(UUID id, UUID other) {
        return jdbc.sql("""
                        with recursive up as (
                          select o.id, o.parent_id from organisation.organisation o where o.id = :other
                          union
                          select o.id, o.parent_id from organisation.organisation o join up on o.id = up.parent_id)
                        select exists (select 1 from up where id = :id)
                        """)
                .param("id", id)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> params(OrganisationQuery query) {
        String q = query.q() == null || query.q().isBlank() ? null : query.q().strip();
        CodeRange range = query.region() == null
                ? CodeRange.ALL
                : RegionCode.parse(query.region()).map(RegionCode::range).orElse(CodeRange.ALL);
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("q", q == null ? null : "%" + escape(q) + "%");
        params.put("initials", q == null ? null : escape(q.toLowerCase(java.util.Locale.ROOT)) + "%");
        params.put("lo", range.lo());
        params.put("hi", range.hi());
        params.put("kind", query.kind() == null ? null : query.kind().name());
        params.put("parent", query.parent());
        params.put("sector", query.sector());
        params.put("closed", query.closed());
        return params;
    }

    private static Map<String, @Nullable Object> values(OrganisationEdit e) {
        Map<String, @Nullable Object> v = new HashMap<>();
        v.put("name", e.name().strip());
        v.put("short", e.shortName());
        v.put("kind", e.kind().name());
        v.put("parent", e.parentId());
        v.put("region", e.regionCode());
        v.put("sectors", e.sectorCodes().toArray(String[]::new));
        v.put("enterprise", e.enterpriseId());
        v.put("credit", e.creditCode());
        v.put("address", e.address());
        v.put("contact", e.contactName());
        v.put("phone", e.contactPhone());
        v.put("initials", io.anlan.region.Initials.of(e.name()));
        v.put("closed", e.closed());
        return v;
    }

    private static Organisation organisation(ResultSet rs, int row) throws SQLException {
        return new Organisation(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("short_name"),
                OrganisationKind.valueOf(rs.getString("kind")),
                rs.getObject("parent_id", UUID.class),
                rs.getString("parent_name"),
                rs.getString("region_code"),
                rs.getString("region_name"),
                strings(rs, "sector_codes"),
                rs.getObject("enterprise_id", UUID.class),
                rs.getString("credit_code"),
                rs.getString("address"),
                rs.getString("contact_name"),
                rs.getString("contact_phone"),
                rs.getBoolean("closed"),
                rs.getInt("duties"),
                rs.getInt("version"));
    }

    private static OrganisationName plate(ResultSet rs, int row) throws SQLException {
        return new OrganisationName(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("short_name"),
                OrganisationKind.valueOf(rs.getString("kind")),
                rs.getString("region_code"),
                strings(rs, "sector_codes"));
    }

    static List<String> strings(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
