package io.anlan.assessment.park;

import io.anlan.engineering.substance.Substances;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Studies and the versions of their inputs. */
@Repository
class StudyStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StudyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A study without its computations. */
    record Head(
            UUID id,
            int version,
            String regionCode,
            @Nullable String regionName,
            String name,
            boolean sample,
            String updatedBy,
            Instant updatedAt,
            Inputs inputs) {}

    List<Head> all() {
        return jdbc.sql("""
                        select s.*, r.name as region_name, v.inputs from assessment.park_study s
                          join assessment.park_version v on v.study_id = s.id and v.version = s.version
                          left join region.v_region r on r.code = s.region_code
                         order by s.updated_at desc, s.id limit 200
                        """).query(this::head).list();
    }

    Optional<Head> find(UUID id) {
        return jdbc.sql("""
                        select s.*, r.name as region_name, v.inputs from assessment.park_study s
                          join assessment.park_version v on v.study_id = s.id and v.version = s.version
                          left join region.v_region r on r.code = s.region_code
                         where s.id = :id
                        """).param("id", id).query(this::head).optional();
    }

    Inputs inputs(UUID study, int version) {
        String text = jdbc.sql("select inputs from assessment.park_version where study_id = :id and version = :version")
                .param("id", study)
                .param("version", version)
                .query(String.class)
                .single();
        return json.readValue(text, Inputs.class);
    }

    List<Study.Version> versions(UUID study) {
        return jdbc.sql("""
                        select version, note, saved_by, saved_at from assessment.park_version
                         where study_id = :id order by version desc limit 200
                        """)
                .param("id", study)
                .query((rs, n) -> new Study.Version(
                        rs.getInt("version"),
                        rs.getString("note"),
                        rs.getString("saved_by"),
                        rs.getTimestamp("saved_at").toInstant()))
                .list();
    }

    void insert(UUID id, String region, String name, boolean sample, String by, Instant at) {
        jdbc.sql("""
                        insert into assessment.park_study (id, region_code, name, sample, created_by, created_at, updated_by, updated_at)
                        values (:id, :region, :name, :sample, :by, :at, :by, :at)
                        """)
                .param("id", id)
                .param("region", region)
                .param("name", name)
                .param("sample", sample)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when somebody else saved meanwhile. */
    boolean advance(UUID id, int expected, String name, String by, Instant at) {
        return jdbc.sql("""
                        update assessment.park_study
                           set version = version + 1, name = :name, updated_by = :by, updated_at = :at
                         where id = :id and version = :expected
                        """)
                        .param("id", id)
                        .param("expected", expected)
                        .param("name", name)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void keep(UUID id, int version, String region, Inputs inputs, String note, String by, Instant at) {
        jdbc.sql("""
                        insert into assessment.park_version (study_id, version, region_code, inputs, note, saved_by, saved_at)
                        values (:id, :version, :region, :inputs::jsonb, :note, :by, :at)
                        """)
                .param("id", id)
                .param("version", version)
                .param("region", region)
                .param("inputs", json.writeValueAsString(inputs))
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from assessment.park_study where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What approved enterprises in a box of degrees hold. */
    List<Proposals.Candidate> substances(Envelope box) {
        return jdbc.sql("""
                        select e.id, e.name as enterprise, e.longitude, e.latitude, s.name, s.cas_number, s.quantity_t
                          from enterprise.v_enterprise e join enterprise.v_substance s on s.enterprise_id = e.id
                         where e.status = 'APPROVED' and e.longitude between :west and :east
                           and e.latitude between :south and :north and s.quantity_t > 0
                         order by s.quantity_t desc, e.name limit 200
                        """)
                .param("west", box.getMinX())
                .param("east", box.getMaxX())
                .param("south", box.getMinY())
                .param("north", box.getMaxY())
                .query((rs, n) -> {
                    String cas = rs.getString("cas_number");
                    return new Proposals.Candidate(
                            rs.getObject("id", UUID.class),
                            rs.getString("enterprise"),
                            new Position(rs.getDouble("longitude"), rs.getDouble("latitude")),
                            rs.getString("name"),
                            cas,
                            rs.getDouble("quantity_t"),
                            cas != null && Substances.byCas(cas).isPresent());
                })
                .list();
    }

    private Head head(ResultSet rs, int row) throws SQLException {
        return new Head(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("region_code"),
                rs.getString("region_name"),
                rs.getString("name"),
                rs.getBoolean("sample"),
                rs.getString("updated_by"),
                rs.getTimestamp("updated_at").toInstant(),
                json.readValue(rs.getString("inputs"), Inputs.class));
    }
}
