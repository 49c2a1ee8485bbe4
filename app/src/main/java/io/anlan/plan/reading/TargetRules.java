package io.anlan.plan.reading;

import io.anlan.platform.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quantitative targets in prose. Each rule is a form of speech with its reason; the first that takes a place keeps it.
 * The order goes from the most telling form to the weakest.
 */
final class TargetRules {

    private static final String FIGURE = "(?<n>\\d+(?:\\.\\d+)?)";
    private static final String SHARE =
            "(?:(?<n>\\d+(?:\\.\\d+)?)\\s?[%％]|百分之(?<c>[零一二三四五六七八九十百点]+)" + "|(?<d>[一二三四五六七八九])成(?![立效果员为本功长绩]))";
    /** 100%、100%和80%: further figures of a list. */
    private static final String MORE = "(?<more>(?:[、和及]\\d+(?:\\.\\d+)?\\s?[%％])*)";

    private static final String COUNTED = "亿元|万元|万人次|人次|公里|千米|小时|工作日|个月|名|人|家|支|期|处|座|套|台|辆|所|场|次|个|户|天|日|项";

    /** A number, a range of two, or Chinese 一名; 万 before the unit belongs to it. */
    private static final String NUMBER =
            "(?<n>\\d+(?:\\.\\d+)?)(?:[-—–~～至](?<n2>\\d+(?:\\.\\d+)?))?\\s?(?<u>(?:万)?(?:" + COUNTED + "))";

    /** 下降、降低、减少 N%: a cut against the base year. */
    private static final Pattern CUT = Pattern.compile(
            "(?:下降|降低|减少|压减|压降|下降率达?|降幅达?)(?:了|到位|幅度|率)?(?:达到|达|不低于|不少于|超过|至少|在)?" + SHARE + MORE + "(?:以上|左右)?");

    /** 控制在 N 以内、不超过 N: a cap; 控制在 0 allows none. */
    private static final Pattern CAP = Pattern.compile("(?:控制在|控制到|不超过|不高于|不突破|(?<!不)低于|降至|降到|降低到|压减到|≤)\\s?" + FIGURE
            + "\\s?(?<u>[%％]|[人起](?:/[\\u4e00-\\u9fa5]{1,4})?)?(?:以内|以下|之内)?");

    /** N%: a share to be reached, when it is not a share of the past or a growth of the economy. */
    private static final Pattern RATE =
            Pattern.compile("(?:达到|达|不低于|不少于|提高到|提升到|提高至|提升至|保持在|稳定在|超过|≥)?(?:在职人员的|总数的|总人数的)?" + SHARE + MORE
                    + "(?:以上)?(?:整改完成|培训合格|完成|达标|覆盖|接入|配备|建立|合格|持证)?");

    /** 全覆盖、全部完成、所有……接入: a share of 100 % in words. */
    private static final Pattern ALL = Pattern.compile("全覆盖|全部(?:完成|接入|建成|设置|设立|达到|实现|纳入|淘汰|关闭|更新|改造|整改|达标|安装|培训)"
            + "|一律(?:安装|配备|达到|纳入|建立|实行)"
            + "|全面(?:完成|普及|划定|建成(?!小康)|实现(?!小康))|所有[^，,。；]{2,24}(?:接入|完成|设立|设置|建立|配备|覆盖)");

    /** Within 30 days: a count of time. */
    private static final Pattern WITHIN = Pattern.compile("(?<n>\\d+)\\s?(?<u>个?工作日|日|天|小时|个月)(?:以|之)?内");

    private static final String ACT =
            "配备|建立|成立|组建|设立|设置|新建|新增|新改建|建成|打造|创建|培育|培训|轮训|完成|实施|达到|(?<!不)达(?!标)|进行|搬迁|关闭|明确|开展|建设|改造|治理|配置|评选"
                    + "|申报|安排|推动|更换|配发|淘汰|整治|检查|按|安装|举办|组织|不少于|至少|选树|更新|储备|推广|覆盖";
    private static final Pattern COUNT = Pattern.compile("(?<act>" + ACT
            + ")(?<gap>[^，,。；;\\d“”]{0,14}?)(?<least>至少|不少于|不低于|达到|达|超过)?(?:要)?(?:配备)?" + NUMBER + "(?<more>以上|左右)?");
    private static final Pattern ONE_EACH = Pattern.compile("(?<act>明确|配备|确定|指定)[^，,。；;\\d]{0,4}?(?<n>[一两])(?<u>名)");

    /** 46座桥梁、12处隐患点: a second number under the same verb. */
    private static final Pattern ALSO = Pattern.compile("(?<=、)" + NUMBER + "(?<more>以上|左右)?");

    /** 个 and 项 of these count parts of speech, not things to be made. */
    private static final Pattern NOT_COUNTED = Pattern.compile("^(?:重点)?(?:行业|方面|领域|环节|等级|阶段|百分点|层面|维度)|^[大中小]?型?客车");

    private static final Pattern NONE = Pattern.compile(
            "(?:预防和)?(?:坚决)?(?:杜绝|不发生|零发生)[^，,。；]{0,20}(?:事故|死亡)|(?:重特大|特别重大|重大|较大)[^，,。；]{0,6}事故(?:不发生|零发生)|动态清零(?!行动|专项)|(?<!动态)清零(?!行动|专项)|零死亡|零事故");
    /** One 重特大 accident is a failure, so its 遏制 is a target of none (register §1.3, no. 55). */
    private static final Pattern CONTAIN = Pattern.compile(
            "(?:坚决|有效|严格)?(?:遏制|防止发生|防止)[^，,。；的]{0,8}(?:重特大|特别重大|重大)[^，,。；的]{0,14}事故(?:发生)?(?!隐患|隐|的|关口|硬?措施)"
                    + "|重特大事故得到有效遏制");

    private static final Pattern SAME = Pattern.compile("持平|零增长|不高于上年|只降不升|只减不增");

    private static final Pattern NOT_A_TARGET = Pattern.compile("(?:占(?!比)|增长|增幅|增速|费率|比例提取|提取比例)[^，,。；]{0,6}$");
    private static final Pattern HEARSAY = Pattern.compile("目前|现有|共有|已有|已建|现已|截至目前");

    private final Sentence sentence;
    private final List<Candidate> found = new ArrayList<>();
    private final List<int[]> taken = new ArrayList<>();

    private TargetRules(Sentence sentence) {
        this.sentence = sentence;
    }

    static List<Candidate> in(Sentence sentence) {
        TargetRules rules = new TargetRules(sentence);
        if (sentence.context() == Context.PAST) {
            rules.past();
        } else if (sentence.context().promises()) {
            rules.promised();
        }
        return rules.found;
    }

    /** History: only cuts, and shares that were completed. */
    private void past() {
        each(CUT, m -> share(m, Measure.REDUCTION, Comparator.GE, 0.95, "cut"));
        each(
                Pattern.compile(SHARE + MORE + "(?:整改完成|完成|达标|覆盖|合格|销号)"),
                m -> share(m, Measure.COVERAGE, Comparator.EQ, 0.85, "share-completed"));
        each(
                Pattern.compile("连续[一二三四五六七八九十\\d]年[^，,。；]{0,6}(?:双下降|下降|零)"),
                m -> quality(m, m.group(), 0.8, "run-of-years"));
        each(
                Pattern.compile("(?:未|无)发生[^，,。；]{0,16}(?:重特大|特别重大|重大|较大)[^，,。；]{0,6}事故|零记录|零死亡|零事故"),
                m -> zero(m, 0.8, "none-happened"));
        found.replaceAll(c -> new Candidate(
                c.fact().as(Kind.RESULT),
                c.clause(),
                c.firstLine(),
                c.lastLine(),
                c.firstColumn(),
                c.lastColumn(),
                c.quote(),
                c.confidence(),
                c.reasons()));
    }

    private void promised() {
        each(CUT, m -> share(m, Measure.REDUCTION, Comparator.GE, 0.97, "cut"));
        each(CAP, this::cap);
        each(RATE, m -> share(m, Measure.COVERAGE, Comparator.GE, 0.95, "share"));
        boolean shares = found.stream().anyMatch(c -> c.fact().measure() == Measure.COVERAGE);
        if (!shares && sentence.context() != Context.PREAMBLE) {
            each(ALL, this::all);
        }
        each(WITHIN, m -> count(m, Comparator.LE, "within"));
        each(COUNT, this::countIfThing);
        each(ALSO, this::also);
        each(ONE_EACH, m -> count(m, Comparator.GE, "count-in-words"));
        each(NONE, m -> zero(m, 0.9, "none"));
        each(CONTAIN, m -> zero(m, 0.7, "contain"));
        each(
                SAME,
                m -> add(
                        m.start(),
                        m.end(),
                        Fact.target(Names.before(sentence, m.start()), Measure.UNCHANGED, Comparator.LE, null, ""),
                        0.9,
                        "unchanged"));
    }

    private interface Rule {
        void apply(Matcher m);
    }

    private void each(Pattern pattern, Rule rule) {
        Matcher m = pattern.matcher(sentence.text());
        while (m.find()) {
            int start = m.start();
            int end = m.end();
            boolean free = taken.stream().noneMatch(t -> start < t[1] && t[0] < end);
            if (free) {
                rule.apply(m);
            }
        }
    }

    private void share(Matcher m, Measure measure, Comparator comparator, double confidence, String reason) {
        String before = sentence.text().substring(0, m.start());
        if (NOT_A_TARGET.matcher(before).find()) {
            return;
        }
        String name = Names.before(sentence, m.start());
        List<BigDecimal> values = new ArrayList<>(List.of(first(m)));
        Matcher more = Pattern.compile(FIGURE).matcher(String.valueOf(m.group("more")));
        while (more.find()) {
            values.add(new BigDecimal(more.group("n")));
        }
        List<String> names = Names.parts(name, values.size());
        for (int i = 0; i < values.size(); i++) {
            String own = names.isEmpty() ? name : names.get(i);
            String said = values.size() == 1 ? named(own, m) : own;
            add(m.start(), m.end(), Fact.target(said, measure, comparator, values.get(i), "%"), confidence, reason);
        }
    }

    private static BigDecimal first(Matcher m) {
        if (m.group("n") != null) {
            return new BigDecimal(m.group("n"));
        }
        String numeral = m.group("c") == null ? m.group("d") : m.group("c");
        BigDecimal value = Numbers.chinese(numeral).orElse(BigDecimal.ZERO);
        return m.group("c") == null ? value.multiply(BigDecimal.TEN) : value;
    }

    /** 100%培训合格后上岗 says behind the figure what it measures. */
    private String named(String name, Matcher m) {
        int end = sentence.segmentEnd(m.end());
        String after =
                sentence.text().substring(m.end(), Math.min(end, m.end() + 12)).strip();
        String tail = m.group().replaceAll("^.*(?:[%％]|百分之[零一二三四五六七八九十百点]+|成)(?:以上)?", "");
        String said = tail + after;
        return name.matches(".*[率数量例重]$") || said.isEmpty() ? name : name + said;
    }

    private void cap(Matcher m) {
        BigDecimal value = new BigDecimal(m.group("n"));
        String name = Names.before(sentence, m.start());
        String unit = m.group("u") == null ? unitInBrackets(name) : m.group("u").replace('％', '%');
        boolean none = value.signum() == 0;
        add(
                m.start(),
                m.end(),
                Fact.target(
                        name.replaceAll("[（(][^）)]*[）)]$", ""),
                        none ? Measure.ZERO : Measure.CAP,
                        none ? Comparator.EQ : Comparator.LE,
                        value,
                        unit),
                0.97,
                "cap");
    }

    private static String unitInBrackets(String name) {
        Matcher m = Pattern.compile("[（(]([^）)]{1,12})[）)]$").matcher(name);
        return m.find() ? m.group(1) : "";
    }

    private void all(Matcher m) {
        int start = sentence.segmentStart(m.start());
        String part = sentence.text().substring(start, m.start());
        if (part.contains("横向到边") || part.contains("逐步")) {
            return;
        }
        boolean roughly = part.contains("基本");
        int end = sentence.segmentEnd(m.end());
        String name = Names.clean(sentence.text().substring(start, end));
        Fact fact = Fact.target(
                name,
                roughly ? Measure.QUALITATIVE : Measure.COVERAGE,
                Comparator.GE,
                roughly ? null : BigDecimal.valueOf(100),
                roughly ? "" : "%");
        add(start, end, roughly ? fact.saying("基本") : fact, m.group().startsWith("全面") ? 0.65 : 0.8, "all");
    }

    private void countIfThing(Matcher m) {
        String after = sentence.text().substring(m.end());
        int start = sentence.segmentStart(m.start());
        boolean status =
                HEARSAY.matcher(sentence.text().substring(start, m.end())).find();
        boolean every = sentence.text().substring(start, m.end()).matches(".*每[个周月季半年日天].*次$");
        boolean yearly = sentence.text().substring(0, m.end()).matches(".*年均[^，。]*");
        if (!status && !(every && !yearly) && !NOT_COUNTED.matcher(after).find()) {
            count(m, Comparator.GE, "count");
        }
    }

    private void also(Matcher m) {
        int start = sentence.segmentStart(m.start());
        boolean counted = taken.stream().anyMatch(t -> t[0] >= start && t[1] <= m.start());
        if (counted && !NOT_COUNTED.matcher(sentence.text().substring(m.end())).find()) {
            count(m, Comparator.GE, "count");
        }
    }

    private void count(Matcher m, Comparator comparator, String reason) {
        String digits = m.group("n");
        BigDecimal value =
                digits.equals("一") ? BigDecimal.ONE : digits.equals("两") ? BigDecimal.TWO : new BigDecimal(digits);
        int at = has(m, "act") ? m.start("act") : m.start();
        String name = Names.clean(sentence.text().substring(sentence.segmentStart(at), at));
        if (name.length() < 2 || has(m, "gap") && m.group("gap").length() >= 4) {
            int end = sentence.segmentEnd(m.end());
            String gap = has(m, "gap") ? m.group("gap") : "";
            String act = has(m, "act") ? m.group("act") : "";
            name = (name + act + gap + sentence.text().substring(m.end(), end)).strip();
        }
        Fact fact = Fact.target(Names.clean(name), Measure.COUNT, comparator, value, m.group("u"));
        if (has(m, "n2") && m.group("n2") != null) {
            fact = fact.to(new BigDecimal(m.group("n2")));
        }
        add(m.start(), m.end(), fact, 0.85, reason);
    }

    private void zero(Matcher m, double confidence, String reason) {
        if (sentence.context() == Context.PREAMBLE) {
            return;
        }
        int start = sentence.segmentStart(m.start());
        String part = Names.clean(sentence.text().substring(start, m.end()));
        Fact fact = Fact.target(
                        part.length() <= 40 ? part : m.group(), Measure.ZERO, Comparator.EQ, BigDecimal.ZERO, "起")
                .saying(m.group());
        add(m.start(), m.end(), fact, confidence, reason);
    }

    private void quality(Matcher m, String words, double confidence, String reason) {
        String name = Names.before(sentence, m.start());
        add(
                m.start(),
                m.end(),
                Fact.target(name, Measure.QUALITATIVE, Comparator.LE, null, "").saying(words),
                confidence,
                reason);
    }

    private void add(int start, int end, Fact fact, double confidence, String reason) {
        if (fact.name().length() < 2) {
            return;
        }
        Times times = Times.of(sentence, start, end);
        Fact dated =
                fact.during(fact.measure() == Measure.REDUCTION ? times.base() : null, times.year(), times.yearly());
        taken.add(new int[] {start, end});
        int from = sentence.segmentStart(start);
        found.add(sentence.candidate(
                dated, from, end, times.said() ? confidence : confidence - 0.05, reason, times.reason()));
    }

    private static boolean has(Matcher m, String group) {
        return m.namedGroups().containsKey(group);
    }
}
