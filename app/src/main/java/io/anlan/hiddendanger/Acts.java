package io.anlan.hiddendanger;

import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 已办: what the current person has done, act by act, newest first. Imports are one act in the audit, not one a row. */
@Service
class Acts {

    /**
     * One act.
     *
     * @param summary the act in a sentence
     * @param note what the person wrote with it
     */
    record Item(
            UUID id,
            Instant at,
            Action action,
            String summary,
            @Nullable String note,
            Row danger) {}

    /** @param q searched in the records that were acted on */
    record Query(
            @Nullable String q,
            @Nullable Action action,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        @Nullable
        Instant since() {
            return from == null ? null : Days.start(from);
        }

        @Nullable
        Instant until() {
            return to == null ? null : Days.start(to.plusDays(1));
        }
    }

    private final ActStore store;
    private final Ledger ledger;

    Acts(ActStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Paged<Item> mine(Query query, PageQuery page) {
        Reader reader = ledger.reader();
        return Paged.of(store.page(query, page, reader), store.count(query, reader), page);
    }
}
