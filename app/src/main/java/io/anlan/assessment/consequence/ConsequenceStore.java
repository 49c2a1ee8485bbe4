package io.anlan.assessment.consequence;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ConsequenceStore {

    private static final String SUMMARY = """
            select id, at, by_name, enterprise_id, enterprise_name, kind, substance, plant, reach_m, people_by_day,
                   people_by_night, rerun_of from assessment.consequence_run r where true
            """;

    private static final Map<String, String> ORDERS =
            Map.of("at", "at", "reach", "reach_m", "people", "people_by_night", "enterprise", "enterprise_name");

    /** The enterprise of an accident. */
    record Enterprise(
            UUID id,
            String name,
            String regionCode,
            List<String> sectorCodes,
            @Nullable Double lon,
            @Nullable Double lat) {}

    /** Plant of an enterprise's file. */
    public record Plant(UUID id, String kind, String name, int count) {}

    /** A substance of an enterprise's file. */
    record Stuff(
            String name,
            @Nullable String cas,
            @Nullable Double tonnes,
            @Nullable String state,
            @Nullable String place) {}

    record Neighbour(
            UUID id,
            String name,
            double lon,
            double lat,
            @Nullable Integer employees) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsequenceStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Enterprise> enterprise(UUID id) {
        return jdbc.sql("""
                        select id, name, region_code, sector_codes, longitude, latitude from enterprise.v_enterprise
                         where id = :id
                        """)
                .param("id", id)
                .query((rs, i) -> new Enterprise(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("region_code"),
                        strings(rs, "sector_codes"),
                        rs.getObject("longitude", Double.class),
                        rs.getObject("latitude", Double.class)))
                .optional();
    }

    List<Plant> plants(UUID enterprise) {
        return jdbc.sql(
                        "select id, kind, name, count from enterprise.v_equipment where enterprise_id = :id order by name, id")
                .param("id", enterprise)
                .query(Plant.class)
                .list();
    }

    List<Stuff> stuff(UUID enterprise) {
        return jdbc.sql("""
                        select name, cas_number as cas, quantity_t::float8 as tonnes, state, place
                          from enterprise.v_substance where enterprise_id = :id order by quantity_t desc nulls last, name
                        """).param("id", enterprise).query(Stuff.class).list();
    }

    /** Whether the enterprise stands in a street (街道), by the name of its town: there the surroundings are built up. */
    boolean inTown(String regionCode) {
        return jdbc.sql("""
                        select exists (select 1 from region.v_region
                         where code = rpad(left(:code, 9), 12, '0') and name like '%街道')
                        """).param("code", regionCode).query(Boolean.class).single();
    }

    List<Neighbour> neighbours(double west, double south, double east, double north, UUID except) {
        return jdbc.sql("""
                        select id, name, longitude as lon, latitude as lat, employees from enterprise.v_enterprise
                         where longitude between :west and :east and latitude between :south and :north
                           and id <> :except and status = 'APPROVED'
                        """)
                .param("west", west)
                .param("south", south)
                .param("east", east)
                .param("north", north)
                .param("except", except)
                .query(Neighbour.class)
                .list();
    }

    void insert(Run run, UUID by) {
        jdbc.sql("""
                        insert into assessment.consequence_run (id, at, by_user, by_name, enterprise_id, enterprise_name,
                          region_code, sector_codes, kind, cas, substance, plant, reach_m, people_by_day, people_by_night,
                          rerun_of, question, answer, engine_version, took_ms)
                        values (:id, :at, :by, :name, :enterprise, :enterpriseName, :region, :sectors::text[], :kind, :cas,
                          :substance, :plant, :reach, :day, :night, :rerunOf, :question::jsonb, :answer::jsonb, :version, :took)
                        """)
                .param("id", run.id())
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("name", run.byName())
                .param("enterprise", run.enterpriseId())
                .param("enterpriseName", run.enterpriseName())
                .param("region", run.regionCode())
                .param("sectors", run.sectorCodes().toArray(String[]::new))
                .param("kind", run.kind().name())
                .param("cas", run.cas())
                .param("substance", run.substance())
                .param("plant", run.plant())
                .param("reach", run.answer().reach())
                .param("day", run.answer().people().byDay())
                .param("night", run.answer().people().byNight())
                .param("rerunOf", run.rerunOf())
                .param("question", json.writeValueAsString(run.question()))
                .param("answer", json.writeValueAsString(run.answer()))
                .param("version", run.engineVersion())
                .param("took", run.tookMillis())
                .update();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql("select * from assessment.consequence_run where id = :id")
                .param("id", id)
                .query((rs, i) -> new Run(
                        rs.getObject("id", UUID.class),
                        instant(rs),
                        rs.getString("by_name"),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("enterprise_name"),
                        rs.getString("region_code"),
                        strings(rs, "sector_codes"),
                        Question.Kind.valueOf(rs.getString("kind")),
                        rs.getString("cas"),
                        rs.getString("substance"),
                        rs.getString("plant"),
                        rs.getObject("rerun_of", UUID.class),
                        json.readValue(rs.getString("question"), Question.class),
                        json.readValue(rs.getString("answer"), Answer.class),
                        rs.getString("engine_version"),
                        rs.getInt("took_ms")))
                .optional();
    }

    Paged<Run.Row> page(RunQuery query, PageQuery page) {
        StringBuilder where = new StringBuilder();
        Map<String, @Nullable Object> params = new HashMap<>();
        conditions(query, where, params);
        List<Run.Row> rows = jdbc.sql(SUMMARY + where + " order by " + page.orderBy(ORDERS, "at desc", "id")
                        + " limit :size offset :offset")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> row(rs))
                .list();
        int counted = jdbc.sql("select count(*)::int from (select 1 from assessment.consequence_run r where true"
                        + where + " limit " + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(rows, counted, page);
    }

    private static void conditions(RunQuery query, StringBuilder where, Map<String, @Nullable Object> params) {
        if (query.q() != null && !query.q().isBlank()) {
            where.append(
                    " and position(lower(:q) in lower(enterprise_name || ' ' || substance || ' ' || by_name)) > 0");
            params.put("q", query.q().strip());
        }
        if (query.kind() != null && !query.kind().isEmpty()) {
            where.append(" and kind = any(:kinds::text[])");
            params.put("kinds", query.kind().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.enterpriseId() != null) {
            where.append(" and enterprise_id = :enterprise");
            params.put("enterprise", query.enterpriseId());
        }
        if (query.from() != null) {
            where.append(" and at >= :from");
            params.put("from", Days.start(query.from()).atOffset(ZoneOffset.UTC));
        }
        if (query.to() != null) {
            where.append(" and at < :to");
            params.put("to", Days.start(query.to().plusDays(1)).atOffset(ZoneOffset.UTC));
        }
        CodeRange range = query.range();
        if (range != null) {
            where.append(" and region_code >= :lo and region_code < :hi");
            params.put("lo", range.lo());
            params.put("hi", range.hi());
        }
    }

    private static Run.Row row(ResultSet rs) throws SQLException {
        return new Run.Row(
                rs.getObject("id", UUID.class),
                instant(rs),
                rs.getString("by_name"),
                rs.getObject("enterprise_id", UUID.class),
                rs.getString("enterprise_name"),
                Question.Kind.valueOf(rs.getString("kind")),
                rs.getString("substance"),
                rs.getString("plant"),
                rs.getDouble("reach_m"),
                rs.getInt("people_by_day"),
                rs.getInt("people_by_night"),
                rs.getObject("rerun_of", UUID.class));
    }

    private static Instant instant(ResultSet rs) throws SQLException {
        return rs.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static List<String> strings(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }
}
