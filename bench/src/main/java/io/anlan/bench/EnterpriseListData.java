package io.anlan.bench;

import io.anlan.enterprise.CreditCode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * A city of a million enterprises: 5 districts, 42 towns, 420 villages; 3 % red; one to three sectors each; names and
 * addresses of the usual words, so that a search word is common (有限公司), middling (木业) or rare.
 */
final class EnterpriseListData {

    private static final int FLUSH = 1 << 20;
    private static final String[] DISTRICTS = {"990102", "990103", "990104", "990121", "990122"};
    private static final int[] TOWNS = {9, 9, 8, 8, 8};
    private static final String[] FRONT = {
        "云汀", "柏溪", "河埠", "鹭湾", "梅渚", "南桥", "新圩", "石窑", "汀西", "望岚", "柳浦", "沙棠", "青圩", "东屿", "澜江", "霜桥"
    };
    private static final String[] STEM = {
        "恒", "瑞", "信", "达", "盛", "安", "宏", "泰", "和", "兴", "源", "丰", "嘉", "润", "晟", "锦", "昌", "裕", "凯", "腾"
    };
    private static final String[] TRADE = {
        "木业", "家具", "冷链", "化工", "机械", "纺织", "餐饮", "物流", "建材", "塑料", "五金", "食品", "宾馆", "燃气", "印刷", "电子", "铸造", "包装",
        "超市", "养老服务"
    };
    private static final String[] SECTORS = {
        "hazardous-chemicals",
        "industry-trade",
        "construction",
        "fire",
        "dust",
        "cold-storage",
        "crowded-place",
        "gas",
        "warehouse",
        "commerce",
        "special-equipment",
        "confined-space"
    };
    private static final String[] STREETS = {"仓前路", "工业大道", "人民路", "滨江路", "学府街", "兴业路", "环城东路", "柏溪老街"};

    private EnterpriseListData() {}

    /** Fills the table by COPY with its secondary indexes away, then builds them again and gathers statistics. */
    static void fill(Connection superuser, int rows) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (Statement s = superuser.createStatement()) {
            s.execute("set maintenance_work_mem = '1GB'");
            try (var found = s.executeQuery("""
                    select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                     where indrelid = 'enterprise.enterprise'::regclass and not indisprimary
                    """)) {
                while (found.next()) {
                    indexes.add(found.getString(1) + "\n" + found.getString(2));
                }
            }
            for (String index : indexes) {
                s.execute("drop index " + index.lines().findFirst().orElseThrow());
            }
            copy(superuser, rows);
            for (String index : indexes) {
                s.execute(index.lines().skip(1).findFirst().orElseThrow());
            }
            s.execute("vacuum analyze enterprise.enterprise");
        }
    }

    private static void copy(Connection superuser, int rows) throws SQLException {
        var in = superuser.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy enterprise.enterprise (id, kind, credit_code, name, initials, industry_code, sector_codes,
                  region_code, address, longitude, latitude, source_datum, scale, employees, established_on, principal,
                  risk_level, status, next_due, created_at, updated_at) from stdin
                """);
        Random random = new Random(20261123);
        StringBuilder text = new StringBuilder(FLUSH + 1000);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        for (int i = 0; i < rows; i++) {
            line(text, i, random, today);
            if (text.length() > FLUSH || i == rows - 1) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                in.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        in.endCopy();
    }

    private static void line(StringBuilder text, int i, Random random, LocalDate today) {
        int district = random.nextInt(DISTRICTS.length);
        String region = "%s%03d%03d"
                .formatted(DISTRICTS[district], 1 + random.nextInt(TOWNS[district]), 1 + random.nextInt(10));
        String code = region.substring(0, 6) + "MA" + "%07d".formatted(i);
        String first = "91" + code + "00".substring(0, 17 - 2 - code.length());
        String name = pick(FRONT, random)
                + pick(STEM, random)
                + pick(STEM, random)
                + pick(TRADE, random)
                + (random.nextInt(10) < 8 ? "有限公司" : "厂")
                + (random.nextInt(4) == 0 ? i % 1000 : "");
        text.append(new UUID((System.currentTimeMillis() << 16) | 0x7000 | (i & 0xfff), 0x8000000000000000L | i))
                .append("\tENTERPRISE\t")
                .append(first)
                .append(CreditCode.checkCharacter(first))
                .append('\t')
                .append(name)
                .append('\t')
                .append(io.anlan.enterprise.Initials.of(name))
                .append("\tC2110\t{")
                .append(pick(SECTORS, random))
                .append(random.nextInt(3) == 0 ? "," + pick(SECTORS, random) : "")
                .append("}\t")
                .append(region)
                .append('\t')
                .append(pick(STREETS, random))
                .append(1 + random.nextInt(900))
                .append("号\t")
                .append(120 + random.nextDouble())
                .append('\t')
                .append(30 + random.nextDouble())
                .append("\tCGCS2000\t")
                .append(scale(random))
                .append('\t')
                .append(random.nextInt(400))
                .append("\t2012-06-01\t负责人\t")
                .append(risk(random))
                .append("\tAPPROVED\t")
                .append(random.nextInt(10) < 6 ? today.plusDays(random.nextInt(900) - 30) : "\\N")
                .append("\tnow()\tnow()\n"
                        .replace("now()", today.minusDays(random.nextInt(700)).toString()));
    }

    private static String scale(Random random) {
        int n = random.nextInt(100);
        return n < 2 ? "LARGE" : n < 10 ? "MEDIUM" : n < 45 ? "SMALL" : "MICRO";
    }

    private static String risk(Random random) {
        int n = random.nextInt(100);
        return n < 3 ? "RED" : n < 15 ? "ORANGE" : n < 50 ? "YELLOW" : n < 95 ? "BLUE" : "\\N";
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
