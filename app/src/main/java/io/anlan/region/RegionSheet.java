package io.anlan.region;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.Parsed;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Import of a list of region codes: new places are added, slips in names corrected. Renames by law are changes. */
@Component
class RegionSheet implements SheetDefinition<RegionSheet.Entry> {

    record Entry(String code, String name) {}

    private static final int LONGEST_NAME = 60;

    private final RegionStore store;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    RegionSheet(RegionStore store, Regions regions, Audit audit, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public String permission() {
        return "region.manage";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Region codes" : "区划代码";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(
                SheetColumn.code("code", "区划代码", "Region code", RegionSheet::code)
                        .aliased("统计用区划代码", "行政区划代码", "网格编码", "代码")
                        .noted(
                                "12 位；网格 15 位。末尾的零可以省略，写 2、4、6、9 位也行。设为文本格式。",
                                "12 digits, a grid cell 15. Trailing zeros may be left out. Format as text.")
                        .mandatory(),
                SheetColumn.text("name", "名称", "Name", LONGEST_NAME)
                        .aliased("区划名称", "行政区划名称", "单位名称", "网格名称")
                        .mandatory());
    }

    @Override
    public List<String> naturalKey() {
        return List.of("code");
    }

    @Override
    public Entry read(SheetRow row) {
        String code = String.valueOf(row.value("code", String.class));
        if (!RegionRules.holds(Actors.current().scope(), new RegionCode(code))) {
            row.refuse("code", "region.not-yours", code);
        }
        return new Entry(code, String.valueOf(row.text("name")));
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<Entry>> rows) {
        Map<String, Region> present =
                store.present(rows.stream().map(row -> row.value().code()).toList());
        Map<String, Standing> standing = new HashMap<>();
        for (Keyed<Entry> row : rows) {
            Region before = present.get(row.value().code());
            if (before != null) {
                standing.put(
                        row.key(),
                        before.name().equals(row.value().name())
                                ? new Standing.Unchanged()
                                : new Standing.Changed(null));
            }
        }
        return standing;
    }

    @Override
    public void write(List<Line<Entry>> rows, ImportRun run) {
        regions.write(
                rows.stream()
                        .filter(Line::created)
                        .map(line ->
                                new RegionLoad(line.value().code(), line.value().name(), null))
                        .toList(),
                Days.today(clock),
                run.fileName());
        Map<String, Region> present = store.present(rows.stream()
                .filter(line -> !line.created())
                .map(line -> line.value().code())
                .toList());
        for (Line<Entry> line : rows) {
            if (!line.created()) {
                Region before = Objects.requireNonNull(present.get(line.value().code()));
                String name = line.value().name();
                store.correct(before.code(), name, Initials.of(name), run.fileName(), before.version());
            }
        }
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        audit.record(
                "region.import",
                "import",
                run.id(),
                null,
                Map.of("file", run.fileName(), "created", totals.created(), "changed", totals.changed()));
    }

    private static Parsed<String> code(String text) {
        return RegionCode.parse(text)
                .map(code -> Parsed.value(code.value()))
                .orElseGet(() -> Parsed.refused("region.code-form", text));
    }
}
