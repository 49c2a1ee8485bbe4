package io.anlan.hiddendanger.intake;

import io.anlan.hiddendanger.Action;
import io.anlan.hiddendanger.ContentHash;
import io.anlan.hiddendanger.DueRules;
import io.anlan.hiddendanger.Grade;
import io.anlan.hiddendanger.SearchText;
import io.anlan.hiddendanger.State;
import io.anlan.hiddendanger.intake.LedgerTargets.Target;
import io.anlan.platform.access.Actor;
import io.anlan.platform.id.Ids;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a line becomes in the tables. The person who imports stands as the reporter; days that the ledger tells count from
 * their first instant.
 */
final class LedgerRecords {

    /** Who imports, when, and the limit proposed where a line sets none. */
    record Moment(
            Instant now,
            Actor actor,
            @Nullable String organisation,
            ImportRun run,
            Function<Grade, LocalDate> proposed) {}

    private final Moment moment;

    LedgerRecords(Moment moment) {
        this.moment = moment;
    }

    /** A new record under a fresh number. */
    Map<String, @Nullable Object> danger(UUID id, String number, LedgerRow line, Target target) {
        Map<String, @Nullable Object> row = said(id, number, line, target, null);
        Instant found = Days.start(line.finding().foundOn());
        row.put("number", number);
        row.put("version", 1);
        row.putAll(scope(target));
        row.put("enterprise_name", target.enterpriseName());
        row.put("lon", target.lon());
        row.put("lat", target.lat());
        row.put("source_kinds", List.of(LedgerRowRules.source(line)));
        row.put("finder", line.finding().finder());
        row.put("reported_by", moment.actor().userId());
        row.put("reporter_name", moment.actor().userName());
        row.put("reporter_organisation", moment.organisation());
        row.put("reported_at", moment.now());
        row.put("self_reported", false);
        row.put(
                "content_hash",
                ContentHash.of(
                        line.finding().title(),
                        Objects.requireNonNullElse(line.finding().description(), ""),
                        line.place().placeText(),
                        String.valueOf(target.enterpriseId()),
                        found.toString(),
                        moment.now().toString(),
                        "[]"));
        row.put("extension_pending", false);
        row.put("rejections", 0);
        row.put("recurrences", 0);
        row.put("urge_count", 0);
        return row;
    }

    /** What the line says, for a record that has its number. {@code keptDue} stands where the line sets no limit. */
    Map<String, @Nullable Object> said(
            UUID id, String number, LedgerRow line, Target target, @Nullable LocalDate keptDue) {
        State state = LedgerRowRules.state(line);
        LedgerRow.Finding finding = line.finding();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("state", state);
        row.put("grade", state == State.FOUND ? null : line.grade());
        row.put("suggested_grade", line.grade());
        row.put("title", finding.title());
        row.put("description", Objects.requireNonNullElse(finding.description(), ""));
        row.put("place_text", line.place().placeText());
        row.put("kind_code", Objects.requireNonNullElse(finding.kind(), "OTHER"));
        row.put("found_at", Days.start(finding.foundOn()));
        row.put("responsible", line.order().responsible());
        row.put("moved_at", moment.now());
        row.put(
                "search_text",
                SearchText.of(
                        number,
                        finding.title(),
                        target.enterpriseName(),
                        line.place().placeText()));
        LocalDate due = due(line, state, keptDue);
        row.put("due_on", due);
        fixings(row, line);
        ending(row, line, state, due);
        return row;
    }

    private @Nullable LocalDate due(LedgerRow line, State state, @Nullable LocalDate kept) {
        if (line.order().dueOn() != null) {
            return line.order().dueOn();
        }
        boolean ordered = state == State.TREATING || state == State.ASSESSED;
        return ordered
                ? Objects.requireNonNullElseGet(kept, () -> moment.proposed().apply(line.grade()))
                : null;
    }

    private void fixings(Map<String, @Nullable Object> row, LedgerRow line) {
        LedgerRow.Five five = line.five();
        boolean told = five.measures() != null || five.fundsYuan() != null || five.plan() != null;
        row.put("measures", five.measures());
        row.put("responsibility", told ? line.order().responsible() : null);
        row.put("funds_yuan", five.fundsYuan());
        row.put("limit_on", told ? line.order().dueOn() : null);
        row.put("plan", five.plan());
        row.put("fixings_at", told ? moment.now() : null);
        row.put("fixings_by", told ? moment.actor().userName() : null);
    }

    private static void ending(
            Map<String, @Nullable Object> row, LedgerRow line, State state, @Nullable LocalDate due) {
        LedgerRow.Ending ending = line.ending();
        LocalDate completed = ending.completedOn();
        LocalDate accepted = ending.acceptedOn();
        boolean closed = state == State.CANCELLED;
        row.put("statement", ending.statement());
        row.put("submitted_at", completed == null ? null : Days.start(completed));
        row.put("submitted_name", completed == null ? null : line.order().responsible());
        row.put("accepted_at", accepted == null ? null : Days.start(accepted));
        row.put("accepted_name", accepted == null ? null : ending.acceptedBy());
        row.put("closed_at", closed && accepted != null ? Days.start(accepted) : null);
        row.put("on_time", closed ? DueRules.onTime(due, completed) : null);
    }

    Map<String, @Nullable Object> source(UUID danger, LedgerRow line, Target target) {
        Map<String, @Nullable Object> row = new HashMap<>(scope(target));
        row.put("id", Ids.next());
        row.put("danger_id", danger);
        row.put("source", LedgerRowRules.source(line));
        row.put("finder", line.finding().finder());
        row.put("found_at", Days.start(line.finding().foundOn()));
        return row;
    }

    /** @param row the line of the file, or null when the import is taken back */
    Map<String, @Nullable Object> history(
            UUID danger,
            Action action,
            @Nullable State from,
            State to,
            String number,
            @Nullable Integer row,
            Target at) {
        Map<String, Object> detail = new HashMap<>(Map.of("file", moment.run().fileName(), "number", number));
        if (row != null) {
            detail.put("row", row);
        }
        Map<String, @Nullable Object> entry = new HashMap<>(scope(at));
        entry.put("id", Ids.next());
        entry.put("danger_id", danger);
        entry.put("at", moment.now());
        entry.put("action", action);
        entry.put("from_state", from);
        entry.put("to_state", to);
        entry.put("actor_id", moment.actor().userId());
        entry.put("actor_name", moment.actor().userName());
        entry.put("actor_organisation", moment.organisation());
        entry.put("detail", detail);
        entry.put("photo_ids", List.of());
        return entry;
    }

    Map<String, @Nullable Object> imported(UUID danger, int version, int row, LedgerRow line, Target target) {
        Map<String, @Nullable Object> entry = new HashMap<>(scope(target));
        entry.put("danger_id", danger);
        entry.put("source_number", line.number());
        entry.put("place_key", target.key());
        entry.put("said", line);
        entry.put("version", version);
        entry.put("import_id", moment.run().id());
        entry.put("file_name", moment.run().fileName());
        entry.put("row_number", row);
        return entry;
    }

    private static Map<String, @Nullable Object> scope(Target target) {
        Map<String, @Nullable Object> scope = new HashMap<>();
        scope.put("region_code", target.regionCode());
        scope.put("sector_codes", target.sectorCodes());
        scope.put("enterprise_id", target.enterpriseId());
        return scope;
    }
}
