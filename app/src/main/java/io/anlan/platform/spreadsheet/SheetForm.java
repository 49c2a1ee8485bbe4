package io.anlan.platform.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * One record as a sheet that a person fills in downwards: a line a question, with what is known already, its unit and a
 * note. The mark in the third row says which record it is, so that a sheet of another one is noticed.
 *
 * @param headings of the four columns: question, answer, unit, note
 */
public record SheetForm(String title, String scope, String mark, List<String> headings, List<Line> lines) {

    /** Rows above the questions: title, scope, mark, headings. */
    private static final int HEAD_ROWS = 4;

    /** The column that carries the question's name, out of sight. */
    private static final int KEY_COLUMN = 4;

    private static final int MOST_LINES = 500;
    private static final int[] WIDTHS = {36, 24, 10, 60};

    /** One question. {@code value} is what is known already: text, number, date, boolean or null. */
    public record Line(
            String key, SheetColumn<?> column, @Nullable Object value, String unit, String note) {}

    /**
     * One answer as it stands in the file.
     *
     * @param key name of the question; empty when the sheet is not ours
     * @param cell where it stands, as the spreadsheet program shows it: B7
     * @param formula the cell holds a formula, whose result is not taken
     */
    public record Answer(String key, String label, String cell, String text, boolean formula, String unit) {}

    /** What a file says. */
    public record Filled(String mark, List<Answer> answers) {
        public Filled {
            answers = List.copyOf(answers);
        }
    }

    public void write(Locale locale, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            book.setCompressTempFiles(true);
            SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
            var styles = new SheetStyles(book);
            head(sheet, styles);
            var cells = new SheetExport.Cells(styles);
            CellStyle wrapped = styles.wrapped();
            CellStyle asText = styles.format("@");
            int at = HEAD_ROWS;
            for (Line line : lines) {
                Row row = sheet.createRow(at++);
                cells.text(
                        row.createCell(0),
                        line.column().label(locale) + (line.column().required() ? " *" : ""));
                Cell answer = row.createCell(1);
                answer.setCellStyle(line.column().numeric() ? wrapped : asText);
                if (line.value() != null) {
                    cells.put(answer, line.value());
                }
                cells.text(row.createCell(2), line.unit());
                Cell note = row.createCell(3);
                cells.text(note, line.note());
                note.setCellStyle(wrapped);
                cells.text(row.createCell(KEY_COLUMN), line.key());
                dropDown(sheet, line.column().labels(locale), at - 1);
            }
            sheet.setColumnHidden(KEY_COLUMN, true);
            book.write(out);
        }
    }

    private void head(SXSSFSheet sheet, SheetStyles styles) {
        List<String> texts = List.of(title, scope, mark);
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(i == 0 ? styles.title() : styles.scope());
            sheet.addMergedRegion(new CellRangeAddress(i, i, 0, headings.size() - 1));
        }
        Row head = sheet.createRow(HEAD_ROWS - 1);
        CellStyle style = styles.head();
        for (int i = 0; i < headings.size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(headings.get(i));
            cell.setCellStyle(style);
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        sheet.createFreezePane(1, HEAD_ROWS);
    }

    private static void dropDown(Sheet sheet, List<String> labels, int row) {
        if (!labels.isEmpty() && String.join(",", labels).length() < 255) {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            var validation = helper.createValidation(
                    helper.createExplicitListConstraint(labels.toArray(String[]::new)),
                    new CellRangeAddressList(row, row, 1, 1));
            validation.setShowErrorBox(true);
            validation.setSuppressDropDownArrow(true);
            sheet.addValidationData(validation);
        }
    }

    /** Reads a filled sheet. Nothing is judged here except whether the file is a spreadsheet at all. */
    public static Filled read(InputStream content) {
        Path path = null;
        try {
            path = Files.createTempFile("anlan-form", ".xlsx");
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            return read(SheetFile.inspect(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drop(path);
        }
    }

    private static Filled read(SheetFile file) {
        String[] mark = {""};
        List<Answer> answers = new ArrayList<>();
        SheetReader.read(file, 0, row -> {
            if (row.number() == HEAD_ROWS - 1) {
                mark[0] = row.cell(0).text().strip();
            } else if (row.number() > HEAD_ROWS) {
                RawCell given = row.cell(1);
                answers.add(new Answer(
                        row.cell(KEY_COLUMN).text().strip(),
                        row.cell(0).text().replaceAll("\\s*\\*\\s*$", "").strip(),
                        RawRow.letter(1) + row.number(),
                        given.blank() || CellRules.placeholder(given.text())
                                ? ""
                                : given.text().strip(),
                        given.kind() == RawCell.Kind.FORMULA,
                        CellRules.compact(row.cell(2).text())));
            }
            return answers.size() < MOST_LINES;
        });
        return new Filled(mark[0], answers);
    }

    private static void drop(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
