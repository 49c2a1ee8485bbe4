package io.anlan.hiddendanger;

import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of hidden dangers along one or two dimensions. Every number leads to the records behind it. */
@Service
public class Statistics {

    /** What can be counted along. */
    enum Dimension {
        region,
        sector,
        kind,
        source,
        month,
        grade,
        state,
        enterprise
    }

    /**
     * One line of the answer.
     *
     * @param onTimeRate percent of the cancelled ones with a limit that were rectified within it, one decimal
     * @param filter parameters of the list that show exactly these records
     */
    record Line(
            List<String> keys,
            List<String> labels,
            int total,
            int open,
            int overdue,
            int cancelled,
            @Nullable Double onTimeRate,
            Map<String, String> filter) {}

    /** @param fromSummary answered from the kept counts, without touching the records */
    record Answer(List<Dimension> by, List<Line> rows, Instant asOf, long tookMs, boolean fromSummary) {}

    private final StatisticsStore store;
    private final Ledger ledger;
    private final Clock clock;

    Statistics(StatisticsStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Answer of(LedgerQuery query, List<Dimension> by) {
        if (by.isEmpty() || by.size() > 2 || by.stream().distinct().count() != by.size()) {
            throw Problem.invalid(new Problem.Field("by", "one-or-two-dimensions"));
        }
        long start = System.nanoTime();
        Reader reader = ledger.reader();
        boolean summary = StatisticsStore.summaryAnswers(query, by, reader);
        List<Line> rows = store.lines(query, by, summary, reader);
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        return new Answer(by, rows, clock.instant(), took, summary);
    }
}
