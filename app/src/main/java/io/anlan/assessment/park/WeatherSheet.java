package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.WeatherRow;
import io.anlan.assessment.park.Inputs.WeatherTable;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Import of a study's weather: one row for each class of stability and speed, 16 columns of wind directions. */
@Component
class WeatherSheet implements SheetDefinition<WeatherSheet.Row> {

    private static final List<String> DIRECTIONS =
            List.of("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW");
    private static final BigDecimal LEAST_SPEED = new BigDecimal("0.5");
    private static final BigDecimal MOST_SPEED = new BigDecimal("30");
    private static final BigDecimal MOST = new BigDecimal("100000");
    private static final int MOST_ROWS = 600;

    private final ParkStudies studies;
    private final StudyStore store;

    WeatherSheet(ParkStudies studies, StudyStore store) {
        this.studies = studies;
        this.store = store;
    }

    /** A row with the study it belongs to. */
    record Row(UUID study, WeatherRow weather) {}

    @Override
    public String name() {
        return "park-weather";
    }

    @Override
    public String permission() {
        return "park-risk.manage";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? "Park weather frequencies" : "园区气象联合频率";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        List<SheetColumn<?>> columns = new ArrayList<>();
        columns.add(SheetColumn.text("study", "评估名称", "Study", 100)
                .noted("与平台上的评估名称一致", "As the study is called here")
                .mandatory());
        columns.add(SheetColumn.choice(
                        "stability",
                        "稳定度",
                        "Stability",
                        Choices.of(Arrays.stream(Stability.values())
                                .map(s -> Choices.option(s, s.name(), s.name(), s.name()))
                                .toList()))
                .aliased("大气稳定度")
                .mandatory());
        columns.add(SheetColumn.decimal("speed", "风速", "Wind speed", 2, LEAST_SPEED, MOST_SPEED)
                .aliased("风速 m/s", "代表风速")
                .noted("这一等级的代表风速，m/s", "Speed that stands for the class, m/s")
                .mandatory());
        for (String direction : DIRECTIONS) {
            columns.add(SheetColumn.decimal(direction, direction, direction, 6, BigDecimal.ZERO, MOST)
                    .noted("风从这个方向来的频率或次数", "Share or count of wind from this direction")
                    .mandatory());
        }
        return columns;
    }

    @Override
    public List<String> naturalKey() {
        return List.of("study", "stability", "speed");
    }

    @Override
    public Row read(SheetRow row) {
        String name = String.valueOf(row.text("study")).strip();
        UUID study = store.all().stream()
                .filter(head -> head.name().equals(name))
                .map(StudyStore.Head::id)
                .findFirst()
                .orElse(new UUID(0, 0));
        if (study.getMostSignificantBits() == 0) {
            row.refuse("study", "park-study-unknown", name);
        }
        List<Double> shares = DIRECTIONS.stream()
                .map(d -> Objects.requireNonNull(row.decimal(d)).doubleValue())
                .toList();
        return new Row(
                study,
                new WeatherRow(
                        Objects.requireNonNull(row.value("stability", Stability.class)),
                        Objects.requireNonNull(row.decimal("speed")).doubleValue(),
                        shares));
    }

    /** The whole table of a study is replaced, so that its rows always belong together. */
    @Override
    public Map<String, Standing> compare(List<Keyed<Row>> rows) {
        return new HashMap<>();
    }

    @Override
    public void write(List<Line<Row>> rows, ImportRun run) {
        Map<UUID, List<WeatherRow>> byStudy = new LinkedHashMap<>();
        rows.forEach(line -> byStudy.computeIfAbsent(line.value().study(), id -> new ArrayList<>())
                .add(line.value().weather()));
        byStudy.forEach((id, table) -> {
            Study study = studies.get(id);
            Inputs before = study.inputs();
            List<WeatherRow> all = new ArrayList<>();
            if (before.weather().source().equals(source(run))) {
                all.addAll(before.weather().rows());
            }
            all.addAll(table);
            Inputs after = new Inputs(
                    before.boundary(),
                    before.settings(),
                    before.installations(),
                    before.releases(),
                    before.targets(),
                    before.ignitionSources(),
                    new WeatherTable(source(run), all));
            studies.save(id, study.version(), study.name(), after, run.fileName());
        });
    }

    private static String source(ImportRun run) {
        return "导入：" + run.fileName() + " #" + run.id().toString().substring(28);
    }

    @Override
    public int maxRows() {
        return MOST_ROWS;
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        // each saved version has its own entry in the audit log
    }
}
