package io.anlan.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes small tables for tests. */
public final class Sheets {

    /** A formula with the result that Excel would have cached. */
    public record Formula(String text) {}

    private Sheets() {}

    @SafeVarargs
    public static Path xlsx(Path path, List<@Nullable Object>... rows) {
        return xlsx(path, Arrays.asList(rows), List.of());
    }

    public static Path xlsx(Path path, Iterable<List<@Nullable Object>> rows, List<String> merged) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(path)) {
            Sheet sheet = book.createSheet("名单");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            int number = 0;
            for (List<@Nullable Object> values : rows) {
                Row row = sheet.createRow(number++);
                for (int i = 0; i < values.size(); i++) {
                    Object value = values.get(i);
                    if (value != null) {
                        put(row.createCell(i), value, date);
                    }
                }
            }
            merged.forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
            book.write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return path;
    }

    private static void put(Cell cell, Object value, CellStyle date) {
        switch (value) {
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Number number -> cell.setCellValue(number.doubleValue());
            case Formula formula -> cell.setCellFormula(formula.text());
            default -> cell.setCellValue(value.toString());
        }
    }
}
