package io.anlan.plan.reading;

import io.anlan.platform.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a sentence that may be a target: a share, percentage points, a number of things, or a bare figure. Dates,
 * numbers of documents and ordinals are not quantities.
 *
 * @param start index of the first character of the number
 * @param end index after its unit
 * @param upper the upper end of a range, 3至5家
 * @param unit as written, 万 included; % for shares
 */
record Quantity(
        int start, int end, BigDecimal value, @Nullable BigDecimal upper, String unit, Form form) {

    enum Form {
        /** 85%、百分之八十五、九成、三分之二 */
        SHARE,
        /** 3个百分点 */
        POINTS,
        /** 42个、3万人次、十家 */
        THINGS,
        /** 30日、两小时 */
        TIME,
        /** 0.24 */
        BARE
    }

    private static final String DIGITS = "\\d{1,12}(?:\\.\\d{1,6})?";
    private static final String NUMERAL = "[一二两三四五六七八九十百千]{1,6}";
    private static final String RANGE = "\\s?[-—–~～至到]\\s?";

    private static final String TIME = "个?工作日|个月|小时|分钟|秒钟?|日|天|个星期|周(?=[以之]?内)";

    private static final String CLASSIFIER = "‰|平方公里|平方米|立方米|人次|人日|户次|家次|批次|架次|场次|课时|学时|学分|公里|千米|公顷|"
            + "元|人|名|位|家|户|支|期|处|座|套|台|辆|艘|架|所|场|次|个|米|亩|吨|项|件|起|宗|条|份|册|张|块|面|盏|栋|幢|间|部|具|只|把|根|门|口|批|轮|例|组|对|站|点|篇|眼|段|片|株|枚|顶|箱|桶|车|堂|遍|回(?!头)|路(?![口段长面网上边])";

    private static final Pattern QUANTITY = Pattern.compile("(?<share>" + DIGITS + ")\\s?%?(?:" + RANGE + "(?<share2>"
            + DIGITS + "))?\\s?%" + "|百分之(?<words>[零一二三四五六七八九十百点]{1,8}|" + DIGITS + ")"
            + "|(?<whole>百分百|百分之百)"
            + "|(?<tenths>[一二两三四五六七八九])成(?<half>半|[一二三四五六七八九])?(?![立效员果为本功长绩熟型人])"
            + "|(?<below>[二三四五])分之(?<above>[一二三四])"
            + "|(?<halves>一半|过半|半数)"
            + "|(?<points>" + DIGITS + "|" + NUMERAL + ")个百分点"
            + "|(?<n>" + DIGITS + ")(?:" + RANGE + "(?<n2>" + DIGITS + "))?\\s?[余多]?"
            + "(?:(?<time>" + TIME + ")|(?<unit>[百千]?[万亿]?余?(?:" + CLASSIFIER + "))(?:/[\\u4e00-\\u9fa5]{1,4})?)?"
            + "|(?<numeral>" + NUMERAL + ")(?:[至到](?<numeral2>" + NUMERAL + "))?(?:(?<time2>" + TIME
            + ")|(?<unit2>万?(?:"
            + CLASSIFIER + ")))");

    /** 〔2024〕, GB 18218, 第3, 1+2, 2.5G stand before or behind numbers that count nothing. */
    private static final String BEFORE_NAMES = "第〔[+×*/.";

    /** 2026年, 6月, 12时: dates and times; 3级, 二类, 4号 are names, and 1+N is a slogan. */
    private static final Pattern NAME_BEHIND =
            Pattern.compile("^(?:年|月(?!\\d?次)|时(?!间)|号|级|类|条款|版|届|周年|[A-Za-z+〕\\]])");

    private static final Pattern JOINED = Pattern.compile("[、和与及]|以及");

    private static final Map<String, String> FRACTIONS = Map.of(
            "二一", "50", "三一", "33.3", "三二", "66.7", "四一", "25", "四三", "75", "五一", "20", "五二", "40", "五三", "60", "五四",
            "80");

    static List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher m = QUANTITY.matcher(text);
        while (m.find()) {
            if (counts(text, m)) {
                read(m).ifPresent(found::add);
            }
        }
        for (int i = found.size() - 2; i >= 0; i--) {
            found.set(i, found.get(i).withUnitOf(found.get(i + 1), text));
        }
        return found;
    }

    /** 20、15和30个百分点: the unit stands once, behind the last. */
    private Quantity withUnitOf(Quantity next, String text) {
        boolean list = form == Form.BARE
                && next.form != Form.BARE
                && JOINED.matcher(text.substring(end, next.start)).matches();
        return list ? new Quantity(start, end, value, upper, next.unit, next.form) : this;
    }

    /** 两三起, 三五家 are guesses, not figures. */
    private static boolean guess(String numeral) {
        return numeral.matches(".*[一二两三四五六七八九]{2}.*");
    }

    boolean sameFamily(Quantity other) {
        return form == other.form || form == Form.BARE && other.form == Form.THINGS;
    }

    private static boolean counts(String text, Matcher m) {
        char before = m.start() == 0 ? ' ' : text.charAt(m.start() - 1);
        if (BEFORE_NAMES.indexOf(before) >= 0 || latin(before) || before == '-' && m.start() > 1) {
            return false;
        }
        boolean dayOfMonth = before == '月' && (has(m, "time") || m.group("n") != null && text.startsWith("号", m.end()));
        return !dayOfMonth
                && !NAME_BEHIND.matcher(text).region(m.end(), text.length()).find();
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || Character.isDigit(c);
    }

    private static boolean has(Matcher m, String group) {
        return m.group(group) != null;
    }

    private static Optional<Quantity> read(Matcher m) {
        if (has(m, "n")) {
            return Optional.of(counted(m, new BigDecimal(m.group("n")), decimal(m.group("n2")), "time", "unit"));
        }
        if (has(m, "numeral")) {
            if (guess(m.group("numeral"))) {
                return Optional.empty();
            }
            String upper = m.group("numeral2");
            return Numbers.chinese(m.group("numeral"))
                    .map(n -> counted(m, n, upper == null ? null : chinese(upper), "time2", "unit2"));
        }
        if (has(m, "points")) {
            BigDecimal value = number(m.group("points"));
            return value == null
                    ? Optional.empty()
                    : Optional.of(new Quantity(m.start(), m.end(), value, null, "个百分点", Form.POINTS));
        }
        BigDecimal share = share(m);
        return share == null
                ? Optional.empty()
                : Optional.of(new Quantity(m.start(), m.end(), share, decimal(m.group("share2")), "%", Form.SHARE));
    }

    private static Quantity counted(Matcher m, BigDecimal value, @Nullable BigDecimal upper, String time, String unit) {
        String span = m.group(time);
        String things = m.group(unit);
        Form form = span != null ? Form.TIME : things != null ? Form.THINGS : Form.BARE;
        String said = span != null ? span : things != null ? things : "";
        return new Quantity(m.start(), m.end(), value, upper, said, form);
    }

    private static @Nullable BigDecimal share(Matcher m) {
        if (has(m, "share")) {
            return new BigDecimal(m.group("share"));
        }
        if (has(m, "words")) {
            return number(m.group("words"));
        }
        if (has(m, "tenths")) {
            BigDecimal tenths = chinese(m.group("tenths"));
            BigDecimal half = has(m, "half") ? chinese(m.group("half").replace('半', '五')) : BigDecimal.ZERO;
            return tenths == null || half == null
                    ? null
                    : tenths.multiply(BigDecimal.TEN).add(half);
        }
        if (has(m, "below")) {
            return decimal(FRACTIONS.get(m.group("below") + m.group("above")));
        }
        return BigDecimal.valueOf(has(m, "whole") ? 100 : 50);
    }

    private static @Nullable BigDecimal number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return new BigDecimal(written);
        }
        if (written.indexOf('点') < 0) {
            return chinese(written);
        }
        return Numbers.find("百分之" + written).stream()
                .findFirst()
                .map(span -> span.value().movePointRight(2))
                .orElse(null);
    }

    private static @Nullable BigDecimal chinese(String numeral) {
        return Numbers.chinese(numeral).orElse(null);
    }

    private static @Nullable BigDecimal decimal(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
