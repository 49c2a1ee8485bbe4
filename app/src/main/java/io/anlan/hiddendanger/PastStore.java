package io.anlan.hiddendanger;

import io.anlan.hiddendanger.HistoryStore.Entry;
import io.anlan.hiddendanger.HistoryStore.SourceRow;
import io.anlan.platform.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes many past records with their histories in few statements. */
@Repository
class PastStore {

    /** A replayed record and its sources. */
    record Past(Replay replay, List<SourceRow> sources, String searchText) {}

    private static final List<String> FIXED = List.of(
            "id",
            "number",
            "version",
            "state",
            "suggested_grade",
            "region_code",
            "sector_codes",
            "enterprise_id",
            "enterprise_name",
            "title",
            "description",
            "place_text",
            "lon",
            "lat",
            "kind_code",
            "source_kinds",
            "finder",
            "found_at",
            "reported_by",
            "reporter_name",
            "reporter_organisation",
            "reported_at",
            "self_reported",
            "content_hash",
            "responsible",
            "due_on",
            "cover_photo_id",
            "moved_at",
            "search_text");

    /** What acts may write besides; null when they did not. */
    private static final List<String> WRITTEN = List.of(
            "grade",
            "criterion_id",
            "assessment",
            "paused_on",
            "pause_reason",
            "measures",
            "responsibility",
            "funds_yuan",
            "limit_on",
            "plan",
            "fixings_at",
            "fixings_by",
            "controls",
            "controls_at",
            "notified_at",
            "notified_by",
            "acknowledged_at",
            "acknowledged_by",
            "statement",
            "submitted_at",
            "submitted_by",
            "submitted_name",
            "accepted_at",
            "accepted_by",
            "accepted_name",
            "rejection",
            "rejected_at",
            "rejected_name",
            "last_urged_at",
            "void_code",
            "void_reason",
            "closed_at",
            "on_time");

    private static final List<String> COUNTED = List.of("rejections", "recurrences", "urge_count");

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    PastStore(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last of so many fresh numbers. */
    int nextNumbers(String district, String month, int howMany) {
        Integer last = jdbc.queryForObject(
                "select hiddendanger.next_numbers(:district, :month, :n)",
                Map.of("district", district, "month", month, "n", howMany),
                Integer.class);
        return last == null ? howMany : last;
    }

    /** Keeps numbers up to this one from being given out. */
    void reserveNumbers(String district, String month, int upTo) {
        jdbc.update("""
                insert into hiddendanger.number_sequence as s (district, yymm, last) values (:district, :month, :n)
                on conflict (district, yymm) do update set last = greatest(s.last, :n)
                """, Map.of("district", district, "month", month, "n", upTo));
    }

    void insert(List<Past> pasts) {
        Set<String> columns = new LinkedHashSet<>(FIXED);
        columns.addAll(WRITTEN);
        columns.addAll(COUNTED);
        columns.add("extension_pending");
        batch(
                "hiddendanger.danger",
                columns,
                pasts.stream().map(PastStore::danger).toList());
        List<Map<String, @Nullable Object>> history = new ArrayList<>();
        List<Map<String, @Nullable Object>> sources = new ArrayList<>();
        List<Map<String, @Nullable Object>> extensions = new ArrayList<>();
        for (Past past : pasts) {
            HiddenDanger danger = past.replay().danger();
            past.replay().history().forEach(entry -> history.add(owned(danger, history(entry))));
            past.sources().forEach(source -> sources.add(owned(danger, source(source))));
            past.replay().extensions().forEach(asked -> extensions.add(owned(danger, extension(asked))));
        }
        batch("hiddendanger.history", history);
        batch("hiddendanger.source", sources);
        batch("hiddendanger.extension", extensions);
    }

    private void batch(String table, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            batch(table, rows.getFirst().keySet(), rows);
        }
    }

    private void batch(String table, Set<String> columns, List<Map<String, @Nullable Object>> rows) {
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(PastStore::parameter).toList()) + ")";
        @SuppressWarnings("unchecked")
        Map<String, ?>[] values = rows.toArray(Map[]::new);
        jdbc.batchUpdate(sql, values);
    }

    private static String parameter(String column) {
        return switch (column) {
            case "sector_codes", "source_kinds" -> ":" + column + "::text[]";
            case "photo_ids" -> ":" + column + "::uuid[]";
            case "detail" -> ":" + column + "::jsonb";
            default -> ":" + column;
        };
    }

    private static Map<String, @Nullable Object> danger(Past past) {
        HiddenDanger d = past.replay().danger();
        Map<String, @Nullable Object> row = new HashMap<>();
        WRITTEN.forEach(column -> row.put(column, value(past.replay().columns().get(column))));
        COUNTED.forEach(column -> row.put(column, past.replay().columns().getOrDefault(column, 0)));
        row.put("extension_pending", d.limit().extensionPending());
        row.put("id", d.id());
        row.put("number", d.number());
        row.put("version", d.version());
        row.put("state", d.state().name());
        row.put("suggested_grade", d.finding().suggestedGrade().name());
        row.put("region_code", d.where().regionCode());
        row.put("sector_codes", d.where().sectorCodes().toArray(String[]::new));
        row.put("enterprise_id", d.where().enterpriseId());
        row.put("enterprise_name", d.where().enterpriseName());
        row.put("title", d.finding().title());
        row.put("description", d.finding().description());
        row.put("place_text", d.where().placeText());
        row.put("lon", d.where().lon());
        row.put("lat", d.where().lat());
        row.put("kind_code", d.finding().kind());
        row.put("source_kinds", HiddenDangerStore.names(d.finding().sourceKinds()));
        row.put("finder", d.finding().finder());
        row.put("found_at", value(d.finding().foundAt()));
        row.put("reported_by", d.report().by());
        row.put("reporter_name", d.report().name());
        row.put("reporter_organisation", d.report().organisation());
        row.put("reported_at", value(d.report().at()));
        row.put("self_reported", d.report().selfReported());
        row.put("content_hash", d.report().contentHash());
        row.put("responsible", d.finding().responsible());
        row.put("due_on", d.limit().dueOn());
        row.put("cover_photo_id", d.finding().coverPhotoId());
        row.put("moved_at", value(past.replay().movedAt()));
        row.put("search_text", past.searchText());
        return row;
    }

    private Map<String, @Nullable Object> history(Entry e) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", e.id());
        row.put("at", value(e.at()));
        row.put("action", e.action().name());
        row.put("from_state", e.from() == null ? null : e.from().name());
        row.put("to_state", e.to().name());
        row.put("actor_id", e.actorId());
        row.put("actor_name", e.actorName());
        row.put("actor_organisation", e.actorOrganisation());
        row.put("note", e.note());
        row.put("detail", json.writeValueAsString(e.detail()));
        row.put("photo_ids", e.photoIds().toArray(UUID[]::new));
        return row;
    }

    private static Map<String, @Nullable Object> source(SourceRow s) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Ids.next());
        row.put("source", s.source().name());
        row.put("finder", s.finder());
        row.put("found_at", value(s.foundAt()));
        row.put("note", s.note());
        return row;
    }

    private static Map<String, @Nullable Object> extension(Replay.Asked a) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Ids.next());
        row.put("requested_at", value(a.at()));
        row.put("requested_name", a.by());
        row.put("until_on", a.until());
        row.put("reason", a.reason());
        row.put("state", a.state());
        row.put("decided_at", value(a.decidedAt()));
        row.put("decided_name", a.decidedBy());
        row.put("decision_note", a.note());
        return row;
    }

    private static Map<String, @Nullable Object> owned(HiddenDanger danger, Map<String, @Nullable Object> row) {
        row.put("danger_id", danger.id());
        row.put("region_code", danger.where().regionCode());
        row.put("sector_codes", danger.where().sectorCodes().toArray(String[]::new));
        row.put("enterprise_id", danger.where().enterpriseId());
        return row;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Instant instant ? HiddenDangerStore.utc(instant) : value;
    }
}
