package io.anlan.platform.spreadsheet;

import io.anlan.platform.time.Days;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as XLSX just as the screen shows it: title, scope line, headings, one row a record. Rows are streamed,
 * so that a list of any length takes the same memory. Every text is written as text and marked literal when a
 * spreadsheet program might run it (OWASP, CSV injection).
 *
 * @param title large first line, such as the page's title
 * @param scope the page's scope line: place, sector, time, filters
 */
public record SheetExport<T>(String title, String scope, List<Column<T>> columns) {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_TEXT = 32_767;

    /**
     * One column.
     *
     * @param width in characters
     * @param value text, number, {@link LocalDate}, {@link Instant}, boolean or null
     */
    public record Column<T>(String heading, int width, Function<T, @Nullable Object> value) {}

    public void write(Stream<T> rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                rows) {
            book.setCompressTempFiles(true);
            SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
            var styles = new SheetStyles(book);
            int next = head(sheet, styles);
            var cells = new Cells(styles);
            for (T record : (Iterable<T>) rows::iterator) {
                Row row = sheet.createRow(next++);
                for (int i = 0; i < columns.size(); i++) {
                    Object value = columns.get(i).value().apply(record);
                    if (value != null) {
                        cells.put(row.createCell(i), value);
                    }
                }
            }
            book.write(out);
        }
    }

    private int head(SXSSFSheet sheet, SheetStyles styles) {
        line(sheet, 0, title, styles.title()).setHeightInPoints(28);
        line(sheet, 1, scope, styles.scope());
        Row head = sheet.createRow(2);
        CellStyle style = styles.head();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(columns.get(i).heading());
            cell.setCellStyle(style);
            sheet.setColumnWidth(i, Math.min(100, columns.get(i).width() + 2) * 256);
        }
        sheet.createFreezePane(1, 3);
        sheet.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return 3;
    }

    private Row line(SXSSFSheet sheet, int number, String text, CellStyle style) {
        Row row = sheet.createRow(number);
        Cell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        if (columns.size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(number, number, 0, columns.size() - 1));
        }
        return row;
    }

    /** Puts values into cells by their type. */
    static final class Cells {
        private final CellStyle date;
        private final CellStyle time;
        private final CellStyle literal;

        Cells(SheetStyles styles) {
            this.date = styles.format("yyyy-mm-dd");
            this.time = styles.format("yyyy-mm-dd hh:mm");
            this.literal = styles.literal();
        }

        void put(Cell cell, Object value) {
            switch (value) {
                case LocalDate day -> {
                    cell.setCellValue(day);
                    cell.setCellStyle(date);
                }
                case Instant at -> {
                    cell.setCellValue(LocalDateTime.ofInstant(at, Days.ZONE));
                    cell.setCellStyle(time);
                }
                case BigDecimal number -> cell.setCellValue(number.doubleValue());
                case Number number -> cell.setCellValue(number.doubleValue());
                case Boolean yes -> text(cell, yes ? "是" : "否");
                default -> text(cell, value.toString());
            }
        }

        void text(Cell cell, String text) {
            String clean = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
            cell.setCellValue(clean);
            if (CellRules.risky(clean)) {
                cell.setCellStyle(literal);
            }
        }
    }
}
