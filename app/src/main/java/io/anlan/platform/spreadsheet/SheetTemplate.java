package io.anlan.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** The empty table to fill in: headings with notes, drop-downs, and a sheet that explains every column. */
@Component
class SheetTemplate {

    private static final int ROWS_WITH_DROP_DOWNS = 20_000;
    private static final int WIDTH = 18 * 256;

    private final SheetTexts texts;

    SheetTemplate(SheetTexts texts) {
        this.texts = texts;
    }

    void write(SheetDefinition<?> definition, List<SheetColumn<?>> columns, Locale locale, OutputStream out)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet table = book.createSheet(safeName(definition.title(locale)));
            Sheet notes = book.createSheet(texts.text("sheet.template.notes-sheet", locale));
            Sheet dictionaries = book.createSheet(texts.text("sheet.template.dictionary-sheet", locale));
            var styles = new SheetStyles(book);
            heading(table, columns, styles, locale);
            dropDowns(table, dictionaries, columns, locale);
            explain(notes, definition, columns, styles, locale);
            book.setSheetHidden(book.getSheetIndex(dictionaries), true);
            book.write(out);
        }
    }

    private void heading(Sheet table, List<SheetColumn<?>> columns, SheetStyles styles, Locale locale) {
        Row head = table.createRow(0);
        head.setHeightInPoints(30);
        CellStyle style = styles.head();
        CellStyle asText = styles.format("@");
        CellStyle asDate = styles.format("yyyy-mm-dd");
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn<?> column = columns.get(i);
            Cell cell = head.createCell(i);
            cell.setCellValue(column.label(locale) + (column.required() ? "*" : ""));
            cell.setCellStyle(style);
            comment(table, cell, column, locale);
            table.setColumnWidth(i, WIDTH);
            if (Set.of(SheetColumn.Kind.TEXT, SheetColumn.Kind.CODE, SheetColumn.Kind.CHOICE)
                    .contains(column.kind())) {
                table.setDefaultColumnStyle(i, asText);
            } else if (column.kind() == SheetColumn.Kind.DATE) {
                table.setDefaultColumnStyle(i, asDate);
            }
        }
        table.createFreezePane(1, 1);
    }

    private void comment(Sheet table, Cell cell, SheetColumn<?> column, Locale locale) {
        String note = note(column, locale);
        String text = texts.text("sheet.kind-name." + column.kind(), locale)
                + (column.required() ? " · " + texts.text("sheet.template.required", locale) : "")
                + (note.isEmpty() ? "" : "\n" + note);
        int at = cell.getColumnIndex();
        Comment comment = table.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, at + 1, 1, at + 4, 6));
        comment.setString(new XSSFRichTextString(text));
        cell.setCellComment(comment);
    }

    private void dropDowns(Sheet table, Sheet dictionaries, List<SheetColumn<?>> columns, Locale locale) {
        DataValidationHelper helper = table.getDataValidationHelper();
        int used = 0;
        for (int i = 0; i < columns.size(); i++) {
            List<String> labels = labels(columns.get(i), locale);
            if (labels.isEmpty() || columns.get(i).kind() == SheetColumn.Kind.TEXT) {
                continue;
            }
            for (int j = 0; j < labels.size(); j++) {
                Row row = dictionaries.getRow(j) == null ? dictionaries.createRow(j) : dictionaries.getRow(j);
                row.createCell(used).setCellValue(labels.get(j));
            }
            String letter = RawRow.letter(used++);
            DataValidationConstraint constraint = helper.createFormulaListConstraint(
                    "'%s'!$%s$1:$%s$%d".formatted(dictionaries.getSheetName(), letter, letter, labels.size()));
            DataValidation validation =
                    helper.createValidation(constraint, new CellRangeAddressList(1, ROWS_WITH_DROP_DOWNS, i, i));
            validation.setShowErrorBox(true);
            validation.setSuppressDropDownArrow(true);
            table.addValidationData(validation);
        }
    }

    private void explain(
            Sheet notes,
            SheetDefinition<?> definition,
            List<SheetColumn<?>> columns,
            SheetStyles styles,
            Locale locale) {
        String key = String.join(
                " + ",
                definition.naturalKey().stream()
                        .map(k -> texts.label(k, columns, locale))
                        .toList());
        notes.createRow(0).createCell(0).setCellValue(texts.text("sheet.template.hint", locale, key));
        CellStyle head = styles.head();
        CellStyle wrapped = styles.wrapped();
        String[] titles = {"column", "required", "kind", "note", "choices"};
        Row first = notes.createRow(2);
        for (int i = 0; i < titles.length; i++) {
            Cell cell = first.createCell(i);
            cell.setCellValue(texts.text("sheet.template." + titles[i], locale));
            cell.setCellStyle(head);
            notes.setColumnWidth(i, (i < 3 ? 18 : 60) * 256);
        }
        int at = 3;
        for (SheetColumn<?> column : columns) {
            Row row = notes.createRow(at++);
            List<String> labels = labels(column, locale);
            String choices = String.join("、", labels.subList(0, Math.min(labels.size(), 100)));
            String[] cells = {
                column.label(locale),
                column.required() ? texts.text("sheet.template.yes", locale) : "",
                texts.text("sheet.kind-name." + column.kind(), locale),
                note(column, locale),
                labels.size() > 100 ? choices + "…" : choices
            };
            for (int i = 0; i < cells.length; i++) {
                Cell cell = row.createCell(i);
                cell.setCellValue(cells[i]);
                cell.setCellStyle(wrapped);
            }
        }
    }

    private static List<String> labels(SheetColumn<?> column, Locale locale) {
        if (column.kind() == SheetColumn.Kind.BOOLEAN) {
            return locale.getLanguage().equals("en") ? List.of("yes", "no") : List.of("是", "否");
        }
        return column.choices() == null ? List.of() : column.choices().labels(locale);
    }

    private static String note(SheetColumn<?> column, Locale locale) {
        return locale.getLanguage().equals("en") ? column.noteEn() : column.noteZh();
    }

    private static String safeName(String title) {
        return org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(title);
    }
}
