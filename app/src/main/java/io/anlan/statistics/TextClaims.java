package io.anlan.statistics;

import io.anlan.platform.text.Numbers;
import io.anlan.platform.text.Period;
import io.anlan.platform.text.Periods;
import io.anlan.platform.text.Quantity;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a paragraph says about its figures: shares, changes, trends, records of nil, changes of scope. */
final class TextClaims {

    /** Stands for any rate; no figure is filed under it. */
    static final String RATE = "率";

    private static final String RISE = "上升|增加|增长|攀升|走高|升";
    private static final String FALL = "下降|减少|降低|回落|走低|降";

    private static final Pattern EVERY = Pattern.compile(
            "(?:逐年|连年|持续|连续(?<n>[一二两三四五六七八九十\\d]+)年)(?:来|均|都)?(?:保持|呈现|呈|实现|出现)?(?:了|着)?[“\"]?(?<double>双)?(?<dir>"
                    + RISE + "|" + FALL + ")");
    private static final Pattern BETTER = Pattern.compile("(?:明显|持续|稳定|不断|进一步|总体|平稳)*(?:好转|向好)");
    private static final Pattern NIL = Pattern.compile("零记录|零事故|零死亡|零发生");

    /** Speaks of what is wanted or expected, which no figure of the past can contradict. */
    private static final Pattern AHEAD = Pattern.compile(
            "将|预计|预期|力争|确保|努力|促进|推动|争取|实现.{0,12}目标|目标是|为目标|防止|遏制|(?<!年)[到至]20\\d\\d年|20\\d\\d年(?:底|末)前|有望|趋向|进一步实现");

    private static final Set<String> WHOLE_KINDS = Set.of(Words.UNSAID, Words.ALL, Words.WORK_SAFETY);

    /** A share of the document's own accidents; of anything else (全省, GDP) it has no figures. */
    private static final Pattern OF_ACCIDENTS =
            Pattern.compile("占(?:全部|各类|生产安全|安全|总|事故|起数|总数|总量|死亡|受伤|人数|直接|经济|损失|的|了|比|比例|比重|为|达|到|约|其|[全我本][市区县])*");

    private static final Pattern GOAL_YEAR = Pattern.compile("(?<!年)到20\\d\\d年");
    private static final int LOOK_BACK = 500;
    private static final YearMonth FAR = YearMonth.of(2199, 12);
    private static final Pattern HOME = Pattern.compile("[我本全][省市区县旗镇]|辖区");
    private static final Pattern ELSEWHERE = Pattern.compile("[省市区县旗镇乡国]");

    private static final Pattern EVENTS = Pattern.compile("事故|起数|死亡|受伤|经济损失|伤亡");
    private static final Pattern LINKING = Pattern.compile("(?:且|并|均|都|也|总体|呈|实现|保持|态势|居高不下|“|\\s|，)*");
    private static final Pattern SITUATION = Pattern.compile("形势|状况|局面|态势|工作");
    private static final Pattern SCOPE_CHANGE = Pattern.compile(
            "(?<year>20\\d\\d)年(?:度)?(?:以后|以来|起|后|开始)?[^。；]{0,24}?(?:统计(?:方式|口径|范围|方法|制度|标准)[^。；]{0,8}(?:改变|变化|调整|变更|改革)|不再(?:列入|纳入)[^。；]{0,4}统计|口径[^。；]{0,6}(?:改变|变化|调整|变更))");

    private final int block;
    private final int line;
    private final String text;
    private final Reading reading;

    /** Compared with: a fixed period, or the year before. */
    private @Nullable Period base;

    private boolean yearBefore;

    TextClaims(int block, int line, String text, Reading reading) {
        this.block = block;
        this.line = line;
        this.text = text;
        this.reading = reading;
    }

    void comparedWith(@Nullable Period period) {
        base = period;
        yearBefore = false;
    }

    void comparedWithYearBefore() {
        base = null;
        yearBefore = true;
    }

    /** 比2022年同期: the same months of that year, not the whole of it. */
    boolean sameMonthsOf(@Nullable Period now, boolean afterYear) {
        Period year = base;
        if (!afterYear || year == null || now == null || !year.isYear()) {
            return false;
        }
        int shift = year.from().getYear() - now.from().getYear();
        base = new Period(now.from().plusYears(shift), now.to().plusYears(shift));
        return true;
    }

    void forgetComparison() {
        base = null;
        yearBefore = false;
    }

    /** 同比下降3.2%, 比上年减少2人, 分别下降3.2%和5.1%. */
    void growth(
            int clause, List<Token.Amount> amounts, @Nullable Frame frame, @Nullable Fact last, @Nullable Period now) {
        String before = text.substring(clause, amounts.getFirst().start());
        if (before.matches(".*(环比|[比较]上[月季周]).*")) {
            forgetComparison();
            return;
        }
        if (before.contains("同比")) {
            comparedWithYearBefore();
        }
        Period against = base != null ? base : yearBefore && now != null ? now.yearBefore() : null;
        if (now == null || against == null || AHEAD.matcher(before).find()) {
            return;
        }
        if (before.contains("率")) {
            rate(clause, before, amounts, now, against);
            return;
        }
        List<String> measures = measures(before);
        String kind = kind(before, frame);
        List<Fact> beside = beside(amounts.size(), frame, last);
        for (int i = 0; i < amounts.size(); i++) {
            Quantity q = amounts.get(i).quantity();
            boolean named = measures.size() == amounts.size();
            if (!named && (beside.isEmpty() || !measures.isEmpty())) {
                return;
            }
            Fact.Subject subject = named
                    ? new Fact.Subject(frame == null ? "" : frame.place, kind, measures.get(i))
                    : beside.get(i).subject();
            boolean ofUnit =
                    q.unit().dimension().per().isEmpty() && !q.unit().text().equals("倍");
            if (ofUnit && !q.unit().text().isEmpty()) {
                reading.claims.add(new Claim.Growth(
                        subject,
                        named ? null : beside.get(i),
                        now,
                        against,
                        rises(before) ? 1 : -1,
                        q.base(),
                        q.unit().toBase(q.step()),
                        q.unit(),
                        Spot.text(
                                block,
                                line,
                                clause + lead(before),
                                amounts.get(i).end(),
                                text)));
            }
        }
    }

    /** The figures just before, as many as there are changes: 412起、死亡53人，同比分别下降6.4%、3.6%. */
    private static List<Fact> beside(int count, @Nullable Frame frame, @Nullable Fact last) {
        if (count == 1) {
            return last == null ? List.of() : List.of(last);
        }
        return frame == null || frame.facts.size() < count
                ? List.of()
                : List.copyOf(frame.facts.subList(frame.facts.size() - count, frame.facts.size()));
    }

    /** Rates are not worked out again, but whether their two years can be compared at all is checked. */
    private void rate(int clause, String before, List<Token.Amount> amounts, Period now, Period against) {
        Quantity q = amounts.getFirst().quantity();
        reading.claims.add(new Claim.Growth(
                new Fact.Subject("", kind(before, null), RATE),
                null,
                now,
                against,
                rises(before) ? 1 : -1,
                q.base(),
                q.unit().toBase(q.step()),
                q.unit(),
                Spot.text(block, line, clause + lead(before), amounts.getLast().end(), text)));
    }

    private static int lead(String before) {
        return before.length() - before.stripLeading().length();
    }

    private static boolean rises(String before) {
        int up = lastOf("上升|增加|增长|提高|净增|增|多|升", before);
        return up > lastOf("减少|下降|降低|减|少|降", before);
    }

    private static int lastOf(String words, String in) {
        Matcher m = Pattern.compile(words).matcher(in);
        int at = -1;
        while (m.find()) {
            at = m.start();
        }
        return at;
    }

    private static List<String> measures(String phrase) {
        List<String> found = new ArrayList<>();
        for (String part : phrase.split("、|和|及|与(?!上)")) {
            Words.measure(part).ifPresent(found::add);
        }
        return found;
    }

    private static String kind(String phrase, @Nullable Frame frame) {
        return Words.kindsInProse(phrase).stream()
                .map(Words.Kind::name)
                .filter(name -> !name.equals(Words.UNSAID))
                .reduce((a, b) -> b)
                .orElse(frame == null ? Words.UNSAID : frame.kind);
    }

    /** 道路交通事故占64.6%; 占死亡总数的91.4%. */
    void share(int clause, Token.Amount amount, @Nullable Frame frame, @Nullable Fact last, @Nullable Period now) {
        if (frame == null) {
            return;
        }
        String before = text.substring(clause, amount.start());
        int at = before.lastIndexOf('占');
        if (WHOLE_KINDS.contains(frame.kind)
                || !OF_ACCIDENTS.matcher(before.substring(at)).matches()) {
            return;
        }
        Optional<String> measure = Words.measure(before.substring(at).replaceAll("事故总数|事故总量|总数|总量", ""))
                .or(() -> Words.measure(before.substring(0, at)));
        boolean beside =
                last != null && text.substring(last.spot().end(), clause).matches("[，,]?");
        if (measure.isEmpty() && before.matches(".*占(全部|各类)?事故?(总起数|起数).*")) {
            measure = Optional.of(Words.COUNT);
        }
        Quantity q = amount.quantity();
        reading.claims.add(new Claim.Share(
                frame.place,
                frame.kind,
                measure.orElse(beside && last != null ? last.subject().measure() : null),
                frame.period == null ? now : frame.period,
                q.base(),
                q.unit().toBase(q.step()),
                Spot.text(block, line, clause + lead(before), amount.end(), text)));
    }

    /** Trends, records of nil and changes of scope, sentence by sentence. */
    void trends() {
        int sentence = 0;
        for (String words : text.split("(?<=[。！？])")) {
            each(EVERY, words, sentence, this::every);
            each(BETTER, words, sentence, this::better);
            each(NIL, words, sentence, this::nil);
            sentence += words.length();
        }
        Matcher m = SCOPE_CHANGE.matcher(text);
        while (m.find()) {
            reading.claims.add(new Claim.ScopeChange(
                    Integer.parseInt(m.group("year")), Spot.text(block, line, m.start(), m.end(), text)));
        }
    }

    private interface Use {
        void claim(String words, int sentence, Matcher m);
    }

    private static void each(Pattern pattern, String words, int sentence, Use use) {
        Matcher m = pattern.matcher(words);
        while (m.find()) {
            if (!AHEAD.matcher(clauseOf(words, m.start())).find()
                    && !GOAL_YEAR
                            .matcher(words.substring(Math.max(0, m.start() - LOOK_BACK), m.start()))
                            .find()) {
                use.claim(words, sentence, m);
            }
        }
    }

    private void every(String words, int sentence, Matcher m) {
        List<Fact.Subject> subjects = subjects(words.substring(0, m.start()));
        if (m.group("double") != null && subjects.size() < 2) {
            String kind = subjects.isEmpty()
                    ? kind(words.substring(0, m.start()), null)
                    : subjects.getFirst().kind();
            subjects = List.of(new Fact.Subject("", kind, Words.COUNT), new Fact.Subject("", kind, Words.DEATHS));
        }
        if (subjects.isEmpty()) {
            return;
        }
        String n = m.group("n");
        int steps = n == null
                ? 0
                : Numbers.whole(n).map(span -> span.value().intValue()).orElse(0);
        int sign = m.group("dir").matches(RISE) ? 1 : -1;
        add(subjects, words, sentence, m, Claim.Shape.EVERY_STEP, sign, steps);
    }

    private void better(String words, int sentence, Matcher m) {
        String clause = clauseOf(words, m.start());
        if (!SITUATION.matcher(clause).find() || !clause.contains("安全")) {
            return;
        }
        List<Fact.Subject> all = List.of(
                new Fact.Subject("", Words.UNSAID, Words.COUNT),
                new Fact.Subject("", Words.UNSAID, Words.DEATHS),
                new Fact.Subject("", Words.UNSAID, Words.INJURED),
                new Fact.Subject("", Words.UNSAID, Words.LOSS));
        add(all, words, sentence, m, Claim.Shape.BETTER, -1, 0);
    }

    private void nil(String words, int sentence, Matcher m) {
        String kind = kind(words.substring(0, m.start()) + "，", null);
        boolean deaths = m.group().equals("零死亡");
        if (!kind.equals(Words.UNSAID)) {
            Fact.Subject subject = new Fact.Subject("", kind, deaths ? Words.DEATHS : Words.COUNT);
            add(List.of(subject), words, sentence, m, Claim.Shape.NONE, 0, 0);
        }
    }

    private void add(
            List<Fact.Subject> subjects,
            String words,
            int sentence,
            Matcher m,
            Claim.Shape shape,
            int sign,
            int steps) {
        int clause = clauseStart(words, m.start());
        if (clause > 0 && LINKING.matcher(words.substring(clause, m.start())).matches()) {
            clause = clauseStart(words, clause - 1);
        }
        int start = sentence + clause;
        start += lead(text.substring(start, sentence + m.start()));
        Spot spot = Spot.text(block, line, start, sentence + m.end(), text);
        reading.claims.add(new Claim.Trend(subjects, period(words.substring(0, m.end())), shape, sign, steps, spot));
    }

    /** The last period said; 2016年以来 is open to the end. */
    private static @Nullable Period period(String words) {
        Period last = null;
        for (Periods.Found found : Periods.find(words)) {
            Period period = found.period();
            if (period != null) {
                boolean since = words.substring(found.end()).matches("(?s)(?:时期|期间)?以来.*|起(?!数).*");
                last = since ? new Period(period.from(), FAR) : period;
            }
        }
        return last;
    }

    private static int clauseStart(String words, int at) {
        int start = at;
        while (start > 0 && "，；。：,;".indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static String clauseOf(String words, int at) {
        int end = at;
        while (end < words.length() && "，；。".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return words.substring(clauseStart(words, at), end);
    }

    /** What the trend is said of: in its own clause, or, when that only links (且呈…), in the one before. */
    private static List<Fact.Subject> subjects(String before) {
        int end = before.length();
        while (true) {
            int start = clauseStart(before, end);
            String clause = before.substring(start, end);
            List<Fact.Subject> found = subjectsIn(clause);
            if (!found.isEmpty() || start == 0 || !LINKING.matcher(clause).matches()) {
                return found;
            }
            end = start - 1;
        }
    }

    private static List<Fact.Subject> subjectsIn(String clause) {
        List<Fact.Subject> found = new ArrayList<>();
        String kind = Words.UNSAID;
        for (String part : clause.split("、|和|及|与|以及")) {
            kind = Words.kindsInProse(part + "，").stream()
                    .map(Words.Kind::name)
                    .filter(name -> !name.equals(Words.UNSAID))
                    .reduce((a, b) -> b)
                    .orElse(kind);
            boolean elsewhere =
                    ELSEWHERE.matcher(HOME.matcher(part).replaceAll("")).find();
            if (EVENTS.matcher(part).find() && !part.contains("率") && !elsewhere) {
                String bare = part.replaceAll("死亡事故", "事故");
                String of = kind;
                Words.measure(bare).ifPresent(measure -> found.add(new Fact.Subject("", of, measure)));
            }
        }
        return found;
    }
}
