package io.anlan.enterprise;

import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The lists over enterprises: ids by {@code enterprise.find_page}, rows under the policy. */
@Repository
class EnterpriseStore {

    static final Set<String> SORTS = Set.of("riskLevel", "name", "updatedAt", "employees", "nextDue", "regionCode");

    private static final String COLUMNS = """
            select e.id, e.name, e.short_name, e.credit_code, e.own_code, e.kind, e.region_code, r.name as region_name,
                   e.sector_codes, e.industry_code, e.risk_level, e.address, e.longitude, e.latitude, e.scale,
                   e.employees, e.production_state, e.status, e.next_due, e.version
            """;

    private static final String IN_ORDER = """
             with ordinality as m (id, n)
              join enterprise.enterprise e on e.id = m.id
              left join region.v_region r on r.code = left(e.region_code, 9) || '000'
             order by m.n
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EnterpriseStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Paged<Enterprise> page(EnterpriseFilter filter, PageQuery page) {
        Found found = found(filter, page.sort(), page.size(), page.offset());
        List<Enterprise> items = jdbc.sql(COLUMNS + " from unnest(:ids::uuid[])" + IN_ORDER)
                .param("ids", found.ids())
                .query(EnterpriseStore::row)
                .list();
        return Paged.of(items, found.total(), page);
    }

    /** Every row of the filter, in the order of the screen, for the export. The caller closes it. */
    Stream<Enterprise> all(EnterpriseFilter filter, @Nullable String sort) {
        return jdbc
                .sql(COLUMNS + " from enterprise.find_ids(:filter::jsonb, :sort, :limit, 0)" + IN_ORDER)
                .param("filter", conditions(filter))
                .param("sort", known(sort))
                .param("limit", Integer.MAX_VALUE)
                .query(EnterpriseStore::row)
                .stream();
    }

    int count(EnterpriseFilter filter) {
        return found(filter, null, 0, 0).total();
    }

    Optional<Enterprise> find(UUID id) {
        return jdbc.sql(COLUMNS
                        + " from enterprise.enterprise e left join region.v_region r on r.code = left(e.region_code, 9) || '000'"
                        + " where e.id = :id")
                .param("id", id)
                .query(EnterpriseStore::row)
                .optional();
    }

    /** @param total counted up to {@link Paged#CAP} */
    private record Found(int total, UUID[] ids) {}

    private Found found(EnterpriseFilter filter, @Nullable String sort, int limit, int offset) {
        return jdbc.sql("select total, ids from enterprise.find_page(:filter::jsonb, :sort, :limit, :offset, :cap)")
                .param("filter", conditions(filter))
                .param("sort", known(sort))
                .param("limit", limit)
                .param("offset", offset)
                .param("cap", Paged.CAP)
                .query((rs, i) -> new Found(
                        rs.getInt("total"), (UUID[]) rs.getArray("ids").getArray()))
                .single();
    }

    private String conditions(EnterpriseFilter filter) {
        return json.writeValueAsString(filter.conditions(clock));
    }

    private static String known(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return "";
        }
        if (!SORTS.contains(sort.startsWith("-") ? sort.substring(1) : sort)) {
            throw Problem.invalid(new Problem.Field("sort", "unknown-sort", sort));
        }
        return sort;
    }

    static Enterprise row(ResultSet rs, int row) throws SQLException {
        return new Enterprise(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("short_name"),
                rs.getString("credit_code"),
                rs.getString("own_code"),
                EnterpriseKind.valueOf(rs.getString("kind")),
                rs.getString("region_code"),
                rs.getString("region_name"),
                Arrays.asList((String[]) rs.getArray("sector_codes").getArray()),
                rs.getString("industry_code"),
                value(RiskLevel.class, rs.getString("risk_level")),
                rs.getString("address"),
                rs.getObject("longitude", Double.class),
                rs.getObject("latitude", Double.class),
                value(Enterprise.Scale.class, rs.getString("scale")),
                rs.getObject("employees", Integer.class),
                Enterprise.ProductionState.valueOf(rs.getString("production_state")),
                Status.valueOf(rs.getString("status")),
                rs.getObject("next_due", LocalDate.class),
                rs.getInt("version"));
    }

    static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
