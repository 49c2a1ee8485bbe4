package io.anlan.plan.reading;

import io.anlan.platform.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be done again and again: every {@link DutyForm} in its order, with the interval and the number of times. */
final class DutyRules {

    private static final Map<String, Per> INTERVALS = Map.ofEntries(
            Map.entry("日", Per.DAY),
            Map.entry("天", Per.DAY),
            Map.entry("晚", Per.DAY),
            Map.entry("早", Per.DAY),
            Map.entry("周", Per.WEEK),
            Map.entry("周度", Per.WEEK),
            Map.entry("每周", Per.WEEK),
            Map.entry("星期", Per.WEEK),
            Map.entry("月", Per.MONTH),
            Map.entry("月度", Per.MONTH),
            Map.entry("一月", Per.MONTH),
            Map.entry("一个月", Per.MONTH),
            Map.entry("季度", Per.QUARTER),
            Map.entry("季度内", Per.QUARTER),
            Map.entry("一季度", Per.QUARTER),
            Map.entry("季", Per.QUARTER),
            Map.entry("半年", Per.HALF_YEAR),
            Map.entry("半年内", Per.HALF_YEAR),
            Map.entry("一个季度", Per.QUARTER),
            Map.entry("一个星期", Per.WEEK),
            Map.entry("一周", Per.WEEK),
            Map.entry("天天", Per.DAY),
            Map.entry("日日", Per.DAY),
            Map.entry("周周", Per.WEEK),
            Map.entry("月月", Per.MONTH),
            Map.entry("季季", Per.QUARTER),
            Map.entry("学期", Per.REGULAR),
            Map.entry("学年", Per.YEAR),
            Map.entry("班", Per.REGULAR),
            Map.entry("班次", Per.REGULAR),
            Map.entry("航次", Per.REGULAR),
            Map.entry("趟", Per.REGULAR),
            Map.entry("批", Per.REGULAR),
            Map.entry("艘次", Per.REGULAR),
            Map.entry("车次", Per.REGULAR),
            Map.entry("炉", Per.REGULAR),
            Map.entry("炉次", Per.REGULAR),
            Map.entry("船", Per.REGULAR),
            Map.entry("半月", Per.REGULAR),
            Map.entry("批次", Per.REGULAR),
            Map.entry("工作日", Per.DAY),
            Map.entry("旬", Per.REGULAR),
            Map.entry("半个月", Per.REGULAR));

    /** 每三个月, 每六个月 have names of their own. */
    private static final Map<String, Per> MONTHS =
            Map.of("三", Per.QUARTER, "3", Per.QUARTER, "六", Per.HALF_YEAR, "6", Per.HALF_YEAR, "12", Per.YEAR);

    private static final Pattern NAMES_ONLY =
            Pattern.compile("(?:(?:建立|健全|完善|落实|实行)+[^，]{0,4})?未?定期(?:体检|会商|通报|例会)?(?:制度)?$");

    /** How far behind an interval the number of times may stand. */
    private static final int REACH = 44;

    private static final String OTHER_EACH = "每(?![年月周季日天半学晚早])";

    /** Over figures within the same part, over commas only without them. */
    private static final Pattern TIMES_AHEAD = Pattern.compile("^(?:(?:[^，,。；;每]|" + OTHER_EACH
            + "){0,30}?|(?:[^。；;\\d每]|" + OTHER_EACH + "){0,40}?)(?<!\\d)" + DutyForm.Words.TIMES);

    private static final Pattern STOP = Pattern.compile("[，,。；;）)]|、每");

    /** 车间每周、公司每月组织一次: the act comes with the last. */
    private static final Pattern SHARED = Pattern.compile("^、[^，,。；;]{0,10}每");

    /** 每年新增 and 每月平均 tell how things are. */
    private static final Pattern STATE = Pattern.compile(
            "^(?:约|有|都有|新增|平均|产生|近|增长|下降|降低|减少|递增|递减|提高|提升|上升|[\\u4e00-\\u9fa5]{1,6}率|均|龄|(?:不少于|至少|不低于|配备?)?[\\d一两二三四]{1,3}[名人])");

    private final Sentence sentence;
    private final List<Candidate> found = new ArrayList<>();
    private final List<int[]> taken = new ArrayList<>();

    private DutyRules(Sentence sentence) {
        this.sentence = sentence;
    }

    static List<Candidate> in(Sentence sentence) {
        DutyRules rules = new DutyRules(sentence);
        if (sentence.context().promises()) {
            for (DutyForm form : DutyForm.values()) {
                rules.each(form);
            }
        }
        return rules.found;
    }

    private void each(DutyForm form) {
        Matcher m = form.pattern.matcher(sentence.text());
        while (m.find()) {
            int start = m.start();
            int end = m.end();
            if (taken.stream().noneMatch(t -> start < t[1] && t[0] < end)) {
                take(form, m);
            }
        }
    }

    private void take(DutyForm form, Matcher m) {
        switch (form) {
            case AVERAGE -> add(m, form, per(m.group("per")), times(m), m.group());
            case EVERY -> every(m, form);
            case EVERY_FEW -> add(m, form, few(m), times(m), m.group());
            case EACH_ONE -> {
                String each = m.group("half") == null ? m.group("each") : m.group("half");
                add(m, form, per(each), times(m), m.group());
            }
            case TIMES_IN, TIMES_PER, REDUPLICATED, MONTH_END -> add(m, form, per(m.group("per")), times(m), m.group());
            case SHORT -> {
                String per = m.group("per") == null ? m.group("per2") : m.group("per");
                add(m, form, per(per), null, m.group());
            }
            case BY, INTERVAL_WORD -> add(m, form, per(m.group("per")), null, m.group());
            case SEASON, REPORT -> add(m, form, Per.YEAR, null, m.group());
            case EVALUATION -> {
                if (found.stream().noneMatch(c -> c.reasons().contains(form.reason))) {
                    add(m, form, Per.REGULAR, null, m.group());
                }
            }
            case EVENT, REGULAR, ALTERNATE -> add(m, form, Per.REGULAR, null, m.group());
            case PUBLISHED -> add(m, form, Per.REGULAR, null, "评估并公示");
        }
    }

    private static Per per(String interval) {
        return INTERVALS.getOrDefault(interval, Per.YEAR);
    }

    private static Per few(Matcher m) {
        String few = m.group("few");
        boolean months = few != null && m.group("unit").endsWith("月");
        return months ? MONTHS.getOrDefault(few, Per.REGULAR) : Per.REGULAR;
    }

    /** What follows an interval says how many times, or at least what is done. */
    private void every(Matcher m, DutyForm form) {
        String text = sentence.text();
        String rest = text.substring(m.end(), Math.min(text.length(), m.end() + REACH));
        Matcher ahead = TIMES_AHEAD.matcher(rest);
        boolean counted = ahead.find();
        Matcher stop = STOP.matcher(rest);
        int close = counted ? ahead.end() : stop.find() ? stop.start() : rest.length();
        boolean shared = SHARED.matcher(rest).find();
        boolean dated = m.group("day") != null || !m.group("date").isEmpty();
        boolean bare = !counted && !dated && !shared && close < 2;
        if (!bare && !STATE.matcher(rest).find()) {
            Integer times = counted && !shared ? times(ahead) : null;
            add(m.start(), shared ? m.end() : m.end() + close, form, per(m.group("per")), times, m.group());
        }
    }

    private void add(Matcher m, DutyForm form, Per per, @Nullable Integer times, String words) {
        add(m.start(), m.end(), form, per, times, words);
    }

    private void add(int start, int end, DutyForm form, Per per, @Nullable Integer times, String words) {
        int from = sentence.segmentStart(start);
        int to = sentence.segmentEnd(end);
        String part = sentence.text().substring(from, to).strip();
        if (NAMES_ONLY.matcher(part).matches()) {
            return;
        }
        taken.add(new int[] {start, end});
        Fact fact = Fact.duty(name(part, from), per, times, words);
        found.add(sentence.candidate(fact, from, to, form.confidence, form.reason));
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

    private static @Nullable Integer times(Matcher m) {
        String written = m.namedGroups().containsKey("n") ? m.group("n") : null;
        if (written == null) {
            return null;
        }
        return Character.isDigit(written.charAt(0))
                ? Integer.valueOf(written)
                : Numbers.chinese(written).map(BigDecimal::intValue).orElse(null);
    }
}
