package io.anlan.hiddendanger.intake;

import io.anlan.audit.Audit;
import io.anlan.hiddendanger.Action;
import io.anlan.hiddendanger.DangerNumber;
import io.anlan.hiddendanger.DueRules;
import io.anlan.hiddendanger.Grade;
import io.anlan.hiddendanger.HiddenDangerRules;
import io.anlan.hiddendanger.State;
import io.anlan.hiddendanger.intake.LedgerImportStore.Known;
import io.anlan.hiddendanger.intake.LedgerImportStore.Ours;
import io.anlan.hiddendanger.intake.LedgerRow.Progress;
import io.anlan.hiddendanger.intake.LedgerRowRules.Misfit;
import io.anlan.hiddendanger.intake.LedgerTargets.Found;
import io.anlan.hiddendanger.intake.LedgerTargets.Target;
import io.anlan.hiddendanger.reference.References;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger of hidden dangers as a spreadsheet. The owner and the number in the ledger name a record. A line that says the
 * same as before changes nothing; one that says otherwise is written over the record only while nobody has acted on it.
 */
@Component
class LedgerImport implements SheetDefinition<LedgerRow> {

    private static final String BETWEEN = "\u001f";

    private final LedgerColumns columns;
    private final LedgerTargets targets;
    private final LedgerImportStore store;
    private final References references;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json;

    LedgerImport(
            LedgerColumns columns,
            LedgerTargets targets,
            LedgerImportStore store,
            References references,
            Audit audit,
            Clock clock,
            JsonMapper json) {
        this.columns = columns;
        this.targets = targets;
        this.store = store;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "hidden-dangers";
    }

    @Override
    public String permission() {
        return "hidden-danger.import";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Ledger of hidden dangers" : "隐患台账";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return columns.all();
    }

    @Override
    public List<String> naturalKey() {
        return List.of("number");
    }

    @Override
    public @Nullable String keyOf(SheetRow row) {
        String number = row.text("number");
        var place = new LedgerRow.Place(
                row.text("creditCode"), row.text("enterprise"), row.value("regionCode", String.class), "");
        return number == null ? null : number + BETWEEN + place.owner();
    }

    @Override
    public LedgerRow read(SheetRow row) {
        return columns.read(row, Days.today(clock));
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<LedgerRow>> rows) {
        List<LedgerRow> lines = rows.stream().map(Keyed::value).toList();
        Map<String, Found> found =
                targets.of(lines.stream().filter(line -> !line.ours()).toList());
        Map<String, List<Known>> known = known(lines);
        Map<String, List<Ours>> ours =
                store
                        .ours(lines.stream()
                                .filter(LedgerRow::ours)
                                .map(LedgerRow::number)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Ours::number));
        Set<String> seen = new HashSet<>();
        Map<String, Standing> standings = new HashMap<>();
        for (Keyed<LedgerRow> row : rows) {
            LedgerRow line = row.value();
            Standing standing = line.ours()
                    ? standing(line, ours.getOrDefault(line.number(), List.of()))
                    : standing(line, found, known, seen);
            if (standing != null) {
                standings.put(row.key(), standing);
            }
        }
        return standings;
    }

    private Map<String, List<Known>> known(List<LedgerRow> lines) {
        return store.known(lines.stream().map(LedgerRow::number).distinct().toList()).stream()
                .collect(Collectors.groupingBy(known -> known.said().number()));
    }

    /** A number of this system: the record is here and is worked on here, not in a file. */
    private static Standing standing(LedgerRow line, List<Ours> ours) {
        List<Ours> same = ours.stream()
                .filter(o -> o.title().equals(line.finding().title()))
                .toList();
        if (ours.isEmpty()) {
            return refused("number", "danger.sheet-unknown-number");
        }
        return same.isEmpty() ? refused("number", "danger.sheet-our-record") : new Standing.Unchanged();
    }

    private @Nullable Standing standing(
            LedgerRow line, Map<String, Found> found, Map<String, List<Known>> known, Set<String> seen) {
        return switch (Objects.requireNonNull(found.get(line.place().owner()))) {
            case Found.Nowhere nowhere -> nowhere.why();
            case Found.At at -> {
                if (!seen.add(at.target().key() + BETWEEN + line.number())) {
                    yield refused("number", "danger.sheet-twice");
                }
                Known before = of(known, line, at.target());
                yield before == null ? fresh(line, at.target()) : standing(line, before);
            }
        };
    }

    private static @Nullable Standing fresh(LedgerRow line, Target target) {
        return mayBe(line, target) ? null : refused("progress", "danger.sheet-not-listed-authority");
    }

    private Standing standing(LedgerRow line, Known before) {
        LedgerRow after = line.over(before.said());
        if (after.equals(before.said())) {
            return new Standing.Unchanged();
        }
        if (!before.untouched()) {
            return refused("number", "danger.sheet-moved-on");
        }
        if (!LedgerRowRules.keepsOrigin(before.said(), after)) {
            return refused("source", "danger.sheet-origin-stays");
        }
        List<Misfit> misfits = LedgerRowRules.misfits(after, Days.today(clock));
        if (!misfits.isEmpty()) {
            Misfit first = misfits.getFirst();
            return new Standing.Refused(first.column(), first.code(), first.args());
        }
        return mayBe(after, before.target())
                ? new Standing.Changed(json.writeValueAsString(before.said()))
                : refused("progress", "danger.sheet-not-listed-authority");
    }

    /** Only the listed authority says that a major danger is cancelled; an import is no way round it. */
    private static boolean mayBe(LedgerRow line, Target target) {
        return line.grade() != Grade.MAJOR
                || line.progress() != Progress.CANCELLED
                || HiddenDangerRules.mayCancelMajor(target.regionCode(), Actors.current());
    }

    private static @Nullable Known of(Map<String, List<Known>> known, LedgerRow line, Target target) {
        return known.getOrDefault(line.number(), List.of()).stream()
                .filter(k -> target.owns(k.target().enterpriseId(), k.target().regionCode()))
                .findFirst()
                .orElse(null);
    }

    private static Standing refused(String column, String code) {
        return new Standing.Refused(column, code, List.of());
    }

    @Override
    public void write(List<Line<LedgerRow>> rows, ImportRun run) {
        List<LedgerRow> lines = rows.stream().map(Line::value).toList();
        Map<String, Found> found = targets.of(lines);
        LedgerRecords records = records(run);
        create(rows.stream().filter(Line::created).toList(), found, records);
        change(rows.stream().filter(row -> !row.created()).toList(), known(lines), found, records);
    }

    private void create(List<Line<LedgerRow>> rows, Map<String, Found> found, LedgerRecords records) {
        List<Target> at = rows.stream()
                .map(row -> target(found, row.value()).orElseThrow())
                .toList();
        List<String> numbers = numbers(at);
        List<Map<String, @Nullable Object>> dangers = new ArrayList<>();
        List<Map<String, @Nullable Object>> histories = new ArrayList<>();
        List<Map<String, @Nullable Object>> sources = new ArrayList<>();
        List<Map<String, @Nullable Object>> imported = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Line<LedgerRow> row = rows.get(i);
            LedgerRow line = row.value();
            UUID id = Ids.next();
            State to = LedgerRowRules.state(line);
            dangers.add(records.danger(id, numbers.get(i), line, at.get(i)));
            histories.add(records.history(id, Action.IMPORTED, null, to, line.number(), row.number(), at.get(i)));
            sources.add(records.source(id, line, at.get(i)));
            imported.add(records.imported(id, 1, row.number(), line, at.get(i)));
        }
        store.insertDangers(dangers);
        store.insertSources(sources);
        store.insertHistory(histories);
        store.remember(imported);
    }

    private static Optional<Target> target(Map<String, Found> found, LedgerRow line) {
        return found.get(line.place().owner()) instanceof Found.At at ? Optional.of(at.target()) : Optional.empty();
    }

    /** Fresh numbers in the order of the places; each district counts for itself. */
    private List<String> numbers(List<Target> at) {
        String month = DangerNumber.yearMonth(clock.instant());
        Map<String, Long> wanted =
                at.stream().collect(Collectors.groupingBy(LedgerImport::district, Collectors.counting()));
        Map<String, Integer> next = new HashMap<>();
        wanted.forEach((district, n) ->
                next.put(district, store.nextNumbers(district, month, n.intValue()) - n.intValue() + 1));
        return at.stream()
                .map(target -> DangerNumber.of(month, next.merge(district(target), 1, Integer::sum) - 1))
                .toList();
    }

    private static String district(Target target) {
        return target.regionCode().substring(0, 6);
    }

    private void change(
            List<Line<LedgerRow>> rows,
            Map<String, List<Known>> known,
            Map<String, Found> found,
            LedgerRecords records) {
        List<Rewrite> rewrites = new ArrayList<>();
        for (Line<LedgerRow> row : rows) {
            target(found, row.value())
                    .map(target -> of(known, row.value(), target))
                    .ifPresent(before -> rewrites.add(
                            new Rewrite(before, row.value().over(before.said()), row.number(), Action.IMPORTED)));
        }
        rewrite(rewrites, records);
    }

    private record Rewrite(Known before, LedgerRow line, int row, Action action) {}

    /** Writes other lines over records as they were seen. */
    private void rewrite(List<Rewrite> rewrites, LedgerRecords records) {
        List<Map<String, @Nullable Object>> dangers = new ArrayList<>();
        List<Map<String, @Nullable Object>> histories = new ArrayList<>();
        List<Map<String, @Nullable Object>> imported = new ArrayList<>();
        for (Rewrite r : rewrites) {
            Known before = r.before();
            State to = LedgerRowRules.state(r.line());
            Map<String, @Nullable Object> said =
                    records.said(before.id(), before.number(), r.line(), before.target(), before.dueOn());
            said.put("version", before.version());
            dangers.add(said);
            histories.add(records.history(
                    before.id(), r.action(), before.state(), to, r.line().number(), r.row(), before.target()));
            imported.add(records.imported(before.id(), before.version() + 1, r.row(), r.line(), before.target()));
        }
        if (!rewrites.isEmpty() && store.update(dangers) != rewrites.size()) {
            throw new org.springframework.dao.OptimisticLockingFailureException(
                    "somebody acted on a record while it was written");
        }
        store.insertHistory(histories);
        store.remember(imported);
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public int undo(List<Written> rows, ImportRun run) {
        Map<Integer, Known> known = store
                .writtenBy(run.id(), rows.stream().map(Written::number).toList())
                .stream()
                .filter(Known::untouched)
                .collect(Collectors.toMap(Known::row, k -> k));
        LedgerRecords records = records(run);
        List<Known> created = new ArrayList<>();
        List<Rewrite> changed = new ArrayList<>();
        for (Written row : rows) {
            Known now = known.get(row.number());
            if (now != null && row.created()) {
                created.add(now);
            } else if (now != null && row.before() != null) {
                LedgerRow before = json.readValue(row.before(), LedgerRow.class);
                changed.add(new Rewrite(now, before, row.number(), Action.IMPORT_UNDONE));
            }
        }
        rewrite(changed, records);
        store.takeBack(created.stream().map(Known::id).toList(), run.fileName());
        store.insertHistory(created.stream()
                .map(k -> records.history(
                        k.id(),
                        Action.IMPORT_UNDONE,
                        k.state(),
                        State.VOID,
                        k.said().number(),
                        k.row(),
                        k.target()))
                .toList());
        return created.size() + changed.size();
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        audit.record(
                totals.undone() > 0 ? "hidden-danger.import-undone" : "hidden-danger.import",
                "sheet-import",
                run.id(),
                null,
                Map.of(
                        "file", run.fileName(),
                        "created", totals.created(),
                        "changed", totals.changed(),
                        "unchanged", totals.unchanged(),
                        "undone", totals.undone()));
    }

    private LedgerRecords records(ImportRun run) {
        Instant now = clock.instant();
        Actor actor = Actors.current();
        LocalDate today = Days.of(now);
        Map<String, Integer> days = references.timeLimits(today).stream()
                .collect(Collectors.toMap(References.TimeLimit::grade, References.TimeLimit::workingDays));
        var calendar = references.calendar();
        return new LedgerRecords(new LedgerRecords.Moment(
                now,
                actor,
                store.organisationName(actor.organisationId()),
                run,
                grade -> DueRules.proposed(today, Objects.requireNonNull(days.get(grade.name())), calendar)));
    }
}
