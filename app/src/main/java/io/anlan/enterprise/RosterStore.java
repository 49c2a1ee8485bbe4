package io.anlan.enterprise;

import io.anlan.enterprise.FileDiff.FieldChange;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What an import needs of many files at once. */
@Repository
class RosterStore {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final JsonMapper json;

    RosterStore(JdbcClient jdbc, FileStore files, JsonMapper json) {
        this.jdbc = jdbc;
        this.files = files;
        this.json = json;
    }

    /** The files with these codes that the reader may see, by code. */
    Map<String, RosterRow.Known> known(Collection<String> codes) {
        Map<String, RosterRow.Known> known = new HashMap<>();
        for (RosterRow.Known row : jdbc.sql(
                        "select * from enterprise.enterprise where credit_code = any (:codes) or own_code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((rs, i) -> new RosterRow.Known(
                        rs.getObject("id", UUID.class),
                        rs.getInt("version"),
                        Status.valueOf(rs.getString("status")),
                        files.head(rs)))
                .list()) {
            known.put(RosterRow.key(row.file().basics()), row);
        }
        return known;
    }

    /** Which of the codes have a file anywhere, also outside the reader's scope. */
    Set<String> taken(Collection<String> codes) {
        return new HashSet<>(jdbc.sql("select enterprise.taken_codes(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The files for which a change by the enterprise waits. */
    Set<UUID> waiting(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select enterprise_id from enterprise.change_request"
                        + " where state = 'PENDING' and enterprise_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void events(Collection<UUID> enterprises, String kind, String text, Instant at) {
        ArrayNode rows = json.createArrayNode();
        enterprises.forEach(
                id -> rows.addObject().put("id", Ids.next().toString()).put("enterprise", id.toString()));
        jdbc.sql("insert into enterprise.event (id, enterprise_id, at, kind, text, who)"
                        + " select x.id, x.enterprise, :at, :kind, :text, :who"
                        + " from jsonb_to_recordset(:rows::jsonb) as x (id uuid, enterprise uuid)")
                .param("rows", rows.toString())
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("text", text)
                .param("who", Actors.current().userName())
                .update();
    }

    /** Changed fields of many files, each under its new version. */
    void changes(Map<UUID, List<FieldChange>> changes, Map<UUID, Integer> versions, Instant at) {
        ArrayNode rows = json.createArrayNode();
        changes.forEach((id, fields) -> fields.forEach(c -> rows.addObject()
                .put("id", Ids.next().toString())
                .put("enterprise", id.toString())
                .put("version", versions.getOrDefault(id, 0))
                .put("field", c.field())
                .put("before", c.before())
                .put("after", c.after())));
        jdbc.sql("""
                        insert into enterprise.change (id, enterprise_id, version, field, old_value, new_value, changed_by,
                          changed_by_name, changed_at)
                        select x.id, x.enterprise, x.version, x.field, x.before, x.after, :who, :name, :at
                          from jsonb_to_recordset(:rows::jsonb)
                            as x (id uuid, enterprise uuid, version int, field text, before text, after text)
                        """)
                .param("rows", rows.toString())
                .param("who", Actors.current().userId())
                .param("name", Actors.current().userName())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Removes files that an import created and nobody changed since. */
    int remove(Collection<String> codes) {
        return jdbc.sql("delete from enterprise.enterprise where version = 1"
                        + " and (credit_code = any (:codes) or own_code = any (:codes))")
                .param("codes", codes.toArray(String[]::new))
                .update();
    }
}
