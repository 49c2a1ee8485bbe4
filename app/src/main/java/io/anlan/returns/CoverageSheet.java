package io.anlan.returns;

import io.anlan.audit.Audit;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.web.Messages;
import io.anlan.returns.CoverageStore.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chase list as a spreadsheet: exactly the filings of the filter, with the coverage in the scope line. */
@Component
class CoverageSheet {

    private final Coverage coverage;
    private final Messages messages;
    private final Audit audit;

    CoverageSheet(Coverage coverage, Messages messages, Audit audit) {
        this.coverage = coverage;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(CoverageQuery query, Locale locale, OutputStream out) {
        Coverage.PeriodView view = coverage.period(query.periodId(), query.region(), query.sector());
        audit.record("returns.export", "return-period", query.periodId(), null, Map.of("query", query.toString()));
        Counts counts = view.period().counts();
        String scope = text(
                "list.scope",
                locale,
                view.period().period().key(),
                view.period().period().dueOn().toString(),
                String.valueOf(counts.expected()),
                String.valueOf(counts.onTime()),
                String.valueOf(counts.late()),
                String.valueOf(counts.missing()),
                String.valueOf(counts.notDue()),
                String.valueOf(counts.exempt()),
                String.valueOf(counts.zero()),
                counts.coverage() == null ? "—" : counts.coverage().toPlainString());
        try (var rows = coverage.stream(query)) {
            new SheetExport<>(view.period().title(), scope, columns(locale)).write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Column<Row>> columns(Locale locale) {
        List<Column<Row>> columns = new ArrayList<>();
        add(columns, "reporter", 32, locale, Row::reporterName);
        add(columns, "place", 16, locale, Row::regionName);
        add(columns, "timeliness", 12, locale, row -> text("timeliness." + row.timeliness(), locale));
        add(columns, "state", 12, locale, row -> text("state." + row.state(), locale));
        add(columns, "zero", 10, locale, row -> row.zero() ? text("list.yes", locale) : "");
        add(columns, "submittedAt", 17, locale, Row::submittedAt);
        add(columns, "submittedBy", 14, locale, row -> Objects.requireNonNullElse(row.submittedBy(), ""));
        add(columns, "urged", 10, locale, Row::urgeCount);
        add(columns, "lastUrgedAt", 17, locale, Row::lastUrgedAt);
        add(columns, "note", 40, locale, row -> Objects.requireNonNullElse(row.note(), ""));
        return columns;
    }

    private void add(
            List<Column<Row>> columns, String name, int width, Locale locale, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(text("list." + name, locale), width, value));
    }

    private String text(String code, Locale locale, String... args) {
        return messages.text("returns." + code, args, locale);
    }
}
