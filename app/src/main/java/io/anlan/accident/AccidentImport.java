package io.anlan.accident;

import io.anlan.audit.Audit;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.platform.time.Days;
import io.anlan.region.PlaceChoices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accidents of the past from a spreadsheet: one line an accident whose file was closed elsewhere. Name and day tell an
 * accident; one that is here already is left alone, since corrections belong into its file, with a reason.
 */
@Component
class AccidentImport implements SheetDefinition<AccidentImport.PastRow> {

    /** A line, understood. */
    record PastRow(
            String title,
            LocalDate day,
            String region,
            String place,
            String sector,
            String type,
            boolean productive,
            Figures figures,
            @Nullable String creditCode,
            @Nullable LocalDate approvedOn,
            String description) {}

    private static final BigDecimal MOST_WAN = new BigDecimal("9999999999");
    private static final int MOST_PEOPLE = 100_000;
    private static final Duration NOON = Duration.ofHours(12);

    private final Catalogue catalogue;
    private final PlaceChoices places;
    private final AccidentImportStore store;
    private final Accidents accidents;
    private final Audit audit;
    private final Clock clock;

    AccidentImport(
            Catalogue catalogue,
            PlaceChoices places,
            AccidentImportStore store,
            Accidents accidents,
            Audit audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.places = places;
        this.store = store;
        this.accidents = accidents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accidents";
    }

    @Override
    public String permission() {
        return AccidentRules.APPROVE;
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Accidents of the past" : "历史事故";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(
                SheetColumn.text("title", "事故名称", "Accident", 200).mandatory().aliased("名称", "事故简称"),
                SheetColumn.date("day", "发生日期", "Day").mandatory().aliased("发生时间", "事故日期", "日期"),
                SheetColumn.choice("region", "发生地", "Place", places.mine())
                        .mandatory()
                        .aliased("所属区划", "镇街", "区县", "属地"),
                SheetColumn.text("place", "地点", "Where", 200).mandatory().aliased("事故地点", "具体地点", "详细地址"),
                SheetColumn.choice("sector", "行业领域", "Sector", Choices.of(store.sectors()))
                        .mandatory()
                        .aliased("行业", "领域", "事故类别"),
                SheetColumn.text("type", "事故类型", "Type", 50)
                        .mandatory()
                        .aliased("类型")
                        .noted("按发生当天适用的 GB 6441 名称", "By the edition of GB 6441 in force on that day"),
                SheetColumn.yesNo("productive", "生产经营性", "Productive").noted("不填为是", "Yes when blank"),
                count("deaths", "死亡（人）", "Deaths", "死亡", "死亡人数"),
                count("serious", "重伤（人）", "Serious injuries", "重伤", "重伤人数"),
                count("minor", "轻伤（人）", "Minor injuries", "轻伤", "轻伤人数"),
                SheetColumn.decimal("loss", "直接经济损失（万元）", "Direct loss (10k yuan)", 4, BigDecimal.ZERO, MOST_WAN)
                        .aliased("直接经济损失", "经济损失"),
                SheetColumn.text("creditCode", "统一社会信用代码", "Credit code", 18)
                        .aliased("信用代码")
                        .noted("填了就挂到这家企业", "Links the accident to the enterprise"),
                SheetColumn.date("approvedOn", "批复日期", "Replied on").aliased("结案日期"),
                SheetColumn.text("description", "简要经过", "Short course", 4000).aliased("经过", "事故简况"));
    }

    private static SheetColumn<Integer> count(String key, String zh, String en, String... aliases) {
        return SheetColumn.integer(key, zh, en, 0, MOST_PEOPLE).aliased(aliases);
    }

    @Override
    public List<String> naturalKey() {
        return List.of("title", "day");
    }

    @Override
    public PastRow read(SheetRow row) {
        LocalDate day = Objects.requireNonNull(row.date("day"));
        if (day.isAfter(Days.today(clock))) {
            row.refuse("day", "constraint.PastOrPresent");
        }
        LocalDate approved = row.date("approvedOn");
        if (approved != null && approved.isBefore(day)) {
            row.refuse("approvedOn", "accident.before-accident");
        }
        String name = Objects.requireNonNull(row.text("type"));
        String type = catalogue.types().stream()
                .filter(t ->
                        t.inForce(day) && (t.name().equals(name) || t.nameEn().equalsIgnoreCase(name)))
                .map(Catalogue.Type::code)
                .findFirst()
                .orElse("");
        if (type.isEmpty()) {
            row.refuse("type", "accident.sheet-type");
        }
        BigDecimal wan = Objects.requireNonNullElse(row.decimal("loss"), BigDecimal.ZERO);
        return new PastRow(
                Objects.requireNonNull(row.text("title")),
                day,
                Objects.requireNonNull(row.value("region", String.class)),
                Objects.requireNonNull(row.text("place")),
                Objects.requireNonNull(row.value("sector", String.class)),
                type,
                !Boolean.FALSE.equals(row.yesNo("productive")),
                new Figures(
                        orZero(row.integer("deaths")),
                        0,
                        orZero(row.integer("serious")),
                        orZero(row.integer("minor")),
                        wan.multiply(RegisterSheet.WAN)),
                row.text("creditCode"),
                approved,
                Objects.requireNonNullElse(row.text("description"), ""));
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<PastRow>> rows) {
        List<PastRow> lines = rows.stream().map(Keyed::value).toList();
        Map<AccidentImportStore.Key, Figures> here = store.known(
                lines.stream().map(PastRow::title).toList(),
                lines.stream().map(PastRow::day).toList());
        Map<String, UUID> firms = firms(lines);
        Map<String, Standing> standings = new HashMap<>();
        for (Keyed<PastRow> row : rows) {
            PastRow line = row.value();
            Figures known = here.get(new AccidentImportStore.Key(line.title(), line.day()));
            if (known != null) {
                standings.put(row.key(), standing(known, line.figures()));
            } else if (line.creditCode() != null && !firms.containsKey(line.creditCode())) {
                standings.put(row.key(), new Standing.Refused("creditCode", "unknown-enterprise", List.of()));
            }
        }
        return standings;
    }

    private static Standing standing(Figures known, Figures told) {
        boolean same = known.sameCasualties(told) && known.directLossYuan().compareTo(told.directLossYuan()) == 0;
        return same ? new Standing.Unchanged() : new Standing.Refused("title", "accident.sheet-exists", List.of());
    }

    private Map<String, UUID> firms(List<PastRow> lines) {
        return store.enterprises(lines.stream()
                .map(PastRow::creditCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    @Override
    public void write(List<Line<PastRow>> rows, ImportRun run) {
        Instant now = clock.instant();
        Map<String, UUID> firms = firms(rows.stream().map(Line::value).toList());
        for (Line<PastRow> row : rows) {
            PastRow line = row.value();
            Instant at = Days.start(line.day()).plus(NOON);
            var report = new NewAccident(
                    line.creditCode() == null ? null : firms.get(line.creditCode()),
                    line.region(),
                    line.place(),
                    at,
                    at,
                    at,
                    NewAccident.Means.WRITTEN,
                    line.type(),
                    line.figures(),
                    line.description(),
                    line.title(),
                    line.sector(),
                    null,
                    line.productive(),
                    null,
                    null);
            accidents.takeInClosed(report, now, line.approvedOn(), now);
        }
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        audit.record(
                "accident.import",
                "sheet-import",
                run.id(),
                null,
                Map.of(
                        "file", run.fileName(),
                        "created", totals.created(),
                        "unchanged", totals.unchanged()));
    }
}
