package io.anlan.hiddendanger;

import io.anlan.audit.Audit;
import io.anlan.hiddendanger.reference.References;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a spreadsheet: exactly the records of the filter, in the words of the reader's language. */
@Component
class LedgerSheet {

    private final Ledger ledger;
    private final References references;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    LedgerSheet(Ledger ledger, References references, Messages messages, Audit audit, Clock clock) {
        this.ledger = ledger;
        this.references = references;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who takes the ledger out of the house is on record. */
    @Transactional
    public void write(LedgerQuery query, Locale locale, OutputStream out) {
        audit.record("hidden-danger.export", "hidden-danger", "ledger", null, Map.of("query", query.toString()));
        String title = text("sheet.title", locale);
        String scope = messages.text(
                "danger.sheet.scope",
                new Object[] {Days.today(clock).toString(), text("group." + query.group(), locale)},
                locale);
        try (var rows = ledger.stream(query)) {
            new SheetExport<>(title, scope, columns(locale)).write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Column<Row>> columns(Locale locale) {
        Map<String, String> kinds = new HashMap<>();
        for (References.Kind kind : references.kinds()) {
            kinds.put(kind.code(), locale.getLanguage().equals("en") ? kind.nameEn() : kind.name());
        }
        List<Column<Row>> columns = new ArrayList<>();
        add(columns, "number", 14, locale, Row::number);
        add(columns, "subject", 40, locale, Row::title);
        add(columns, "grade", 10, locale, row -> row.grade() == null ? null : text("grade." + row.grade(), locale));
        add(columns, "state", 12, locale, row -> text("state." + row.state(), locale));
        add(
                columns,
                "enterprise",
                24,
                locale,
                row -> row.enterprise() == null ? null : row.enterprise().name());
        add(columns, "place", 24, locale, Row::placeText);
        add(columns, "region", 12, locale, row -> row.region().name());
        add(columns, "kind", 14, locale, row -> kinds.getOrDefault(row.kind(), row.kind()));
        add(
                columns,
                "sources",
                20,
                locale,
                row -> row.sources().stream()
                        .map(source -> text("source." + source, locale))
                        .collect(Collectors.joining("、")));
        add(columns, "foundAt", 17, locale, Row::foundAt);
        add(columns, "dueOn", 12, locale, Row::dueOn);
        add(columns, "due", 12, locale, row -> text("due." + row.dueState(), locale));
        add(columns, "daysLeft", 10, locale, Row::daysLeft);
        add(columns, "urgeCount", 8, locale, Row::urgeCount);
        add(columns, "cancelledAt", 17, locale, Row::cancelledAt);
        return columns;
    }

    private void add(
            List<Column<Row>> columns, String name, int width, Locale locale, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(text("sheet." + name, locale), width, value));
    }

    private String text(String code, Locale locale) {
        return messages.text("danger." + code, new Object[0], locale);
    }
}
