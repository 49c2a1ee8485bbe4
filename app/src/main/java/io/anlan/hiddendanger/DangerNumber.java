package io.anlan.hiddendanger;

import io.anlan.platform.time.Days;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The number of a record: YH-yymm-nnnn, counted by district and month. */
public final class DangerNumber {

    private static final Pattern FORM = Pattern.compile("YH-\\d{4}-\\d{4,}");

    private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("yyMM");

    private DangerNumber() {}

    public static String yearMonth(Instant at) {
        return YEAR_MONTH.format(Days.of(at));
    }

    public static String of(String yearMonth, int n) {
        return "YH-%s-%04d".formatted(yearMonth, n);
    }

    public static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }
}
