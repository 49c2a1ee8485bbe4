package io.anlan.returns;

import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.returns.CoverageStore.PeriodRow;
import io.anlan.returns.CoverageStore.PlaceRow;
import io.anlan.returns.CoverageStore.Reach;
import io.anlan.returns.CoverageStore.Row;
import io.anlan.returns.CoverageStore.SumRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has reported and who has not. What is missing is never counted as nothing: every sum carries its coverage. */
@Service
public class Coverage {

    /** Periods of one form on the board: the one that runs and the one before. */
    private static final int NEWEST = 2;

    /** Periods in the trend. */
    private static final int TREND = 26;

    private final CoverageStore store;
    private final FormStore forms;
    private final Clock clock;

    Coverage(CoverageStore store, FormStore forms, Clock clock) {
        this.store = store;
        this.forms = forms;
        this.clock = clock;
    }

    /** The newest periods of all forms. */
    record Board(List<PeriodRow> periods, LocalDate today, Instant asOf) {}

    /** One period: its form, its counts by place, and how the periods before it went. */
    record PeriodView(
            PeriodRow period,
            Definition form,
            boolean current,
            List<PlaceRow> places,
            List<PeriodRow> trend,
            LocalDate today,
            Instant asOf) {}

    /** The numbers of a period added up. */
    record Sums(List<FormField> fields, List<SumRow> places, Map<String, BigDecimal> total, Counts counts) {}

    @Transactional(readOnly = true)
    public Board board(@Nullable String region, @Nullable String sector) {
        LocalDate today = Days.today(clock);
        return new Board(store.board(new Reach(place(region), sector), NEWEST, today), today, clock.instant());
    }

    @Transactional(readOnly = true)
    public PeriodView period(UUID id, @Nullable String region, @Nullable String sector) {
        LocalDate today = Days.today(clock);
        CodeRange place = place(region);
        var reach = new Reach(place, sector);
        PeriodRow row = store.period(id, reach, today).orElseThrow(Problem::notFound);
        int digits = below(place);
        return new PeriodView(
                row,
                forms.definition(row.formId(), row.number()),
                !row.period().onTimeUntil().isBefore(today),
                digits == 0 ? List.of() : store.places(id, reach, digits, today),
                store.trend(row.formId(), row.period().endsOn(), reach, TREND, today),
                today,
                clock.instant());
    }

    /** Whether the reader may see the period at all. */
    @Transactional(readOnly = true)
    public void require(UUID id) {
        if (!store.exists(id)) {
            throw Problem.notFound();
        }
    }

    @Transactional(readOnly = true)
    public Paged<Row> rows(CoverageQuery query, PageQuery page) {
        return store.rows(query, reach(query), page, Days.today(clock));
    }

    Stream<Row> stream(CoverageQuery query) {
        return store.stream(query, reach(query), Days.today(clock));
    }

    @Transactional(readOnly = true)
    public Sums sums(UUID id, @Nullable String region, @Nullable String sector) {
        LocalDate today = Days.today(clock);
        CodeRange place = place(region);
        var reach = new Reach(place, sector);
        PeriodRow row = store.period(id, reach, today).orElseThrow(Problem::notFound);
        List<FormField> fields = forms.definition(row.formId(), row.number()).fields().stream()
                .filter(f -> f.summed() && f.type().number())
                .toList();
        int digits = below(place);
        List<SumRow> places = store.sums(
                id,
                reach,
                digits == 0 ? place.lo().length() : digits,
                fields.stream().map(FormField::key).toList(),
                today);
        Map<String, BigDecimal> total = new LinkedHashMap<>();
        places.forEach(p -> p.sums().forEach((key, sum) -> total.merge(key, sum, BigDecimal::add)));
        return new Sums(fields, places, total, row.counts());
    }

    private static Reach reach(CoverageQuery query) {
        return new Reach(place(query.region()), query.sector());
    }

    /** The place that is looked at: the one asked for, or everything that the reader may see. */
    static CodeRange place(@Nullable String region) {
        if (region != null && !region.isBlank()) {
            if (!region.matches("\\d{12}(\\d{3})?")) {
                throw Problem.invalid(new Problem.Field("region", "not-understood", region));
            }
            return CodeRange.of(region);
        }
        return Actors.current().scope() instanceof Scope.Places places
                        && !places.ranges().isEmpty()
                ? places.envelope()
                : CodeRange.ALL;
    }

    /** Digits of the codes of the next level below: 省 2 → 市 4 → 县 6 → 镇街 9; 0 when the place is a town or smaller. */
    static int below(CodeRange place) {
        int digits = place.equals(CodeRange.ALL) ? 0 : place.lo().length();
        return digits < 2 ? 2 : digits < 4 ? 4 : digits < 6 ? 6 : digits < 9 ? 9 : 0;
    }
}
