package io.anlan.statistics;

import io.anlan.platform.text.Period;
import io.anlan.platform.text.Periods;
import io.anlan.platform.text.Quantity;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures out of one paragraph, from left to right, keeping in mind the period, place and kind of accident spoken of
 * and, after 其中, what the figures are parts of. A figure whose meaning is not certain is left out.
 */
final class TextFacts {

    private static final String MEASURE = "(?<word>" + Words.measures().pattern() + ")";

    /** What may stand between 死亡 and its figure. */
    private static final Pattern MEASURE_BEFORE = Pattern.compile(
            MEASURE
                    + "(?:人数|人员|人口|总数|总量|合计|共计|共有|共|累计|总计|分别|为|是|了|达到|达|约|数|：|:|由|从|的|也|仅|均|增加到|增加至|增至|上升到|上升至|升至|减少到|减少至|减至|下降到|下降至|降至|降到|\\s|\\d{4}年)*$");

    private static final Pattern MEASURE_AFTER = Pattern.compile("\\s?(?:因[\\p{IsHan}]{1,4})?" + MEASURE);

    /** The figure is a bound or a goal, not something that happened. */
    private static final Pattern GOAL_BEFORE = Pattern.compile(
            "(?:控制在|不超过|不高于|不多于|低于|高于|超过|力争|至少|不少于|不低于|一次死亡|一次|年均|月均|日均|平均|平均每年|约|近|逾|不到|接近|最多|最高|最低|可达|中有|当中有)(?:发生|死亡|为|达)?$");

    private static final Pattern BOUND_AFTER = Pattern.compile("\\s?(?:及?以上|及?以下|以内|之内|[-－—~～至]\\d)");
    private static final Pattern GOAL_PERIOD = Pattern.compile("到$|至$|截至$");
    private static final Pattern SINCE = Pattern.compile("\\s?(?:以来|起(?!数)|至今|以后|之后|年代)");
    private static final Pattern COMPARED_BEFORE = Pattern.compile("(?:比|较|与|同|跟|相比)$");
    private static final Pattern CHANGE_BEFORE = Pattern.compile("(?:增加|减少|上升|下降|增长|降低|提高|净增|[增减多少升降])(?:了|约|近|各)?$");
    private static final Pattern NIL_BEFORE =
            Pattern.compile("(?:无|未发生|无发生|没有发生|未出现|未发生过|未再发生|没有|杜绝了)(?:一次死亡\\d+人以上)?(?:的|一起|任何)?$");

    private static final Pattern TOTAL = Pattern.compile("共|合计|总|累计|全年|[全我本][省市区县旗镇]");

    private static final int LOOK_BACK = 200;

    private record Scope(
            @Nullable Frame whole,
            boolean bracket,
            @Nullable Frame before) {}

    private final int block;
    private final int line;
    private final String text;
    private final Reading reading;
    private final List<Token> tokens;
    private final TextClaims claims;
    private final List<Frame> frames = new ArrayList<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();

    private @Nullable Period period;
    private @Nullable Period once;
    private String place = "";
    private @Nullable Frame frame;
    private @Nullable Frame spoken;
    private int clause;
    private int sentence;
    private boolean goal;
    private int kindRead;
    private int measureRead;
    private int listRead;

    private TextFacts(int block, int line, String text, Reading reading) {
        this.block = block;
        this.line = line;
        this.text = text;
        this.reading = reading;
        tokens = Token.of(text);
        claims = new TextClaims(block, line, text, reading);
    }

    static void read(int block, int line, String text, Reading reading) {
        new TextFacts(block, line, text, reading).read();
    }

    private void read() {
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case Token.Mark mark -> mark(mark);
                case Token.When when -> when(when);
                case Token.Day day -> {
                    period = null;
                    frame = null;
                }
                case Token.Where where -> where(where);
                case Token.What what -> what(what, i == 0 ? null : tokens.get(i - 1));
                case Token.Unhurt unhurt -> unhurt(unhurt);
                case Token.Amount amount -> amount(amount, i);
            }
        }
        frames.stream().filter(f -> !overall(f)).forEach(f -> reading.facts.removeAll(f.facts));
        frames.stream().filter(this::overall).forEach(f -> reading.groups.addAll(f.groups()));
        claims.trends();
    }

    /** A single accident that is told is no statistic; without a kind, only a total is comparable. */
    private boolean overall(Frame f) {
        boolean several = f.fact(Words.COUNT)
                .filter(fact -> fact.value().compareTo(BigDecimal.ONE) > 0)
                .isPresent();
        return !f.told && (!f.kind.equals(Words.UNSAID) || several || f.total);
    }

    private void mark(Token.Mark mark) {
        switch (mark.sign()) {
            case STOP -> {
                scopes.removeIf(scope -> !scope.bracket());
                sentence = mark.end();
                clause = mark.end();
                goal = false;
                once = null;
                claims.forgetComparison();
                place = place.startsWith("全") ? place : "";
            }
            case SEMICOLON, COMMA -> clause = mark.end();
            case AMONG -> {
                Frame whole = frame != null && !frame.facts.isEmpty() ? frame : spoken;
                if (whole != null && Objects.equals(whole.period, period)) {
                    scopes.push(new Scope(whole, false, null));
                    frame = unnamed();
                }
                clause = mark.end();
            }
            case OPEN -> {
                scopes.push(new Scope(null, true, frame));
                clause = mark.end();
            }
            case CLOSE -> close(mark.end());
        }
    }

    /** A part that has not been named yet; what is said of it is not kept. */
    private Frame unnamed() {
        Frame part = new Frame(place, Words.UNSAID, period, null, sentence);
        part.told = true;
        frames.add(part);
        return part;
    }

    private void close(int end) {
        while (!scopes.isEmpty()) {
            Scope scope = scopes.pop();
            if (scope.bracket()) {
                frame = scope.before();
                break;
            }
        }
        clause = end;
    }

    /** The frame whose parts are being listed; brackets without 其中 are remarks and list nothing. */
    private @Nullable Frame listed() {
        Scope top = scopes.peek();
        return top == null || top.bracket() ? null : top.whole();
    }

    private void when(Token.When when) {
        String before = before(when.start());
        boolean compared = COMPARED_BEFORE.matcher(before).find() || text.startsWith("相比", when.end());
        switch (when.found().kind()) {
            case FIXED -> fixed(when, before, compared);
            case SAME_PERIOD, YEAR_BEFORE -> {
                if (claims.sameMonthsOf(period, text.substring(0, when.start()).endsWith("年"))) {
                    return;
                }
                if (compared) {
                    claims.comparedWithYearBefore();
                } else if (period != null) {
                    once = period.yearBefore();
                }
            }
            case THIS_YEAR -> once = null;
        }
    }

    private void fixed(Token.When when, String before, boolean compared) {
        Period found = when.found().period();
        if (compared) {
            claims.comparedWith(found);
            return;
        }
        if (GOAL_PERIOD.matcher(before).find()) {
            goal = true;
        }
        if (SINCE.matcher(text).region(when.end(), text.length()).lookingAt()) {
            period = null;
            frame = null;
            return;
        }
        period = found;
        once = null;
        Frame whole = listed();
        if (whole != null && (frame == whole || (frame != null && frame.told))) {
            frame = open(whole.kind, whole);
        } else if (frame != null && frame.sentence == sentence) {
            frame = open(frame.kind, frame.whole);
        } else {
            frame = null;
        }
    }

    private void where(Token.Where where) {
        place = where.place();
        if (where.home()) {
            frame = frame != null && frame.sentence == sentence && !frame.told ? frame : null;
            return;
        }
        Frame whole = listed();
        if (whole != null) {
            frame = open(whole.kind, whole);
        } else {
            frame = frame != null && frame.sentence == sentence ? open(frame.kind, null) : null;
        }
    }

    private void what(Token.What what, @Nullable Token before) {
        Words.Kind kind = what.kind();
        if (what.start() < kindRead) {
            return;
        }
        if (nil(what)) {
            return;
        }
        boolean afterAmount = before instanceof Token.Amount && before.end() == what.start();
        if (kind.unsaid() && (afterAmount || (frame != null && frame.sentence == sentence))) {
            return;
        }
        frame = open(kind.name(), kind.graded() ? null : listed());
    }

    /** The clause up to there; of a text without punctuation only the end. */
    private String before(int at) {
        return before(at, clause);
    }

    private String before(int at, int from) {
        return text.substring(Math.max(from, at - LOOK_BACK), at);
    }

    private Frame open(String kind, @Nullable Frame whole) {
        Frame opened = new Frame(place, kind, period, whole, sentence);
        opened.total = TOTAL.matcher(text.substring(sentence, Math.max(sentence, clause)))
                        .find()
                || TOTAL.matcher(text)
                        .region(clause, Math.min(text.length(), clause + 16))
                        .find();
        frames.add(opened);
        if (whole != null) {
            whole.parts.add(opened);
        }
        return opened;
    }

    /** 无工矿商贸企业死亡事故发生, 工矿商贸企业无死亡事故发生, 未发生较大事故. */
    private boolean nil(Token.What what) {
        Matcher m = NIL_BEFORE.matcher(before(what.start()));
        if (!m.find() || goal || period == null) {
            return false;
        }
        String kind = what.kind().name();
        boolean deadly = kind.contains("死亡") || kind.contains("亡人");
        String bare = kind.replaceAll("死亡|亡人", "");
        boolean ofFrame = bare.equals(Words.UNSAID) && frame != null && frame.sentence == sentence;
        boolean graded = !deadly && what.kind().graded();
        Frame none = ofFrame && frame != null ? frame : open(bare, graded ? null : listed());
        none.nil = true;
        Spot spot = Spot.text(block, line, what.start() - m.end() + m.start(), what.end(), text);
        if (deadly) {
            add(none, none.subject(Words.DEATHS), BigDecimal.ZERO, BigDecimal.ONE, "人", spot);
        } else {
            add(none, none.subject(Words.COUNT), BigDecimal.ZERO, BigDecimal.ONE, "起", spot);
        }
        if (!graded) {
            frame = none;
        }
        return true;
    }

    private void unhurt(Token.Unhurt unhurt) {
        if (frame == null || frame.facts.isEmpty()) {
            return;
        }
        Spot spot = Spot.text(block, line, unhurt.start(), unhurt.end(), text);
        add(frame, frame.subject(Words.DEATHS), BigDecimal.ZERO, BigDecimal.ONE, "人", spot);
        add(frame, frame.subject(Words.INJURED), BigDecimal.ZERO, BigDecimal.ONE, "人", spot);
    }

    private void amount(Token.Amount amount, int index) {
        if (amount.start() < listRead
                || BOUND_AFTER.matcher(text).region(amount.end(), text.length()).lookingAt()) {
            return;
        }
        String before = before(amount.start());
        if (goal || GOAL_BEFORE.matcher(before).find() || rough(amount)) {
            return;
        }
        List<Token.Amount> list = before.contains("分别") ? list(index) : List.of();
        if (CHANGE_BEFORE.matcher(before).find()) {
            claims.growth(clause, list.size() > 1 ? list : List.of(amount), frame, last(), period);
            listRead = list.isEmpty() ? listRead : list.getLast().end();
        } else if (before.matches(".*占[^占]*") && isShare(amount.quantity())) {
            claims.share(clause, amount, frame, last(), period);
        } else if (list.size() > 1 && respectively(list, before)) {
            listRead = list.getLast().end();
        } else {
            figure(amount, index, before);
        }
    }

    /** 400余起, 400起左右. */
    private boolean rough(Token.Amount amount) {
        return text.substring(amount.start(), amount.end()).matches(".*[余多].*")
                || text.startsWith("左右", amount.end())
                || text.startsWith("上下", amount.end())
                || text.startsWith("余", amount.end())
                || text.startsWith("多", amount.end());
    }

    private static boolean isShare(Quantity quantity) {
        return quantity.unit().dimension().equals(Unit.Dimension.SHARE)
                && quantity.unit().power() < 0;
    }

    private @Nullable Fact last() {
        return frame == null || frame.facts.isEmpty() ? null : frame.facts.getLast();
    }

    /** The amounts from this one to the end of the clause. */
    private List<Token.Amount> list(int index) {
        List<Token.Amount> list = new ArrayList<>();
        for (Token token : tokens.subList(index, tokens.size())) {
            if (token instanceof Token.Mark) {
                break;
            }
            if (token instanceof Token.Amount amount) {
                list.add(amount);
            }
        }
        return list;
    }

    /** 2011年至2015年事故起数分别为229起、238起…; 道路交通、火灾事故分别为149起、79起. */
    private boolean respectively(List<Token.Amount> list, String before) {
        Unit unit = list.getLast().quantity().unit();
        Optional<String> measure = Words.measure(before)
                .or(() -> unit.dimension().equals(Unit.Dimension.EVENTS) ? Optional.of(Words.COUNT) : Optional.empty());
        if (measure.isEmpty() || !countable(unit)) {
            return false;
        }
        List<Period> years = Periods.find(before).stream()
                .flatMap(f -> f.period() == null ? Stream.empty() : years(f.period()))
                .toList();
        List<Words.Kind> kinds =
                Words.kinds(before.replaceAll("、|和", "：") + "共").stream().toList();
        Frame whole = listed();
        String kind = frame == null ? Words.UNSAID : frame.kind;
        for (int i = 0; i < list.size(); i++) {
            Frame each;
            if (years.size() == list.size()) {
                each = new Frame(place, kind, years.get(i), null, sentence);
            } else if (kinds.size() == list.size()) {
                each = open(kinds.get(i).name(), whole);
            } else {
                return false;
            }
            Token.Amount amount = list.get(i);
            Quantity q = amount.quantity();
            Spot spot = Spot.text(block, line, amount.start(), amount.end(), text);
            add(each, each.subject(measure.get()), q.number(), q.step(), unit.text(), spot);
        }
        return true;
    }

    private static Stream<Period> years(Period period) {
        return IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
                .mapToObj(Period::year);
    }

    private static boolean countable(Unit unit) {
        return unit.dimension().equals(Unit.Dimension.EVENTS)
                || unit.dimension().equals(Unit.Dimension.PEOPLE)
                || unit.dimension().equals(Unit.Dimension.MONEY);
    }

    private void figure(Token.Amount amount, int index, String before) {
        Quantity q = amount.quantity();
        Unit.Dimension dimension = q.unit().dimension();
        if (dimension.equals(Unit.Dimension.EVENTS)) {
            Token next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
            if (next instanceof Token.What what
                    && what.start() == amount.end()
                    && !what.kind().unsaid()) {
                frame = open(what.kind().name(), what.kind().graded() ? null : listed());
                frame.told = q.number().compareTo(BigDecimal.ONE) == 0
                        && !what.kind().graded();
                kindRead = what.end();
            }
            if (frame != null || next instanceof Token.What || before.contains("事故")) {
                put(amount, Words.COUNT);
            }
        } else if (dimension.equals(Unit.Dimension.PEOPLE)) {
            people(amount, before).ifPresent(measure -> put(amount, measure));
        } else if (dimension.equals(Unit.Dimension.MONEY) && before.contains("损失")) {
            put(amount, Words.LOSS);
        }
    }

    /** 死亡29人 or 29人死亡; in 3人死亡5人受伤 the word after a figure is not the word before the next. */
    private Optional<String> people(Token.Amount amount, String before) {
        Matcher ahead = MEASURE_BEFORE.matcher(before);
        if (ahead.find() && amount.start() - before.length() + ahead.start("word") >= measureRead) {
            return Optional.of(Words.measureNamed(ahead.group("word")));
        }
        Matcher behind = MEASURE_AFTER.matcher(text).region(amount.end(), text.length());
        if (behind.lookingAt()) {
            measureRead = behind.end();
            return Optional.of(Words.measureNamed(behind.group("word")));
        }
        return Optional.empty();
    }

    private void put(Token.Amount amount, String measure) {
        Frame target = frame;
        if (target == null || (once != null && !once.equals(target.period))) {
            Period when = once == null ? period : once;
            String kind = target == null ? Words.UNSAID : target.kind;
            if (once == null) {
                target = open(kind, null);
                frame = target;
            } else {
                target = new Frame(place, kind, when, null, sentence);
            }
        }
        once = null;
        Quantity q = amount.quantity();
        Spot spot = Spot.text(block, line, amount.start(), amount.end(), text);
        add(target, target.subject(measure), q.number(), q.step(), q.unit().text(), spot);
    }

    private void add(Frame to, Fact.Subject subject, BigDecimal number, BigDecimal step, String unit, Spot spot) {
        Fact fact = new Fact(subject, to.period, number, step, Unit.parse(unit).orElse(Unit.ONE), spot);
        to.facts.add(fact);
        if (to.whole == null && !to.nil) {
            spoken = to;
        }
        reading.facts.add(fact);
    }
}
