package io.anlan.sample;

import io.anlan.sample.Area.Kind;
import io.anlan.sample.Firm.Risk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** About 2,000 invented enterprises and places, spread as trades spread: chemicals in the park, shops in the streets. */
final class Firms {
    /** Those that the manual, the mock-ups and the first hidden dangers speak of. */
    private static final List<String[]> NAMED = List.of(
            row("柏溪木业家具厂", "990102009", "C2110", "RED", "除尘系统串联两个车间，抛光粉尘涉爆；涉粉作业 38 人"),
            row("柏溪物流园", "990102009", "G5990", "YELLOW", "仓库面积 1.2 万 m²，丙类储存"),
            row("云汀冷链有限公司一库", "990102001", "G5990", "RED", "液氨 12.4 t，R=3.0；涉氨 30 人以上场所"),
            row("云汀冷链有限公司二库", "990102001", "G5990", "ORANGE", "液氨 4.1 t；配电室与制冷机房相邻"),
            row("云汀鲜配供应链有限公司", "990102001", "G5990", "ORANGE", "经营范围含氨制冷，冷库两座"),
            row("石窑五金厂", "990102007", "C3484", "YELLOW", "冲压、砂轮设备 46 台"),
            row("望岚铸造厂石窑二车间", "990102007", "C3130", "ORANGE", "高温熔融金属，中频炉 4 台"),
            row("桐门印染有限公司", "990102004", "C1713", "ORANGE", "污水池等有限空间 11 处；员工宿舍与车间相邻"),
            row("南桥商贸综合体", "990102004", "F5211", "ORANGE", "建筑面积 6.8 万 m²，节假日高峰 1.1 万人"),
            row("新圩食品厂", "990102005", "C1361", "YELLOW", "腌制池 9 处，车间人员 120 人"),
            row("澜江肉联加工厂", "990102005", "C1351", "RED", "液氨 9.6 t，S=0.96，接近临界量；低压循环桶超期使用"),
            row("澜江储运有限公司", "990102008", "G5942", "ORANGE", "储存易燃液体 1,800 m³，三级重大危险源"),
            row("云门酒店", "990102006", "H6110", "YELLOW", "客房 214 间，高层公共建筑"),
            row("梅渚涂料经营部", "990102003", "C2641", "ORANGE", "储存溶剂型涂料，与住宿场所同一建筑"));

    /** 柏溪镇, known for its furniture. */
    private static final String WOOD_TOWN = "990102009";

    /** Those who have an account. */
    private static final Map<String, String> PRINCIPALS = Map.of("柏溪木业家具厂", "周远洋");

    private static final Map<String, String> SAFETY_MANAGERS = Map.of("柏溪木业家具厂", "林巧云", "云汀冷链有限公司一库", "何涛");

    private final Geography city;
    private final SplittableRandom random = new SplittableRandom(990_100);
    private final Map<String, List<Area>> gridsOfTown = new HashMap<>();
    private final List<String> towns = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final LocalDate today;

    private Firms(Geography city, LocalDate today) {
        this.city = city;
        this.today = today;
        city.areas().forEach(a -> names.put(a.code(), a.name()));
        city.areas(Kind.GRID)
                .forEach(g -> gridsOfTown
                        .computeIfAbsent(g.code().substring(0, 9), k -> new ArrayList<>())
                        .add(g));
        city.areas(Kind.TOWN).forEach(t -> towns.add(t.code().substring(0, 9)));
    }

    private static String[] row(String... cells) {
        return cells;
    }

    static List<Firm> invent(Geography city, LocalDate today) {
        var firms = new Firms(city, today);
        var all = new ArrayList<Firm>();
        for (var row : NAMED) {
            var trade = Trade.ALL.stream()
                    .filter(t -> t.industry().equals(row[2]))
                    .findFirst()
                    .orElseThrow();
            firms.taken.add(row[0]);
            all.add(firms.build(row[0], trade, row[1], Risk.valueOf(row[3]), row[4]));
        }
        for (var trade : Trade.ALL) {
            for (int i = 0; i < trade.count(); i++) {
                all.add(firms.draw(trade));
            }
        }
        return all;
    }

    private Firm draw(Trade trade) {
        var town = town(trade.where());
        var risk = Risk.values()[Words.weighted(trade.weights(), random)];
        if (trade.sector().equals("dust") && town.equals(WOOD_TOWN)) {
            risk = Risk.RED;
        }
        if (risk == Risk.YELLOW && random.nextInt(10) < 3) {
            risk = Risk.BLUE;
        }
        return build(name(trade, town), trade, town, risk, null);
    }

    private String town(char where) {
        if (where == 'P' && random.nextInt(10) < 8) {
            return Gazetteer.PARK_CODE.substring(0, 9);
        }
        for (int attempt = 0; ; attempt++) {
            var town = towns.get(random.nextInt(towns.size()));
            boolean street = names.getOrDefault(town + "000", "").endsWith("街道") || town.startsWith("990102");
            if (attempt > 6 || where == 'A' || where == 'P' || street == (where == 'U') || random.nextInt(4) == 0) {
                return town;
            }
        }
    }

    private String name(Trade trade, String town) {
        var townName = names.getOrDefault(town + "000", "").replaceAll("(街道|镇|乡|化工园区)$", "");
        for (int attempt = 0; ; attempt++) {
            var brand = Words.brand(random);
            var word = Words.pick(trade.words(), random);
            var ending = trade.endings().getFirst();
            boolean local = random.nextInt(10) < 4 || attempt > 30;
            var name = (local ? townName + brand : (random.nextBoolean() ? "安澜" : "") + brand) + word + ending;
            if (attempt > 60) {
                name = townName + brand + word + "第" + attempt + ending;
            }
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private Firm build(String name, Trade trade, String town, Risk risk, @Nullable String reason) {
        var grids = gridsOfTown.getOrDefault(town, List.of());
        var grid = Words.pick(grids, random);
        var at = city.pointIn(grid, random, 0.3);
        var district = names.getOrDefault(town.substring(0, 6) + "000000", "");
        var address = district + names.getOrDefault(town + "000", "") + Words.street(random) + " "
                + (1 + random.nextInt(199)) + " 号";
        var principal = Words.person(random);
        var safetyManager = Words.person(random);
        return new Firm(
                UUID.nameUUIDFromBytes(("anlan-sample/" + name).getBytes(StandardCharsets.UTF_8)),
                name,
                trade.place() && random.nextInt(3) == 0 ? null : code(town),
                trade,
                trade.sectors(),
                grid,
                address,
                at.x,
                at.y,
                risk,
                reason == null ? reason(trade, risk) : reason,
                PRINCIPALS.getOrDefault(name, principal),
                SAFETY_MANAGERS.getOrDefault(name, safetyManager),
                Words.phone(random),
                employees(risk),
                today.minusDays(400 + random.nextInt(7000)));
    }

    private String code(String town) {
        var code = Words.creditCode(town, random);
        while (!codes.add(code)) {
            code = Words.creditCode(town, random);
        }
        return code;
    }

    private int employees(Risk risk) {
        int base = random.nextInt(10) < 7 ? 3 + random.nextInt(60) : 60 + random.nextInt(420);
        return risk == Risk.RED ? base + 30 : base;
    }

    /** Why the level: in words that an inspector would write. */
    private String reason(Trade trade, Risk risk) {
        int n = 2 + random.nextInt(9);
        return switch (risk) {
            case RED ->
                switch (trade.sector()) {
                    case "hazardous-chemicals" ->
                        "构成" + List.of("一级", "二级", "三级").get(random.nextInt(3)) + "重大危险源，涉及重点监管工艺";
                    case "dust" -> "涉爆粉尘作业 " + (30 + random.nextInt(40)) + " 人，除尘系统多车间共用";
                    case "cold-storage" -> "液氨 " + (10 + random.nextInt(12)) + " t，涉氨场所 30 人以上";
                    case "tailings", "non-coal-mine", "coal-mine" -> "头顶库或高陡边坡，下游 1 km 有居民";
                    default -> "固有风险高，半年内发现重大隐患 " + (1 + random.nextInt(2)) + " 项";
                };
            case ORANGE ->
                switch (trade.sector()) {
                    case "hazardous-chemicals" -> "储存易燃液体 " + (20 * n) + " m³，四级重大危险源";
                    case "construction" -> "深基坑 " + (5 + n) + " m，塔式起重机 " + n + " 台";
                    case "crowded-place", "commerce" -> "高峰人数 " + (n * 300) + " 人，疏散距离偏长";
                    case "dust" -> "涉爆粉尘作业 " + (10 + n) + " 人";
                    default -> "主要设备 " + (n * 4) + " 台，近一年隐患 " + n + " 项";
                };
            case YELLOW -> "设备 " + (n * 2) + " 台，近一年一般隐患 " + n + " 项，均已整改";
            case BLUE -> "固有风险低，近一年未发现重大隐患";
        };
    }
}
