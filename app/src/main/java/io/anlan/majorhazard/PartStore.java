package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.GhsHazard;
import io.anlan.engineering.majorhazard.LiquidCondition;
import io.anlan.engineering.majorhazard.PhysicalForm;
import io.anlan.majorhazard.HazardSource.Report;
import io.anlan.majorhazard.HazardSource.Result;
import io.anlan.majorhazard.HazardSource.Where;
import io.anlan.platform.id.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to a source: inventory, persons, assessments; and the substance list of its enterprise. */
@Repository
class PartStore {

    /** An assessment as it was filed. */
    record KeptAssessment(
            UUID id, Instant at, String by, Result result, Report report, Unit input, Assessed.Frozen kept) {}

    /** A line of the substance list of the enterprise file. */
    record FileSubstance(
            String name,
            @Nullable String cas,
            @Nullable BigDecimal tonnes,
            @Nullable String state,
            @Nullable String place) {}

    private static final TypeReference<List<GhsHazard>> HAZARDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PartStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Line> lines(UUID sourceId) {
        return jdbc.sql("select * from majorhazard.line where source_id = :id order by position")
                .param("id", sourceId)
                .query((rs, i) -> line(rs))
                .list();
    }

    void replaceLines(UUID sourceId, Where where, List<Line> lines) {
        jdbc.sql("delete from majorhazard.line where source_id = :id")
                .param("id", sourceId)
                .update();
        for (int i = 0; i < lines.size(); i++) {
            insert(sourceId, where, i, lines.get(i));
        }
    }

    private void insert(UUID sourceId, Where where, int position, Line line) {
        jdbc.sql("""
                        insert into majorhazard.line (id, source_id, position, name, cas, number, unlisted, hazards, form,
                          boiling_point_c, condition, mixture, same_as_pure, design_t, present_t, vessel, from_file, region_code,
                          sector_codes, enterprise_id)
                        values (:id, :source, :position, :name, :cas, :number, :unlisted, :hazards::jsonb, :form, :boiling,
                          :condition, :mixture, :same, :design, :present, :vessel, :fromFile, :region, :sectors::text[],
                          :enterprise)
                        """)
                .param("id", Ids.next())
                .param("source", sourceId)
                .param("position", position)
                .param("name", line.name())
                .param("cas", line.cas())
                .param("number", line.number())
                .param("unlisted", line.unlisted())
                .param("hazards", json.writeValueAsString(line.hazards()))
                .param("form", line.form() == null ? null : line.form().name())
                .param("boiling", line.boilingPointC())
                .param("condition", line.condition().name())
                .param("mixture", line.mixture())
                .param("same", line.sameAsPure())
                .param("design", line.designT())
                .param("present", line.presentT())
                .param("vessel", line.vessel())
                .param("fromFile", line.fromFile())
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    private Line line(ResultSet rs) throws SQLException {
        String form = rs.getString("form");
        BigDecimal boiling = rs.getBigDecimal("boiling_point_c");
        return new Line(
                rs.getString("name"),
                rs.getString("cas"),
                rs.getObject("number", Integer.class),
                rs.getBoolean("unlisted"),
                json.readValue(rs.getString("hazards"), HAZARDS),
                form == null ? null : PhysicalForm.State.valueOf(form),
                boiling == null ? null : boiling.doubleValue(),
                LiquidCondition.valueOf(rs.getString("condition")),
                rs.getBoolean("mixture"),
                rs.getBoolean("same_as_pure"),
                rs.getBigDecimal("design_t"),
                rs.getBigDecimal("present_t"),
                rs.getString("vessel"),
                rs.getBoolean("from_file"));
    }

    List<Person> persons(UUID sourceId) {
        return jdbc.sql("""
                        select role, name, post, phone from majorhazard.person where source_id = :id
                         order by array_position(array['PRINCIPAL', 'TECHNICAL', 'OPERATION'], role)
                        """)
                .param("id", sourceId)
                .query((rs, i) -> new Person(
                        Role.valueOf(rs.getString("role")),
                        rs.getString("name"),
                        rs.getString("post"),
                        rs.getString("phone")))
                .list();
    }

    void put(UUID sourceId, Where where, Person person, LocalDate since) {
        jdbc.sql("""
                        insert into majorhazard.person (source_id, role, name, post, phone, since, region_code, sector_codes,
                          enterprise_id)
                        values (:source, :role, :name, :post, :phone, :since, :region, :sectors::text[], :enterprise)
                        on conflict (source_id, role) do update set name = excluded.name, post = excluded.post,
                          phone = excluded.phone,
                          since = case when majorhazard.person.name = excluded.name then majorhazard.person.since
                                       else excluded.since end
                        """)
                .param("source", sourceId)
                .param("role", person.role().name())
                .param("name", person.name())
                .param("post", person.post())
                .param("phone", person.phone())
                .param("since", since)
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    void keep(UUID sourceId, Where where, KeptAssessment a) {
        jdbc.sql("""
                        insert into majorhazard.assessment (id, source_id, at, by_name, edition, s, alpha, r, level, report_number,
                          report_by, report_on, input, steps, region_code, sector_codes, enterprise_id)
                        values (:id, :source, :at, :by, :edition, :s, :alpha, :r, :level, :number, :reportBy, :reportOn,
                          :input::jsonb, :steps::jsonb, :region, :sectors::text[], :enterprise)
                        """)
                .param("id", a.id())
                .param("source", sourceId)
                .param("at", HazardSourceStore.utc(a.at()))
                .param("by", a.by())
                .param("edition", a.result().edition())
                .param("s", a.result().s())
                .param("alpha", a.result().alpha())
                .param("r", a.result().r())
                .param("level", a.result().level())
                .param("number", a.report().number())
                .param("reportBy", a.report().by())
                .param("reportOn", a.report().on())
                .param("input", json.writeValueAsString(a.input()))
                .param("steps", json.writeValueAsString(a.kept()))
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    /** The latest first. */
    List<KeptAssessment> assessments(UUID sourceId) {
        return jdbc.sql("select * from majorhazard.assessment where source_id = :id order by at desc, id desc")
                .param("id", sourceId)
                .query((rs, i) -> kept(rs))
                .list();
    }

    Optional<KeptAssessment> assessment(UUID id) {
        return jdbc.sql("select * from majorhazard.assessment where id = :id")
                .param("id", id)
                .query((rs, i) -> kept(rs))
                .optional();
    }

    private KeptAssessment kept(ResultSet rs) throws SQLException {
        Instant at = rs.getTimestamp("at").toInstant();
        return new KeptAssessment(
                rs.getObject("id", UUID.class),
                at,
                rs.getString("by_name"),
                new Result(
                        rs.getString("edition"),
                        rs.getBigDecimal("s"),
                        rs.getBigDecimal("alpha"),
                        rs.getBigDecimal("r"),
                        rs.getObject("level", Integer.class),
                        at),
                new Report(
                        rs.getString("report_number"),
                        rs.getString("report_by"),
                        rs.getObject("report_on", LocalDate.class)),
                json.readValue(rs.getString("input"), Unit.class),
                json.readValue(rs.getString("steps"), Assessed.Frozen.class));
    }

    List<FileSubstance> file(UUID enterpriseId) {
        return jdbc.sql("""
                        select name, cas_number, quantity_t, state, place from enterprise.v_substance
                         where enterprise_id = :id order by id
                        """)
                .param("id", enterpriseId)
                .query((rs, i) -> new FileSubstance(
                        rs.getString("name"),
                        rs.getString("cas_number"),
                        rs.getBigDecimal("quantity_t"),
                        rs.getString("state"),
                        rs.getString("place")))
                .list();
    }
}
