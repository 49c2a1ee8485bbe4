package io.anlan.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The person's own file with every fault marked: the cell coloured, the reason in a column at the right. A file of
 * ordinary size keeps its own look, since it is opened and marked; a very large one is written anew from its values, so
 * that memory stays bounded.
 */
@Component
class MarkedSheet {

    /** Sheets above this size (unpacked XML) are not loaded as a whole: about 15,000 rows of twelve columns. */
    private static final long LOADED = 12L << 20;

    private final SheetTexts texts;

    MarkedSheet(SheetTexts texts) {
        this.texts = texts;
    }

    /** @param faulty rows with faults, by number */
    void write(
            SheetFile file,
            SheetImport sheet,
            List<SheetColumn<?>> columns,
            Map<Integer, StagedRow> faulty,
            Locale locale,
            OutputStream out)
            throws IOException {
        int reason = sheet.header().columns().stream()
                        .mapToInt(SheetHeader.FileColumn::index)
                        .max()
                        .orElse(0)
                + 1;
        if (file instanceof SheetFile.Xlsx xlsx && xlsx.sheetBytes() <= LOADED) {
            try (XSSFWorkbook book = new XSSFWorkbook(xlsx.path().toString())) {
                Sheet table = book.getSheetAt(sheet.sheetNo());
                var marks = new Marks(book, sheet, columns, reason, locale);
                marks.heading(row(table, sheet.header().lastRow()));
                faulty.forEach((number, staged) -> marks.mark(row(table, number), staged));
                table.setColumnWidth(reason, 60 * 256);
                book.setActiveSheet(sheet.sheetNo());
                book.write(out);
            }
        } else {
            rewrite(file, sheet, columns, faulty, reason, locale, out);
        }
    }

    private void rewrite(
            SheetFile file,
            SheetImport sheet,
            List<SheetColumn<?>> columns,
            Map<Integer, StagedRow> faulty,
            int reason,
            Locale locale,
            OutputStream out)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
            book.setCompressTempFiles(true);
            Sheet table = book.createSheet(sheet.sheetName().isEmpty() ? "Sheet1" : sheet.sheetName());
            table.setColumnWidth(reason, 60 * 256);
            var marks = new Marks(book, sheet, columns, reason, locale);
            var cells = new SheetExport.Cells(new SheetStyles(book));
            SheetReader.read(file, sheet.sheetNo(), raw -> {
                Row row = table.createRow(raw.number() - 1);
                for (int i = 0; i < raw.cells().size(); i++) {
                    RawCell cell = raw.cell(i);
                    var number = cell.number();
                    if (number != null) {
                        cells.put(row.createCell(i), number);
                    } else if (!cell.text().isEmpty()) {
                        cells.text(row.createCell(i), cell.text());
                    }
                }
                if (raw.number() == sheet.header().lastRow()) {
                    marks.heading(row);
                }
                StagedRow staged = faulty.get(raw.number());
                if (staged != null) {
                    marks.mark(row, staged);
                }
                return true;
            });
            book.write(out);
        }
    }

    private static Row row(Sheet table, int number) {
        Row row = table.getRow(number - 1);
        return row == null ? table.createRow(number - 1) : row;
    }

    /** Colours cells and writes reasons. */
    private final class Marks {
        private final Workbook book;
        private final SheetImport sheet;
        private final List<SheetColumn<?>> columns;
        private final int reason;
        private final Locale locale;
        private final Map<String, CellStyle> styles = new HashMap<>();
        private final CellStyle wrapped;

        Marks(Workbook book, SheetImport sheet, List<SheetColumn<?>> columns, int reason, Locale locale) {
            this.book = book;
            this.sheet = sheet;
            this.columns = columns;
            this.reason = reason;
            this.locale = locale;
            this.wrapped = new SheetStyles(book).wrapped();
        }

        void heading(Row row) {
            Cell cell = row.createCell(reason);
            cell.setCellValue(locale.getLanguage().equals("en") ? SheetHeader.REASON_EN : SheetHeader.REASON);
            cell.setCellStyle(new SheetStyles(book).head());
        }

        void mark(Row row, StagedRow staged) {
            for (Fault fault : staged.faults()) {
                Integer index =
                        fault.column() == null ? null : sheet.header().mapping().get(fault.column());
                if (index != null) {
                    Cell cell = row.getCell(index, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    cell.setCellStyle(marked(cell.getCellStyle(), fault.error()));
                }
            }
            Cell cell = row.createCell(reason);
            cell.setCellValue(staged.faults().stream().map(this::sentence).collect(Collectors.joining("；")));
            cell.setCellStyle(wrapped);
        }

        private String sentence(Fault fault) {
            String label = texts.label(fault.column(), columns, locale);
            String message = texts.message(fault, columns, locale);
            return label.isEmpty() || message.contains(label) ? message : label + "：" + message;
        }

        private CellStyle marked(@Nullable CellStyle own, boolean error) {
            int index = own == null ? 0 : own.getIndex();
            return styles.computeIfAbsent(index + (error ? "e" : "n"), key -> {
                CellStyle style = book.createCellStyle();
                if (own != null) {
                    style.cloneStyleFrom(own);
                }
                return SheetStyles.fill(style, error ? SheetStyles.ERROR : SheetStyles.NOTE);
            });
        }
    }
}
