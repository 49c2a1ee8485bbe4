package io.anlan.platform.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Paragraph;
import io.anlan.platform.document.SourceDocument.Table;
import io.anlan.platform.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocumentsTest {

    @Test
    void readsATableWithOneCellALineAndAMergedLabel() {
        Table table = table(Documents.ofText("统计见下表：\n\n"
                + "\t年份\n\n"
                + "事故\n"
                + "\t2011\n"
                + "\t2012\n"
                + "\t合计\n\n"
                + "\t总数\n"
                + "\t5\n"
                + "\t7\n"
                + "\t12\n\n"
                + "\t其中\n"
                + "\t道路\n"
                + "\t3\n"
                + "\t4\n"
                + "\t7\n\n"
                + "\t\n"
                + "\t火灾\n"
                + "\t2\n"
                + "\t3\n"
                + "\t5\n\n\n"
                + "  下文。"));
        assertThat(rows(table))
                .containsExactly(
                        List.of("年份 事故", "年份 事故", "2011", "2012", "合计"),
                        List.of("总数", "总数", "5", "7", "12"),
                        List.of("其中", "道路", "3", "4", "7"),
                        List.of("", "火灾", "2", "3", "5"));
        assertThat(table.caption()).isEqualTo("统计见下表：");
        assertThat(table.at(2, 2).line()).isEqualTo(17);
    }

    @Test
    void readsTablesPastedFromASheetFromMarkdownAndInColumns() {
        List<List<String>> expected =
                List.of(List.of("年份", "起数", "死亡"), List.of("2014", "30", "2"), List.of("2015", "28", "1"));
        assertThat(rows(table(Documents.ofText("年份\t起数\t死亡\n2014\t30\t2\n2015\t28\t1"))))
                .isEqualTo(expected);
        assertThat(rows(table(
                        Documents.ofText("| 年份 | 起数 | 死亡 |\n|---|---|---|\n| 2014 | 30 | 2 |\n| 2015 | 28 | 1 |"))))
                .isEqualTo(expected);
        assertThat(rows(table(Documents.ofText("年份　　起数  死亡\n2014　　30   2\n2015　　28   1"))))
                .isEqualTo(expected);
    }

    @Test
    void keepsProseAsParagraphsWithTheirLines() {
        SourceDocument document = Documents.ofText("　　第一段，2015年发生12起。\n\n\t第二段以制表符缩进。\n");
        assertThat(document.blocks())
                .containsExactly(new Paragraph(1, "第一段，2015年发生12起。"), new Paragraph(3, "第二段以制表符缩进。"));
    }

    @Test
    void tellsEncodings() {
        String text = "发生事故229起，死亡29人。";
        for (byte[] bytes : List.of(
                text.getBytes(UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text).getBytes(UTF_16LE))) {
            assertThat(Documents.read("a.txt", bytes).blocks()).containsExactly(new Paragraph(1, text));
        }
        refused("document-encoding", "a.txt", new byte[] {(byte) 0xFF, 0, 1, 2, (byte) 0xFF, 3});
        refused("document-empty", "a.txt", "  \n".getBytes(UTF_8));
        refused("document-legacy", "a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        refused("document-type", "a.docx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
    }

    @Test
    void readsCsvWithQuotes() {
        Table table = table(Documents.read("t.csv", "地区,损失\n\"甲,乙\",\"1,204.5\"\n丙,\"2\"\n".getBytes(UTF_8)));
        assertThat(rows(table)).containsExactly(List.of("地区", "损失"), List.of("甲,乙", "1,204.5"), List.of("丙", "2"));
    }

    @Test
    void repeatsMergedCellsOfSheetsAndReadsFiguresAsShown() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("事故情况 单位：万元");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var head = sheet.createRow(1);
            head.createCell(0).setCellValue("地区");
            head.createCell(1).setCellValue("2015年");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("甲");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            Table table = table(Documents.read("t.xlsx", out.toByteArray()));
            assertThat(table.caption()).isEqualTo("事故情况 单位：万元");
            assertThat(rows(table)).containsExactly(List.of("地区", "2015年", "2015年"), List.of("甲", "12.5", "2"));
            assertThat(table.at(0, 2).repeated()).isTrue();
        }
    }

    @Test
    void repeatsMergedCellsOfTextDocuments() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("单位：起");
            XWPFTable made = word.createTable(2, 2);
            made.getRow(0).getCell(0).setText("其中");
            made.getRow(0).getCell(1).setText("道路 3");
            made.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            made.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            made.getRow(1).getCell(1).setText("火灾 2");
            word.write(out);
            SourceDocument document = Documents.read("t.docx", out.toByteArray());
            Table table = table(document);
            assertThat(table.caption()).isEqualTo("单位：起");
            assertThat(rows(table)).containsExactly(List.of("其中", "道路 3"), List.of("其中", "火灾 2"));
        }
    }

    @Test
    void readsPdfTextAndRefusesScansAndLockedFiles() throws IOException {
        assertThat(Documents.read("t.pdf", pdf("In 2015 there were 342 accidents and 31 deaths.", null))
                        .blocks())
                .containsExactly(new Paragraph(1, "In 2015 there were 342 accidents and 31 deaths."));
        refused("document-scanned", "scan.pdf", pdf("", null));
        refused("document-locked", "locked.pdf", pdf("In 2015 there were 342 accidents.", "secret"));
    }

    private static byte[] pdf(String text, @Nullable String password) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            if (password != null) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void refused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> Documents.read(name, content))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Table table(SourceDocument document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}
