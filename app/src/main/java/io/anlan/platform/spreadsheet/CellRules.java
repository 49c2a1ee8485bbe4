package io.anlan.platform.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a cell is read. What a person plainly meant is accepted (full-width digits, 2026.1.5, 1,204); what
 * would need a guess is refused with a suggestion; what could run as a formula is refused outright.
 */
final class CellRules {

    /** Excel keeps 15 significant digits; a longer code typed as a number has already lost its tail. */
    static final int EXCEL_DIGITS = 15;

    static final int MIN_YEAR = 1900;
    static final int MAX_YEAR = 2199;

    /** A text that begins so may run when the file is opened elsewhere (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Official tables write "none" this way. */
    private static final Set<String> PLACEHOLDERS = Set.of("-", "--", "—", "——", "/", "\\", "－", "／");

    private static final Set<String> TOTALS =
            Set.of("小计", "合计", "总计", "共计", "累计", "本页小计", "本页合计", "total", "subtotal", "sum", "grandtotal");

    private static final Pattern FOOTNOTE =
            Pattern.compile("^(注|备注|说明|填表人|填报人|制表人|制表|审核人|审核|单位负责人|负责人|填报单位|填报日期|联系人)[:：].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern LONE_NUMBER = Pattern.compile("^\\D*?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\D*$");
    /** A unit that multiplies or a sign of vagueness: then the digits alone are not the value. */
    private static final Pattern NOT_THE_DIGITS = Pattern.compile("[十百千万亿%％‰半余多+\\-~～至≥≤<>]");

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*(?:[-/.]|年)\\s*(\\d{1,2})\\s*(?:[-/.]|月)\\s*(\\d{1,2})\\s*日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}\\s*(?:[-/.]|年)\\s*\\d{1,2}\\s*月?");

    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("√", true),
            Map.entry("y", true),
            Map.entry("yes", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("×", false),
            Map.entry("n", false),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("0", false));

    private CellRules() {}

    /** Full-width letters, digits and space become half-width; Chinese punctuation in names stays. */
    static String halfWidth(String text) {
        return map(text, c -> (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ'));
    }

    /** Every full-width character becomes half-width and inner spaces go: for codes, numbers, dates, headings. */
    static String compact(String text) {
        return map(text, c -> c >= '！' && c <= '～').replaceAll("[\\s\\u200b\\ufeff]", "");
    }

    private static String map(String text, java.util.function.IntPredicate fullWidth) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u3000' || c == '\u00a0') {
                out.append(' ');
            } else {
                out.append(fullWidth.test(c) ? (char) (c - 0xFEE0) : c);
            }
        }
        return out.toString().strip();
    }

    static boolean placeholder(String text) {
        return PLACEHOLDERS.contains(text.strip());
    }

    /** Whether the text could run as a formula. Signed numbers cannot. */
    static boolean runnable(String text) {
        if (text.isEmpty() || placeholder(text)) {
            return false;
        }
        char first = text.charAt(0);
        if (first >= '！' && first <= '～') {
            first = (char) (first - 0xFEE0);
        }
        if (FORMULA_STARTS.indexOf(first) < 0) {
            String bare = text.stripLeading();
            return !bare.isEmpty() && bare.length() < text.length() && runnable(bare);
        }
        return !NUMBER.matcher(compact(text)).matches();
    }

    /** Whether a text that we write begins like a formula; numbers written as text count too. */
    static boolean risky(String text) {
        return !text.isEmpty() && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 || runnable(text));
    }

    static boolean totals(String text) {
        return TOTALS.contains(compact(text).toLowerCase(Locale.ROOT).replaceAll("[:：]$", ""));
    }

    static boolean footnote(String text) {
        return FOOTNOTE.matcher(text.strip()).matches();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A code kept as a number past Excel's precision is not what the person typed. */
    static boolean lostDigits(BigDecimal number) {
        return number.precision() - number.scale() > EXCEL_DIGITS;
    }

    static Parsed<BigDecimal> decimal(String text, int scale) {
        String bare = compact(text);
        if (!NUMBER.matcher(bare).matches()) {
            return Parsed.suggest(loneNumber(bare, scale), scale == 0 ? "sheet.not-integer" : "sheet.not-number");
        }
        BigDecimal number = new BigDecimal(bare.replace(",", ""));
        if (number.stripTrailingZeros().scale() <= scale) {
            return Parsed.value(number);
        }
        return scale == 0
                ? Parsed.refused("sheet.not-integer")
                : Parsed.suggest(
                        plain(number.setScale(scale, RoundingMode.HALF_UP)), "sheet.too-fine", String.valueOf(scale));
    }

    /** The one number in a text such as 12人, when nothing in it changes the number's meaning. */
    private static @Nullable String loneNumber(String bare, int scale) {
        Matcher lone = LONE_NUMBER.matcher(bare);
        if (!lone.matches() || NOT_THE_DIGITS.matcher(bare).find()) {
            return null;
        }
        BigDecimal number = new BigDecimal(lone.group(1).replace(",", ""));
        return number.stripTrailingZeros().scale() <= scale ? plain(number) : null;
    }

    static Parsed<LocalDate> date(String text) {
        String bare = map(text, c -> c >= '！' && c <= '～');
        Matcher parts = DATE.matcher(bare);
        if (!parts.matches()) {
            parts = COMPACT_DATE.matcher(bare);
            if (!parts.matches()) {
                return Parsed.refused(
                        YEAR_MONTH.matcher(bare).matches() ? "sheet.date-without-day" : "sheet.not-a-date");
            }
        }
        int year = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        if (month < 1 || month > 12) {
            return Parsed.refused("sheet.no-such-month", String.valueOf(month));
        }
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Parsed.refused(
                    "sheet.no-such-day", String.valueOf(year), String.valueOf(month), String.valueOf(day));
        }
        return inRange(LocalDate.of(year, month, day));
    }

    /**
     * A day counted Excel's way: 1 = 1900-01-01, with the 29 February 1900 that never was (serial 60); 25569 =
     * 1970-01-01.
     */
    static Parsed<LocalDate> serialDate(BigDecimal serial) {
        if (serial.compareTo(new BigDecimal("19000101")) >= 0
                && serial.stripTrailingZeros().scale() <= 0) {
            return date(plain(serial));
        }
        long days = serial.setScale(0, RoundingMode.FLOOR).longValue();
        if (days < 1 || days == 60 || days > 109_574) {
            return Parsed.refused("sheet.not-a-date");
        }
        return inRange(LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days));
    }

    private static Parsed<LocalDate> inRange(LocalDate date) {
        return date.getYear() >= MIN_YEAR && date.getYear() <= MAX_YEAR
                ? Parsed.value(date)
                : Parsed.refused("sheet.year-out-of-range", String.valueOf(date.getYear()));
    }

    static Parsed<Boolean> yesNo(String text) {
        Boolean value = YES_NO.get(compact(text).toLowerCase(Locale.ROOT));
        return value == null ? Parsed.refused("sheet.not-yes-no") : Parsed.value(value);
    }
}
