package io.anlan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words accident statistics are written in: kinds of accidents and what is counted of them. */
final class Words {

    static final String COUNT = "事故起数";
    static final String DEATHS = "死亡人数";
    static final String INJURED = "受伤人数";
    static final String LOSS = "直接经济损失";

    /** Every accident, and the name for a total whose scope the document leaves open. */
    static final String ALL = "各类事故";

    static final String WORK_SAFETY = "生产安全事故";
    static final String UNSAID = "事故";

    private static final String INDUSTRY = "工矿商贸事故";
    private static final Set<String> OF_INDUSTRY =
            Set.of("建筑施工事故", "危险化学品事故", "烟花爆竹事故", "非煤矿山事故", "煤矿事故", "矿山事故", "冶金事故", "特种设备事故", "燃气事故");

    private static final Map<String, String> MEASURES = new LinkedHashMap<>();
    private static final Map<String, String> CORES = new LinkedHashMap<>();

    static {
        for (String[] pair : new String[][] {
            {"死亡失踪", "死亡失踪人数"},
            {"死亡", DEATHS},
            {"重伤", "重伤人数"},
            {"轻伤", "轻伤人数"},
            {"受伤", INJURED},
            {"失踪", "失踪人数"},
            {"伤亡", "伤亡人数"},
            {"遇难", DEATHS},
            {"亡", DEATHS},
            {"伤", INJURED},
            {"直接经济损失", LOSS},
            {"直接财产损失", LOSS},
            {"经济损失", LOSS},
            {"财产损失", LOSS},
            {"损失", LOSS},
            {"起数", COUNT},
            {"宗数", COUNT},
            {"总数", COUNT},
            {"总量", COUNT},
            {"次数", COUNT},
            {"件数", COUNT}
        }) {
            MEASURES.put(pair[0], pair[1]);
        }
        for (String[] pair : new String[][] {
            {"各类生产安全", "生产安全"},
            {"生产安全", "生产安全"},
            {"安全生产", "生产安全"},
            {"各类安全", "各类"},
            {"各类", "各类"},
            {"安全", "各类"},
            {"道路交通安全", "道路交通"},
            {"道路交通", "道路交通"},
            {"道路运输", "道路运输"},
            {"道路安全", "道路交通"},
            {"水上交通", "水上交通"},
            {"铁路交通", "铁路交通"},
            {"铁路", "铁路交通"},
            {"道路", "道路交通"},
            {"交通", "道路交通"},
            {"工矿商贸", "工矿商贸"},
            {"工商贸", "工矿商贸"},
            {"工贸", "工矿商贸"},
            {"火灾", "火灾"},
            {"建筑施工", "建筑施工"},
            {"建筑业", "建筑施工"},
            {"农业机械", "农业机械"},
            {"农机", "农业机械"},
            {"渔业船舶", "渔业船舶"},
            {"渔业", "渔业船舶"},
            {"特种设备", "特种设备"},
            {"危险化学品", "危险化学品"},
            {"危化品", "危险化学品"},
            {"烟花爆竹", "烟花爆竹"},
            {"非煤矿山", "非煤矿山"},
            {"煤矿", "煤矿"},
            {"矿山", "矿山"},
            {"燃气", "燃气"},
            {"冶金", "冶金"},
            {"电力", "电力"},
            {"民航", "民航"}
        }) {
            CORES.put(pair[0], pair[1]);
        }
    }

    private static final String QUALIFIER = "非生产经营性|生产经营性|居民|死亡|亡人|一般|较大及以上|较大以上|较大|重特大|特别重大|重大";
    private static final String CORE = String.join("|", CORES.keySet());
    private static final String SPECIFIC = String.join(
            "|",
            CORES.keySet().stream()
                    .filter(core -> !core.endsWith("安全") && !core.startsWith("安全") && !core.equals("各类"))
                    .toList());

    /** What follows the word when it does not stand for the events themselves. */
    private static final String NOT_EVENTS =
            "(?!隐患|应急|预案|调查|防范|责任|处理|发生率|信息|指标|死亡率|率|统计|报告|单位|风险|救援|诱因|案例|教训|防控|处置|控制|预防|预测|预警|有所|查处)";

    private static final Pattern KIND = Pattern.compile("(?<q>(?:" + QUALIFIER + ")*)(?:(?<core>" + CORE
            + ")?(?:企业|行业领域|行业|领域|类)*(?<q2>(?:" + QUALIFIER + ")*)事故" + NOT_EVENTS
            + "|(?<only>" + SPECIFIC + ")(?:企业|行业|类)?(?=共?发生|共|\\d|死亡|受伤|无|未|没有|占|：|:|“|保持|实现|[（(]|起数))");

    private static final Pattern MEASURE = Pattern.compile(String.join("|", MEASURES.keySet()));
    private static final Pattern GRADE = Pattern.compile("一般|较大|重大|特大|死亡|亡人");

    /** A kind of accident named in a text. */
    record Kind(int start, int end, String name) {
        boolean unsaid() {
            return name.equals(UNSAID);
        }

        /** 较大事故 is a grade that cuts across the kinds, not one of them. */
        boolean graded() {
            return GRADE.matcher(name).find();
        }
    }

    private Words() {}

    /** Ends the words before 事故 that could name a kind; after one of these, 事故 stands alone. */
    private static final Pattern NAMES_A_KIND = Pattern.compile(
            "(?<!\\p{IsHan})(?:.*(?:发生|出现|其中|造成|导致|引发|起|的|年|月|市|区|县|省|镇|共|和|与|及|各|类|了|次|本|此|该|全|有|中|故|件|宗|人|生产))?(?<name>\\p{IsHan}{0,6})$");

    /** As {@link #kinds}, but 机械伤害事故 and the like are kinds of their own although they are not in the list. */
    static List<Kind> kindsInProse(String text) {
        return kinds(text).stream()
                .map(kind -> kind.unsaid() ? new Kind(kind.start(), kind.end(), named(text, kind)) : kind)
                .toList();
    }

    private static String named(String text, Kind bare) {
        int from = Math.max(0, bare.start() - 12);
        Matcher run = Pattern.compile("\\p{IsHan}*$").matcher(text.substring(from, bare.start()));
        String before = run.find() ? run.group() : "";
        Matcher m = NAMES_A_KIND.matcher(before);
        return m.find() ? m.group("name") + UNSAID : UNSAID;
    }

    /** 建筑施工 is counted in 工矿商贸, 生产经营性道路交通 in 道路交通: beside the wider kind it is no part of its own. */
    static boolean within(String kind, List<String> others) {
        return others.stream()
                .anyMatch(other -> !other.equals(kind)
                        && (kind.endsWith(other) || (other.equals(INDUSTRY) && OF_INDUSTRY.contains(kind))));
    }

    static List<Kind> kinds(String text) {
        List<Kind> found = new ArrayList<>();
        Matcher m = KIND.matcher(text);
        while (m.find()) {
            String core = m.group("only") == null ? m.group("core") : m.group("only");
            found.add(new Kind(m.start(), m.end(), name(m.group("q"), core, m.group("q2"))));
        }
        return found;
    }

    private static String name(String before, @Nullable String core, @Nullable String after) {
        return before + (core == null ? "" : CORES.getOrDefault(core, core)) + (after == null ? "" : after) + "事故";
    }

    /** The kind a table heading names, with or without the word 事故. */
    static Optional<String> headingKind(String heading) {
        String bare = heading.replaceAll("^其中[:：]?|[\\s（(].*$|企业|行业|类$|[:：]", "");
        if (bare.matches("事故总数|总数|总计|事故总量|事故起数|起数|事故")) {
            return Optional.of(UNSAID);
        }
        String withWord = bare.contains("事故") ? bare : bare + "事故";
        return kinds(withWord).stream()
                .filter(kind -> kind.start() == 0)
                .filter(kind -> !kind.unsaid()
                        && (kind.end() >= bare.length()
                                || MEASURE.matcher(bare.substring(kind.end())).find()))
                .map(Kind::name)
                .findFirst();
    }

    /** What a phrase counts; the last such word counts (死亡事故起数 is a number of accidents). */
    static Optional<String> measure(String phrase) {
        Matcher m = MEASURE.matcher(phrase);
        String last = null;
        while (m.find()) {
            last = MEASURES.get(m.group());
        }
        return Optional.ofNullable(last);
    }

    static String measureNamed(String word) {
        return MEASURES.getOrDefault(word, word);
    }

    static Pattern measures() {
        return MEASURE;
    }
}
