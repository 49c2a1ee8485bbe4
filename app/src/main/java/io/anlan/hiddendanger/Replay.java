package io.anlan.hiddendanger;

import io.anlan.hiddendanger.Effects.Moment;
import io.anlan.hiddendanger.HiddenDanger.Assessment;
import io.anlan.hiddendanger.HiddenDanger.Ending;
import io.anlan.hiddendanger.HiddenDanger.Finding;
import io.anlan.hiddendanger.HiddenDanger.FiveFixings;
import io.anlan.hiddendanger.HiddenDanger.Limit;
import io.anlan.hiddendanger.HiddenDanger.Progress;
import io.anlan.hiddendanger.HiddenDangerRules.Verdict;
import io.anlan.hiddendanger.HistoryStore.Entry;
import io.anlan.hiddendanger.PastDanger.PastAct;
import io.anlan.platform.access.Actor;
import io.anlan.platform.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the acts of a past danger through the rules, in memory. Pure. */
final class Replay {

    /** A request for more time that came up on the way. */
    record Asked(
            Instant at,
            String by,
            LocalDate until,
            String reason,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String note) {}

    private final Map<String, @Nullable Object> columns = new HashMap<>();
    private final List<Entry> history = new ArrayList<>();
    private final List<Asked> extensions = new ArrayList<>();
    private HiddenDanger danger;
    private Instant movedAt;

    private Replay(HiddenDanger reported) {
        danger = reported;
        movedAt = reported.report().at();
    }

    /** @throws IllegalArgumentException when an act was not possible */
    static Replay of(HiddenDanger reported, PastDanger past, Function<Instant, Moment> moments) {
        var replay = new Replay(reported);
        replay.add(
                Action.REPORT,
                null,
                reported.report().at(),
                past.reporter(),
                past.reporterOrganisation(),
                past.report().description(),
                Map.of("source", reported.finding().sourceKinds().getFirst()),
                past.report().photoIds());
        for (PastAct act : past.acts()) {
            replay.act(act, moments.apply(act.at()));
        }
        return replay;
    }

    private void act(PastAct act, Moment moment) {
        Command command = act.command();
        if (command instanceof Command.Merge) {
            throw new IllegalArgumentException("a past merge is given as one danger with more sources");
        }
        var verdict = HiddenDangerRules.judge(command.action(), danger.facts(), act.actor());
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            throw new IllegalArgumentException("%s %s in state %s at %s: %s"
                    .formatted(danger.number(), command.action(), danger.state(), act.at(), verdict));
        }
        Change change = Effects.of(danger, command, allowed.to(), act.actor(), moment);
        columns.putAll(change.columns());
        if (allowed.to() != danger.state()) {
            movedAt = act.at();
        }
        extension(change.beside(), act);
        Entry entry = add(
                command.action(),
                danger.state(),
                act.at(),
                act.actor(),
                act.organisation(),
                command.note(),
                change.detail(),
                command.photoIds());
        history.set(history.size() - 1, to(entry, allowed.to()));
        danger = rebuilt(allowed.to());
    }

    private void extension(Change.Beside beside, PastAct act) {
        switch (beside) {
            case Change.Beside.Nothing ignored -> {}
            case Change.Beside.ExtensionAsked asked ->
                extensions.add(new Asked(
                        act.at(),
                        act.actor().userName(),
                        asked.untilOn(),
                        asked.reason(),
                        "PENDING",
                        null,
                        null,
                        null));
            case Change.Beside.ExtensionDecided decided ->
                close(decided.granted() ? "GRANTED" : "REFUSED", decided.untilOn(), decided.note(), act);
            case Change.Beside.ExtensionWithdrawn ignored -> close("WITHDRAWN", null, null, act);
            case Change.Beside.MergedInto ignored -> throw new IllegalArgumentException("merge");
        }
    }

    private void close(String state, @Nullable LocalDate until, @Nullable String note, PastAct act) {
        if (!extensions.isEmpty() && extensions.getLast().state().equals("PENDING")) {
            Asked a = extensions.removeLast();
            extensions.add(new Asked(
                    a.at(),
                    a.by(),
                    until == null ? a.until() : until,
                    a.reason(),
                    state,
                    act.at(),
                    act.actor().userName(),
                    note));
        }
    }

    private Entry add(
            Action action,
            @Nullable State from,
            Instant at,
            Actor actor,
            @Nullable String organisation,
            @Nullable String note,
            Map<String, Object> detail,
            List<UUID> photoIds) {
        var entry = new Entry(
                Ids.next(),
                at,
                action,
                actor.userId(),
                actor.userName(),
                organisation,
                from,
                State.FOUND,
                note,
                detail,
                photoIds);
        history.add(entry);
        return entry;
    }

    private static Entry to(Entry e, State to) {
        return new Entry(
                e.id(),
                e.at(),
                e.action(),
                e.actorId(),
                e.actorName(),
                e.actorOrganisation(),
                e.from(),
                to,
                e.note(),
                e.detail(),
                e.photoIds());
    }

    HiddenDanger danger() {
        return danger;
    }

    List<Entry> history() {
        return history;
    }

    List<Asked> extensions() {
        return extensions;
    }

    Instant movedAt() {
        return movedAt;
    }

    /** Columns that the acts wrote. */
    Map<String, @Nullable Object> columns() {
        return columns;
    }

    private HiddenDanger rebuilt(State state) {
        Finding f = danger.finding();
        String grade = text("grade");
        return new HiddenDanger(
                danger.id(),
                danger.number(),
                danger.version() + 1,
                state,
                columns.containsKey("grade") ? HiddenDangerStore.grade(grade) : danger.grade(),
                new Finding(
                        textOr("title", f.title()),
                        textOr("description", f.description()),
                        textOr("kind_code", f.kind()),
                        f.suggestedGrade(),
                        f.sourceKinds(),
                        f.finder(),
                        f.foundAt(),
                        columns.containsKey("responsible") ? text("responsible") : f.responsible(),
                        f.coverPhotoId()),
                danger.where(),
                danger.report(),
                new Assessment((UUID) columns.get("criterion_id"), text("assessment")),
                limit(),
                new FiveFixings(
                        text("measures"),
                        text("responsibility"),
                        (BigDecimal) columns.get("funds_yuan"),
                        (LocalDate) columns.get("limit_on"),
                        text("plan"),
                        at("fixings_at"),
                        text("fixings_by")),
                progress(),
                new Ending(
                        at("closed_at"),
                        (Boolean) columns.get("on_time"),
                        null,
                        text("void_code"),
                        text("void_reason")));
    }

    private Limit limit() {
        boolean pending = Boolean.TRUE.equals(columns.get("extension_pending"));
        return new Limit(
                columns.containsKey("due_on")
                        ? (LocalDate) columns.get("due_on")
                        : danger.limit().dueOn(),
                (LocalDate) columns.get("paused_on"),
                text("pause_reason"),
                pending,
                pending ? extensions.getLast().until() : null);
    }

    private Progress progress() {
        return new Progress(
                text("controls"),
                at("controls_at"),
                at("notified_at"),
                text("notified_by"),
                at("acknowledged_at"),
                text("acknowledged_by"),
                text("statement"),
                at("submitted_at"),
                (UUID) columns.get("submitted_by"),
                text("submitted_name"),
                (UUID) columns.get("accepted_by"),
                text("accepted_name"),
                at("accepted_at"),
                text("rejection"),
                at("rejected_at"),
                text("rejected_name"),
                count("rejections"),
                count("recurrences"),
                count("urge_count"),
                at("last_urged_at"));
    }

    private @Nullable String text(String column) {
        return (String) columns.get(column);
    }

    private String textOr(String column, String otherwise) {
        Object value = columns.get(column);
        return value == null ? otherwise : value.toString();
    }

    private @Nullable Instant at(String column) {
        return (Instant) columns.get(column);
    }

    private int count(String column) {
        return columns.get(column) instanceof Integer n ? n : 0;
    }
}
