package io.anlan.statistics;

import io.anlan.platform.text.Periods;
import io.anlan.platform.text.Quantities;
import io.anlan.platform.text.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of a paragraph that matter to statistics, in order. */
sealed interface Token {

    int start();

    int end();

    record When(int start, int end, Periods.Found found) implements Token {}

    record Amount(int start, int end, Quantity quantity) implements Token {}

    record What(int start, int end, Words.Kind kind) implements Token {}

    /** @param home the area the document is about, or one around it: 我区, 全市, 全省 */
    record Where(int start, int end, String place, boolean home) implements Token {}

    /** 3月5日: what follows is about one day. */
    record Day(int start, int end) implements Token {}

    /** 无人员伤亡. */
    record Unhurt(int start, int end) implements Token {}

    record Mark(int start, int end, Sign sign) implements Token {}

    enum Sign {
        /** 其中: what follows are parts of what was just said. */
        AMONG,
        STOP,
        SEMICOLON,
        COMMA,
        OPEN,
        CLOSE
    }

    Pattern MARK = Pattern.compile("其中[：:]?|[。！？]|[；;]|[，,：:](?!\\d{3}(?!\\d))|[（(]|[）)]");
    Pattern DAY = Pattern.compile("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日");
    Pattern UNHURT = Pattern.compile("(?:无|未造成|没有|均无|均未造成)(?:人员)?(?:伤亡|死伤)");

    /** A named part of the area, where the words around leave no doubt that it is one. */
    Pattern PLACE = Pattern.compile("(?<=^|[，。；、：:（(和及与]|其中|其中[：:])(?<place>[\\p{IsHan}]{2,5}(?:省|市|区|县|旗|镇|乡|街道|园区))"
            + "(?=共?发生|共|\\d|死亡|受伤|道路|火灾|各类|生产安全|工矿|工贸|事故)");

    Pattern HOME = Pattern.compile("(?:我|本|全)(?<level>[国省市区县旗镇])(?!域)");

    static List<Token> of(String text) {
        List<Token> all = new ArrayList<>();
        each(DAY, text, m -> all.add(new Day(m.start(), m.end())));
        Periods.find(text).forEach(f -> all.add(new When(f.start(), f.end(), f)));
        Quantities.find(text).forEach(q -> all.add(new Amount(q.start(), q.end(), q)));
        Words.kindsInProse(text).forEach(k -> all.add(new What(k.start(), k.end(), k)));
        each(HOME, text, m -> all.add(new Where(m.start(), m.end(), "全" + m.group("level"), true)));
        each(PLACE, text, m -> all.add(new Where(m.start("place"), m.end("place"), m.group("place"), false)));
        each(UNHURT, text, m -> all.add(new Unhurt(m.start(), m.end())));
        each(MARK, text, m -> all.add(new Mark(m.start(), m.end(), sign(m.group()))));
        return disjoint(all, text.length());
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> use) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            use.accept(m);
        }
    }

    private static Sign sign(String mark) {
        return switch (mark.charAt(0)) {
            case '其' -> Sign.AMONG;
            case '。', '！', '？' -> Sign.STOP;
            case '；', ';' -> Sign.SEMICOLON;
            case '（', '(' -> Sign.OPEN;
            case '）', ')' -> Sign.CLOSE;
            default -> Sign.COMMA;
        };
    }

    /** A year is not a number, and the 两 of 两年 no amount: of overlapping tokens the earlier kind wins. */
    private static List<Token> disjoint(List<Token> all, int length) {
        List<Token> kept = new ArrayList<>();
        BitSet taken = new BitSet(length);
        for (Token token : all) {
            int next = taken.nextSetBit(token.start());
            if (next < 0 || next >= token.end()) {
                taken.set(token.start(), token.end());
                kept.add(token);
            }
        }
        kept.sort(Comparator.comparingInt(Token::start));
        return kept;
    }
}
