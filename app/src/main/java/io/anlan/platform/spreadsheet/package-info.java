/**
 * Spreadsheets in and out, for any module: a module declares a {@link io.anlan.platform.spreadsheet.SheetDefinition}
 * and gets template, header matching, dry run, faults by cell, repair in place, import of the good rows, undo;
 * {@link io.anlan.platform.spreadsheet.SheetExport} writes what the screen shows.
 *
 * <p>Files are read as a stream (FastExcel for XLSX, Commons CSV for text). Nothing is ever evaluated: a formula is a
 * fault, not a value. File formats: ISO/IEC 29500 (XLSX), RFC 4180 (CSV), GB 18030 and UTF-8.
 */
@NullMarked
package io.anlan.platform.spreadsheet;

import org.jspecify.annotations.NullMarked;
