package io.anlan.hiddendanger;

import io.anlan.hiddendanger.Acts.Item;
import io.anlan.hiddendanger.Acts.Query;
import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads one person's acts from the histories, by the index of that person. */
@Repository
class ActStore {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final HistoryTexts texts;
    private final JsonMapper json;

    ActStore(JdbcClient jdbc, HistoryTexts texts, JsonMapper json) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.json = json;
    }

    /** The page is found in the histories alone; only its records are then joined. */
    List<Item> page(Query query, PageQuery page, Reader reader) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String acts =
                "select h.id as act_id, h.danger_id, h.at, h.action, h.note, h.detail, cardinality(h.photo_ids) as photos from hiddendanger.history h"
                        + where(query, reader, params) + " order by h.at desc, h.id desc limit :size offset :offset";
        return jdbc.sql(LedgerStore.COLUMNS
                        + ", a.act_id, a.at as acted_at, a.action, a.note, a.detail, a.photos from (" + acts
                        + ") a join hiddendanger.danger d on d.id = a.danger_id" + LedgerStore.REGION
                        + " order by a.at desc, a.act_id desc")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> item(rs, reader))
                .list();
    }

    private Item item(ResultSet rs, Reader reader) throws SQLException {
        Action action = Action.valueOf(rs.getString("action"));
        return new Item(
                rs.getObject("act_id", UUID.class),
                rs.getTimestamp("acted_at").toInstant(),
                action,
                texts.of(action, json.readValue(rs.getString("detail"), OBJECT), rs.getInt("photos")),
                rs.getString("note"),
                LedgerStore.row(rs, reader));
    }

    int count(Query query, Reader reader) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String acts = "select from hiddendanger.history h" + where(query, reader, params) + " limit " + Paged.CAP;
        return jdbc.sql("select count(*) from (" + acts + ") c")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private static String where(Query query, Reader reader, Map<String, @Nullable Object> params) {
        var sql = new StringBuilder(" where h.actor_id = :me and h.action not in ('IMPORTED', 'IMPORT_UNDONE')");
        params.put("me", reader.actor().userId());
        String words = query.q() == null ? "" : SearchText.words(query.q());
        if (!words.isEmpty()) {
            params.put("words", words);
            sql.append(" and h.danger_id = any(array(select hiddendanger.search(:words, false, null, 10001)))");
        }
        if (query.action() != null) {
            params.put("action", query.action().name());
            sql.append(" and h.action = :action");
        }
        bound(sql, params, " and h.at >= :since", "since", query.since());
        bound(sql, params, " and h.at < :until", "until", query.until());
        return sql.toString();
    }

    private static void bound(
            StringBuilder sql,
            Map<String, @Nullable Object> params,
            String condition,
            String name,
            @Nullable Instant at) {
        if (at != null) {
            sql.append(condition);
            params.put(name, HiddenDangerStore.utc(at));
        }
    }
}
