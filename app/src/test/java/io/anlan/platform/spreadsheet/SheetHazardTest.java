package io.anlan.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.platform.spreadsheet.SheetCheck.Checked;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Files as users and attackers send them, read without a database. */
class SheetHazardTest {

    private static final List<@Nullable Object> HEAD =
            Arrays.asList("单位名称", "统一代码", "镇街", "从业人数", "建筑面积（平方米）", "许可证有效期至");

    private final LedgerDefinition definition = new LedgerDefinition(null);

    @TempDir
    Path folder;

    @Test
    void readsAnOrdinaryTable() {
        Path file = Sheets.xlsx(
                folder.resolve("a.xlsx"),
                HEAD,
                Arrays.asList("甲厂", "A00001", "新圩镇", 12, new BigDecimal("120.5"), LocalDate.of(2026, 4, 1)),
                Arrays.asList("乙厂", "Ａ００００２", "梅渚镇", "１２", null, "2026.4.1"));
        List<Checked<LedgerDefinition.Item>> rows = check(file);
        assertThat(rows).allMatch(Checked::importable).hasSize(2);
        assertThat(rows.get(0).value())
                .isEqualTo(new LedgerDefinition.Item(
                        "甲厂", "A00001", "990102005000", 12, new BigDecimal("120.5"), LocalDate.of(2026, 4, 1)));
        assertThat(rows.get(1).value())
                .isEqualTo(
                        new LedgerDefinition.Item("乙厂", "A00002", "990102003000", 12, null, LocalDate.of(2026, 4, 1)));
    }

    @Test
    void refusesFormulasAndInjectedText() {
        Path file = Sheets.xlsx(
                folder.resolve("a.xlsx"),
                HEAD,
                Arrays.asList("=cmd|' /C calc'!A0", "A00001", "新圩镇", 12),
                Arrays.asList("乙厂", "A00002", "新圩镇", new Sheets.Formula("1+1")),
                Arrays.asList("+8613800000000", "A00003", "新圩镇", 1),
                Arrays.asList("丁厂", "A00004", "新圩镇", "=1"),
                Arrays.asList("\t@SUM(A1)", "A00005", "新圩镇", 1));
        assertThat(codes(file))
                .containsExactly(
                        List.of("sheet.formula"),
                        List.of("sheet.formula-cell"),
                        List.of("sheet.formula"),
                        List.of("sheet.formula"),
                        List.of("sheet.formula"));
    }

    @Test
    void namesEachFaultyCell() {
        Path file = Sheets.xlsx(
                folder.resolve("a.xlsx"),
                HEAD,
                Arrays.asList("甲厂", "A1", "新墟镇", "１２人", "12.345", "2026.2.30"),
                Arrays.asList(null, "A00002", "新圩镇", null, null, "2026/13/1"),
                Arrays.asList("小计", null, null, 1204),
                Arrays.asList("注：本表由镇街填报"),
                Arrays.asList("丙厂", new BigDecimal("919901022000000000"), "新圩镇", -1));
        assertThat(codes(file))
                .containsExactly(
                        List.of(
                                "sheet.too-long",
                                "sheet.not-in-dictionary-near",
                                "sheet.not-integer",
                                "sheet.too-fine",
                                "sheet.no-such-day"),
                        List.of("sheet.required", "sheet.required", "sheet.no-such-month"),
                        List.of("sheet.totals-row"),
                        List.of("sheet.footnote-row"),
                        List.of("sheet.digits-lost", "sheet.out-of-range"));
        assertThat(check(file).getFirst().faults())
                .extracting(Fault::suggestion)
                .containsExactly(null, "新圩镇", "12", "12.35", null);
    }

    @Test
    void findsTheHeadingBelowATitleAndFlattensMergedCells() {
        Path file = Sheets.xlsx(
                folder.resolve("a.xlsx"),
                List.of(
                        Arrays.asList("云汀区工贸企业名单"),
                        Arrays.asList("填报单位：某局", null, null, "2026年11月"),
                        Arrays.asList("企业名称*", "统一代码", "所在", null, "规模", null, "许可证", null),
                        Arrays.asList(null, null, "镇街", "详细地址", "从业人数\n（人）", "建筑面积", "编号", "有效期至"),
                        Arrays.asList("甲厂", "A00001", "新圩镇", "一号", 3, 5.5, "x", "2026-1-5")),
                List.of("A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3"));
        SheetPick pick = SheetPick.best(SheetFile.inspect(file), definition.columns());
        assertThat(pick.header().lastRow()).isEqualTo(4);
        assertThat(pick.header().mapping())
                .containsOnly(
                        java.util.Map.entry("name", 0),
                        java.util.Map.entry("code", 1),
                        java.util.Map.entry("town", 2),
                        java.util.Map.entry("staff", 4),
                        java.util.Map.entry("area", 5),
                        java.util.Map.entry("validUntil", 7));
        assertThat(check(file)).singleElement().matches(Checked::importable);
    }

    @Test
    void readsCsvInUtf8AndGb18030() throws IOException {
        String text = "单位名称,统一代码,镇街,从业人数\r\n\"甲,厂\",A00001,新圩镇,12\r\n\r\n乙厂,A00002,梅渚镇,=1\r\n";
        Path utf8 = Files.write(folder.resolve("a.csv"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        Path gb = Files.write(
                folder.resolve("b.csv"),
                text.replace(',', '\t').replace("甲\t厂", "甲,厂").getBytes(SheetFile.GB18030));
        for (Path file : List.of(utf8, gb)) {
            List<Checked<LedgerDefinition.Item>> rows = check(file);
            assertThat(rows).extracting(Checked::number).containsExactly(2, 4);
            assertThat(rows.getFirst().value())
                    .extracting(LedgerDefinition.Item::name)
                    .isEqualTo("甲,厂");
            assertThat(rows.getLast().faults()).extracting(Fault::code).containsExactly("sheet.formula");
        }
    }

    @Test
    void tellsWrongFilesByContentWhateverTheirName() throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                var out = Files.newOutputStream(folder.resolve("xls.xlsx"))) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "Workbook");
            ole.writeFilesystem(out);
        }
        try (POIFSFileSystem ole = new POIFSFileSystem();
                var out = Files.newOutputStream(folder.resolve("locked.xlsx"))) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "EncryptedPackage");
            ole.writeFilesystem(out);
        }
        Files.writeString(folder.resolve("html.xlsx"), "\ufeff\n <html><table><tr><td>单位名称</td></tr></table>");
        Files.writeString(folder.resolve("pdf.xlsx"), "%PDF-1.7");
        Files.write(folder.resolve("image.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        Files.write(folder.resolve("empty.xlsx"), new byte[0]);
        zip(folder.resolve("other.xlsx"), "word/document.xml", "<x/>");
        zip(folder.resolve("macro.xlsx"), "xl/vbaProject.bin", "x");
        zip(folder.resolve("ods.xlsx"), "content.xml", "<x/>");
        Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes(ordinary()), 900));
        assertThat(Stream.of("xls", "locked", "html", "pdf", "image", "empty", "other", "macro", "ods", "cut")
                        .map(name -> refusal(folder.resolve(name + ".xlsx"))))
                .containsExactly(
                        "sheet.file-xls",
                        "sheet.file-password",
                        "sheet.file-html",
                        "sheet.file-pdf",
                        "sheet.file-other",
                        "sheet.file-empty",
                        "sheet.file-other",
                        "sheet.file-macro",
                        "sheet.file-ods",
                        "sheet.file-broken");
    }

    @Test
    void refusesZipBombs() throws IOException {
        zip(folder.resolve("ratio.xlsx"), "xl/worksheets/sheet1.xml", "0".repeat(20_000_000));
        Path many = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i <= SheetFile.MAX_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        }
        assertThat(refusal(folder.resolve("ratio.xlsx"))).isEqualTo("sheet.file-bomb");
        assertThat(refusal(many)).isEqualTo("sheet.file-bomb");
    }

    @Test
    void readsNoExternalEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        Path file = folder.resolve("xxe.xlsx");
        try (var in = new ZipFile(ordinary().toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : in.stream().toList()) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    xml = xml.substring(xml.indexOf("?>") + 2).replace("甲厂", "&x;");
                    String type = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
                    content = ("<?xml version=\"1.0\"?>" + type + xml).getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
            }
        }
        assertThatThrownBy(() -> check(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("sheet.file-broken"));
    }

    @Test
    void fillsTheTemplateItGives() throws IOException {
        var out = new ByteArrayOutputStream();
        new SheetTemplate(texts()).write(definition, definition.columns(), Locale.SIMPLIFIED_CHINESE, out);
        Path file = Files.write(folder.resolve("template.xlsx"), out.toByteArray());
        SheetPick pick = SheetPick.best(SheetFile.inspect(file), definition.columns());
        assertThat(pick.sheetNo()).isZero();
        assertThat(pick.header().missing(definition.columns())).isEmpty();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .extracting(constraint -> constraint.getFormula1())
                    .containsExactly("'字典'!$A$1:$A$3");
            assertThat(sheet.getCellComments()).hasSize(6);
            assertThat(book.getSheetAt(1).getRow(4).getCell(3).getStringCellValue())
                    .isEqualTo("六位，字母和数字");
            assertThat(book.isSheetHidden(2)).isTrue();
        }
    }

    @Test
    void exportsTypedCellsThatCannotRun() throws IOException {
        record Line(String name, int staff, LocalDate day) {}
        var export = new SheetExport<Line>(
                "企业名录",
                "云汀区 · 全部行业 · 截至 11-23 08:12",
                List.of(
                        new SheetExport.Column<>("单位名称", 20, Line::name),
                        new SheetExport.Column<>("从业人数", 8, Line::staff),
                        new SheetExport.Column<>("有效期至", 12, Line::day)));
        var out = new ByteArrayOutputStream();
        export.write(
                Stream.of(
                        new Line("=cmd|' /C calc'!A0", 3, LocalDate.of(2026, 1, 5)),
                        new Line("甲厂", 4, LocalDate.of(2026, 1, 6))),
                out);
        Path file = Files.write(folder.resolve("export.xlsx"), out.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            var risky = sheet.getRow(3).getCell(0);
            assertThat(risky.getCellType()).isEqualTo(CellType.STRING);
            assertThat(risky.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(risky.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(4).getCell(0).getCellStyle().getQuotePrefixed())
                    .isFalse();
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(3).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 1, 5));
            assertThat(sheet.getMergedRegions()).hasSize(2);
        }
    }

    @Test
    void namesColumnsAsTheSpreadsheetProgramDoes() {
        assertThat(IntStream.of(0, 25, 26, 51, 52, 701, 702).mapToObj(RawRow::letter))
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    private static SheetTexts texts() {
        try (var context = new AnnotationConfigApplicationContext(Messages.class)) {
            return new SheetTexts(context.getBean(Messages.class));
        }
    }

    private Path ordinary() {
        return Sheets.xlsx(folder.resolve("ordinary.xlsx"), HEAD, Arrays.asList("甲厂", "A00001", "新圩镇", 12));
    }

    private List<Checked<LedgerDefinition.Item>> check(Path path) {
        SheetFile file = SheetFile.inspect(path);
        SheetPick pick = SheetPick.best(file, definition.columns());
        var check =
                new SheetCheck<>(definition, definition.columns(), pick.header().mapping());
        List<Checked<LedgerDefinition.Item>> rows = new ArrayList<>();
        SheetReader.read(file, pick.sheetNo(), row -> {
            if (row.number() > pick.header().lastRow()) {
                rows.add(check.check(row.number(), check.cells(row)));
            }
            return true;
        });
        return rows;
    }

    private List<List<String>> codes(Path path) {
        return check(path).stream()
                .map(row -> row.faults().stream().map(Fault::code).toList())
                .toList();
    }

    private static String refusal(Path path) {
        try {
            SheetFile.inspect(path);
            return "accepted";
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private static void zip(Path path, String entry, String content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        return Files.readAllBytes(path);
    }
}
