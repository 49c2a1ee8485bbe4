package io.anlan.hiddendanger;

import io.anlan.hiddendanger.LedgerQuery.StateGroup;
import io.anlan.hiddendanger.LedgerStore.Neighbours;
import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.hiddendanger.reference.References;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reading the ledger. Row security decides which rows there are; each answer is one read-only transaction. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    static final int BOARD_ITEMS = 30;
    static final int MAX_POINTS = 20_000;
    static final int MAX_EXPORT = 100_000;

    private final LedgerStore store;
    private final CountStore counts;
    private final References references;
    private final Clock clock;

    Ledger(LedgerStore store, CountStore counts, References references, Clock clock) {
        this.store = store;
        this.counts = counts;
        this.references = references;
        this.clock = clock;
    }

    Paged<Row> page(LedgerQuery query, PageQuery page) {
        return store.page(query, page, reader());
    }

    Neighbours neighbours(UUID id, LedgerQuery query, PageQuery page) {
        return store.neighbours(id, query, page, reader()).orElse(new Neighbours(null, null, 0, 0));
    }

    List<Row> similar(@Nullable UUID enterpriseId, String title, String placeText) {
        return store.similar(enterpriseId, title, placeText, reader());
    }

    /** Every row of the filter, up to {@link #MAX_EXPORT}, read as it is taken; the caller's transaction must last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<Row> stream(LedgerQuery query) {
        return store.stream(query, MAX_EXPORT, reader());
    }

    // ---- counts above the list

    /** The strip above the list. */
    record Facets(
            int total,
            boolean totalCapped,
            int open,
            int major,
            int overdue,
            int dueIn90,
            @Nullable Double onTimeRate90,
            List<CountStore.Age> ages,
            Quick quick,
            Instant asOf) {}

    /** Numbers of the one-click filters. */
    record Quick(int overdue, int majorOpen, int awaitingAcceptance, int extensionPending) {}

    Facets facets(LedgerQuery query) {
        Reader reader = reader();
        CountStore.OpenCounts open = counts.open(query, reader);
        CountStore.Timely timely = counts.dueInLast90Days(query, reader);
        int total = store.count(query.in(StateGroup.ALL, query.state()), reader);
        return new Facets(
                Math.min(total, Paged.CAP - 1),
                total >= Paged.CAP,
                open.open(),
                open.major(),
                open.overdue(),
                timely.due(),
                timely.rate(),
                open.ages(),
                new Quick(open.overdue(), open.major(), open.awaitingAcceptance(), open.extensionPending()),
                clock.instant());
    }

    // ---- board

    /** One column of the board. */
    record Column(String key, List<State> states, int total, List<Row> items) {}

    record Board(List<Column> columns) {}

    private enum Lane {
        FIND(State.FOUND, State.RETURNED),
        REGISTER(State.REGISTERED),
        ASSESS(State.ASSESSED),
        REPORT(State.REPORTED),
        MONITOR(State.MONITORED),
        TREAT(State.TREATING, State.REJECTED),
        ACCEPT(State.AWAITING_ACCEPTANCE, State.ACCEPTED),
        CANCEL(State.CANCELLED);

        private final Set<State> states;

        Lane(State first, State... more) {
            states = EnumSet.of(first, more);
        }
    }

    Board board(LedgerQuery query) {
        Reader reader = reader();
        Map<State, Integer> open = store.countsByState(query, reader);
        List<Column> columns = new ArrayList<>();
        var first = new PageQuery(1, BOARD_ITEMS, null);
        for (Lane lane : Lane.values()) {
            List<State> states = List.copyOf(lane.states);
            boolean closed = lane == Lane.CANCEL;
            LedgerQuery part = query.in(closed ? StateGroup.OPEN_OR_RECENT : StateGroup.OPEN, states);
            int total = closed
                    ? store.count(part, reader)
                    : states.stream().mapToInt(s -> open.getOrDefault(s, 0)).sum();
            List<Row> items =
                    total == 0 ? List.of() : store.page(part, first, reader).items();
            columns.add(new Column(lane.name(), states, total, items));
        }
        return new Board(columns);
    }

    // ---- map

    record Points(List<Object[]> points, boolean truncated) {}

    Points points(LedgerQuery query, @Nullable String bbox) {
        List<Object[]> points = store.points(query, box(bbox), MAX_POINTS + 1, reader());
        boolean truncated = points.size() > MAX_POINTS;
        return new Points(truncated ? points.subList(0, MAX_POINTS) : points, truncated);
    }

    private static double @Nullable [] box(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            double[] box = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (box.length == 4) {
                return box;
            }
        } catch (NumberFormatException e) {
            throw Problem.invalid(new Problem.Field("bbox", "not-understood", text));
        }
        throw Problem.invalid(new Problem.Field("bbox", "not-understood", text));
    }

    Reader reader() {
        return new Reader(Actors.current(), Days.today(clock), references.calendar());
    }
}
