package io.anlan.majorhazard;

import io.anlan.audit.Audit;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.PageQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as a spreadsheet: exactly the sources of the filter, in the order of the screen, without names of persons. */
@Component
class RegisterSheet {

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
    public void write(RegisterQuery query, PageQuery page, Locale locale, OutputStream out) {
        audit.record("major-hazard.export", "major-hazard", "register", null, Map.of("query", query.toString()));
        String scope = messages.text(
                "major-hazard.sheet.scope",
                new Object[] {Days.today(clock).toString(), text("group." + query.group(), locale)},
                locale);
        try (var rows = register.stream(query, page)) {
            new SheetExport<>(text("sheet.title", locale), scope, columns(locale)).write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Column<Row>> columns(Locale locale) {
        List<Column<Row>> columns = new ArrayList<>();
        add(columns, "name", 24, locale, Row::name);
        add(columns, "enterprise", 28, locale, row -> row.enterprise().name());
        add(columns, "region", 14, locale, row -> row.region().name());
        add(columns, "kind", 10, locale, row -> text("kind." + row.kind(), locale));
        add(columns, "level", 14, locale, row -> level(row.level(), locale));
        add(columns, "s", 10, locale, Row::s);
        add(columns, "r", 10, locale, Row::r);
        add(columns, "substances", 40, locale, Row::substances);
        add(columns, "people", 12, locale, Row::people500m);
        add(columns, "state", 14, locale, row -> text("state." + row.state(), locale));
        add(columns, "number", 22, locale, Row::number);
        add(columns, "registeredOn", 12, locale, Row::registeredOn);
        add(
                columns,
                "registeredLevel",
                14,
                locale,
                row -> row.number() == null ? null : level(row.registeredLevel(), locale));
        add(columns, "dueKind", 12, locale, row -> row.dueKind() == null ? null : text("due." + row.dueKind(), locale));
        add(columns, "dueOn", 12, locale, Row::dueOn);
        add(columns, "differs", 12, locale, Row::differs);
        add(columns, "place", 24, locale, Row::placeText);
        return columns;
    }

    private String level(@Nullable Integer level, Locale locale) {
        return text("level." + (level == null ? 0 : level), locale);
    }

    private void add(
            List<Column<Row>> columns, String name, int width, Locale locale, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(text("sheet." + name, locale), width, value));
    }

    private String text(String code, Locale locale) {
        return messages.text("major-hazard." + code, new Object[0], locale);
    }
}
