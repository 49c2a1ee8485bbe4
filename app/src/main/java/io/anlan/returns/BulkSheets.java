package io.anlan.returns;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetFamily;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One sheet with the returns of many reporters of one period, entered by the officer who collected them. */
@Component
class BulkSheets implements SheetFamily {

    private final FilingStore store;
    private final FormStore forms;
    private final Filings filings;
    private final Knowledge knowledge;
    private final Audit audit;
    private final Clock clock;

    BulkSheets(FilingStore store, FormStore forms, Filings filings, Knowledge knowledge, Audit audit, Clock clock) {
        this.store = store;
        this.forms = forms;
        this.filings = filings;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "filings";
    }

    @Override
    public Optional<SheetDefinition<?>> of(String key) {
        UUID period;
        try {
            period = UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return store.asked(period)
                .map(asked -> new BulkSheet(
                        period,
                        asked,
                        forms.definition(asked.formId(), asked.number()),
                        store,
                        filings,
                        knowledge,
                        audit,
                        Actors.current(),
                        Days.today(clock)));
    }
}
