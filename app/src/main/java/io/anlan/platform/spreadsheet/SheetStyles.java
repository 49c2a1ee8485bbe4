package io.anlan.platform.spreadsheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** How our spreadsheets look: quiet paper, ink headings, the one error colour of the screen. */
final class SheetStyles {

    static final byte[] HEAD = {(byte) 0xe9, (byte) 0xee, (byte) 0xed};
    static final byte[] ERROR = {(byte) 0xf7, (byte) 0xd9, (byte) 0xe6};
    static final byte[] NOTE = {(byte) 0xe6, (byte) 0xe0, (byte) 0xf0};

    private final Workbook book;

    SheetStyles(Workbook book) {
        this.book = book;
    }

    CellStyle title() {
        CellStyle style = book.createCellStyle();
        style.setFont(font(true, 16));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    CellStyle scope() {
        CellStyle style = book.createCellStyle();
        style.setFont(font(false, 10));
        return style;
    }

    CellStyle head() {
        CellStyle style = fill(book.createCellStyle(), HEAD);
        style.setFont(font(true, 11));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    CellStyle wrapped() {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle format(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** Text that stays text even when a person edits the cell: the spreadsheet program's leading apostrophe. */
    CellStyle literal() {
        CellStyle style = book.createCellStyle();
        style.setQuotePrefixed(true);
        return style;
    }

    static CellStyle fill(CellStyle style, byte[] colour) {
        ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private Font font(boolean bold, int points) {
        Font font = book.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        return font;
    }
}
