package io.anlan.accident;

import io.anlan.accident.TableRules.Rate;
import io.anlan.accident.Tables.Line;
import io.anlan.accident.Tables.Table;
import io.anlan.audit.Audit;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.web.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A statistical table as a spreadsheet, just as the screen shows it. */
@Component
class TableSheet {

    private static final String NONE = "—";

    private final Tables tables;
    private final Messages messages;
    private final Audit audit;

    TableSheet(Tables tables, Messages messages, Audit audit) {
        this.tables = tables;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(TableQuery query, String place, Locale locale, OutputStream out) {
        audit.record("accident.table.export", "accident", "table", null, Map.of("query", query.toString()));
        Table table = tables.of(query);
        String productive = query.productive() == null ? "both" : query.productive() ? "productive" : "nonproductive";
        String scope = messages.text(
                        "accident.table.scope",
                        new Object[] {
                            table.period().from().toString(),
                            table.period().to().toString(),
                            place,
                            text(productive, locale)
                        },
                        locale)
                + " · "
                + messages.text(
                        "accident.table.compared",
                        new Object[] {
                            table.before().from().toString(),
                            table.before().to().toString()
                        },
                        locale);
        try {
            new SheetExport<>(text("title", locale), scope, columns(locale))
                    .write(Stream.concat(table.lines().stream(), Stream.of(table.total())), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Column<Line>> columns(Locale locale) {
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(new Column<>(text("row", locale), 22, line -> (line.level() > 0 ? "　" : "") + line.label()));
        three(
                columns,
                "accidents",
                locale,
                l -> l.now().accidents(),
                l -> l.past().accidents(),
                l -> l.changes().accidents());
        three(
                columns,
                "deaths",
                locale,
                l -> l.now().deaths(),
                l -> l.past().deaths(),
                l -> l.changes().deaths());
        three(
                columns,
                "injuries",
                locale,
                l -> l.now().injuries(),
                l -> l.past().injuries(),
                l -> l.changes().injuries());
        columns.add(new Column<>(text("serious", locale), 12, l -> l.now().seriousInjuries()));
        three(
                columns,
                "loss",
                locale,
                l -> wan(l.now().directLossYuan()),
                l -> wan(l.past().directLossYuan()),
                l -> l.changes().directLoss());
        columns.add(new Column<>(
                text("accidents", locale) + " " + text("share", locale),
                12,
                l -> l.shareOfAccidents() == null ? NONE : l.shareOfAccidents()));
        columns.add(new Column<>(
                text("deaths", locale) + " " + text("share", locale),
                12,
                l -> l.shareOfDeaths() == null ? NONE : l.shareOfDeaths()));
        return columns;
    }

    private void three(
            List<Column<Line>> columns,
            String measure,
            Locale locale,
            Function<Line, @Nullable Object> now,
            Function<Line, @Nullable Object> before,
            Function<Line, Rate> rate) {
        String name = text(measure, locale);
        columns.add(new Column<>(name, 12, now));
        columns.add(new Column<>(name + " " + text("before", locale), 12, before));
        columns.add(new Column<>(name + " " + text("rate", locale), 12, line -> {
            BigDecimal percent = rate.apply(line).percent();
            return percent == null ? NONE : percent;
        }));
    }

    private static BigDecimal wan(BigDecimal yuan) {
        return yuan.divide(RegisterSheet.WAN, 2, RoundingMode.HALF_UP);
    }

    private String text(String code, Locale locale) {
        return messages.text("accident.table." + code, new Object[0], locale);
    }
}
