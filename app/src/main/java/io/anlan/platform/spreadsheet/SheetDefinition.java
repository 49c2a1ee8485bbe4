package io.anlan.platform.spreadsheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a business module declares to have its records imported from a spreadsheet. A Spring bean; every method that
 * touches the database is called in a transaction, as the person who imports, so that row security applies.
 *
 * @param <T> one row, understood
 */
public interface SheetDefinition<T> {

    /** Name in the address: {@code /api/imports/{name}}. */
    String name();

    /** The permission a person needs to see that this import exists. */
    String permission();

    /** What is imported, for the template's title: 企业名单. */
    String title(Locale locale);

    /** The columns, in the order of the template. Called once a run, so that dictionaries are read then. */
    List<SheetColumn<?>> columns();

    /** The columns that name a record: two rows that agree in all of them are the same record. */
    List<String> naturalKey();

    /**
     * The natural key of a row as one text, or null when the row does not have it. Override when a record may be named
     * in more than one way.
     */
    default @Nullable String keyOf(SheetRow row) {
        StringBuilder key = new StringBuilder();
        for (String column : naturalKey()) {
            Object value = row.raw(column);
            if (value == null) {
                return null;
            }
            key.append(key.isEmpty() ? "" : "\u001f").append(value);
        }
        return key.toString();
    }

    /**
     * Builds the record of a row whose cells are all understood. Says what does not fit through {@link SheetRow#refuse}
     * and {@link SheetRow#note}.
     */
    T read(SheetRow row);

    /** What the database already holds for these rows, by natural key; a key that is absent is new. One query. */
    Map<String, Standing> compare(List<Keyed<T>> rows);

    /** Writes new and changed rows. All batches of one import share one transaction. */
    void write(List<Line<T>> rows, ImportRun run);

    /** Rows that one file may have. */
    default int maxRows() {
        return 200_000;
    }

    /** Whether an import can be taken back within 24 hours. */
    default boolean undoable() {
        return false;
    }

    /**
     * Takes back written rows: removes created records and restores changed ones from {@link Standing.Changed#before},
     * except those that somebody changed since.
     *
     * @return how many were taken back; the rest is reported as changed since
     */
    default int undo(List<Written> rows, ImportRun run) {
        throw new UnsupportedOperationException(name());
    }

    /**
     * Called once, inside the transaction that writes or takes back: the place for the audit entry and for facts that
     * other modules may hear.
     */
    void finished(ImportRun run, Totals totals);

    /** What an import did. {@code undone} is above zero when it was taken back. */
    record Totals(int created, int changed, int unchanged, int undone) {}

    /** A row and its natural key. */
    record Keyed<T>(String key, T value) {}

    /** A row to write. {@code created} is true for a new record. */
    record Line<T>(int number, String key, T value, boolean created) {}

    /** A row as it was written. */
    record Written(
            int number,
            String key,
            boolean created,
            @Nullable String before) {}
}
