package io.anlan.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quantitative targets in prose: every {@link Series} of quantities is held against the {@link TargetForm}s, with what stands
 * around it; {@link NotTargets} says what only looks like one. What is said in words follows, {@link TargetWords}.
 */
final class TargetRules {

    private static final Pattern COMPLETED =
            Pattern.compile("^(?:以上)?(?:的?[^，,。；;\\d]{0,8})?(?:整改完成|完成|达标|覆盖|合格|销号|整改|办结)");
    private static final Pattern RUN_OF_YEARS = Pattern.compile("连续[一二三四五六七八九十\\d]年[^，,。；]{0,6}(?:双下降|下降|零)");
    private static final Pattern NONE_HAPPENED =
            Pattern.compile("(?:未|无|没有)发生[^，,。；]{0,16}(?:重特大|特别重大|重大|较大|亡人|死亡)[^，,。；]{0,6}事故|零记录|零死亡|零事故");
    private static final Pattern RATE_NAME = Pattern.compile("[率数量例重度]$");
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("[（(]([^）)]{1,12})[）)]$");
    private static final Pattern SAME_AGAIN = Pattern.compile("(?:[\\u4e00-\\u9fa5]{0,4}率)?(?:达到|达|为|不低于)?\\d.*");

    private static final Pattern LAST_YEAR = Pattern.compile("(?:以上)?[、和]到?20\\d\\d年(?:底|末)?前?");
    private static final Pattern LISTED = Pattern.compile("[、和及与]");
    private static final Pattern DIVISION =
            Pattern.compile("^(?:行政村|自然村|村|社区|镇|乡镇|街道|季度|学期|实事)|^(?:企业|单位)?[^，,。；;：:、]{2,12}(?:做到|实行|推行)");

    private static final int LONGEST_NAME = 40;
    private static final int LEAST_NAME = 4;

    private final Sentence sentence;
    private final String text;
    private final List<Candidate> found = new ArrayList<>();
    private final List<int[]> taken = new ArrayList<>();

    private TargetRules(Sentence sentence) {
        this.sentence = sentence;
        text = sentence.text();
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
        for (Series series : Series.in(sentence)) {
            Quantity first = series.first();
            String behind = behind(series.last());
            if (TargetForm.CUT.fits(first.form(), before(first), behind)) {
                shares(series, Measure.REDUCTION, Comparator.GE, TargetForm.CUT.confidence, TargetForm.CUT.reason);
            } else if (first.form() == Quantity.Form.SHARE
                    && COMPLETED.matcher(behind).find()) {
                shares(series, Measure.COVERAGE, Comparator.EQ, 0.85, "share-completed");
            }
        }
        each(RUN_OF_YEARS, m -> {
            Fact fact = Fact.target(Names.before(sentence, m.start()), Measure.QUALITATIVE, Comparator.LE, null, "");
            add(m.start(), m.end(), fact.saying(m.group()), 0.8, "run-of-years", null);
        });
        each(NONE_HAPPENED, m -> zero(m, 0.8, "none-happened"));
        found.replaceAll(Candidate::asResult);
    }

    private void promised() {
        List<Series> all = Series.in(sentence);
        for (int i = 0; i < all.size(); i++) {
            quantities(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null);
        }
        if (sentence.context() != Context.PREAMBLE) {
            each(TargetWords.ALL.pattern, this::all);
            each(TargetWords.NONE.pattern, m -> zero(m, TargetWords.NONE.confidence, TargetWords.NONE.reason));
            each(TargetWords.CONTAIN.pattern, m -> zero(m, TargetWords.CONTAIN.confidence, TargetWords.CONTAIN.reason));
        }
        each(TargetWords.SAME.pattern, m -> {
            Fact fact = Fact.target(Names.before(sentence, m.start()), Measure.UNCHANGED, Comparator.LE, null, "");
            add(m.start(), m.end(), fact, TargetWords.SAME.confidence, TargetWords.SAME.reason, null);
        });
    }

    /** The first form that fits a series decides what it is. */
    private void quantities(Series series, @Nullable Series next) {
        Quantity first = series.first();
        String before = before(first);
        for (TargetForm form : TargetForm.values()) {
            String behind = behind(form == TargetForm.ACT_BEHIND ? first : series.last());
            if (form.fits(first.form(), before, behind)) {
                boolean described = form == TargetForm.TAIL && describes(series, next);
                if (!described && !NotTargets.match(sentence, first, form, before, behind(first))) {
                    add(series, form);
                }
                return;
            }
        }
    }

    /**
     * Whether a quantity without a verb only says of what or where: 5座矿山系统联网率达到100%, where another figure follows in the same
     * part; 14个村劝导站; 连续两次; in a preamble.
     */
    private boolean describes(Series series, @Nullable Series next) {
        int end = series.last().end();
        boolean followed = next != null
                && sentence.segmentStart(next.first().start()) == sentence.segmentStart(end)
                && !LISTED.matcher(text.substring(end, next.first().start())).find();
        return followed
                || sentence.context() == Context.PREAMBLE
                || DIVISION.matcher(behind(series.last())).find()
                || before(series.first()).endsWith("连续")
                || series.last().unit().equals("期");
    }

    private String before(Quantity quantity) {
        int from = Math.max(sentence.segmentStart(quantity.start()), quantity.start() - TargetForm.BEFORE);
        return text.substring(from, quantity.start());
    }

    private String behind(Quantity quantity) {
        return text.substring(quantity.end(), Math.min(text.length(), quantity.end() + TargetForm.BEHIND));
    }

    private void add(Series series, TargetForm form) {
        boolean share = series.first().form() == Quantity.Form.SHARE;
        if (form == TargetForm.CUT || form == TargetForm.SHARE || form.measure == Measure.CAP && share) {
            shares(series, form.measure, form.comparator, form.confidence, form.reason);
        } else if (form.measure == Measure.CAP) {
            caps(series, form);
        } else {
            counts(series, form);
        }
    }

    private void shares(Series series, Measure measure, Comparator comparator, double confidence, String reason) {
        Quantity first = series.first();
        String name =
                measure == Measure.REDUCTION ? lessened(first) : Names.before(sentence, measureEnd(first, measure));
        List<String> names = series.overYears() ? List.of() : Names.parts(name, series.size());
        List<String> rates = series.size() == 1 ? Names.rates(name) : List.of();
        for (int i = 0; i < Math.max(series.size(), rates.size()); i++) {
            Quantity q = rates.isEmpty() ? series.quantities().get(i) : first;
            String single = series.size() == 1 ? named(name, q.end()) : name;
            String own = !rates.isEmpty() ? rates.get(i) : names.isEmpty() ? single : names.get(i);
            Fact fact = ranged(Fact.target(own, measure, comparator, q.value(), q.unit()), q);
            add(q.start(), q.end(), fact, confidence, reason, rates.isEmpty() ? series.year(i) : null);
        }
    }

    /** 减少井下作业人员15% names what is cut behind the verb. */
    private String lessened(Quantity q) {
        Matcher cut = TargetForm.CUT.before(before(q));
        String what = cut.find() ? cut.group("what") : null;
        return what == null ? Names.before(sentence, measureEnd(q, Measure.REDUCTION)) : what;
    }

    private static Fact ranged(Fact fact, Quantity q) {
        return q.upper() == null ? fact : fact.to(q.upper());
    }

    /** Where the words of what is measured end: before 下降, 控制在, 均达到. */
    private int measureEnd(Quantity q, Measure measure) {
        TargetForm form = switch (measure) {
            case REDUCTION -> TargetForm.CUT;
            case CAP, ZERO -> TargetForm.CAP;
            case COVERAGE, COUNT, UNCHANGED, QUALITATIVE -> TargetForm.LEAST;
        };
        String before = before(q);
        Matcher comparator = form.before(before);
        int at = comparator.find() ? comparator.start() : before.length();
        return q.start() - before.length() + at;
    }

    /** 100%培训合格后上岗 says behind the figure what it measures. */
    private String named(String name, int end) {
        String after = text.substring(end, Math.min(sentence.segmentEnd(end), end + 12))
                .replaceFirst("^以上", "")
                .strip();
        return RATE_NAME.matcher(name).find() || after.isEmpty() ? name : name + after;
    }

    private void caps(Series series, TargetForm form) {
        String name = Names.before(sentence, measureEnd(series.first(), Measure.CAP));
        List<String> names = series.overYears() ? List.of() : Names.parts(name, series.size());
        for (int i = 0; i < series.size(); i++) {
            Quantity q = series.quantities().get(i);
            String own = names.isEmpty() ? name : names.get(i);
            Matcher unit = UNIT_IN_BRACKETS.matcher(own);
            boolean bracket = unit.find();
            boolean none = q.value().signum() == 0;
            Fact fact = Fact.target(
                    bracket ? own.substring(0, unit.start()) : own,
                    none ? Measure.ZERO : Measure.CAP,
                    none ? Comparator.EQ : Comparator.LE,
                    q.value(),
                    bracket && q.unit().isEmpty() ? unit.group(1) : q.unit());
            add(q.start(), q.end(), ranged(fact, q), form.confidence, form.reason, series.year(i));
        }
    }

    private void counts(Series series, TargetForm form) {
        List<Integer> each = series.eachYear();
        for (int i = 0; i < series.size(); i++) {
            count(series, i, form, each.isEmpty() ? series.year(i) : each.getFirst());
        }
        each.stream().skip(1).forEach(year -> count(series, 0, form, year));
    }

    private void count(Series series, int i, TargetForm form, @Nullable Integer year) {
        Quantity q = series.quantities().get(i);
        int start = series.from(i);
        int verb = form == TargetForm.LEAST ? measureEnd(q, Measure.COUNT) : q.start();
        String name = Names.clean(text.substring(start, Math.max(start, verb)));
        if (form != TargetForm.LEAST || name.length() < LEAST_NAME) {
            int end = sentence.segmentEnd(q.end());
            int stop = text.indexOf('、', q.end());
            name += text.substring(q.end(), stop < 0 ? end : Math.min(stop, end))
                    .replaceFirst("^(?:以上|左右)", "");
        }
        String clean = Names.clean(name);
        String own = clean.length() < LEAST_NAME - 1 ? Names.before(sentence, start) + clean : clean;
        Fact fact = ranged(Fact.target(own, form.measure, form.comparator, q.value(), q.unit()), q);
        add(q.start(), q.end(), fact, form.confidence, form.reason, year);
    }

    private void all(Matcher m) {
        int start = yearOf(m, sentence.segmentStart(m.start()));
        int end = sentence.segmentEnd(m.end());
        String part = text.substring(start, m.start());
        if (figureFollows(start, end) || part.contains("横向到边") || part.contains("逐步")) {
            return;
        }
        boolean counted = m.group().startsWith("每") && taken.stream().anyMatch(t -> start <= t[0] && t[1] <= end);
        if (counted) {
            return;
        }
        boolean roughly = part.contains("基本");
        Fact fact = Fact.target(
                Names.clean(text.substring(start, end)),
                roughly ? Measure.QUALITATIVE : Measure.COVERAGE,
                Comparator.GE,
                roughly ? null : BigDecimal.valueOf(100),
                roughly ? "" : "%");
        double confidence = m.group().startsWith("全面") ? 0.65 : TargetWords.ALL.confidence;
        add(start, end, roughly ? fact.saying("基本") : fact, confidence, TargetWords.ALL.reason, null);
    }

    /** 2026年七成、2027年八成五、2028年全部持证: the last of a list of years is said in words. */
    private int yearOf(Matcher m, int start) {
        int last = taken.stream()
                .mapToInt(t -> t[1])
                .filter(t -> t > start && t < m.start())
                .max()
                .orElse(start);
        return LAST_YEAR.matcher(text.substring(last, m.start())).matches() ? last + 1 : start;
    }

    /** 所有人员配备终端，配置率达到100% says it once, with a figure. */
    private boolean figureFollows(int start, int end) {
        int after = Math.min(text.length(), end + 1);
        int next = sentence.segmentEnd(after);
        boolean sameThing =
                SAME_AGAIN.matcher(text.substring(after, Math.max(after, next))).matches();
        return taken.stream().anyMatch(t -> start <= t[1] && t[0] < (sameThing ? next : end))
                && found.stream().anyMatch(c -> c.fact().measure() == Measure.COVERAGE);
    }

    private void zero(Matcher m, double confidence, String reason) {
        int start = sentence.segmentStart(m.start());
        String part = Names.clean(text.substring(start, m.end()));
        String name = part.length() <= LONGEST_NAME ? part : m.group();
        Fact fact = Fact.target(name, Measure.ZERO, Comparator.EQ, BigDecimal.ZERO, "起");
        add(m.start(), m.end(), fact.saying(m.group()), confidence, reason, null);
    }

    private void each(Pattern pattern, Consumer<Matcher> rule) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            int start = m.start();
            int end = m.end();
            if (taken.stream().noneMatch(t -> start < t[1] && t[0] < end)) {
                rule.accept(m);
            }
        }
    }

    private void add(int start, int end, Fact fact, double confidence, String reason, @Nullable Integer ownYear) {
        if (fact.name().length() < 2) {
            return;
        }
        Times times = Times.of(sentence, start, end);
        boolean said = times.said() || ownYear != null;
        Fact dated = fact.during(
                fact.measure() == Measure.REDUCTION ? times.base() : null,
                ownYear == null ? times.year() : ownYear,
                times.yearly());
        taken.add(new int[] {start, end});
        found.add(sentence.candidate(
                dated,
                sentence.segmentStart(start),
                Math.max(end, sentence.segmentEnd(end)),
                said ? confidence : confidence - 0.05,
                reason,
                ownYear == null ? times.reason() : "year-said"));
    }
}
