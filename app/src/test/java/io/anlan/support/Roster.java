package io.anlan.support;

import io.anlan.enterprise.CreditCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A roster as an office really keeps it: a title line, a heading of two rows with merged cells, dates and numbers written
 * in every fashion, and 50 planted faults in 50 of its 2,000 rows. {@code main} writes it for a try in the browser.
 */
public final class Roster {

    public static final int ROWS = 2_000;

    /** Names of the towns that the roster uses. */
    public static final List<String> TOWNS =
            List.of("河埠街道", "鹭湾街道", "梅渚镇", "南桥街道", "新圩镇", "云门街道", "石窑镇", "汀西街道", "柏溪镇");

    private static final int FIRST_ROW = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> TRADES =
            List.of("木业家具厂", "五金制品厂", "饲料加工厂", "粮油站", "加油站", "涂料经营部", "仓储物流中心", "铸造厂");
    private static final List<String> UPPER =
            List.of("序号", "单位名称*", "统一社会信用代码", "所在地", "", "行业代码", "规模", "成立日期", "主要负责人", "", "位置", "");
    private static final List<String> LOWER =
            List.of("", "", "", "镇街", "详细地址", "", "从业人数（人）", "", "姓名", "主要负责人电话", "经度", "纬度");
    private static final List<String> MERGED =
            List.of("A1:L1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3", "H2:H3", "I2:J2", "K2:L2");

    /** A planted fault: the row as the spreadsheet program numbers it, and the heading of the wrong column. */
    public record Plant(int row, String heading) {}

    /** Stands for a formula cell. */
    private record Formula(String text) {}

    private final String codePrefix;
    private final Map<Integer, Plant> plants = new LinkedHashMap<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private Roster(String codePrefix) {
        this.codePrefix = codePrefix;
    }

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), "91990102MA")
                .forEach(plant -> System.out.println(plant.row() + "\t" + plant.heading()));
    }

    /**
     * Writes the roster.
     *
     * @param codePrefix the first ten places of every credit code
     * @return what was planted, by row
     */
    public static List<Plant> write(Path path, String codePrefix) throws IOException {
        var roster = new Roster(codePrefix);
        for (int i = 0; i < ROWS; i++) {
            roster.rows.add(roster.correct(i));
        }
        roster.plantAll();
        roster.save(path);
        return List.copyOf(roster.plants.values());
    }

    private List<Object> correct(int i) {
        String town = TOWNS.get(i % TOWNS.size());
        List<Object> row = new ArrayList<>();
        row.add(i + 1);
        row.add(town.substring(0, 2) + "第" + (i + 1) + TRADES.get(i % TRADES.size()));
        row.add(i % 11 == 0 ? code(i).toLowerCase(java.util.Locale.ROOT) : code(i));
        row.add(town);
        row.add("工业路" + (i + 1) + "号");
        row.add(List.of("C2110", "C3351", "C1329", "F5121", "F5265", "F5169", "G5990", "C3391")
                .get(i % TRADES.size()));
        row.add(List.<Object>of(12 + i % 90, "１２", "1,204").get(i % 3));
        row.add(List.<Object>of("2016-1-5", "2016/1/5", "2016.1.5", "2016年1月5日", LocalDate.of(2016, 1, 5))
                .get(i % 5));
        row.add("负责人" + (i + 1));
        row.add("138%08d".formatted(i));
        row.add(118.5 + i % 100 / 1000.0);
        row.add(31.2 + i % 90 / 1000.0);
        return row;
    }

    private String code(int i) {
        StringBuilder serial = new StringBuilder();
        for (int rest = i; serial.length() < 7; rest /= ALPHABET.length()) {
            serial.insert(0, ALPHABET.charAt(rest % ALPHABET.length()));
        }
        String first = codePrefix + serial;
        return first + CreditCode.checkCharacter(first);
    }

    private void plantAll() {
        for (int k = 0; k < 10; k++) {
            String good = code(index(plants.size()));
            put(2, "统一社会信用代码", good.substring(0, 17) + (good.endsWith("0") ? "1" : "0"));
        }
        for (int k = 0; k < 4; k++) {
            put(2, "统一社会信用代码", code(index(plants.size())).substring(0, 16));
        }
        for (String town : List.of("新墟镇", "梅猪镇", "柏西镇", "石谣镇", "云门街", "南桥街", "鹭弯街道", "没有这个镇")) {
            put(3, "镇街", town);
        }
        for (Object number : List.of("１２人", "约30", "很多", "12.5", -3, new Formula("6*7"))) {
            put(6, "从业人数", number);
        }
        for (String date : List.of("2016.2.30", "2015-02-29", "2016/13/1", "2016年6月", "去年")) {
            put(7, "成立日期", date);
        }
        for (int k = 0; k < 4; k++) {
            put(2, "统一社会信用代码", code(k));
        }
        for (int k = 0; k < 3; k++) {
            put(1, "单位名称", "");
        }
        for (String text : List.of("=cmd|' /C calc'!A0", "@SUM(A1:A9)", "+HYPERLINK(\"http://a\")")) {
            put(4, "详细地址", text);
        }
        for (String phone : List.of("1380000", "没有电话")) {
            put(9, "主要负责人电话", phone);
        }
        for (String industry : List.of("2110C", "家具制造")) {
            put(5, "行业代码", industry);
        }
        put(10, "经度", 18.5);
        put(10, "经度", "东经118度");
        put(11, "纬度", "");
    }

    /** Plants are spread over the file; the first rows stay as they are, since duplicates repeat them. */
    private static int index(int plant) {
        return 17 + plant * 39;
    }

    private void put(int column, String heading, Object value) {
        int index = index(plants.size());
        rows.get(index).set(column, value);
        plants.put(index, new Plant(index + FIRST_ROW, heading));
    }

    private void save(Path path) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Sheet sheet = book.createSheet("企业名单");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            fill(sheet.createRow(0), List.of("云汀区工贸企业名单（2026年11月）"), date);
            fill(sheet.createRow(1), UPPER, date);
            fill(sheet.createRow(2), LOWER, date);
            MERGED.forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + FIRST_ROW - 1), rows.get(i), date);
            }
            book.write(out);
        }
    }

    private static void fill(Row row, List<?> values, CellStyle date) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            switch (values.get(i)) {
                case Number number -> cell.setCellValue(number.doubleValue());
                case LocalDate day -> {
                    cell.setCellValue(day);
                    cell.setCellStyle(date);
                }
                case Formula formula -> cell.setCellFormula(formula.text());
                case Object text -> cell.setCellValue(text.toString());
            }
        }
    }
}
