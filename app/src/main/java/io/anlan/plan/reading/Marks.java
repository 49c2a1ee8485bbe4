package io.anlan.plan.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbering of Chinese documents, from chapter to circled number. GB/T 9704-2012, 7.3.3 orders 一、（一）1.（1）; plans
 * put 编、章、节 or 壹、贰、叁 above, 第一条 in the place of 一、 and 工程一： in that of （一）, and ① and dashes below.
 */
final class Marks {

    private static final String NUMERAL = "[一二三四五六七八九十百]{1,4}";

    private static final Pattern MARK = Pattern.compile(
            "[\\s　]*(?:(?<part>第" + NUMERAL + "(?:[编篇]|部分)|[壹贰叁肆伍陆柒捌玖拾]{1,2}[、.．\\s　]|附件[一二三四五\\d]?[：:])"
                    + "|(?<chapter>第" + NUMERAL + "章)"
                    + "|(?<section>第" + NUMERAL + "节)"
                    + "|(?<first>第" + NUMERAL + "条|" + NUMERAL + "、)"
                    + "|(?<second>[（(]" + NUMERAL + "[）)]|(?:工程|项目|行动|任务|举措)(?:" + NUMERAL + "|\\d{1,2})[：:．.])"
                    + "|(?<third>\\d{1,2}(?:[.．](?!\\d(?!\\d?月))|、))"
                    + "|(?<fourth>[（(]?\\d{1,2}[）)]|\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?[\\s　]+(?=[\\u4e00-\\u9fa5]))"
                    + "|(?<fifth>[①-⑳])"
                    + "|(?<dash>[—–-]{2,}|[●■◆▪•▲△★☆◇○►▶√✓✦]))[\\s　]*");

    private static final String[] RANKS = {
        "part", "chapter", "section", "first", "second", "", "third", "fourth", "fifth", "dash"
    };

    /** Level of a list's headline, which has no number: between （一） and 1. */
    static final int LIST_HEAD = 6;

    static final int DASH = 10;

    /** A mark that opens a text. */
    record Mark(String sign, int level, int end) {}

    private Marks() {}

    static boolean opens(String text) {
        return MARK.matcher(text).lookingAt();
    }

    static Optional<Mark> at(String text, int from) {
        Matcher m = MARK.matcher(text).region(from, text.length());
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        for (int i = 0; i < RANKS.length; i++) {
            if (!RANKS[i].isEmpty() && m.group(RANKS[i]) != null) {
                return Optional.of(new Mark(m.group(RANKS[i]), i + 1, m.end()));
            }
        }
        return Optional.empty();
    }
}
