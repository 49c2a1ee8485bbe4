package io.anlan.hiddendanger.intake;

import io.anlan.hiddendanger.State;
import io.anlan.hiddendanger.intake.LedgerTargets.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes many imported records at once, under the row security of the person who imports. */
@Repository
class LedgerImportStore {

    /** An enterprise that a line may mean. */
    record Firm(
            UUID id,
            String name,
            @Nullable String creditCode,
            String regionCode,
            List<String> sectorCodes,
            @Nullable Double lon,
            @Nullable Double lat) {}

    /** A record that an earlier import made. */
    record Known(
            UUID id,
            String number,
            int row,
            Target target,
            @Nullable LocalDate dueOn,
            LedgerRow said,
            int importedVersion,
            int version,
            State state) {

        /** Nobody has acted on it since it was imported. */
        boolean untouched() {
            return version == importedVersion;
        }
    }

    /** A record by the number that this system gave it. */
    record Ours(String number, @Nullable UUID enterpriseId, String regionCode, String title, String placeText) {}

    private static final String KNOWN = """
            select i.danger_id, i.row_number, i.enterprise_id, i.region_code, i.sector_codes, i.said,
                   i.version as imported_version, d.number, d.version, d.state, d.due_on, d.enterprise_name
              from hiddendanger.imported i join hiddendanger.danger d on d.id = i.danger_id""";

    /** What only the first import says. */
    private static final List<String> FIRST = List.of(
            "id",
            "number",
            "version",
            "region_code",
            "sector_codes",
            "enterprise_id",
            "enterprise_name",
            "lon",
            "lat",
            "source_kinds",
            "finder",
            "reported_by",
            "reporter_name",
            "reporter_organisation",
            "reported_at",
            "self_reported",
            "content_hash",
            "extension_pending",
            "rejections",
            "recurrences",
            "urge_count");

    /** What a later import may say anew. */
    private static final List<String> SAID = List.of(
            "state",
            "grade",
            "suggested_grade",
            "title",
            "description",
            "place_text",
            "kind_code",
            "found_at",
            "responsible",
            "due_on",
            "measures",
            "responsibility",
            "funds_yuan",
            "limit_on",
            "plan",
            "fixings_at",
            "fixings_by",
            "statement",
            "submitted_at",
            "submitted_name",
            "accepted_at",
            "accepted_name",
            "moved_at",
            "closed_at",
            "on_time",
            "search_text");

    private static final String DANGER = String.join(", ", FIRST) + ", " + String.join(", ", SAID);

    private static final String HISTORY = columns(
            "id",
            "danger_id",
            "at",
            "action",
            "from_state",
            "to_state",
            "actor_id",
            "actor_name",
            "actor_organisation",
            "detail",
            "photo_ids",
            "region_code",
            "sector_codes",
            "enterprise_id");

    private static final String SOURCE =
            columns("id", "danger_id", "source", "finder", "found_at", "region_code", "sector_codes", "enterprise_id");

    private static final String IMPORTED = columns(
            "danger_id",
            "source_number",
            "place_key",
            "said",
            "version",
            "import_id",
            "file_name",
            "row_number",
            "region_code",
            "sector_codes",
            "enterprise_id");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The enterprises of these codes or names that the person may see. */
    List<Firm> firms(Collection<String> codes, Collection<String> names) {
        return jdbc.sql("""
                        select id, name, credit_code, region_code, sector_codes, longitude, latitude
                          from enterprise.v_enterprise where credit_code = any (:codes) or name = any (:names)
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .query((rs, i) -> new Firm(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("credit_code"),
                        rs.getString("region_code"),
                        Arrays.asList((String[]) rs.getArray("sector_codes").getArray()),
                        rs.getObject("longitude", Double.class),
                        rs.getObject("latitude", Double.class)))
                .list();
    }

    /** The records that earlier imports made of lines with these numbers. */
    List<Known> known(Collection<String> sourceNumbers) {
        return jdbc.sql(KNOWN + " where i.source_number = any (:numbers)")
                .param("numbers", sourceNumbers.toArray(String[]::new))
                .query((rs, i) -> known(rs))
                .list();
    }

    /** The records that these rows of an import wrote last. */
    List<Known> writtenBy(UUID importId, Collection<Integer> rowNumbers) {
        return jdbc.sql(KNOWN + " where i.import_id = :import and i.row_number = any (:rows)")
                .param("import", importId)
                .param("rows", rowNumbers.toArray(Integer[]::new))
                .query((rs, i) -> known(rs))
                .list();
    }

    private Known known(ResultSet rs) throws SQLException {
        return new Known(
                rs.getObject("danger_id", UUID.class),
                rs.getString("number"),
                rs.getInt("row_number"),
                new Target(
                        rs.getString("region_code"),
                        Arrays.asList((String[]) rs.getArray("sector_codes").getArray()),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("enterprise_name"),
                        null,
                        null),
                rs.getObject("due_on", LocalDate.class),
                json.readValue(rs.getString("said"), LedgerRow.class),
                rs.getInt("imported_version"),
                rs.getInt("version"),
                State.valueOf(rs.getString("state")));
    }

    List<Ours> ours(Collection<String> numbers) {
        return jdbc.sql("""
                        select number, enterprise_id, region_code, title, place_text from hiddendanger.danger
                         where number = any (:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((rs, i) -> new Ours(
                        rs.getString("number"),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("region_code"),
                        rs.getString("title"),
                        rs.getString("place_text")))
                .list();
    }

    /** The last of so many fresh numbers. */
    int nextNumbers(String district, String month, int howMany) {
        return jdbc.sql("select hiddendanger.next_numbers(:district, :month, :n)")
                .param("district", district)
                .param("month", month)
                .param("n", howMany)
                .query(Integer.class)
                .single();
    }

    @Nullable
    String organisationName(@Nullable UUID id) {
        return id == null
                ? null
                : jdbc.sql("select name from organisation.v_organisation where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    void insertDangers(List<Map<String, @Nullable Object>> rows) {
        insert("danger", DANGER, rows);
    }

    void insertHistory(List<Map<String, @Nullable Object>> rows) {
        insert("history", HISTORY, rows);
    }

    void insertSources(List<Map<String, @Nullable Object>> rows) {
        insert("source", SOURCE, rows);
    }

    /** Remembers what the lines said; a line that was imported before is told anew. */
    void remember(List<Map<String, @Nullable Object>> rows) {
        run(
                "insert into hiddendanger.imported (" + IMPORTED + ") select " + IMPORTED
                        + " from jsonb_populate_recordset(null::hiddendanger.imported, :rows::jsonb)"
                        + " on conflict (danger_id) do update set said = excluded.said, version = excluded.version,"
                        + " import_id = excluded.import_id, file_name = excluded.file_name, row_number = excluded.row_number",
                rows);
    }

    /** Writes what the lines say over records that nobody has acted on since; {@code version} is the one seen. */
    int update(List<Map<String, @Nullable Object>> rows) {
        String assignments =
                String.join(", ", SAID.stream().map(c -> c + " = x." + c).toList());
        return run(
                "update hiddendanger.danger d set version = d.version + 1, " + assignments
                        + " from jsonb_populate_recordset(null::hiddendanger.danger, :rows::jsonb) x"
                        + " where d.id = x.id and d.version = x.version",
                rows);
    }

    /** Takes back records that an import made and nobody has acted on since: void, with the reason. */
    List<UUID> takeBack(Collection<UUID> ids, String reason) {
        List<UUID> gone = jdbc.sql("""
                        update hiddendanger.danger d
                           set state = 'VOID', void_code = 'OTHER', void_reason = :reason, closed_at = now(), moved_at = now(),
                               on_time = null, version = d.version + 1
                          from hiddendanger.imported i
                         where i.danger_id = d.id and d.id = any (:ids) and d.version = i.version
                        returning d.id
                        """)
                .param("reason", reason)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        jdbc.sql("delete from hiddendanger.imported where danger_id = any (:ids)")
                .param("ids", gone.toArray(UUID[]::new))
                .update();
        return gone;
    }

    private void insert(String table, String columns, List<Map<String, @Nullable Object>> rows) {
        run(
                "insert into hiddendanger." + table + " (" + columns + ") select " + columns
                        + " from jsonb_populate_recordset(null::hiddendanger." + table + ", :rows::jsonb)",
                rows);
    }

    private int run(String sql, List<Map<String, @Nullable Object>> rows) {
        return jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    }

    private static String columns(String... names) {
        return String.join(", ", names);
    }
}
