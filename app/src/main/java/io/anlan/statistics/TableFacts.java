package io.anlan.statistics;

import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Table;
import io.anlan.platform.text.Period;
import io.anlan.platform.text.Periods;
import io.anlan.platform.text.Quantities;
import io.anlan.platform.text.Quantity;
import io.anlan.platform.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of one table. Which rows and columns are headings is told from where the figures begin; it makes no
 * difference which way round the table stands, or whether headings are merged.
 */
final class TableFacts {

    /** A row of years is a heading; years outside this span are figures. */
    private static final int FIRST_YEAR = 1949;

    private static final int LAST_YEAR = 2100;

    private final int block;
    private final Table table;
    private final int heads;
    private final int labels;
    private final List<Axis> rows;
    private final List<Axis> columns;
    private final List<Unit> units;
    private final @Nullable Period captionPeriod;
    private final Axis caption;
    private final @Nullable String common;
    private final Fact[][] facts;

    private TableFacts(int block, Table table) {
        this.block = block;
        this.table = table;
        heads = heads();
        labels = labels();
        rows = rowAxes();
        columns = IntStream.range(0, table.columns())
                .mapToObj(c -> Axis.of(
                        IntStream.range(0, heads).mapToObj(r -> heading(r, c)).toList()))
                .toList();
        units = Axis.unitsOf(table.caption());
        captionPeriod = Periods.find(table.caption()).stream()
                .map(Periods.Found::period)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .orElse(null);
        common = common();
        caption = Axis.of(List.of(Words.kinds(table.caption()).stream()
                .map(Words.Kind::name)
                .reduce((a, b) -> b)
                .orElse("")));
        facts = new Fact[table.rows().size()][table.columns()];
    }

    static void read(int block, Table table, Reading reading) {
        TableFacts read = new TableFacts(block, table);
        if (read.heads == 0 || read.heads == table.rows().size() || read.labels == table.columns()) {
            return;
        }
        read.figures(reading);
        read.neighbours(reading);
        TableSums.across(block, read.facts, read.rows, read.columns, read.heads, read.labels, reading);
        TableClaims.across(read, reading);
    }

    Fact[][] facts() {
        return facts;
    }

    List<Axis> rows() {
        return rows;
    }

    List<Axis> columns() {
        return columns;
    }

    int heads() {
        int years = 0;
        for (int r = 0; r < table.rows().size(); r++) {
            List<Cell> cells = table.rows().get(r);
            List<Cell> figures = cells.stream()
                    .skip(1)
                    .filter(cell -> amount(cell.text()).isPresent())
                    .toList();
            boolean yearsOnly = figures.stream().allMatch(cell -> year(cell.text()));
            if (!figures.isEmpty() && (!yearsOnly || years > 0)) {
                return r;
            }
            years += figures.isEmpty() ? 0 : 1;
        }
        return table.rows().size();
    }

    private int labels() {
        int c = 1;
        while (c < table.columns() && label(c)) {
            c++;
        }
        return c;
    }

    /** An upper heading over several columns is often written into the first of them only. */
    private String heading(int row, int column) {
        int c = column;
        while (row < heads - 1 && c > labels && table.at(row, c).text().isBlank()) {
            c--;
        }
        return table.at(row, c).text();
    }

    private boolean label(int column) {
        return table.rows().stream()
                .skip(heads)
                .map(row -> row.get(column).text())
                .noneMatch(text -> amount(text).isPresent() || dash(text) || text.isBlank() && column > 2);
    }

    private List<Axis> rowAxes() {
        List<Axis> axes = new ArrayList<>();
        boolean among = false;
        for (int r = 0; r < table.rows().size(); r++) {
            int row = r;
            List<String> path = IntStream.range(0, labels)
                    .filter(c -> !"序号"
                            .equals(heads == 0 ? "" : Axis.bare(table.at(0, c).text())))
                    .mapToObj(c -> table.at(row, c).text())
                    .toList();
            Axis axis = Axis.of(path);
            // a blank outer label continues the 其中 above it
            among = axis.among()
                    || (among && labels > 1 && table.at(r, 0).text().isBlank());
            axes.add(new Axis(
                    axis.path(),
                    axis.period(),
                    axis.kind(),
                    axis.measure(),
                    axis.unit(),
                    axis.role(),
                    among,
                    axis.rest()));
        }
        return axes;
    }

    private void figures(Reading reading) {
        @Nullable String above = null;
        for (int r = heads; r < table.rows().size(); r++) {
            Axis row = rows.get(r);
            if (!row.among()) {
                above = row.measure();
            }
            for (int c = labels; c < table.columns(); c++) {
                Axis column = columns.get(c);
                Cell cell = table.at(r, c);
                if (!row.derived() && !column.derived() && !cell.repeated()) {
                    facts[r][c] = fact(r, c, row.among() ? above : null);
                }
            }
        }
        Stream.of(facts).flatMap(Stream::of).filter(Objects::nonNull).forEach(reading.facts::add);
    }

    private @Nullable Fact fact(int r, int c, @Nullable String above) {
        Axis row = rows.get(r);
        Axis column = columns.get(c);
        Cell cell = table.at(r, c);
        Quantity quantity = amount(cell.text()).orElse(null);
        if (quantity == null) {
            return null;
        }
        String kind = kind(row.kind(), column.kind(), caption.kind());
        Unit written = quantity.unit().text().isEmpty() ? null : quantity.unit();
        Unit headed = first(written, row.unit(), column.unit());
        String measure = first(column.measure(), row.measure(), above);
        if (measure == null && common != null && (!common.equals(Words.COUNT) || countable(headed, quantity))) {
            measure = common;
        }
        if (headed != null && headed.dimension().equals(Unit.Dimension.SHARE)) {
            measure = String.join("/", column.path());
        }
        Unit unit = headed != null ? headed : fromCaption(measure);
        List<String> rest =
                Stream.concat(row.rest().stream(), column.rest().stream()).toList();
        return new Fact(
                new Fact.Subject(String.join("/", rest), kind, measure == null ? "" : measure),
                period(row, column),
                quantity.number(),
                quantity.step(),
                unit,
                Spot.cell(block, cell.line(), r, c, cell.text()));
    }

    /** What the whole table counts: named in its caption, or, with kinds of accidents and no other word, accidents. */
    private @Nullable String common() {
        if (!table.caption().contains("率")) {
            String named = Words.measure(table.caption()).orElse(null);
            if (named != null) {
                return named;
            }
        }
        boolean kinds = Stream.concat(rows.stream(), columns.stream()).anyMatch(axis -> axis.kind() != null);
        return kinds ? Words.COUNT : null;
    }

    private static boolean countable(@Nullable Unit unit, Quantity quantity) {
        return quantity.step().signum() > 0
                && quantity.number().stripTrailingZeros().scale() <= 0
                && (unit == null || unit.dimension().equals(Unit.Dimension.EVENTS));
    }

    /** The unit of the caption that fits the measure; without one, the base unit. */
    private Unit fromCaption(@Nullable String measure) {
        Unit.Dimension dimension = dimension(measure);
        if (dimension == null) {
            return units.size() == 1 ? units.getFirst() : Unit.ONE;
        }
        return units.stream()
                .filter(unit -> unit.dimension().equals(dimension))
                .findFirst()
                .orElseGet(() -> new Unit(dimension.of(), dimension, 0));
    }

    private static Unit.@Nullable Dimension dimension(@Nullable String measure) {
        if (measure == null) {
            return null;
        }
        return switch (measure) {
            case Words.COUNT -> Unit.Dimension.EVENTS;
            case Words.LOSS -> Unit.Dimension.MONEY;
            default -> measure.endsWith("人数") ? Unit.Dimension.PEOPLE : null;
        };
    }

    private static String kind(@Nullable String... named) {
        String kind = null;
        for (String each : named) {
            if (each != null && (kind == null || kind.equals(Words.UNSAID))) {
                kind = each;
            }
        }
        return kind == null ? Words.UNSAID : kind;
    }

    private @Nullable Period period(Axis row, Axis column) {
        Period own = first(column.period(), row.period());
        if (own != null) {
            return own;
        }
        if (column.role() == Axis.Role.TOTAL) {
            Optional<Period> span = span(columns.subList(labels, columns.size()));
            if (span.isPresent()) {
                return span.get();
            }
        }
        if (row.role() == Axis.Role.TOTAL) {
            Optional<Period> span = span(rows.subList(heads, rows.size()));
            if (span.isPresent()) {
                return span.get();
            }
        }
        boolean previous = row.role() == Axis.Role.PREVIOUS || column.role() == Axis.Role.PREVIOUS;
        return previous && captionPeriod != null ? captionPeriod.yearBefore() : captionPeriod;
    }

    /** The years that a total covers, when they follow one another without a gap. */
    private static Optional<Period> span(List<Axis> axes) {
        List<Integer> years = axes.stream()
                .map(Axis::period)
                .filter(Objects::nonNull)
                .filter(Period::isYear)
                .map(p -> p.from().getYear())
                .distinct()
                .sorted()
                .toList();
        return years.size() < 2 || years.getLast() - years.getFirst() != years.size() - 1
                ? Optional.empty()
                : Optional.of(Period.years(years.getFirst(), years.getLast()));
    }

    private void neighbours(Reading reading) {
        for (int r = heads; r < facts.length; r++) {
            for (int c = labels; c < facts[r].length; c++) {
                if (facts[r][c] != null) {
                    List<Fact> beside = new ArrayList<>();
                    for (int[] step : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
                        int y = r + step[0];
                        int x = c + step[1];
                        if (y >= heads
                                && y < facts.length
                                && x >= labels
                                && x < facts[r].length
                                && facts[y][x] != null) {
                            beside.add(facts[y][x]);
                        }
                    }
                    reading.neighbours.add(new Reading.Neighbours(facts[r][c], beside));
                }
            }
        }
    }

    /** The figure of a cell; a dash or an empty cell has none. */
    Optional<Quantity> amountAt(int row, int column) {
        return amount(table.at(row, column).text());
    }

    Spot spot(int row, int column) {
        Cell cell = table.at(row, column);
        return Spot.cell(block, cell.line(), row, column, cell.text());
    }

    int headRows() {
        return heads;
    }

    int labelColumns() {
        return labels;
    }

    static boolean dash(String text) {
        return text.strip().matches("[-—－–/／]{1,2}");
    }

    private static Optional<Quantity> amount(String text) {
        return Quantities.whole(text)
                .filter(q -> q.unit().text().isEmpty() || !q.unit().text().equals("次"));
    }

    private static boolean year(String text) {
        return text.strip().matches("(?:19|20)\\d\\d")
                && Integer.parseInt(text.strip()) >= FIRST_YEAR
                && Integer.parseInt(text.strip()) <= LAST_YEAR;
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
