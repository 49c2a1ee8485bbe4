package io.anlan.platform.spreadsheet;

/** Gives a non-blank cell its meaning. */
@FunctionalInterface
interface CellParser<V> {

    Parsed<V> parse(RawCell cell);
}
