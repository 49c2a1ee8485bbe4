package io.anlan.indicator;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.Parsed;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.region.RegionCode;
import io.anlan.region.Regions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Import of denominators, such as a page of the statistical yearbook. */
@Component
class DenominatorSheet implements SheetDefinition<Denominators.Edit> {

    private static final BigDecimal SMALLEST = new BigDecimal("0.000001");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final int SCALE = 6;
    private static final int LONGEST_SOURCE = 200;

    private final Denominators denominators;
    private final DenominatorStore store;
    private final Regions regions;
    private final Audit audit;

    DenominatorSheet(Denominators denominators, DenominatorStore store, Regions regions, Audit audit) {
        this.denominators = denominators;
        this.store = store;
        this.regions = regions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "denominators";
    }

    @Override
    public String permission() {
        return "indicator.manage";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Denominators" : "指标分母";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(
                SheetColumn.code("region", "区划代码", "Region code", DenominatorSheet::code)
                        .aliased("统计用区划代码", "代码")
                        .mandatory(),
                SheetColumn.choice(
                                "kind",
                                "分母",
                                "Denominator",
                                Choices.of(List.of(
                                        Choices.option(DenominatorKind.GDP, "GDP", "地区生产总值", "GDP", "国内生产总值", "生产总值"),
                                        Choices.option(
                                                DenominatorKind.EMPLOYEES,
                                                "EMPLOYEES",
                                                "工矿商贸从业人员",
                                                "Employees",
                                                "从业人员"),
                                        Choices.option(
                                                DenominatorKind.VEHICLES,
                                                "VEHICLES",
                                                "机动车保有量",
                                                "Vehicles",
                                                "营运车辆",
                                                "机动车"),
                                        Choices.option(
                                                DenominatorKind.EQUIPMENT, "EQUIPMENT", "特种设备", "Special equipment"),
                                        Choices.option(DenominatorKind.COAL, "COAL", "原煤产量", "Coal output", "煤炭产量"),
                                        Choices.option(
                                                DenominatorKind.POPULATION, "POPULATION", "常住人口", "Population", "人口"))))
                        .mandatory(),
                SheetColumn.integer("year", "年度", "Year", EditRules.FIRST_YEAR, EditRules.LAST_YEAR)
                        .aliased("年份")
                        .mandatory(),
                SheetColumn.decimal("value", "数值", "Value", SCALE, SMALLEST, LARGEST)
                        .mandatory(),
                SheetColumn.text("unit", "单位", "Unit", 20)
                        .noted("如 亿元、万人、万辆、台、万吨", "Such as 亿元, 万人, 万辆, 台, 万吨")
                        .mandatory(),
                SheetColumn.text("source", "来源", "Source", LONGEST_SOURCE)
                        .noted("统计公报或年鉴，写到页", "Bulletin or yearbook, with the page")
                        .mandatory());
    }

    @Override
    public List<String> naturalKey() {
        return List.of("region", "kind", "year");
    }

    @Override
    public Denominators.Edit read(SheetRow row) {
        String code = String.valueOf(row.value("region", String.class));
        var kind = Objects.requireNonNull(row.value("kind", DenominatorKind.class));
        String unit = String.valueOf(row.text("unit"));
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(code)) {
            row.refuse("region", "indicator-place-not-yours");
        } else if (!regions.exists(code)) {
            row.refuse("region", "region-unknown", code);
        }
        if (!DenominatorRules.fits(kind, unit)) {
            row.refuse("unit", "indicator-denominator-unit", unit, kind.noun());
        }
        return new Denominators.Edit(
                code,
                kind,
                Objects.requireNonNull(row.integer("year")),
                Objects.requireNonNull(row.decimal("value")),
                unit,
                String.valueOf(row.text("source")),
                0);
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<Denominators.Edit>> rows) {
        Map<String, Standing> standing = new HashMap<>();
        for (Keyed<Denominators.Edit> row : rows) {
            Denominators.Edit edit = row.value();
            store.find(edit.regionCode(), edit.kind(), edit.year())
                    .ifPresent(before -> standing.put(
                            row.key(),
                            before.value().compareTo(edit.value()) == 0
                                            && before.unit().equals(edit.unit())
                                            && before.source().equals(edit.source())
                                    ? new Standing.Unchanged()
                                    : new Standing.Changed(null)));
        }
        return standing;
    }

    @Override
    public void write(List<Line<Denominators.Edit>> rows, ImportRun run) {
        for (Line<Denominators.Edit> line : rows) {
            Denominators.Edit edit = line.value();
            int version = store.find(edit.regionCode(), edit.kind(), edit.year())
                    .map(Denominator::version)
                    .orElse(0);
            denominators.write(
                    new Denominators.Edit(
                            edit.regionCode(),
                            edit.kind(),
                            edit.year(),
                            edit.value(),
                            edit.unit(),
                            edit.source(),
                            version),
                    false);
        }
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        audit.record(
                "indicator.denominator-import",
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
