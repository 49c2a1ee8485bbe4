package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be done again and again. Each rule is a way of saying how often. */
final class DutyRules {

    private static final Map<String, Per> INTERVALS = Map.ofEntries(
            Map.entry("日", Per.DAY),
            Map.entry("天", Per.DAY),
            Map.entry("周", Per.WEEK),
            Map.entry("星期", Per.WEEK),
            Map.entry("月", Per.MONTH),
            Map.entry("月度", Per.MONTH),
            Map.entry("季度", Per.QUARTER),
            Map.entry("季", Per.QUARTER),
            Map.entry("半年", Per.HALF_YEAR),
            Map.entry("年", Per.YEAR),
            Map.entry("年度", Per.YEAR));

    private static final String TIMES = "(?<n>\\d{1,3}|[一两二三四])\\s?[次场轮]";

    /** 每季度……至少开展1次; 年均不少于10次; 每周四. */
    private static final Pattern EVERY =
            Pattern.compile("每个?(?<per>半年|季度|季|月|周|星期|年度|年|日|天)(?<day>[一二三四五六日天](?![年月季次]))?(?!新增|均|底|龄)"
                    + "(?:(?<shared>(?=、[^，,。；;]{0,10}每))|(?<gap>[^。；;\\d每]{0,40}?)(?:" + TIMES
                    + "|(?=[，,。；;）)\\d]|$)))");

    /** 每三年开展一次: rarer than yearly. */
    private static final Pattern EVERY_FEW_YEARS = Pattern.compile("每隔?(?:[两二三四五]|[2-5])年");

    /** 节假日前必须检查: comes back with the event. */
    private static final Pattern EVENT =
            Pattern.compile("(?:节假日|节日|汛期|重大活动|重要时段|复工复产|开学)(?:前|期间|前后)[^，,。；;]{0,6}(?:必须|都要|要|应|须)");

    /** 年初下达、年末考核. */
    private static final Pattern SEASON =
            Pattern.compile("(?<![\\d到])年[初中末底](?!前)(?=[^，,。；;\\d]{0,8}(?:下达|督查|考核|评估|检查|总结|报告|述职|计划))");

    private static final Pattern AVERAGE = Pattern.compile("年均(?:不少于|至少|不低于)?" + TIMES);

    /** 季度检查、年度述职评价: interval and act in one word. */
    private static final Pattern COMPOUND =
            Pattern.compile("(?<per>半年|季度|月度|年度)(?<gap>[^，,。；;、的]{0,10}?)(?<act>实施计划|述职|考核|检查|评估|评价|通报|会商|调度|督查)");

    private static final Pattern REGULAR = Pattern.compile(
            "(?:不?定期|常态化)(?=[^，,。；;率]{0,14}(?:开展|组织|分析|评估|通报|调度|检查|检验|检测|维护|上报|报告|轮训|演练|联络|公示|公布|研究|会同|巡查|更新|排查|培训|研判|体检))");

    private static final Pattern EVALUATION =
            Pattern.compile("(?:中期|终期|期末|总结)评估(?:[、和与及](?:中期|终期|期末|总结)评估)*|分阶段[^，,。；;]{0,20}评估");

    /** 述职 and 履职报告 without an interval come back every year by their nature. */
    private static final Pattern REPORT_ON_DUTY = Pattern.compile("述职[^，,。；;]*履职报告|述职(?!评价)|履职报告");

    /** Who evaluates and publishes does so again and again. */
    private static final Pattern PUBLISHED = Pattern.compile("评估[，,]?并?[^。；;，,]{0,6}公示");

    private static final Pattern NAMES_ONLY = Pattern.compile("未?定期(?:体检)?(?:制度)?$");

    private final Sentence sentence;
    private final List<Candidate> found = new ArrayList<>();
    private final List<int[]> taken = new ArrayList<>();

    private DutyRules(Sentence sentence) {
        this.sentence = sentence;
    }

    static List<Candidate> in(Sentence sentence) {
        DutyRules rules = new DutyRules(sentence);
        if (sentence.context().promises()) {
            rules.read();
        }
        return rules.found;
    }

    private void read() {
        each(AVERAGE, m -> add(m, Per.YEAR, number(m.group("n")), m.group(), 0.95, "average"));
        each(EVERY, this::every);
        each(EVERY_FEW_YEARS, m -> add(m, Per.REGULAR, null, m.group(), 0.9, "every-few-years"));
        each(EVENT, m -> add(m, Per.REGULAR, null, m.group(), 0.7, "event"));
        each(SEASON, m -> add(m, Per.YEAR, null, m.group(), 0.75, "season"));
        each(
                COMPOUND,
                m -> add(m, INTERVALS.getOrDefault(m.group("per"), Per.YEAR), null, m.group(), 0.8, "interval-word"));
        each(EVALUATION, m -> {
            if (found.stream().noneMatch(c -> c.reasons().contains("plan-evaluation"))) {
                add(m, Per.REGULAR, null, m.group(), 0.85, "plan-evaluation");
            }
        });
        each(REGULAR, m -> add(m, Per.REGULAR, null, m.group(), m.group().startsWith("常") ? 0.6 : 0.85, "regular"));
        each(REPORT_ON_DUTY, m -> add(m, Per.YEAR, null, m.group(), 0.65, "report-on-duty"));
        each(PUBLISHED, m -> add(m, Per.REGULAR, null, "评估并公示", 0.6, "evaluate-publish"));
    }

    private interface Rule {
        void apply(Matcher m);
    }

    private void each(Pattern pattern, Rule rule) {
        Matcher m = pattern.matcher(sentence.text());
        while (m.find()) {
            int start = m.start();
            int end = m.end();
            if (taken.stream().noneMatch(t -> start < t[1] && t[0] < end)) {
                rule.apply(m);
            }
        }
    }

    private void every(Matcher m) {
        Per per = INTERVALS.getOrDefault(m.group("per"), Per.YEAR);
        boolean week = per == Per.WEEK && m.group("day") != null;
        Integer times = m.group("n") == null ? null : number(m.group("n"));
        String gap = m.group("gap");
        if (times == null && !week && gap != null && gap.length() < 2) {
            return;
        }
        add(
                m,
                per,
                times,
                m.group().substring(0, m.end("per") - m.start()) + (week ? m.group("day") : ""),
                0.95,
                "every");
    }

    private void add(Matcher m, Per per, @Nullable Integer times, String words, double confidence, String reason) {
        int from = sentence.segmentStart(m.start());
        int to = sentence.segmentEnd(m.end());
        String part = sentence.text().substring(from, to).strip();
        if (NAMES_ONLY.matcher(part).matches()) {
            return;
        }
        taken.add(new int[] {m.start(), m.end()});
        found.add(sentence.candidate(Fact.duty(name(part, from), per, times, words), from, to, confidence, reason));
    }

    /** An addition in brackets, such as (高危行业领域每月至少1次), belongs to the act before it. */
    private String name(String part, int from) {
        boolean bracket = from > 0 && "（(".indexOf(sentence.text().charAt(from - 1)) >= 0;
        if (!bracket) {
            return Names.clean(part);
        }
        int before = sentence.segmentStart(from - 1);
        return Names.clean(sentence.text().substring(before, from - 1)) + "（" + part + "）";
    }

    private static int number(String written) {
        return switch (written) {
            case "一" -> 1;
            case "两", "二" -> 2;
            case "三" -> 3;
            case "四" -> 4;
            default -> Integer.parseInt(written);
        };
    }
}
