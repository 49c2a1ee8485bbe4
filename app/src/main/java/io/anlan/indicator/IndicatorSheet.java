package io.anlan.indicator;

import io.anlan.audit.Audit;
import io.anlan.indicator.Tracked.Row;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.time.Days;
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

/** The list as a spreadsheet: exactly the indicators of the filter. */
@Component
class IndicatorSheet {

    private final Tracking tracking;
    private final Words words;
    private final Audit audit;
    private final Clock clock;

    IndicatorSheet(Tracking tracking, Words words, Audit audit, Clock clock) {
        this.tracking = tracking;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    void write(IndicatorQuery query, Locale locale, OutputStream out) {
        audit.recordAlone("indicator.export", "indicator", "list", null, Map.of("query", query.toString()));
        List<Row> rows = tracking.rows(query);
        String scope = words.text("sheet.scope", locale, Days.today(clock).toString(), rows.size());
        try {
            new SheetExport<>(words.text("sheet.title", locale), scope, columns(locale)).write(rows.stream(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Column<Row>> columns(Locale locale) {
        List<Column<Row>> columns = new ArrayList<>();
        add(columns, "name", 34, locale, row -> row.indicator().name());
        add(columns, "plan", 34, locale, row -> row.indicator().source().plan());
        add(columns, "line", 10, locale, row -> row.indicator().source().line());
        add(columns, "region", 12, locale, row -> row.indicator().regionName());
        add(columns, "unit", 12, locale, row -> row.indicator().unit());
        add(columns, "base-year", 8, locale, row -> row.indicator().base().year());
        add(columns, "base", 10, locale, row -> row.indicator().base().value());
        add(columns, "target-year", 8, locale, row -> row.indicator().targetYear());
        add(columns, "target", 10, locale, row -> row.assessment().target());
        add(columns, "year", 8, locale, row -> row.assessment().year());
        add(columns, "actual", 10, locale, row -> row.assessment().actual());
        add(columns, "wanted", 10, locale, row -> row.assessment().wanted());
        add(columns, "status", 12, locale, row -> words.status(row.assessment().status(), locale));
        add(columns, "owner", 20, locale, row -> row.indicator().owner().name());
        return columns;
    }

    private void add(
            List<Column<Row>> columns, String name, int width, Locale locale, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(words.text("sheet." + name, locale), width, value));
    }
}
