package io.anlan.platform.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The understood cells of one row, handed to a definition that builds its record or says what does not fit. */
public final class SheetRow {

    private final int number;
    private final Set<String> mapped;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    SheetRow(int number, Set<String> mapped) {
        this.number = number;
        this.mapped = mapped;
    }

    /** Row number as the spreadsheet program shows it. */
    public int number() {
        return number;
    }

    /** Whether the file has this column at all; an update leaves alone what the file does not speak of. */
    public boolean has(String column) {
        return mapped.contains(column);
    }

    public @Nullable String text(String column) {
        return value(column, String.class);
    }

    public @Nullable Integer integer(String column) {
        return value(column, Integer.class);
    }

    public @Nullable BigDecimal decimal(String column) {
        return value(column, BigDecimal.class);
    }

    public @Nullable LocalDate date(String column) {
        return value(column, LocalDate.class);
    }

    public @Nullable Boolean yesNo(String column) {
        return value(column, Boolean.class);
    }

    /** The value of a dictionary or code column; null when the cell is blank. */
    public <V> @Nullable V value(String column, Class<V> type) {
        Object value = values.get(column);
        return value == null ? null : type.cast(value);
    }

    /** The entries of a column declared with {@link SheetColumn#choiceList}. */
    public <V> List<V> list(String column, Class<V> type) {
        List<?> list = value(column, List.class);
        return list == null ? List.of() : list.stream().map(type::cast).toList();
    }

    /** The row cannot be imported because of this cell. */
    public void refuse(@Nullable String column, String code, String... args) {
        faults.add(Fault.error(column, code, args));
    }

    /** As {@link #refuse}, with what to put there instead. */
    public void refuse(@Nullable String column, String suggestion, String code, List<String> args) {
        faults.add(new Fault(Fault.Severity.ERROR, column, code, args, suggestion, false));
    }

    /** The row is imported; the person should know this. */
    public void note(@Nullable String column, String code, String... args) {
        faults.add(new Fault(Fault.Severity.NOTE, column, code, List.of(args), null, false));
    }

    void put(String column, Object value) {
        values.put(column, value);
    }

    @Nullable
    Object raw(String column) {
        return values.get(column);
    }

    List<Fault> faults() {
        return faults;
    }
}
