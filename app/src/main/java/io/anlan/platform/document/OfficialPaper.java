package io.anlan.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/**
 * An official paper as an editable DOCX in the layout of GB/T 9704-2012: A4 with 37 mm at the head, 28 mm at the binding
 * edge and a text area of 156 × 225 mm; title in 小标宋 size 2, text in 仿宋 size 3, first-level headings in 黑体. Line
 * spacing is exact so that 22 lines fill the area; page numbers in size 4 (clause numbers from memory). The official fonts
 * are named first; a program without them takes its own.
 */
public final class OfficialPaper {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String BODY_FONT = "仿宋_GB2312";
    private static final String HEADING_FONT = "黑体";
    private static final String SECOND_FONT = "楷体_GB2312";
    private static final int TITLE_SIZE = 22;
    private static final int BODY_SIZE = 16;
    private static final int TABLE_SIZE = 10;
    private static final int CAPTION_SIZE = 12;
    private static final int PAGE_NUMBER_SIZE = 14;
    private static final int TWO_CHARACTERS = 640;
    /** 225 mm ÷ 22 lines. */
    private static final double LINE_POINTS = 28.95;

    /** 156 mm. */
    private static final double TEXT_POINTS = 156 / 25.4 * 72;

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private final XWPFDocument document = new XWPFDocument();

    public OfficialPaper() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(37));
        margin.setLeft(twips(28));
        margin.setRight(twips(26));
        margin.setBottom(twips(35));
        pageNumbers();
    }

    public OfficialPaper title(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0);
        paragraph.setStyle("Title");
        run(paragraph, text, TITLE_FONT, TITLE_SIZE, false);
        blank();
        return this;
    }

    /** 一、 */
    public OfficialPaper heading(String text) {
        run(paragraph(ParagraphAlignment.BOTH, TWO_CHARACTERS), text, HEADING_FONT, BODY_SIZE, false);
        return this;
    }

    /** （一） */
    public OfficialPaper subheading(String text) {
        run(paragraph(ParagraphAlignment.BOTH, TWO_CHARACTERS), text, SECOND_FONT, BODY_SIZE, false);
        return this;
    }

    /** Body text; each line of the text becomes a paragraph. */
    public OfficialPaper text(String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> run(
                        paragraph(ParagraphAlignment.BOTH, TWO_CHARACTERS), line.strip(), BODY_FONT, BODY_SIZE, false));
        return this;
    }

    /** A table with its head repeated on each page; widths are shares of the text area. */
    public OfficialPaper table(List<String> head, List<Integer> widths, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth("100%");
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < head.size(); column++) {
            cell(table.getRow(0).getCell(column), head.get(column), widths.get(column), all, true);
            for (int row = 0; row < rows.size(); row++) {
                cell(table.getRow(row + 1).getCell(column), rows.get(row).get(column), widths.get(column), all, false);
                table.getRow(row + 1).setCantSplitRow(true);
            }
        }
        return this;
    }

    /** A picture over the whole text area with its caption below; {@code share} is its height over its width. */
    public OfficialPaper figure(byte[] png, double share, String caption) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int width = Units.toEMU(TEXT_POINTS);
        try {
            paragraph.createRun().addPicture(new ByteArrayInputStream(png), PictureType.PNG, "figure.png", width, (int)
                    Math.round(width * share));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalArgumentException("not a PNG", e);
        }
        run(paragraph(ParagraphAlignment.CENTER, 0), caption, BODY_FONT, CAPTION_SIZE, false);
        return this;
    }

    /** Who signs and when, at the right, two lines below the text. */
    public OfficialPaper signature(String issuer, String day) {
        blank();
        blank();
        for (String line : List.of(issuer, day)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0);
            paragraph.setIndentationRight(TWO_CHARACTERS);
            run(paragraph, line, BODY_FONT, BODY_SIZE, false);
        }
        return this;
    }

    public void write(OutputStream out) throws IOException {
        try (document) {
            document.write(out);
        }
    }

    private void blank() {
        paragraph(ParagraphAlignment.BOTH, 0);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int firstLine) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        if (firstLine > 0) {
            paragraph.setIndentationFirstLine(firstLine);
        }
        return paragraph;
    }

    private static void cell(XWPFTableCell cell, String text, int width, int all, boolean head) {
        cell.setWidth(Math.round(100f * width / all) + "%");
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(head ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        run(paragraph, text, head ? HEADING_FONT : BODY_FONT, TABLE_SIZE, false);
    }

    private void pageNumbers() {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "— ", "宋体", PAGE_NUMBER_SIZE, false);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        run(paragraph, " —", "宋体", PAGE_NUMBER_SIZE, false);
        document.getDocument()
                .getBody()
                .getSectPr()
                .getFooterReferenceList()
                .forEach(ref -> ref.setType(STHdrFtr.DEFAULT));
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
