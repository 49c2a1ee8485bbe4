package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quantities that share a verb, 分别下降5%和8% or 新建泵房2座、水池1个, and the years that belong to them one by one.
 *
 * @param quantities at least one
 */
record Series(Sentence sentence, List<Quantity> quantities) {

    /** What joins the figures of one list: 100%、95%和90%; 2026年底80%、2027年底100%. */
    private static final Pattern JOINED = Pattern.compile(
            "(?:以上|以下|以内|左右)?(?:[、/]|[，,]?(?:和|以及|与|及))" + "(?:到?20\\d\\d年?(?:底|末)?(?:前)?)?(?:不少于|不低于|达到|各)?");

    /** 分别 and 依次 keep a list together over commas. */
    private static final Pattern JOINED_APART = Pattern.compile("(?:以上|以下|以内)?[，,](?:到?20\\d\\d年?(?:底|末)?(?:前)?)?");

    private static final Pattern ONE_BY_ONE = Pattern.compile("分别|依次");

    /** 46座桥梁、12处隐患点; 高喷车2辆、泡沫车3辆 */
    private static final Pattern NOUN_BETWEEN =
            Pattern.compile("[^，,。；;：:\\d%、和及]{0,16}(?:、|以及|和|及)[^，,。；;：:\\d%、和及]{0,16}");

    /** 为2600家单位和场所加装终端3.2万个: a verb between makes it another figure. */
    private static final Pattern ACT = Pattern.compile("(?:" + TargetForm.Words.ACT + ")(?=[\\u4e00-\\u9fa5]{2})");

    private static final Pattern YEARS = Pattern.compile("20\\d\\d(?=[年、和至到及])");

    private static final Pattern EACH = Pattern.compile("年[^，,。；、]{0,6}(?:各|每年|分别)[^，,。；、\\d]{0,6}$");

    /** How far before the first figure its years may stand. */
    private static final int REACH = 60;

    static List<Series> in(Sentence sentence) {
        List<Series> all = new ArrayList<>();
        for (Quantity quantity : Quantity.in(sentence.text())) {
            if (!all.isEmpty() && joined(sentence, all.getLast().last(), quantity)) {
                all.getLast().quantities.add(quantity);
            } else {
                all.add(new Series(sentence, new ArrayList<>(List.of(quantity))));
            }
        }
        return all;
    }

    private static boolean joined(Sentence sentence, Quantity last, Quantity next) {
        String text = sentence.text();
        String between = text.substring(last.end(), next.start());
        String before = text.substring(sentence.segmentStart(last.start()), last.start());
        boolean oneByOne = ONE_BY_ONE.matcher(before).find();
        return last.sameFamily(next)
                && text.charAt(next.start()) != '一'
                && (JOINED.matcher(between).matches()
                        || oneByOne && JOINED_APART.matcher(between).matches()
                        || last.form() == Quantity.Form.THINGS
                                && NOUN_BETWEEN.matcher(between).matches()
                                && !ACT.matcher(between).find());
    }

    Quantity first() {
        return quantities.getFirst();
    }

    Quantity last() {
        return quantities.getLast();
    }

    int size() {
        return quantities.size();
    }

    /** Where the words that belong to a figure begin: after the figure before it. */
    int from(int i) {
        int segment = sentence.segmentStart(quantities.get(i).start());
        return i == 0 ? segment : Math.max(segment, quantities.get(i - 1).end());
    }

    /** 2026年底达到80%、2027年底达到100%: the same measure in other years. */
    boolean overYears() {
        return size() > 1
                && YEARS.matcher(sentence.text().substring(first().end(), last().start()))
                        .find();
    }

    /** 2026、2027、2028年分别达到70%、85%、95%: as many years as figures belong to them one by one. */
    @Nullable
    Integer year(int i) {
        if (size() < 2) {
            return null;
        }
        String text = sentence.text();
        int start = first().start();
        if (overYears()) {
            return i == 0 ? null : ownYear(i);
        }
        List<String> years = new ArrayList<>();
        Matcher before = YEARS.matcher(text.substring(Math.max(0, start - REACH), start));
        while (before.find()) {
            years.add(before.group());
        }
        return years.size() == size() ? Integer.valueOf(years.get(i)) : null;
    }

    private @Nullable Integer ownYear(int i) {
        int from = quantities.get(i - 1).end();
        Matcher own =
                YEARS.matcher(sentence.text().substring(from, quantities.get(i).start()));
        return own.find() ? Integer.valueOf(own.group()) : null;
    }

    /** 2027年、2028年各装20处: the years that each get the one figure; empty when it is not said so. */
    List<Integer> eachYear() {
        int end = first().start();
        int start = sentence.segmentStart(end);
        if (size() > 1 || !EACH.matcher(sentence.text().substring(start, end)).find()) {
            return List.of();
        }
        return sentence.deadlines().stream()
                .filter(d -> d.start() >= start && d.end() <= end)
                .map(d -> d.day().getYear())
                .distinct()
                .toList();
    }
}
