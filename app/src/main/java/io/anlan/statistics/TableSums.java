package io.anlan.statistics;

import io.anlan.platform.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sums that a table's headings promise: 合计, 小计, and a total of all kinds with the kinds after it. */
final class TableSums {

    private static final Set<String> WHOLE_KINDS = Set.of(Words.UNSAID, Words.ALL, Words.WORK_SAFETY);

    /** One way of looking at the table: lines to add up along, and the headings of the places on them. */
    private interface View {
        @Nullable
        Fact at(int line, int place);
    }

    private final int block;
    private final View view;
    private final List<Axis> places;
    private final int first;
    private final int lineFirst;
    private final int lines;
    private final Reading reading;

    private TableSums(int block, View view, List<Axis> places, int first, int lineFirst, int lines, Reading reading) {
        this.block = block;
        this.view = view;
        this.places = places;
        this.first = first;
        this.lineFirst = lineFirst;
        this.lines = lines;
        this.reading = reading;
    }

    static void across(
            int block, Fact[][] facts, List<Axis> rows, List<Axis> columns, int heads, int labels, Reading reading) {
        new TableSums(block, (line, place) -> facts[line][place], columns, labels, heads, rows.size(), reading).read();
        new TableSums(block, (line, place) -> facts[place][line], rows, heads, labels, columns.size(), reading).read();
    }

    private void read() {
        for (int place = first; place < places.size(); place++) {
            Axis axis = places.get(place);
            switch (axis.role()) {
                case TOTAL -> group(place, members(place), true);
                case OVERALL -> group(place, members(place), false);
                case SUBTOTAL -> group(place, sinceLastTotal(place), true);
                case FIGURES -> kinds(place);
                case CURRENT, PREVIOUS, CHANGE, SHARE, IGNORED -> {}
            }
        }
    }

    /** Every plain place whose headings differ from the total's only where that one says 合计. */
    private List<Integer> members(int total) {
        return IntStream.range(first, places.size())
                .filter(place -> places.get(place).plain() && !places.get(place).among())
                .filter(place -> differsAtTotal(
                        places.get(total).path(), places.get(place).path()))
                .boxed()
                .toList();
    }

    private List<Integer> sinceLastTotal(int subtotal) {
        List<Integer> found = new ArrayList<>();
        for (int place = subtotal - 1; place >= first && places.get(place).plain(); place--) {
            found.addFirst(place);
        }
        return found.stream().filter(place -> !places.get(place).among()).toList();
    }

    private static boolean differsAtTotal(List<String> total, List<String> other) {
        for (int level = 0; level < total.size(); level++) {
            boolean isTotal = Axis.of(List.of(total.get(level))).role() != Axis.Role.FIGURES;
            if (!isTotal
                    && !total.get(level).equals(other.get(level))
                    && !total.get(level).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** 各类事故 and, after it, the kinds; whether these are all of them is for the figures to tell. */
    private void kinds(int whole) {
        Axis axis = places.get(whole);
        if (axis.kind() == null || !WHOLE_KINDS.contains(axis.kind())) {
            return;
        }
        List<Integer> parts = new ArrayList<>();
        for (int place = whole + 1; place < places.size(); place++) {
            Axis part = places.get(place);
            String kind = part.kind();
            if (kind == null || WHOLE_KINDS.contains(kind) || !part.plain()) {
                break;
            }
            parts.add(place);
        }
        List<String> kinds = parts.stream()
                .map(place -> Objects.requireNonNullElse(places.get(place).kind(), ""))
                .toList();
        parts.removeIf(place ->
                Words.within(Objects.requireNonNullElse(places.get(place).kind(), ""), kinds));
        if (parts.size() > 1) {
            group(whole, parts, false);
        }
    }

    private void group(int whole, List<Integer> parts, boolean total) {
        if (parts.size() < 2) {
            return;
        }
        for (int line = lineFirst; line < lines; line++) {
            Fact sum = view.at(line, whole);
            if (sum == null) {
                continue;
            }
            List<Fact> stated = new ArrayList<>();
            boolean complete = true;
            for (int place : parts) {
                Fact part = view.at(line, place);
                complete &= part != null;
                if (part != null) {
                    stated.add(part);
                }
            }
            if (addable(sum, stated)) {
                String signature = "T" + block + "/" + first + "/" + whole + "/" + total;
                reading.groups.add(new Reading.PartGroup(signature, sum, stated, total, complete));
            }
        }
    }

    /** Figures of one measure and dimension; rates and percentages do not add up. */
    private static boolean addable(Fact sum, List<Fact> parts) {
        Unit.Dimension dimension = sum.unit().dimension();
        String measure = sum.subject().measure();
        boolean rate =
                measure.contains("率") || measure.contains("幅") || sum.unit().power() < 0;
        return !rate
                && !parts.isEmpty()
                && dimension.per().isEmpty()
                && parts.stream()
                        .allMatch(part -> part.unit().dimension().equals(dimension)
                                && part.subject().measure().equals(measure));
    }
}
