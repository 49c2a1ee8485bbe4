package io.anlan.returns;

/** What is written into a field. */
public enum FieldType {
    INTEGER,
    DECIMAL,
    TEXT,
    CHOICE,
    YES_NO,
    DATE;

    boolean number() {
        return this == INTEGER || this == DECIMAL;
    }
}
