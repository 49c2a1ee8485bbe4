package io.anlan.assessment.population;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.Parsed;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.RegionCode;
import io.anlan.region.Regions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Import of populated places, such as a table of schools or of residential quarters. */
@Component
class PopulationSheet implements SheetDefinition<PlaceEdit> {

    /** CPR 18E (Purple Book) section 5.3.1, as the table has them. */
    private static final double INDOORS_BY_DAY = 0.93;

    private static final double INDOORS_BY_NIGHT = 0.99;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int LONGEST_OUTLINE = 20_000;

    private final PopulationStore store;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    PopulationSheet(PopulationStore store, Regions regions, Audit audit, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "populated-places";
    }

    @Override
    public String permission() {
        return "population.manage";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Populated places" : "人员场所";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(
                SheetColumn.code("region", "区划代码", "Region code", PopulationSheet::code)
                        .aliased("统计用区划代码", "代码")
                        .mandatory(),
                SheetColumn.text("name", "名称", "Name", 80)
                        .aliased("场所", "场所名称", "小区", "学校名称")
                        .mandatory(),
                SheetColumn.choice(
                                "kind",
                                "类型",
                                "Kind",
                                Choices.of(List.of(
                                        Choices.option(PlaceKind.RESIDENTIAL, "RESIDENTIAL", "住宅", "Homes", "小区", "村庄"),
                                        Choices.option(PlaceKind.SCHOOL, "SCHOOL", "学校", "School", "幼儿园"),
                                        Choices.option(PlaceKind.HOSPITAL, "HOSPITAL", "医院", "Hospital", "卫生院"),
                                        Choices.option(
                                                PlaceKind.NURSING_HOME, "NURSING_HOME", "养老院", "Nursing home", "敬老院"),
                                        Choices.option(PlaceKind.MARKET, "MARKET", "市场", "Market", "商场", "超市"),
                                        Choices.option(
                                                PlaceKind.WORKPLACE, "WORKPLACE", "工作场所", "Workplace", "企业", "办公"),
                                        Choices.option(
                                                PlaceKind.TRANSPORT, "TRANSPORT", "交通场站", "Transport", "车站", "码头"),
                                        Choices.option(
                                                PlaceKind.PUBLIC_BUILDING,
                                                "PUBLIC_BUILDING",
                                                "公共建筑",
                                                "Public building",
                                                "体育馆",
                                                "影剧院"),
                                        Choices.option(PlaceKind.OTHER, "OTHER", "其他", "Other"))))
                        .mandatory(),
                SheetColumn.decimal("lon", "经度", "Longitude", 8, new BigDecimal("-180"), new BigDecimal("180"))
                        .noted("CGCS2000；有边界时可不填", "CGCS2000; not needed with an outline"),
                SheetColumn.decimal("lat", "纬度", "Latitude", 8, new BigDecimal("-90"), new BigDecimal("90")),
                SheetColumn.integer("day", "白天人数", "People by day", 0, MOST_PEOPLE)
                        .mandatory(),
                SheetColumn.integer("night", "夜间人数", "People at night", 0, MOST_PEOPLE)
                        .mandatory(),
                SheetColumn.decimal("indoorsDay", "白天室内比例", "Indoors by day", 4, BigDecimal.ZERO, BigDecimal.ONE)
                        .noted("不填按 0.93", "0.93 when blank"),
                SheetColumn.decimal("indoorsNight", "夜间室内比例", "Indoors at night", 4, BigDecimal.ZERO, BigDecimal.ONE)
                        .noted("不填按 0.99", "0.99 when blank"),
                SheetColumn.text("source", "来源", "Source", 200)
                        .noted("谁统计的，如 2026 年学校名册", "Whose figures, such as the school roll of 2026")
                        .mandatory(),
                SheetColumn.date("countedOn", "统计日期", "Counted on").mandatory(),
                SheetColumn.text("outline", "边界", "Outline", LONGEST_OUTLINE)
                        .noted("经度,纬度; 经度,纬度; …，至少三点", "lon,lat; lon,lat; …, three corners at least"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("region", "name");
    }

    @Override
    public PlaceEdit read(SheetRow row) {
        String code = String.valueOf(row.value("region", String.class));
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(code)) {
            row.refuse("region", "population.place-not-yours");
        } else if (!regions.exists(code)) {
            row.refuse("region", "region-unknown", code);
        }
        List<Corner> outline = outline(row);
        if (outline.isEmpty() && (row.decimal("lon") == null || row.decimal("lat") == null)) {
            row.refuse("lon", "population.no-position");
        }
        LocalDate counted = Objects.requireNonNull(row.date("countedOn"));
        if (counted.isAfter(Days.today(clock))) {
            row.refuse("countedOn", "population.counted-later");
        }
        return new PlaceEdit(
                code,
                String.valueOf(row.text("name")),
                Objects.requireNonNull(row.value("kind", PlaceKind.class)),
                number(row.decimal("lon")),
                number(row.decimal("lat")),
                outline,
                Objects.requireNonNull(row.integer("day")),
                Objects.requireNonNull(row.integer("night")),
                Optional.ofNullable(number(row.decimal("indoorsDay"))).orElse(INDOORS_BY_DAY),
                Optional.ofNullable(number(row.decimal("indoorsNight"))).orElse(INDOORS_BY_NIGHT),
                String.valueOf(row.text("source")),
                counted,
                0);
    }

    private static List<Corner> outline(SheetRow row) {
        String text = row.text("outline");
        if (text == null) {
            return List.of();
        }
        Optional<List<Corner>> read = PlaceRules.read(text);
        String fault = read.isEmpty() ? "population.outline-form" : PlaceRules.fault(read.get());
        if (fault != null) {
            row.refuse("outline", fault);
            return List.of();
        }
        return read.orElseThrow();
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<PlaceEdit>> rows) {
        Map<String, Standing> standing = new HashMap<>();
        for (Keyed<PlaceEdit> row : rows) {
            store.named(row.value().regionCode(), row.value().name())
                    .ifPresent(before -> standing.put(
                            row.key(),
                            same(before, row.value()) ? new Standing.Unchanged() : new Standing.Changed(null)));
        }
        return standing;
    }

    private static boolean same(PlaceRow before, PlaceEdit edit) {
        return before.equals(PlaceRow.of(Populations.place(before.id(), edit), before.version(), before.regionName()));
    }

    @Override
    public void write(List<Line<PlaceEdit>> rows, ImportRun run) {
        for (Line<PlaceEdit> line : rows) {
            PlaceEdit edit = line.value();
            Optional<PlaceRow> before = store.named(edit.regionCode(), edit.name());
            PopulatedPlace place = Populations.place(before.map(PlaceRow::id).orElseGet(Ids::next), edit);
            if (before.isEmpty()) {
                store.insert(place);
            } else if (!store.update(place, before.get().version())) {
                throw Problem.conflict(before.get());
            }
        }
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        audit.record(
                "population.import",
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
