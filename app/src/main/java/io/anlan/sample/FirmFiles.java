package io.anlan.sample;

import io.anlan.enterprise.Enterprise.ProductionState;
import io.anlan.enterprise.Enterprise.Scale;
import io.anlan.enterprise.EnterpriseFile;
import io.anlan.enterprise.EnterpriseFile.Accuracy;
import io.anlan.enterprise.EnterpriseFile.Certificate;
import io.anlan.enterprise.EnterpriseFile.Equipment;
import io.anlan.enterprise.EnterpriseFile.Licence;
import io.anlan.enterprise.EnterpriseFile.Matter;
import io.anlan.enterprise.EnterpriseFile.Person;
import io.anlan.enterprise.EnterpriseFile.Process;
import io.anlan.enterprise.EnterpriseFile.Site;
import io.anlan.enterprise.EnterpriseFile.Substance;
import io.anlan.enterprise.EnterpriseKind;
import io.anlan.enterprise.RiskLevel;
import io.anlan.region.Datum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Fills the file of an invented enterprise: licences, people, plant, substances, and what its sectors ask for. */
final class FirmFiles {
    private record Stuff(String name, String cas, Matter state, int most) {}

    private static final List<Stuff> CHEMICALS = List.of(
            new Stuff("甲醇", "67-56-1", Matter.LIQUID, 400),
            new Stuff("甲苯", "108-88-3", Matter.LIQUID, 260),
            new Stuff("乙酸乙酯", "141-78-6", Matter.LIQUID, 180),
            new Stuff("丙酮", "67-64-1", Matter.LIQUID, 120),
            new Stuff("苯乙烯", "100-42-5", Matter.LIQUID, 300),
            new Stuff("液氯", "7782-50-5", Matter.LIQUEFIED_GAS, 20),
            new Stuff("环氧乙烷", "75-21-8", Matter.LIQUEFIED_GAS, 40),
            new Stuff("盐酸", "7647-01-0", Matter.LIQUID, 150),
            new Stuff("氢氧化钠", "1310-73-2", Matter.SOLID, 90));

    private final Firm firm;
    private final LocalDate today;
    private final SplittableRandom random;

    private FirmFiles(Firm firm, LocalDate today) {
        this.firm = firm;
        this.today = today;
        this.random = new SplittableRandom(firm.id().getMostSignificantBits());
    }

    static EnterpriseFile of(Firm firm, LocalDate today) {
        return new FirmFiles(firm, today).build();
    }

    private EnterpriseFile build() {
        boolean big = firm.employees() > 300;
        var basics = new EnterpriseFile.Basics(
                kind(),
                firm.creditCode(),
                firm.creditCode() == null
                        ? "AL-" + firm.id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT)
                        : null,
                firm.name(),
                null,
                firm.trade().industry(),
                firm.sectors(),
                big ? Scale.MEDIUM : firm.employees() > 20 ? Scale.SMALL : Scale.MICRO,
                firm.employees(),
                firm.founded(),
                random.nextInt(40) == 0 ? ProductionState.SUSPENDED : ProductionState.NORMAL);
        return new EnterpriseFile(
                basics,
                new EnterpriseFile.Location(
                        firm.grid().code(), firm.address(), firm.lon(), firm.lat(), Datum.CGCS2000, Accuracy.SURVEYED),
                new EnterpriseFile.Contacts(
                        firm.principal(), firm.principal(), firm.phone(), firm.safetyManager(), Words.phone(random)),
                new EnterpriseFile.Assessment(RiskLevel.valueOf(firm.risk().name()), firm.riskReason()),
                extension(),
                List.of(new Site(
                        null,
                        "主厂区",
                        firm.address(),
                        firm.lon(),
                        firm.lat(),
                        BigDecimal.valueOf(400 + random.nextInt(30_000)),
                        null)),
                licences(),
                people(),
                equipment(),
                substances(),
                processes());
    }

    private boolean has(String sector) {
        return firm.sectors().contains(sector);
    }

    private EnterpriseKind kind() {
        if (has("school")) {
            return EnterpriseKind.SCHOOL;
        }
        if (has("hospital")) {
            return EnterpriseKind.HOSPITAL;
        }
        if (has("construction")) {
            return EnterpriseKind.CONSTRUCTION_SITE;
        }
        if (has("oil-gas-pipeline")) {
            return EnterpriseKind.PIPELINE;
        }
        return switch (firm.trade().industry()) {
            case "K7020" -> EnterpriseKind.HIGH_RISE;
            case "K7040" -> EnterpriseKind.UNDERGROUND_SPACE;
            case "H6210" -> EnterpriseKind.NINE_SMALL_PLACE;
            case "R9011" -> EnterpriseKind.CROWDED_PLACE;
            default -> firm.creditCode() == null ? EnterpriseKind.OTHER_PLACE : EnterpriseKind.ENTERPRISE;
        };
    }

    /** Mostly well ahead, some soon, a few over. */
    private LocalDate expiry() {
        int draw = random.nextInt(100);
        return today.plusDays(
                draw < 3 ? -1 - random.nextInt(25) : draw < 9 ? random.nextInt(30) : 30 + random.nextInt(1000));
    }

    private Licence licence(String kind, String prefix, String issuer) {
        var expires = expiry();
        return new Licence(
                null, kind, prefix + (10_000 + random.nextInt(90_000)), issuer, expires.minusYears(3), expires);
    }

    private List<Licence> licences() {
        var list = new ArrayList<Licence>();
        if (has("hazardous-chemicals")) {
            list.add(licence("危险化学品经营许可证", "安危化经〔2024〕", "安澜市应急管理局"));
        }
        if (firm.trade().where() == 'P') {
            list.add(licence("安全生产许可证", "（安）WH安许证字", "安澜市应急管理局"));
            list.add(licence("重大危险源备案", "BA 安 2024-", "柳浦区应急管理局"));
        }
        if (has("crowded-place") || has("commerce")) {
            list.add(licence("公众聚集场所投入使用消防许可", "安消安检字", "安澜市消防救援支队"));
        }
        if (has("cold-storage") || firm.name().contains("食品")) {
            list.add(licence("食品经营许可证", "JY990", "安澜市市场监督管理局"));
        }
        if (has("construction")) {
            list.add(licence("建筑工程施工许可证", "9901", "安澜市住房和城乡建设局"));
        }
        if (has("gas")) {
            list.add(licence("燃气经营许可证", "安燃字", "安澜市住房和城乡建设局"));
        }
        if (has("fireworks")) {
            list.add(licence("烟花爆竹经营许可证", "YHJY", "安澜市应急管理局"));
        }
        if (firm.risk() != Firm.Risk.BLUE) {
            list.add(licence("应急预案备案", "应急预备 ", "属地应急管理局"));
            list.add(licence("安全生产责任保险", "PZAX", "澜江财产保险安澜支公司"));
        }
        return list;
    }

    private List<Person> people() {
        var list = new ArrayList<Person>();
        list.add(new Person(
                null, firm.principal(), "主要负责人", firm.phone(), List.of(certificate("主要负责人安全考核合格证", "AQ-Z"))));
        if (firm.employees() > 8) {
            list.add(new Person(
                    null,
                    firm.safetyManager(),
                    "安全管理员",
                    Words.phone(random),
                    List.of(certificate("安全管理人员考核合格证", "AQ-G"))));
        }
        var trade = has("cold-storage")
                ? "制冷与空调作业"
                : has("construction") ? "建筑施工高处作业" : has("industry-trade") ? "熔化焊接与热切割作业" : "";
        if (!trade.isEmpty()) {
            int n = 1 + random.nextInt(3);
            for (int i = 0; i < n; i++) {
                list.add(new Person(
                        null,
                        Words.person(random),
                        "特种作业人员",
                        null,
                        List.of(certificate("特种作业操作证 · " + trade, "T9901"))));
            }
        }
        return list;
    }

    private Certificate certificate(String kind, String prefix) {
        var expires = expiry();
        return new Certificate(
                null, kind, prefix + (100_000 + random.nextInt(900_000)), expires.minusYears(3), expires);
    }

    private Equipment plant(String kind, String name, int count, boolean inspected) {
        return new Equipment(
                null,
                kind,
                name,
                (inspected ? "安特" : "SB-") + (1000 + random.nextInt(9000)),
                count,
                today.minusDays(300 + random.nextInt(3000)),
                inspected ? expiry() : null,
                null);
    }

    private List<Equipment> equipment() {
        var list = new ArrayList<Equipment>();
        if (has("dust")) {
            list.add(plant("除尘系统", "干式布袋除尘器", 1 + random.nextInt(3), false));
        }
        if (has("cold-storage")) {
            list.add(plant("压力容器", "低压循环储液桶", 1 + random.nextInt(6), true));
            list.add(plant("安全附件", "安全阀", 4 + random.nextInt(10), true));
        }
        if (has("warehouse") || has("logistics") || has("industry-trade")) {
            list.add(plant("场内专用机动车辆", "叉车", 1 + random.nextInt(6), true));
        }
        if (has("industry-trade") && random.nextInt(3) == 0) {
            list.add(plant("起重机械", "桥式起重机", 1 + random.nextInt(4), true));
        }
        if (has("construction")) {
            list.add(plant("起重机械", "塔式起重机", 1 + random.nextInt(3), true));
        }
        if (has("crowded-place") || has("commerce")) {
            list.add(plant("电梯", "乘客电梯", 1 + random.nextInt(8), true));
            list.add(plant("消防设施", "火灾自动报警系统", 1, false));
        }
        if (has("hazardous-chemicals")) {
            list.add(plant("储罐", "固定顶储罐", 1 + random.nextInt(8), true));
            list.add(plant("检测报警", "可燃气体探测器", 6 + random.nextInt(30), true));
        }
        return list;
    }

    private List<Substance> substances() {
        var list = new ArrayList<Substance>();
        if (has("hazardous-chemicals") && firm.trade().industry().startsWith("C26")) {
            int n = 1 + random.nextInt(3);
            int first = random.nextInt(CHEMICALS.size());
            for (int i = 0; i < n; i++) {
                var stuff = CHEMICALS.get((first + i * 2) % CHEMICALS.size());
                list.add(substance(stuff, 5 + random.nextInt(stuff.most()), "储罐区"));
            }
        }
        if (firm.trade().industry().equals("F5266")) {
            list.add(substance(new Stuff("汽油", "86290-81-5", Matter.LIQUID, 90), 20 + random.nextInt(60), "埋地油罐"));
        }
        if (has("cold-storage")) {
            list.add(substance(
                    new Stuff("液氨", "7664-41-7", Matter.LIQUEFIED_GAS, 15),
                    firm.risk() == Firm.Risk.RED ? 10 + random.nextInt(6) : 1 + random.nextInt(6),
                    "制冷机房"));
        }
        return list;
    }

    private static Substance substance(Stuff stuff, int tonnes, String place) {
        return new Substance(null, stuff.name(), stuff.cas(), BigDecimal.valueOf(tonnes), stuff.state(), place);
    }

    private List<Process> processes() {
        if (firm.trade().where() != 'P' || !firm.trade().industry().equals("C2614") || random.nextInt(3) > 0) {
            return List.of();
        }
        var code = List.of("P08", "P10", "P14", "P15").get(random.nextInt(4));
        return List.of(new Process(null, code, 1 + random.nextInt(2), "DCS，独立安全仪表系统", null));
    }

    private Map<String, String> extension() {
        var map = new TreeMap<String, String>();
        if (has("hazardous-chemicals")) {
            map.put("hazchem.business", firm.trade().industry().startsWith("C") ? "生产" : "经营");
            map.put(
                    "hazchem.majorHazard",
                    switch (firm.risk()) {
                        case RED -> "三级";
                        case ORANGE -> "四级";
                        case YELLOW, BLUE -> "无";
                    });
        }
        if (has("dust")) {
            map.put("dust.kind", firm.trade().industry().equals("C2110") ? "木粉尘" : "金属粉尘");
            map.put("dust.people", String.valueOf(firm.risk() == Firm.Risk.RED ? 38 : 6 + random.nextInt(18)));
        }
        if (has("cold-storage")) {
            map.put("cold.medium", "液氨");
        }
        if (has("confined-space")) {
            map.put("confined.count", String.valueOf(2 + random.nextInt(12)));
        }
        if (has("crowded-place")) {
            map.put("crowd.capacity", String.valueOf(60 + random.nextInt(900)));
        }
        if (has("road")) {
            map.put("road.vehicles", String.valueOf(3 + random.nextInt(80)));
        }
        return map;
    }
}
