package io.anlan.platform.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit as written, reduced to what it counts and a power of ten, so that quantities with different units of one
 * dimension can be compared: 万元 and 亿元; 人/亿元 and 人/百亿元.
 *
 * @param text as written, without blanks
 * @param dimension what is counted, and per what
 * @param power the quantity in base units is the number times ten to this power
 */
public record Unit(String text, Dimension dimension, int power) {

    /**
     * What a unit counts: the base noun above the line and, for a rate, the one below. 人 per 元 is the deaths per GDP.
     *
     * @param of base noun, empty for a share
     * @param per base noun below the line, empty when there is none
     */
    public record Dimension(String of, String per) {

        public static final Dimension SHARE = new Dimension("", "");
        public static final Dimension MONEY = new Dimension("元", "");
        public static final Dimension PEOPLE = new Dimension("人", "");
        public static final Dimension EVENTS = new Dimension("起", "");
    }

    public static final Unit ONE = new Unit("", Dimension.SHARE, 0);

    private static final String TIMES = "(?:[十百千]?[万亿]|10万|1万|[十百千])";

    /** Nouns that count the same thing under another word, and their power of ten against the base noun. */
    private static final Map<String, Base> NOUNS = Map.ofEntries(
            Map.entry("起", new Base("起", 0)),
            Map.entry("宗", new Base("起", 0)),
            Map.entry("人", new Base("人", 0)),
            Map.entry("名", new Base("人", 0)),
            Map.entry("位", new Base("人", 0)),
            Map.entry("人次", new Base("人次", 0)),
            Map.entry("元", new Base("元", 0)),
            Map.entry("元GDP", new Base("元", 0)),
            Map.entry("元人民币", new Base("元", 0)),
            Map.entry("吨", new Base("吨", 0)),
            Map.entry("辆", new Base("车", 0)),
            Map.entry("车", new Base("车", 0)),
            Map.entry("台", new Base("台", 0)),
            Map.entry("套", new Base("套", 0)),
            Map.entry("家", new Base("家", 0)),
            Map.entry("户", new Base("户", 0)),
            Map.entry("个", new Base("个", 0)),
            Map.entry("处", new Base("处", 0)),
            Map.entry("座", new Base("座", 0)),
            Map.entry("项", new Base("项", 0)),
            Map.entry("条", new Base("条", 0)),
            Map.entry("件", new Base("件", 0)),
            Map.entry("例", new Base("例", 0)),
            Map.entry("支", new Base("支", 0)),
            Map.entry("次", new Base("次", 0)),
            Map.entry("场", new Base("场", 0)),
            Map.entry("天", new Base("天", 0)),
            Map.entry("公里", new Base("米", 3)),
            Map.entry("千米", new Base("米", 3)),
            Map.entry("米", new Base("米", 0)),
            Map.entry("平方米", new Base("平方米", 0)),
            Map.entry("平方公里", new Base("平方米", 6)),
            Map.entry("公顷", new Base("平方米", 4)),
            Map.entry("小时", new Base("小时", 0)),
            Map.entry("倍", new Base("", 0)),
            Map.entry("%", new Base("", -2)),
            Map.entry("‰", new Base("", -3)),
            Map.entry("个百分点", new Base("百分点", 0)));

    private static final String NOUN = String.join(
            "|",
            NOUNS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .toList());

    static final String SIMPLE = "(?:" + TIMES + ")?(?:" + NOUN + ")";

    /** 人/百亿 leaves the 元 unsaid; 人/10万人, 人/万车 and 人/百万吨 do not. */
    static final String REGEX = SIMPLE + "(?:\\s?[/／每]\\s?(?:" + SIMPLE + "|[十百千]?亿))?";

    private static final Pattern SHAPE = Pattern.compile("(?<times>" + TIMES + ")?(?<noun>" + NOUN
            + ")(?:\\s?[/／每]\\s?(?<perTimes>" + TIMES + ")?(?<perNoun>" + NOUN + ")?)?");

    private record Base(String noun, int power) {}

    /** The unit that the text is, such as 万元, 人/亿元, 起, %; empty for anything else. */
    public static Optional<Unit> parse(String text) {
        String bare = Numbers.halfWidth(text).replace('％', '%').replaceAll("\\s", "");
        Matcher m = SHAPE.matcher(bare);
        if (!m.matches() || (m.group("perTimes") == null && bare.matches(".*[/／每].*") && m.group("perNoun") == null)) {
            return Optional.empty();
        }
        Base of = NOUNS.getOrDefault(m.group("noun"), new Base(m.group("noun"), 0));
        int power = of.power() + times(m.group("times"));
        if (m.group("perTimes") == null && m.group("perNoun") == null) {
            return Optional.of(new Unit(bare, new Dimension(of.noun(), ""), power));
        }
        String noun = m.group("perNoun") == null ? "元" : m.group("perNoun");
        Base per = NOUNS.getOrDefault(noun, new Base(noun, 0));
        return Optional.of(
                new Unit(bare, new Dimension(of.noun(), per.noun()), power - per.power() - times(m.group("perTimes"))));
    }

    /** The number in base units: 96.25 万元 gives 962500. */
    public BigDecimal toBase(BigDecimal number) {
        return number.scaleByPowerOfTen(power);
    }

    /** The number of this unit that a quantity in base units is. */
    public BigDecimal fromBase(BigDecimal base) {
        return base.scaleByPowerOfTen(-power);
    }

    /**
     * Converts a number of this unit to another one.
     *
     * @throws IllegalArgumentException when the two count different things
     */
    public BigDecimal convert(BigDecimal number, Unit to) {
        if (!dimension.equals(to.dimension)) {
            throw new IllegalArgumentException(text + " cannot be converted to " + to.text);
        }
        return number.scaleByPowerOfTen(power - to.power).round(MathContext.DECIMAL64);
    }

    private static int times(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        return switch (written) {
            case "10万" -> 5;
            case "1万" -> 4;
            default -> Numbers.power(written);
        };
    }
}
