package io.anlan.accident;

import io.anlan.platform.access.Actors;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reading the register. Row security decides which files there are; each answer is one read-only transaction. */
@Service
@Transactional(readOnly = true)
public class Register {

    static final int MAX_EXPORT = 100_000;

    private final RegisterStore store;
    private final Catalogue catalogue;
    private final Clock clock;

    Register(RegisterStore store, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The strip above the list.
     *
     * @param overdue open ones whose next limit has passed
     * @param late some level reported late, or is late by now
     * @param grave larger and above
     */
    record Facets(
            int total,
            int deaths,
            int injuries,
            BigDecimal directLossYuan,
            int open,
            int overdue,
            int late,
            int grave,
            int thisYear,
            Instant asOf) {}

    /** What forms choose from. */
    record Book(
            List<Catalogue.Type> types,
            List<Catalogue.Named> categories,
            List<Catalogue.Cause> causes,
            List<Catalogue.Named> lossKinds,
            List<Catalogue.ScopeBreak> scopeBreaks) {}

    Paged<Row> page(RegisterQuery query, PageQuery page) {
        return store.page(query, page, Actors.current(), clock.instant());
    }

    Facets facets(RegisterQuery query) {
        return store.facets(query, Actors.current(), clock.instant());
    }

    Book book() {
        return new Book(
                catalogue.types(),
                catalogue.categories(),
                catalogue.causes(),
                catalogue.lossKinds(),
                catalogue.scopeBreaks());
    }

    /** Every row of the filter, up to {@link #MAX_EXPORT}, read as it is taken; the caller's transaction must last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<Row> stream(RegisterQuery query) {
        return store.stream(query, MAX_EXPORT, Actors.current(), clock.instant());
    }
}
