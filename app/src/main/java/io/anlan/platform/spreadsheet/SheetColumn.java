package io.anlan.platform.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column that an import understands.
 *
 * @param key name in code and in the API
 * @param zh heading; {@code aliases} are other headings that mean the same
 * @param choices dictionary behind the drop-down of the template
 */
public record SheetColumn<V>(
        String key,
        String zh,
        String en,
        List<String> aliases,
        String noteZh,
        String noteEn,
        boolean required,
        Kind kind,
        CellParser<V> parser,
        @Nullable Choices<?> choices) {

    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        BOOLEAN,
        CHOICE,
        CODE
    }

    public static SheetColumn<String> text(String key, String zh, String en, int maxLength) {
        return column(key, zh, en, Kind.TEXT, cell -> {
            if (digitsLost(cell)) {
                return Parsed.refused("sheet.digits-lost");
            }
            String text = CellRules.halfWidth(cell.text());
            return text.length() <= maxLength
                    ? Parsed.value(text)
                    : Parsed.refused("sheet.too-long", String.valueOf(text.length()), String.valueOf(maxLength));
        });
    }

    public static SheetColumn<Integer> integer(String key, String zh, String en, int min, int max) {
        CellParser<BigDecimal> parser = number(0, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        return column(key, zh, en, Kind.INTEGER, cell -> switch (parser.parse(cell)) {
            case Parsed.Value<BigDecimal> ok -> Parsed.value(ok.value().intValueExact());
            case Parsed.Refused<BigDecimal> no -> new Parsed.Refused<>(no.code(), no.args(), no.suggestion());
        });
    }

    /** @param scale digits after the point at most */
    public static SheetColumn<BigDecimal> decimal(
            String key, String zh, String en, int scale, BigDecimal min, BigDecimal max) {
        return column(key, zh, en, Kind.DECIMAL, number(scale, min, max));
    }

    public static SheetColumn<LocalDate> date(String key, String zh, String en) {
        return column(key, zh, en, Kind.DATE, cell -> {
            BigDecimal serial = cell.number();
            return serial == null ? CellRules.date(cell.text()) : CellRules.serialDate(serial);
        });
    }

    public static SheetColumn<Boolean> yesNo(String key, String zh, String en) {
        return column(key, zh, en, Kind.BOOLEAN, cell -> CellRules.yesNo(cell.text()));
    }

    public static <V> SheetColumn<V> choice(String key, String zh, String en, Choices<V> choices) {
        return new SheetColumn<>(key, zh, en, List.of(), "", "", false, Kind.CHOICE, choices::parse, choices);
    }

    /** Several dictionary entries in one cell; the template then lists them on the notes sheet, without drop-down. */
    public static <V> SheetColumn<List<V>> choiceList(String key, String zh, String en, Choices<V> choices) {
        return new SheetColumn<>(key, zh, en, List.of(), "", "", false, Kind.TEXT, choices::parseList, choices);
    }

    /** A code with its own rules; the parser gets half-width text without spaces. */
    public static <V> SheetColumn<V> code(String key, String zh, String en, Function<String, Parsed<V>> parser) {
        return column(
                key,
                zh,
                en,
                Kind.CODE,
                cell -> digitsLost(cell)
                        ? Parsed.refused("sheet.digits-lost")
                        : parser.apply(CellRules.compact(cell.text())));
    }

    public SheetColumn<V> aliased(String... names) {
        return new SheetColumn<>(key, zh, en, List.of(names), noteZh, noteEn, required, kind, parser, choices);
    }

    /** What to write there, shown in the template. */
    public SheetColumn<V> noted(String chinese, String english) {
        return new SheetColumn<>(key, zh, en, aliases, chinese, english, required, kind, parser, choices);
    }

    public SheetColumn<V> mandatory() {
        return new SheetColumn<>(key, zh, en, aliases, noteZh, noteEn, true, kind, parser, choices);
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** Reads what a person typed elsewhere under the rules of a cell; what could run as a formula is refused. */
    public Parsed<V> parse(String text) {
        return CellRules.runnable(text) ? Parsed.refused("sheet.formula") : parser.parse(RawCell.text(text));
    }

    /** What the drop-down of a cell offers; empty when anything may be written. */
    List<String> labels(Locale locale) {
        if (kind == Kind.BOOLEAN) {
            return locale.getLanguage().equals("en") ? List.of("yes", "no") : List.of("是", "否");
        }
        return choices == null ? List.of() : choices.labels(locale);
    }

    boolean numeric() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    private static boolean digitsLost(RawCell cell) {
        BigDecimal number = cell.number();
        return number != null && CellRules.lostDigits(number);
    }

    private static <V> SheetColumn<V> column(String key, String zh, String en, Kind kind, CellParser<V> parser) {
        return new SheetColumn<>(key, zh, en, List.of(), "", "", false, kind, parser, null);
    }

    private static CellParser<BigDecimal> number(int scale, BigDecimal min, BigDecimal max) {
        return cell -> switch (CellRules.decimal(cell.text(), scale)) {
            case Parsed.Value<BigDecimal> ok
            when ok.value().compareTo(min) < 0 || ok.value().compareTo(max) > 0 ->
                Parsed.refused("sheet.out-of-range", CellRules.plain(min), CellRules.plain(max));
            case Parsed<BigDecimal> other -> other;
        };
    }
}
