package io.anlan.platform.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as they stand in Chinese texts: Arabic digits (half or full width, with separators), Chinese numerals,
 * both mixed (3.5万), per cent and per mille in signs and words.
 */
public final class Numbers {

    private static final Map<Character, Integer> DIGITS = Map.ofEntries(
            Map.entry('〇', 0),
            Map.entry('零', 0),
            Map.entry('○', 0),
            Map.entry('一', 1),
            Map.entry('壹', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('贰', 2),
            Map.entry('三', 3),
            Map.entry('叁', 3),
            Map.entry('四', 4),
            Map.entry('肆', 4),
            Map.entry('五', 5),
            Map.entry('伍', 5),
            Map.entry('六', 6),
            Map.entry('陆', 6),
            Map.entry('七', 7),
            Map.entry('柒', 7),
            Map.entry('八', 8),
            Map.entry('捌', 8),
            Map.entry('九', 9),
            Map.entry('玖', 9));

    private static final Map<Character, Integer> POWERS =
            Map.of('十', 1, '拾', 1, '百', 2, '佰', 2, '千', 3, '仟', 3, '万', 4, '亿', 8);

    private static final String NUMERAL = "[〇零○一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿]";

    /** A run of digits as a person types it; separators only where they separate thousands. */
    private static final String ARABIC = "(?:\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d+)(?:[.．]\\d+)?";

    private static final Pattern NUMBER =
            Pattern.compile("(?<phrase>(?<of>百分之|千分之|万分之)(?<ofValue>" + ARABIC + "|[〇零一二三四五六七八九十百点]+))"
                    + "|(?<sign>(?<![\\d\\w年月日\\-—–－~～至])[-－])?(?<arabic>" + ARABIC
                    + ")\\s?(?<mark>[%％‰]|(?<power>[十百千]?[万亿]|[百千](?=[万亿])))?"
                    + "|(?<chinese>" + NUMERAL + "{1,20})");

    private Numbers() {}

    /** Every number in the text, from left to right, none overlapping. */
    public static List<NumberSpan> find(String text) {
        String plain = halfWidth(text);
        List<NumberSpan> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(plain);
        while (matcher.find()) {
            NumberSpan span = span(matcher);
            if (span != null) {
                found.add(span);
            }
        }
        return found;
    }

    /** The number that the whole text is, or empty. */
    public static Optional<NumberSpan> whole(String text) {
        String bare = text.strip();
        return find(bare).stream()
                .filter(span -> span.start() == 0 && span.end() == bare.length())
                .findFirst();
    }

    /** Reads Chinese numerals such as 十三, 二十万, 三千五百, 百亿, 二〇一五, 十万八; empty when they make no number. */
    public static Optional<BigDecimal> chinese(String numerals) {
        if (numerals.isEmpty() || !numerals.matches(NUMERAL + "+")) {
            return Optional.empty();
        }
        boolean positional = numerals.chars().noneMatch(c -> POWERS.containsKey((char) c));
        return positional ? positional(numerals) : powers(numerals);
    }

    /** Digits, signs and Latin letters in half width, everything else as it is; the length does not change. */
    public static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '．';
            plain.append(wide ? (char) (c - 0xFEE0) : c);
        }
        return plain.toString();
    }

    private static @Nullable NumberSpan span(Matcher m) {
        if (m.group("phrase") != null) {
            return phrase(m);
        }
        if (m.group("chinese") != null) {
            return chinese(m.group())
                    .map(value -> new NumberSpan(m.start(), m.end(), value, BigDecimal.ONE, NumberSpan.Form.CHINESE))
                    .orElse(null);
        }
        BigDecimal digits = decimal(m.group("arabic"));
        BigDecimal value = m.group("sign") == null ? digits : digits.negate();
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, digits.scale()));
        String mark = m.group("mark");
        if (mark == null) {
            return new NumberSpan(m.start(), m.end("arabic"), value, step, NumberSpan.Form.DIGITS);
        }
        if (mark.equals("‰")) {
            return scaled(m, value, step, -3, NumberSpan.Form.PERMILLE);
        }
        if (m.group("power") == null) {
            return scaled(m, value, step, -2, NumberSpan.Form.PERCENT);
        }
        return scaled(m, value, step, power(mark), NumberSpan.Form.DIGITS);
    }

    private static NumberSpan scaled(Matcher m, BigDecimal value, BigDecimal step, int power, NumberSpan.Form form) {
        return new NumberSpan(m.start(), m.end(), value.scaleByPowerOfTen(power), step.scaleByPowerOfTen(power), form);
    }

    private static @Nullable NumberSpan phrase(Matcher m) {
        String written = m.group("ofValue");
        int power = power(m.group("of").substring(0, 1));
        BigDecimal value;
        if (Character.isDigit(written.charAt(0))) {
            value = decimal(written);
        } else {
            Optional<BigDecimal> read = withPoint(written);
            if (read.isEmpty()) {
                return null;
            }
            value = read.get();
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
        return scaled(m, value, step, -power, power == 2 ? NumberSpan.Form.PERCENT : NumberSpan.Form.PERMILLE);
    }

    /** 六十四点五八 */
    private static Optional<BigDecimal> withPoint(String written) {
        int point = written.indexOf('点');
        if (point < 0) {
            return chinese(written);
        }
        return chinese(written.substring(0, point))
                .flatMap(whole -> positional(written.substring(point + 1))
                        .map(part -> whole.add(part.movePointLeft(written.length() - point - 1))));
    }

    private static BigDecimal decimal(String written) {
        return new BigDecimal(written.replaceAll("[,，]", "").replace('．', '.'));
    }

    static int power(String marks) {
        return marks.chars().map(c -> POWERS.getOrDefault((char) c, 0)).sum();
    }

    private static Optional<BigDecimal> positional(String numerals) {
        BigDecimal value = BigDecimal.ZERO;
        for (char c : numerals.toCharArray()) {
            Integer digit = DIGITS.get(c);
            if (digit == null) {
                return Optional.empty();
            }
            value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit));
        }
        return numerals.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Sections of 亿 and 万; a leading 十 or 百 counts once (十三, 百亿); a trailing digit takes the next power (三千五). */
    private static Optional<BigDecimal> powers(String numerals) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        int digit = -1;
        int lastPower = 0;
        boolean zero = false;
        for (char c : numerals.toCharArray()) {
            Integer written = DIGITS.get(c);
            if (written != null) {
                if (digit > 0) {
                    return Optional.empty();
                }
                zero |= written == 0;
                digit = written;
                continue;
            }
            int power = power(String.valueOf(c));
            BigDecimal times = BigDecimal.valueOf(digit < 0 ? 1 : digit);
            if (power < 4) {
                section = section.add(times.scaleByPowerOfTen(power));
            } else {
                total = close(total, digit > 0 ? section.add(times) : section, power);
                section = BigDecimal.ZERO;
            }
            digit = -1;
            lastPower = power;
            zero = false;
        }
        if (digit > 0) {
            BigDecimal tail = BigDecimal.valueOf(digit);
            section = section.add(!zero && lastPower > 1 ? tail.scaleByPowerOfTen(lastPower - 1) : tail);
        }
        return Optional.of(new BigDecimal(total.add(section).toPlainString()));
    }

    /** Ends a section with 万 or 亿; 亿 multiplies all before it (三万亿), and a bare one stands for itself (百亿's 亿). */
    private static BigDecimal close(BigDecimal total, BigDecimal section, int power) {
        if (power == 8 && total.signum() > 0) {
            return total.add(section).scaleByPowerOfTen(8);
        }
        return total.add((section.signum() == 0 ? BigDecimal.ONE : section).scaleByPowerOfTen(power));
    }
}
