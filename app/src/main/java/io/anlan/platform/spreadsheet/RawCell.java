package io.anlan.platform.spreadsheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it stands in the file, before any meaning is given to it.
 *
 * @param text what a person would read there; for a number its plain digits, for a date {@code yyyy-MM-dd}, for a
 *     formula its text beginning with {@code =}
 */
record RawCell(Kind kind, String text) {

    enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    static final RawCell EMPTY = new RawCell(Kind.BLANK, "");

    static RawCell text(String text) {
        return text.isBlank() && text.indexOf('\t') < 0 ? EMPTY : new RawCell(Kind.TEXT, text);
    }

    static RawCell number(BigDecimal number) {
        return new RawCell(Kind.NUMBER, CellRules.plain(number));
    }

    boolean blank() {
        return kind == Kind.BLANK || text.isBlank();
    }

    @Nullable
    BigDecimal number() {
        return kind == Kind.NUMBER ? new BigDecimal(text) : null;
    }
}
