package io.anlan.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a sentence about what has been from one about what is to be, where no title does. */
final class Tense {

    private static final Pattern SINCE = Pattern.compile(
            "^[\\s　]*(?:去年|上年|上一年|过去[一两二三五几]年|近[年两三五][年来]|[一两二三四五]年来|今年以来|截至目前|一年来|上一?轮)|^[^，。]{0,12}(?:以来|三年来|一年来|几年来)，");

    private static final Pattern YEAR = Pattern.compile("(?<![比较以与到至])(20\\d\\d)\\s?年");

    private static final Pattern PROMISE = Pattern.compile("要|应|须|将|确保|力争|争取|不低于|不少于|以内|不超过|不高于|坚决|年底前|底前|杜绝|必须|计划");

    private Tense() {}

    static boolean past(String text, Reading.Span span) {
        if (PROMISE.matcher(text).find()) {
            return false;
        }
        return SINCE.matcher(text).find() || before(text, span);
    }

    /** Every year it names lies before the plan, and it opens with one. */
    private static boolean before(String text, Reading.Span span) {
        Integer first = span.first();
        Matcher year = YEAR.matcher(text);
        if (first == null || !year.find() || year.start() > 8) {
            return false;
        }
        do {
            if (Integer.parseInt(year.group(1)) >= first) {
                return false;
            }
        } while (year.find());
        return true;
    }
}
