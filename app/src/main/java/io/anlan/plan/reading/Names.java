package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a figure measures: the words before its verb, without deadline, place and filler. */
final class Names {

    private static final Pattern FILLER =
            Pattern.compile("^(?:[\\s“”\"——、和及]|其中|争取|并|且|的|确保|力争|实现|推动|到|至|截至|全[市区省县旗镇]|全年|期间|“?十[二三四五]五”?(?:时期|期间)?"
                    + "|(?:20\\d\\d\\s?[-—–~～至]\\s?)?20\\d\\d\\s?年(?:\\d{1,2}月)?(?:年?[底末])?(?:之?前|以前)?"
                    + "|(?:较|比|与)?20\\d\\d年(?:相比|比|底)?|年均|年度|[一二三四五六七八九]是|规划|分别)+");

    private static final Pattern TAIL = Pattern.compile(
            "(?:[\\s“”\"、]|累计|分别|依次|平均|[两三四]个|为|保持|年均|同比|均|都|则|应|要|将|再|至少|全部|较20\\d\\d年|比20\\d\\d年|较上年|持续|进一步|[到至]?20\\d\\d年(?:底|末)?前?)+$");

    private static final int LONGEST_END = 30;

    private static final Pattern TO_BE = Pattern.compile("(?:均|都|皆|须|要|应|为|做到|实现|达到|[两三四]个|双|20\\d\\d年)+$");
    private static final Pattern AFTER_RATE = Pattern.compile("(?<=率)[、和与及]");

    private static final Pattern FIGURE =
            Pattern.compile("[到至]?20\\d\\d年|\\d+(?:\\.\\d+)?[%％]|(?:达到|达|减少|下降|降低|控制|提高)");

    /** How many parts between commas may stand between a name and its last figure. */
    private static final int MOST_PARTS = 12;

    private static final Pattern GOAL_TITLE = Pattern.compile("[率数量]$");

    private Names() {}

    /** The words between the start of the part and the verb. */
    static String before(Sentence sentence, int at) {
        int start = sentence.segmentStart(at);
        String words = clean(sentence.text().substring(start, at));
        String title = sentence.clause() == null ? "" : sentence.clause().title;
        if (GOAL_TITLE.matcher(title).find() && title.length() <= 40 && !title.matches(".*\\d.*")) {
            return title;
        }
        return words.length() >= 2 || start == 0 || at == 0 ? words : inherited(sentence, start - 1, MOST_PARTS);
    }

    /** 高危岗位作业人员到2018年减少30%，到2020年减少35%: the second figure is of the same thing. */
    private static String inherited(Sentence sentence, int at, int parts) {
        int start = sentence.segmentStart(at);
        String words = sentence.text().substring(start, at);
        Matcher figure = FIGURE.matcher(words);
        String name = clean(figure.find() ? words.substring(0, figure.start()) : words);
        boolean own = name.length() >= 2 || start == 0 || parts == 0;
        return own ? name : inherited(sentence, start - 1, parts - 1);
    }

    static String clean(String words) {
        String clean = FILLER.matcher(words.strip()).replaceFirst("");
        return without(TAIL, clean).strip();
    }

    /** Without what its end says; longer ends are none, and looking for them from every character costs the most here. */
    private static String without(Pattern end, String words) {
        Matcher m = end.matcher(words).region(Math.max(0, words.length() - LONGEST_END), words.length());
        return m.find() ? words.substring(0, m.start()) : words;
    }

    /** 挂牌率和年检率都达到90%: one figure for several rates. */
    static List<String> rates(String name) {
        String bare = without(TO_BE, name);
        return bare.endsWith("率") ? List.of(AFTER_RATE.split(bare)) : List.of();
    }

    /** 入网率、上线率: names that share one verb; 矿山、尾矿库的接入率: the measure stands once, behind the last. */
    static List<String> parts(String name, int figures) {
        String[] parts = name.split("[、和与及]");
        if (figures < 2 || parts.length < figures) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(parts).subList(parts.length - figures, parts.length));
        int common = names.getLast().indexOf('的');
        if (common > 0) {
            String measure = names.getLast().substring(common);
            names.replaceAll(n -> n.endsWith(measure) ? n : n + measure);
        }
        return names;
    }
}
