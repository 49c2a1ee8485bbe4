package io.anlan.platform.document;

import io.anlan.platform.document.SourceDocument.Block;
import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Paragraph;
import io.anlan.platform.document.SourceDocument.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** DOCX and XLSX. Merged cells are repeated where they cover; a formula counts as the value last shown. */
final class OfficeDocument {

    /** A file of a few megabytes may unpack to gigabytes; POI's own guard is by ratio, this one by size. */
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;

    private static final int MAX_CELLS = 100_000;
    private static final int MAX_CAPTION = 60;

    private OfficeDocument() {}

    static SourceDocument read(byte[] content) {
        try {
            String kind = kind(content);
            return switch (kind) {
                case "word/" -> word(content);
                case "xl/" -> sheets(content);
                default -> throw Documents.unreadable("document-type");
            };
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException
                | IllegalStateException e) {
            throw Documents.unreadable("document-damaged");
        }
    }

    private static String kind(byte[] content) throws IOException {
        String kind = "";
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    kind = "word/";
                } else if (entry.getName().equals("xl/workbook.xml")) {
                    kind = "xl/";
                }
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MAX_UNPACKED) {
                        throw Documents.unreadable("document-damaged");
                    }
                }
            }
        }
        return kind;
    }

    private static SourceDocument word(byte[] content) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(content))) {
            int line = 0;
            for (IBodyElement element : word.getBodyElements()) {
                line++;
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isBlank()) {
                    blocks.addAll(paragraphs(line, paragraph.getText()));
                } else if (element instanceof XWPFTable table
                        && !table.getRows().isEmpty()) {
                    Table cut = SheetTables.table(rows(table, line));
                    blocks.add(new Table(line, caption(blocks, cut.caption()), cut.rows()));
                }
            }
        }
        return new SourceDocument(blocks);
    }

    private static List<Paragraph> paragraphs(int line, String text) {
        return text.lines()
                .filter(part -> !part.isBlank())
                .map(part -> new Paragraph(line, part.strip()))
                .toList();
    }

    private static String caption(List<Block> blocks, String own) {
        String above = !blocks.isEmpty()
                        && blocks.getLast() instanceof Paragraph last
                        && last.text().length() <= MAX_CAPTION
                ? last.text()
                : "";
        return (above + " " + own).strip();
    }

    private static List<List<Cell>> rows(XWPFTable table, int line) {
        List<List<Cell>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<Cell> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                int at = cells.size();
                boolean continues = properties != null
                        && properties.isSetVMerge()
                        && properties.getVMerge().getVal() != STMerge.RESTART;
                cells.add(
                        continues && !rows.isEmpty() && rows.getLast().size() > at
                                ? rows.getLast().get(at).again(line)
                                : Cell.of(cell.getText(), line));
                int span = properties != null && properties.isSetGridSpan()
                        ? properties.getGridSpan().getVal().intValue()
                        : 1;
                for (int i = 1; i < span; i++) {
                    cells.add(cells.get(at).again(line));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static SourceDocument sheets(byte[] content) throws IOException {
        List<Block> blocks = new ArrayList<>();
        int cells = 0;
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book) {
                List<List<Cell>> rows = sheet(sheet, formatter);
                cells += rows.stream().mapToInt(List::size).sum();
                if (cells > MAX_CELLS) {
                    throw Documents.unreadable("document-too-many-cells");
                }
                if (!rows.isEmpty()) {
                    blocks.add(SheetTables.table(rows));
                }
            }
        }
        return new SourceDocument(blocks);
    }

    private static List<List<Cell>> sheet(Sheet sheet, DataFormatter formatter) {
        int width = 0;
        for (Row row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r <= sheet.getLastRowNum() && (long) r * Math.max(1, width) <= MAX_CELLS; r++) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                Row row = sheet.getRow(r);
                cells.add(Cell.of(row == null ? "" : formatter.formatCellValue(row.getCell(c)), r + 1));
            }
            rows.add(cells);
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            spread(rows, merged);
        }
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.text().isBlank()));
        return rows;
    }

    private static void spread(List<List<Cell>> rows, CellRangeAddress merged) {
        if (merged.getFirstRow() >= rows.size()) {
            return;
        }
        Cell origin = rows.get(merged.getFirstRow()).get(merged.getFirstColumn());
        for (int r = merged.getFirstRow(); r <= Math.min(merged.getLastRow(), rows.size() - 1); r++) {
            for (int c = merged.getFirstColumn();
                    c <= Math.min(merged.getLastColumn(), rows.get(r).size() - 1);
                    c++) {
                if (r > merged.getFirstRow() || c > merged.getFirstColumn()) {
                    rows.get(r).set(c, origin.again(r + 1));
                }
            }
        }
    }
}
