package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.UnitKind;
import io.anlan.majorhazard.HazardSource.Due;
import io.anlan.majorhazard.HazardSource.File;
import io.anlan.majorhazard.HazardSource.Registration;
import io.anlan.majorhazard.HazardSource.Removal;
import io.anlan.majorhazard.HazardSource.Report;
import io.anlan.majorhazard.HazardSource.Result;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.HazardSource.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record itself: read one, add one, change one by compare-and-set; and the time limits in force. */
@Repository
class HazardSourceStore {

    private final JdbcClient jdbc;

    HazardSourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HazardSource> find(UUID id) {
        return jdbc.sql("select * from majorhazard.source where id = :id")
                .param("id", id)
                .query((rs, i) -> map(rs))
                .optional();
    }

    /** Those of an enterprise that are still there, oldest first. */
    List<HazardSource> live(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from majorhazard.source
                         where enterprise_id = :enterprise and state not in ('REMOVED', 'DROPPED') order by created_at, id
                        """)
                .param("enterprise", enterpriseId)
                .query((rs, i) -> map(rs))
                .list();
    }

    void insert(HazardSource source, String searchText) {
        jdbc.sql("""
                        insert into majorhazard.source (id, name, kind, enterprise_id, enterprise_name, region_code, sector_codes,
                          place_text, lon, lat, people_500m, state, edition, s, alpha, r, level, assessed_at, created_at, moved_at,
                          search_text)
                        values (:id, :name, :kind, :enterprise, :enterpriseName, :region, :sectors::text[], :place, :lon, :lat,
                          :people, :state, :edition, :s, :alpha, :r, :level, :at, :at, :at, :search)
                        """)
                .param("id", source.id())
                .param("name", source.name())
                .param("kind", source.kind().name())
                .param("enterprise", source.where().enterpriseId())
                .param("enterpriseName", source.where().enterpriseName())
                .param("region", source.where().regionCode())
                .param("sectors", source.where().sectorCodes().toArray(String[]::new))
                .param("place", source.where().placeText())
                .param("lon", source.where().lon())
                .param("lat", source.where().lat())
                .param("people", source.people500m())
                .param("state", source.state().name())
                .param("edition", source.result().edition())
                .param("s", source.result().s())
                .param("alpha", source.result().alpha())
                .param("r", source.result().r())
                .param("level", source.result().level())
                .param("at", utc(source.createdAt()))
                .param("search", searchText)
                .update();
    }

    /** Compare-and-set: writes only if nobody changed the record since that version. */
    boolean change(HazardSource seen, State to, Map<String, @Nullable Object> columns, Instant now) {
        String assignments =
                columns.keySet().stream().map(c -> ", " + c + " = :" + c).collect(Collectors.joining());
        var statement = jdbc.sql("update majorhazard.source set version = version + 1, state = :to,"
                        + " moved_at = case when state = :to then moved_at else :now end" + assignments
                        + " where id = :id and version = :seenVersion and state = :from")
                .param("to", to.name())
                .param("now", utc(now))
                .param("id", seen.id())
                .param("seenVersion", seen.version())
                .param("from", seen.state().name());
        for (var column : columns.entrySet()) {
            Object value = column.getValue() instanceof Instant instant ? utc(instant) : column.getValue();
            statement = statement.param(column.getKey(), value);
        }
        return statement.update() == 1;
    }

    /** Kept beside the record for lists; follows from what the same transaction wrote. */
    void setDue(UUID id, @Nullable Due due) {
        jdbc.sql("update majorhazard.source set due_kind = :kind, due_on = :on where id = :id")
                .param("kind", due == null ? null : due.kind().name())
                .param("on", due == null ? null : due.on())
                .param("id", id)
                .update();
    }

    void setFile(UUID id, Standing standing, @Nullable Integer level, Instant now) {
        jdbc.sql("""
                        update majorhazard.source set file_standing = :standing, file_level = :level, file_seen_at = :now
                         where id = :id
                        """)
                .param("standing", standing.name())
                .param("level", level)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /** The source lies where its enterprise lies and bears its name. */
    void follow(UUID id, String enterpriseName, String regionCode, List<String> sectors, String searchText) {
        jdbc.sql("""
                        update majorhazard.source
                           set enterprise_name = :name, region_code = :region, sector_codes = :sectors::text[], search_text = :search
                         where id = :id
                        """)
                .param("name", enterpriseName)
                .param("region", regionCode)
                .param("sectors", sectors.toArray(String[]::new))
                .param("search", searchText)
                .param("id", id)
                .update();
    }

    /** Numbers are given out by district and year; a registration that fails leaves a gap, which is fine. */
    String nextNumber(String regionCode, int year) {
        String district = regionCode.substring(0, 6);
        int last = jdbc.sql("select majorhazard.next_number(:district, :year)")
                .param("district", district)
                .param("year", String.valueOf(year))
                .query(Integer.class)
                .single();
        return "BA%s-%d-%03d".formatted(district, year, last);
    }

    TimeLimits limits(LocalDate day) {
        return new TimeLimits(jdbc.sql("""
                        select distinct on (kind) kind, days, months, clause, from_memory from majorhazard.time_limit
                         where effective_from <= :day order by kind, effective_from desc
                        """)
                .param("day", day)
                .query((rs, i) -> new TimeLimits.Limit(
                        TimeLimits.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("days", Integer.class),
                        rs.getObject("months", Integer.class),
                        rs.getString("clause"),
                        rs.getBoolean("from_memory")))
                .list());
    }

    static HazardSource map(ResultSet rs) throws SQLException {
        String number = rs.getString("registered_number");
        String removal = rs.getString("removal_kind");
        String due = rs.getString("due_kind");
        return new HazardSource(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("name"),
                UnitKind.valueOf(rs.getString("kind")),
                new Where(
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("enterprise_name"),
                        rs.getString("region_code"),
                        strings(rs, "sector_codes"),
                        rs.getString("place_text"),
                        rs.getObject("lon", Double.class),
                        rs.getObject("lat", Double.class)),
                rs.getInt("people_500m"),
                State.valueOf(rs.getString("state")),
                new Result(
                        rs.getString("edition"),
                        rs.getBigDecimal("s"),
                        rs.getBigDecimal("alpha"),
                        rs.getBigDecimal("r"),
                        rs.getObject("level", Integer.class),
                        rs.getTimestamp("assessed_at").toInstant()),
                number == null
                        ? null
                        : new Registration(
                                number,
                                rs.getObject("registered_on", LocalDate.class),
                                rs.getObject("registered_level", Integer.class),
                                rs.getObject("registered_id", UUID.class)),
                new Report(
                        rs.getString("report_number"),
                        rs.getString("report_by"),
                        rs.getObject("report_on", LocalDate.class)),
                rs.getObject("changed_on", LocalDate.class),
                instant(rs, "submitted_at"),
                rs.getString("return_reason"),
                removal == null
                        ? null
                        : new Removal(
                                RemovalKind.valueOf(removal),
                                rs.getString("removal_reason"),
                                rs.getObject("removal_asked_on", LocalDate.class),
                                rs.getObject("removed_on", LocalDate.class)),
                new File(
                        Standing.valueOf(rs.getString("file_standing")),
                        rs.getObject("file_level", Integer.class),
                        instant(rs, "file_seen_at")),
                due == null ? null : new Due(DueKind.valueOf(due), rs.getObject("due_on", LocalDate.class)),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("moved_at").toInstant());
    }

    static List<String> strings(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
