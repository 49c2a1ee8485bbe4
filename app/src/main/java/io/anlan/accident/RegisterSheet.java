package io.anlan.accident;

import io.anlan.audit.Audit;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as a spreadsheet: exactly the files of the filter, without names of persons. */
@Component
class RegisterSheet {

    static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Register register;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    RegisterSheet(Register register, Messages messages, Audit audit, Clock clock) {
        this.register = register;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who takes the register out of the house is on record. */
    @Transactional
    public void write(RegisterQuery query, Locale locale, OutputStream out) {
        audit.record("accident.export", "accident", "register", null, Map.of("query", query.toString()));
        String scope = messages.text(
                "accident.sheet.scope",
                new Object[] {Days.today(clock).toString(), text("group." + query.group(), locale)},
                locale);
        try (var rows = register.stream(query)) {
            new SheetExport<>(text("sheet.title", locale), scope, columns(locale)).write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Column<Row>> columns(Locale locale) {
        List<Column<Row>> columns = new ArrayList<>();
        add(columns, "number", 14, locale, Row::number);
        add(columns, "subject", 40, locale, Row::title);
        add(columns, "occurredAt", 17, locale, Row::occurredAt);
        add(columns, "grade", 10, locale, row -> text("grade." + row.grade(), locale));
        add(columns, "state", 12, locale, row -> text("state." + row.state(), locale));
        add(
                columns,
                "enterprise",
                24,
                locale,
                row -> row.enterprise() == null ? null : row.enterprise().name());
        add(columns, "place", 24, locale, Row::placeText);
        add(columns, "region", 12, locale, row -> row.region().name());
        add(columns, "category", 12, locale, row -> text("category." + row.category(), locale));
        add(columns, "industry", 10, locale, Row::industry);
        add(columns, "type", 16, locale, Row::typeName);
        add(columns, "productive", 10, locale, Row::productive);
        add(columns, "deaths", 8, locale, row -> row.figures().deaths());
        add(columns, "missing", 8, locale, row -> row.figures().missing());
        add(columns, "serious", 8, locale, row -> row.figures().seriousInjuries());
        add(columns, "minor", 8, locale, row -> row.figures().minorInjuries());
        add(columns, "loss", 14, locale, row -> row.figures().directLossYuan().divide(WAN, 2, RoundingMode.HALF_UP));
        add(columns, "reportedAt", 17, locale, Row::reportedAt);
        add(columns, "late", 10, locale, Row::lateReports);
        add(columns, "dueAt", 17, locale, Row::dueAt);
        return columns;
    }

    private void add(
            List<Column<Row>> columns, String name, int width, Locale locale, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(text("sheet." + name, locale), width, value));
    }

    private String text(String code, Locale locale) {
        return messages.text("accident." + code, new Object[0], locale);
    }
}
