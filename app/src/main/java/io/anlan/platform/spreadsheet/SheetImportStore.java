package io.anlan.platform.spreadsheet;

import io.anlan.platform.spreadsheet.SheetDefinition.Totals;
import io.anlan.platform.spreadsheet.SheetImport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the imports themselves; {@link SheetRowStore} has that of their rows. */
@Repository
class SheetImportStore {

    /** A running step whose server gave no sign for this long was cut off. */
    private static final String SILENCE = "15 seconds";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(
            UUID id,
            UUID owner,
            String definition,
            String fileName,
            long fileSize,
            int sheetNo,
            String sheetName,
            SheetHeader header,
            int rowsTotal,
            Instant at) {
        jdbc.sql("""
                        insert into platform.sheet_import (id, owner_id, definition, file_name, file_size, sheet_no,
                          sheet_name, header, state, rows_total, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'MAPPING', ?, ?)
                        """)
                .params(
                        id,
                        owner,
                        definition,
                        fileName,
                        fileSize,
                        sheetNo,
                        sheetName,
                        json.writeValueAsString(header),
                        rowsTotal,
                        Timestamp.from(at))
                .update();
    }

    Optional<SheetImport> find(UUID id) {
        return jdbc.sql("select * from platform.sheet_import where id = ?")
                .param(id)
                .query((rs, i) -> read(rs))
                .optional();
    }

    /** The reader's latest imports of one kind, so that a left one can be taken up again. */
    List<SheetImport> recent(String definition) {
        return jdbc.sql("""
                        select * from platform.sheet_import
                        where definition = ? and owner_id = platform.scope_user() order by uploaded_at desc limit 20
                        """).param(definition).query((rs, i) -> read(rs)).list();
    }

    /** Takes back to its starting point a step that was cut off; the database has already undone what it did. */
    void recover(UUID id) {
        jdbc.sql("""
                        update platform.sheet_import set worker = null, cancel_requested = false,
                          failure = 'sheet.interrupted', failure_args = '{}',
                          state = case state when 'CHECKING' then 'MAPPING' when 'WRITING' then 'CHECKED' else 'WRITTEN' end
                        where id = ? and state in ('CHECKING', 'WRITING', 'UNDOING')
                          and heartbeat_at < clock_timestamp() - cast(? as interval)
                        """).params(id, SILENCE).update();
    }

    boolean remap(UUID id, SheetHeader header) {
        return jdbc.sql("""
                                update platform.sheet_import set header = ?::jsonb, state = 'MAPPING', failure = null
                                where id = ? and state in ('MAPPING', 'CHECKED')
                                """).params(json.writeValueAsString(header), id).update() == 1;
    }

    boolean begin(UUID id, State from, State to, UUID worker) {
        return jdbc.sql("""
                                update platform.sheet_import set state = ?, worker = ?, heartbeat_at = clock_timestamp(),
                                  cancel_requested = false, rows_done = 0, failure = null, failure_args = '{}'
                                where id = ? and state = ?
                                """).params(to.name(), worker, id, from.name()).update() == 1;
    }

    /** A sign of life; answers whether the owner asked to stop. */
    boolean pulse(UUID id, UUID worker, int rowsDone) {
        return jdbc.sql("""
                        update platform.sheet_import set heartbeat_at = clock_timestamp(), rows_done = ?
                        where id = ? and worker = ? returning cancel_requested
                        """)
                .params(rowsDone, id, worker)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void requestCancel(UUID id) {
        jdbc.sql("update platform.sheet_import set cancel_requested = true where id = ?")
                .param(id)
                .update();
    }

    /** Ends a step without result. Nothing happens when another worker holds the import by now. */
    void end(UUID id, UUID worker, State state, @Nullable String failure, List<String> args) {
        jdbc.sql("""
                        update platform.sheet_import set state = ?, worker = null, cancel_requested = false, failure = ?,
                          failure_args = ? where id = ? and worker = ?
                        """)
                .param(state.name())
                .param(failure)
                .param(args.toArray(String[]::new))
                .param(id)
                .param(worker)
                .update();
    }

    boolean cancel(UUID id) {
        return jdbc.sql("""
                                update platform.sheet_import set state = 'CANCELLED'
                                where id = ? and state in ('MAPPING', 'CHECKED')
                                """).param(id).update() == 1;
    }

    boolean checked(UUID id, UUID worker, int rows, Instant at, int millis) {
        return jdbc.sql("""
                                update platform.sheet_import set state = 'CHECKED', worker = null, rows_done = ?,
                                  rows_total = ?, checked_at = ?, check_millis = ?
                                where id = ? and worker = ? and state = 'CHECKING'
                                """)
                        .params(rows, rows, Timestamp.from(at), millis, id, worker)
                        .update()
                == 1;
    }

    boolean written(UUID id, UUID worker, Totals totals, Instant at) {
        return jdbc.sql("""
                                update platform.sheet_import set state = 'WRITTEN', worker = null, written_at = ?,
                                  created = ?, changed = ?, unchanged = ?
                                where id = ? and worker = ? and state = 'WRITING'
                                """)
                        .params(Timestamp.from(at), totals.created(), totals.changed(), totals.unchanged(), id, worker)
                        .update()
                == 1;
    }

    boolean undone(UUID id, UUID worker, int undone, Instant at) {
        return jdbc.sql("""
                                update platform.sheet_import set state = 'UNDONE', worker = null, undone_at = ?, undone = ?
                                where id = ? and worker = ? and state = 'UNDOING'
                                """).params(Timestamp.from(at), undone, id, worker).update() == 1;
    }

    /** Drops what nobody will come back to; answers the imports whose file can go. */
    List<UUID> expire(Instant unfinishedBefore, Instant writtenBefore) {
        for (String detail : List.of("platform.sheet_import_row", "platform.sheet_import_written")) {
            jdbc.sql("delete from " + detail + " d using platform.sheet_import i where i.id = d.import_id"
                            + " and i.state in ('WRITTEN', 'UNDONE') and i.written_at < ?")
                    .param(Timestamp.from(writtenBefore))
                    .update();
        }
        return jdbc.sql("""
                        with old as (
                          delete from platform.sheet_import
                          where state in ('MAPPING', 'CHECKED', 'CANCELLED') and uploaded_at < ? returning id)
                        select id from old
                        union all
                        select id from platform.sheet_import where state in ('WRITTEN', 'UNDONE') and written_at < ?
                        """)
                .params(Timestamp.from(unfinishedBefore), Timestamp.from(writtenBefore))
                .query(UUID.class)
                .list();
    }

    private SheetImport read(ResultSet rs) throws SQLException {
        return new SheetImport(
                rs.getObject("id", UUID.class),
                rs.getString("definition"),
                rs.getString("file_name"),
                rs.getLong("file_size"),
                rs.getInt("sheet_no"),
                rs.getString("sheet_name"),
                json.readValue(rs.getString("header"), SheetHeader.class),
                State.valueOf(rs.getString("state")),
                rs.getInt("rows_done"),
                rs.getInt("rows_total"),
                rs.getBoolean("cancel_requested"),
                rs.getString("failure"),
                List.of((String[]) rs.getArray("failure_args").getArray()),
                rs.getTimestamp("uploaded_at").toInstant(),
                instant(rs, "checked_at"),
                rs.getObject("check_millis", Integer.class),
                instant(rs, "written_at"),
                new Totals(rs.getInt("created"), rs.getInt("changed"), rs.getInt("unchanged"), rs.getInt("undone")),
                instant(rs, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
