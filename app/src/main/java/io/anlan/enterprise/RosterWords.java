package io.anlan.enterprise;

import io.anlan.platform.spreadsheet.Choices;
import io.anlan.region.Datum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that spreadsheets use for kinds, levels and states. */
final class RosterWords {

    /** {@code {value, code, Chinese, English, alias…}} rows, in the order of the drop-down. */
    private record Word<V>(V value, String zh, String en, String... aliases) {}

    private static final List<Word<EnterpriseKind>> KIND_WORDS = List.of(
            new Word<>(EnterpriseKind.ENTERPRISE, "企业", "Enterprise"),
            new Word<>(EnterpriseKind.NINE_SMALL_PLACE, "九小场所", "Nine small places"),
            new Word<>(EnterpriseKind.HIGH_RISE, "高层建筑", "High-rise"),
            new Word<>(EnterpriseKind.UNDERGROUND_SPACE, "地下空间", "Underground space"),
            new Word<>(EnterpriseKind.PIPELINE, "管线", "Pipeline", "油气管道", "燃气管线"),
            new Word<>(EnterpriseKind.CONSTRUCTION_SITE, "施工工地", "Construction site", "工地", "在建工程"),
            new Word<>(EnterpriseKind.CROWDED_PLACE, "人员密集场所", "Crowded place"),
            new Word<>(EnterpriseKind.SCHOOL, "学校", "School"),
            new Word<>(EnterpriseKind.HOSPITAL, "医院", "Hospital", "医疗机构"),
            new Word<>(EnterpriseKind.CULTURAL_RELIC, "文物建筑", "Cultural relic"),
            new Word<>(EnterpriseKind.RENTAL_HOUSE, "出租房", "Rental house", "群租房"),
            new Word<>(EnterpriseKind.OTHER_PLACE, "其他场所", "Other place"));

    private static final List<Word<RiskLevel>> RISK_WORDS = List.of(
            new Word<>(RiskLevel.RED, "红 · 重大", "Red", "红", "红色", "重大", "重大风险"),
            new Word<>(RiskLevel.ORANGE, "橙 · 较大", "Orange", "橙", "橙色", "较大", "较大风险"),
            new Word<>(RiskLevel.YELLOW, "黄 · 一般", "Yellow", "黄", "黄色", "一般", "一般风险"),
            new Word<>(RiskLevel.BLUE, "蓝 · 低", "Blue", "蓝", "蓝色", "低", "低风险"));

    private static final List<Word<Enterprise.Scale>> SCALE_WORDS = List.of(
            new Word<>(Enterprise.Scale.LARGE, "大型", "Large"),
            new Word<>(Enterprise.Scale.MEDIUM, "中型", "Medium"),
            new Word<>(Enterprise.Scale.SMALL, "小型", "Small"),
            new Word<>(Enterprise.Scale.MICRO, "微型", "Micro"));

    private static final List<Word<Enterprise.ProductionState>> STATE_WORDS = List.of(
            new Word<>(Enterprise.ProductionState.NORMAL, "正常生产", "In operation", "正常", "在营", "存续"),
            new Word<>(Enterprise.ProductionState.TRIAL, "试生产", "Trial operation"),
            new Word<>(Enterprise.ProductionState.BUILDING, "在建", "Being built"),
            new Word<>(Enterprise.ProductionState.SUSPENDED, "停产", "Suspended", "停业", "停产停业"),
            new Word<>(Enterprise.ProductionState.CLOSED, "关闭", "Closed", "注销", "关停"));

    private static final List<Word<Datum>> DATUM_WORDS = List.of(
            new Word<>(Datum.CGCS2000, "CGCS2000", "CGCS2000", "WGS84", "WGS-84", "国家2000"),
            new Word<>(Datum.GCJ02, "GCJ-02", "GCJ-02", "GCJ02", "火星坐标", "高德", "腾讯"),
            new Word<>(Datum.BD09, "BD-09", "BD-09", "BD09", "百度"));

    static final Choices<EnterpriseKind> KINDS = choices(KIND_WORDS);
    static final Choices<RiskLevel> RISKS = choices(RISK_WORDS);
    static final Choices<Enterprise.Scale> SCALES = choices(SCALE_WORDS);
    static final Choices<Enterprise.ProductionState> STATES = choices(STATE_WORDS);
    static final Choices<Datum> DATUMS = choices(DATUM_WORDS);

    private RosterWords() {}

    static Map<EnterpriseKind, String> kinds() {
        return words(KIND_WORDS);
    }

    static Map<RiskLevel, String> risks() {
        return words(RISK_WORDS);
    }

    static Map<Enterprise.Scale, String> scales() {
        return words(SCALE_WORDS);
    }

    static Map<Enterprise.ProductionState, String> states() {
        return words(STATE_WORDS);
    }

    private static <V> Map<V, String> words(List<Word<V>> words) {
        Map<V, String> map = new LinkedHashMap<>();
        words.forEach(word -> map.put(word.value(), word.zh()));
        return map;
    }

    private static <V> Choices<V> choices(List<Word<V>> words) {
        return Choices.of(words.stream()
                .map(word -> Choices.option(
                        word.value(), String.valueOf(word.value()), word.zh(), word.en(), word.aliases()))
                .toList());
    }
}
