package io.anlan.returns;

import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.returns.FilingStore.ActRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of one filing: questions, what is known, what was answered, what may be done. */
@Component
class FilingView {

    /** What is known for a question, and from where. */
    record Prefill(String text, KnownField.Origin origin) {}

    /**
     * @param last last period's answers, for comparison
     * @param locked nothing is taken any more unless it is reopened
     */
    record Page(
            Filing filing,
            String regionName,
            Definition form,
            Timeliness timeliness,
            boolean locked,
            List<FilingAction> allowed,
            Map<String, Prefill> known,
            Map<String, Object> last,
            List<ActRow> acts,
            LocalDate today) {}

    /** A filing in the reporter's own list. */
    record Item(
            UUID id,
            String title,
            @Nullable String basis,
            String reporterName,
            Period period,
            FilingState state,
            Timeliness timeliness,
            boolean locked,
            boolean zero,
            boolean drafted,
            int fields,
            int asked,
            @Nullable String note) {}

    /** What is to do, what was done, and what the reporter is asked for in a month. */
    record Own(List<Item> waiting, List<Item> done, Forms.@Nullable Burden burden, LocalDate today) {}

    private final Filings filings;
    private final FilingStore store;
    private final FormStore forms;
    private final Forms formBook;
    private final Knowledge knowledge;
    private final Clock clock;

    FilingView(Filings filings, FilingStore store, FormStore forms, Forms formBook, Knowledge knowledge, Clock clock) {
        this.filings = filings;
        this.store = store;
        this.forms = forms;
        this.formBook = formBook;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page of(UUID id) {
        LocalDate today = Days.today(clock);
        Filing filing = filings.find(id);
        Definition form = forms.definition(filing.formId(), filing.number());
        Knowledge.Known known = knowledge.of(filing, form);
        Map<String, Prefill> prefill = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String text = known.byField().get(field.key());
            if (text != null && field.known() != null) {
                prefill.put(field.key(), new Prefill(text, field.known().origin()));
            }
        }
        String town = (filing.regionCode() + "000000000").substring(0, 9) + "000";
        return new Page(
                filing,
                forms.placeName(town).orElse(filing.regionCode()),
                form,
                filing.timeliness(today),
                FilingRules.locked(filing.period().locksOn(), filing.reopenedUntil(), today),
                FilingRules.allowed(filing, Actors.current(), today),
                prefill,
                known.last(),
                store.acts(id),
                today);
    }

    @Transactional(readOnly = true)
    public Own mine() {
        LocalDate today = Days.today(clock);
        Filings.Mine mine = filings.mine();
        UUID enterprise = mine.waiting().stream()
                .map(Filing::enterpriseId)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> mine.done().stream()
                        .map(Filing::enterpriseId)
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .orElse(null);
        Map<String, Definition> seen = new LinkedHashMap<>();
        return new Own(
                mine.waiting().stream().map(f -> item(f, today, seen)).toList(),
                mine.done().stream().map(f -> item(f, today, seen)).toList(),
                enterprise == null ? null : formBook.burden(enterprise),
                today);
    }

    private Item item(Filing filing, LocalDate today, Map<String, Definition> seen) {
        Definition form = seen.computeIfAbsent(
                filing.formId() + "/" + filing.number(), k -> forms.definition(filing.formId(), filing.number()));
        return new Item(
                filing.id(),
                filing.title(),
                form.basis(),
                filing.reporterName(),
                filing.period(),
                filing.state(),
                filing.timeliness(today),
                FilingRules.locked(filing.period().locksOn(), filing.reopenedUntil(), today),
                filing.zero(),
                filing.draft() != null,
                form.fields().size(),
                form.asked(),
                filing.note());
    }
}
