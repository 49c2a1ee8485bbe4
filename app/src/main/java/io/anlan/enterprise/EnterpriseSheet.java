package io.anlan.enterprise;

import io.anlan.audit.Audit;
import io.anlan.enterprise.FileDiff.FieldChange;
import io.anlan.organisation.SectorMap;
import io.anlan.organisation.Sectors;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The roster of enterprises and places as a spreadsheet; the credit code, or a place's own code, names a record. */
@Component
class EnterpriseSheet implements SheetDefinition<RosterRow> {

    /** What undo needs of a changed file. */
    record Before(UUID id, int version, EnterpriseFile file) {}

    private final RosterColumns columns;
    private final RosterStore store;
    private final FileStore files;
    private final Sectors sectors;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json;

    EnterpriseSheet(
            RosterColumns columns,
            RosterStore store,
            FileStore files,
            Sectors sectors,
            Audit audit,
            Clock clock,
            JsonMapper json) {
        this.columns = columns;
        this.store = store;
        this.files = files;
        this.sectors = sectors;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "enterprises";
    }

    @Override
    public String permission() {
        return "enterprise.import";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Enterprises and places" : "企业和场所名单";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return columns.all();
    }

    @Override
    public List<String> naturalKey() {
        return List.of("creditCode");
    }

    @Override
    public @Nullable String keyOf(SheetRow row) {
        String code = row.text("creditCode");
        return code == null ? row.text("ownCode") : code;
    }

    @Override
    public RosterRow read(SheetRow row) {
        return columns.read(row, Days.today(clock));
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<RosterRow>> rows) {
        List<String> codes = rows.stream().map(Keyed::key).toList();
        Map<String, RosterRow.Known> known = store.known(codes);
        Set<String> taken = store.taken(codes);
        Set<UUID> waiting =
                store.waiting(known.values().stream().map(RosterRow.Known::id).toList());
        SectorMap map = sectors.map(Days.today(clock));
        Map<String, Standing> standings = new HashMap<>();
        for (Keyed<RosterRow> row : rows) {
            RosterRow.Known before = known.get(row.key());
            Standing standing = before == null
                    ? fresh(row, taken, map)
                    : standing(before, row.value(), waiting.contains(before.id()));
            if (standing != null) {
                standings.put(row.key(), standing);
            }
        }
        return standings;
    }

    private @Nullable Standing fresh(Keyed<RosterRow> row, Set<String> taken, SectorMap map) {
        if (taken.contains(row.key())) {
            return refused("creditCode", "enterprise.code-elsewhere");
        }
        EnterpriseFile file = withSectors(row.value().asNew(), map);
        return inSight(file) ? null : refused("regionCode", "enterprise.out-of-scope");
    }

    private Standing standing(RosterRow.Known before, RosterRow row, boolean waiting) {
        EnterpriseFile after = row.over(before.file());
        if (RosterRow.same(before.file(), after)) {
            return new Standing.Unchanged();
        }
        if (waiting) {
            return refused("creditCode", "enterprise.request-pending");
        }
        if (before.status() == Status.CLOSED) {
            return refused("creditCode", "enterprise.closed");
        }
        return inSight(after)
                ? new Standing.Changed(
                        json.writeValueAsString(new Before(before.id(), before.version(), before.file())))
                : refused("regionCode", "enterprise.out-of-scope");
    }

    private static boolean inSight(EnterpriseFile file) {
        return EnterpriseRules.keepsInSight(
                Actors.current().scope(),
                file.location().regionCode(),
                file.basics().sectorCodes());
    }

    private static Standing refused(String column, String code) {
        return new Standing.Refused(column, code, List.of());
    }

    @Override
    public void write(List<Line<RosterRow>> rows, ImportRun run) {
        Instant now = clock.instant();
        SectorMap map = sectors.map(Days.today(clock));
        String who = Actors.current().userName();
        List<EnterpriseLoad> created = rows.stream()
                .filter(Line::created)
                .map(line -> new EnterpriseLoad(
                        Ids.next(), withSectors(line.value().asNew(), map), Status.APPROVED, now, who))
                .toList();
        files.load(created);
        store.events(created.stream().map(EnterpriseLoad::id).toList(), "IMPORTED", run.fileName(), now);
        change(rows.stream().filter(line -> !line.created()).toList(), run, now);
    }

    private void change(List<Line<RosterRow>> lines, ImportRun run, Instant now) {
        Map<String, RosterRow.Known> known =
                store.known(lines.stream().map(Line::key).toList());
        Map<UUID, EnterpriseFile> after = new LinkedHashMap<>();
        Map<UUID, List<FieldChange>> diffs = new LinkedHashMap<>();
        Map<UUID, Integer> versions = new HashMap<>();
        for (Line<RosterRow> line : lines) {
            RosterRow.Known before = known.get(line.key());
            if (before != null) {
                EnterpriseFile file = line.value().over(before.file());
                after.put(before.id(), file);
                versions.put(before.id(), before.version() + 1);
                diffs.put(before.id(), diff(before.file(), file));
            }
        }
        if (!after.isEmpty()) {
            files.updateHeads(withExtension(after, known), now);
            store.changes(diffs, versions, now);
            store.events(after.keySet(), "IMPORTED", run.fileName(), now);
        }
    }

    /** A roster says nothing of the sectors' own fields: they stay. */
    private static Map<UUID, EnterpriseFile> withExtension(
            Map<UUID, EnterpriseFile> after, Map<String, RosterRow.Known> known) {
        Map<UUID, EnterpriseFile> whole = new LinkedHashMap<>();
        known.values().forEach(k -> {
            EnterpriseFile file = after.get(k.id());
            if (file != null) {
                whole.put(k.id(), extended(file, k.file().extension()));
            }
        });
        return whole;
    }

    private static EnterpriseFile extended(EnterpriseFile file, Map<String, String> extension) {
        return new EnterpriseFile(
                file.basics(),
                file.location(),
                file.contacts(),
                file.assessment(),
                extension,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<FieldChange> diff(EnterpriseFile before, EnterpriseFile after) {
        var type = new TypeReference<Map<String, Object>>() {};
        Map<String, Object> b = json.convertValue(before, type);
        Map<String, Object> a = json.convertValue(after, type);
        b.remove("extension");
        a.remove("extension");
        return FileDiff.between(b, a);
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public int undo(List<Written> rows, ImportRun run) {
        List<String> created =
                rows.stream().filter(Written::created).map(Written::key).toList();
        int undone = created.isEmpty() ? 0 : store.remove(created);
        List<Written> changed = rows.stream().filter(row -> !row.created()).toList();
        Map<String, RosterRow.Known> known =
                store.known(changed.stream().map(Written::key).toList());
        Map<UUID, EnterpriseFile> back = new LinkedHashMap<>();
        Map<UUID, List<FieldChange>> diffs = new LinkedHashMap<>();
        Map<UUID, Integer> versions = new HashMap<>();
        for (Written row : changed) {
            RosterRow.Known now = known.get(row.key());
            Before before = json.readValue(Objects.requireNonNull(row.before()), Before.class);
            if (now != null && now.version() == before.version() + 1) {
                back.put(before.id(), extended(before.file(), now.file().extension()));
                diffs.put(before.id(), diff(now.file(), before.file()));
                versions.put(before.id(), now.version() + 1);
            }
        }
        if (!back.isEmpty()) {
            Instant at = clock.instant();
            files.updateHeads(back, at);
            store.changes(diffs, versions, at);
            store.events(new ArrayList<>(back.keySet()), "IMPORT_UNDONE", run.fileName(), at);
        }
        return undone + back.size();
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        audit.record(
                totals.undone() > 0 ? "enterprise.import-undone" : "enterprise.import",
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

    /** An enterprise whose sectors nobody named gets those of its industry. */
    private static EnterpriseFile withSectors(EnterpriseFile file, SectorMap map) {
        var b = file.basics();
        String industry = b.industryCode();
        if (!b.sectorCodes().isEmpty() || industry == null) {
            return file;
        }
        return EnterpriseFile.of(
                new EnterpriseFile.Basics(
                        b.kind(),
                        b.creditCode(),
                        b.ownCode(),
                        b.name(),
                        b.shortName(),
                        industry,
                        map.of(industry),
                        b.scale(),
                        b.employees(),
                        b.establishedOn(),
                        b.productionState()),
                file.location(),
                file.contacts(),
                file.assessment());
    }
}
