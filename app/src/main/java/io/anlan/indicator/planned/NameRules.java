package io.anlan.indicator.planned;

import io.anlan.indicator.DenominatorKind;
import io.anlan.indicator.Measure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a target says about how it is counted, and when two names mean the same thing. The words are those of the
 * five published plans (register §1.3); a name that no rule knows is counted by nothing on the platform.
 */
final class NameRules {

    private record Word(Pattern pattern, String instead) {
        Word(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }

    /** Other words for the same thing, in the order in which they are replaced. */
    private static final List<Word> SAME = List.of(
            new Word("[\\s“”\"（）()、，,：:]", ""),
            new Word("(?:地区|国内)?生产总值|gdp", "GDP"),
            new Word("单位GDP", "亿元GDP"),
            new Word("生产经营性|生产安全|安全生产|各类", ""),
            new Word("就业人员|从业人员", ""),
            new Word("道路(?:交通|运输)(?=万车)", ""),
            new Word("事故(?:发生)?(?:总量|总数|起数)|^总量$|^起数$", "事故起数"),
            new Word("事故死亡", "死亡"),
            new Word("死亡总人数|死亡总数", "死亡人数"));

    /** The word that names what a rate divides by. 十万人口 comes before 十万人. */
    private static final List<Denominated> DENOMINATORS = List.of(
            new Denominated("10万人口|十万人口|万人口|人口火灾", DenominatorKind.POPULATION, "人/10万人"),
            new Denominated("亿元|百亿|GDP|生产总值", DenominatorKind.GDP, "人/亿元"),
            new Denominated("十万人|10万人|从业人员|就业人员", DenominatorKind.EMPLOYEES, "人/10万人"),
            new Denominated("万车", DenominatorKind.VEHICLES, "人/万车"),
            new Denominated("万台", DenominatorKind.EQUIPMENT, "人/万台"),
            new Denominated("百万吨", DenominatorKind.COAL, "人/百万吨"));

    /** Kinds of accidents that the register knows apart; a rate per vehicle is one of road accidents. */
    private static final List<Word> CATEGORIES =
            List.of(new Word("工矿商贸|工贸", "INDUSTRY"), new Word("道路|万车|营运车辆", "ROAD"), new Word("水上", "WATER"));

    /** What the accident register does not count: fires in homes, equipment, occupational diseases. */
    private static final Pattern ELSEWHERE = Pattern.compile("火灾|消防|特种设备|万台|电梯|职业|煤矿|百万吨|民爆|民用爆炸|烟花");

    /**
     * How something is counted.
     *
     * @param unit that goes with it; null when the name says nothing about it
     */
    record Counted(
            Measure measure,
            @Nullable String category,
            @Nullable DenominatorKind denominator,
            @Nullable String unit) {}

    private record Denominated(Pattern pattern, DenominatorKind kind, String unit) {
        Denominated(String pattern, DenominatorKind kind, String unit) {
            this(Pattern.compile(pattern), kind, unit);
        }
    }

    private NameRules() {}

    /** Names with the same answer mean the same thing. */
    static String canonical(String name) {
        String said = name;
        for (Word word : SAME) {
            said = word.pattern().matcher(said).replaceAll(word.instead());
        }
        return said;
    }

    static Counted counted(String name) {
        boolean deaths = name.contains("死亡");
        boolean accidents = name.contains("事故") && !name.contains("隐患");
        Optional<Denominated> per = DENOMINATORS.stream()
                .filter(d -> d.pattern().matcher(name).find())
                .findFirst();
        if (name.matches(".*重大(?:事故|安全)?隐患.*(?:整改|治理|销号)率.*")) {
            return new Counted(Measure.MAJOR_DANGERS_FINISHED, null, null, "%");
        }
        if (ELSEWHERE.matcher(name).find() || (!deaths && !accidents)) {
            boolean people = deaths || name.contains("人员") || name.contains("人数");
            String plain = people ? "人" : accidents ? "起" : null;
            String unit = deaths || accidents
                    ? per.map(d -> accidents && !deaths ? d.unit().replaceFirst("人", "起") : d.unit())
                            .orElse(plain)
                    : plain;
            return new Counted(Measure.STATED, null, null, unit);
        }
        String category = CATEGORIES.stream()
                .filter(c -> c.pattern().matcher(name).find())
                .map(Word::instead)
                .findFirst()
                .orElse(null);
        if (per.isPresent()) {
            return new Counted(
                    Measure.DEATHS, category, per.get().kind(), per.get().unit());
        }
        return new Counted(measure(name, deaths), category, null, deaths ? "人" : "起");
    }

    private static Measure measure(String name, boolean deaths) {
        if (name.contains("较大")) {
            return deaths ? Measure.LARGER_DEATHS : Measure.LARGER_ACCIDENTS;
        }
        if (name.matches(".*(?:重特大|重大|特大).*") && !deaths) {
            return Measure.MAJOR_ACCIDENTS;
        }
        return deaths ? Measure.DEATHS : Measure.ACCIDENTS;
    }

    /** Of the characters of the shorter name, how many the other has in the same order; 0 to 1. */
    static double likeness(String a, String b) {
        String x = canonical(a);
        String y = canonical(b);
        int[] row = new int[y.length() + 1];
        for (int i = 0; i < x.length(); i++) {
            int before = 0;
            for (int j = 0; j < y.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = x.charAt(i) == y.charAt(j) ? before + 1 : Math.max(above, row[j]);
                before = above;
            }
        }
        int shorter = Math.min(x.length(), y.length());
        return shorter == 0 ? 0 : (double) row[y.length()] / shorter;
    }
}
