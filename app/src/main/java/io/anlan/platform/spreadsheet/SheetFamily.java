package io.anlan.platform.spreadsheet;

import java.util.Optional;

/**
 * Imports of one kind whose columns depend on a record, such as the form that is filled in. Its definitions are addressed as
 * {@code name:key}. A Spring bean.
 */
public interface SheetFamily {

    String name();

    /** The definition for the record, as the person who imports sees it; called in a transaction. */
    Optional<SheetDefinition<?>> of(String key);
}
