package io.anlan.plan.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a document is, told from its opening. Laws and news name figures, intervals and deadlines too, but promise nothing of
 * this place; nothing is proposed from them.
 */
enum Genre {
    PLAN,
    LAW,
    NEWS;

    private static final int OPENING = 14;
    private static final int LONGEST_TITLE = 40;

    /** 本报讯（记者 某某）, 某市讯, 通讯员 某某 */
    private static final Pattern BYLINE = Pattern.compile(
            "^[\\s　]*(?:本报|本网|本台|本刊|新华社|中新社|[\\u4e00-\\u9fa5]{2,8}(?:日报|晚报|电视台|融媒))?[^，。]{0,16}(?:讯|电)\\s?[（(]"
                    + "|[（(](?:记者|通讯员|见习记者)|^[\\s　]*(?:本报讯|本网讯|记者\\s?[\\u4e00-\\u9fa5]{2,4}\\s)|(?:记者|通讯员)[\\u4e00-\\u9fa5\\s、]{2,12}(?:报道|摄|文)");

    private static final Pattern LAW_TITLE =
            Pattern.compile("^[^，。；]{2,36}(?:法|条例|规定|办法|细则|规程|规范|标准)(?:[（(](?:节选|摘录|摘要|试行|修订|修正|草案)[）)])?$");

    /** A law speaks of itself; a plan in articles does not. */
    private static final Pattern OWN_NAME = Pattern.compile("(?:本法|本条例|本规定|本办法|本细则)(?:所称|规定|自|第|的|由)|违反本|依照本法");

    private static final Pattern ARTICLE = Pattern.compile("^[\\s　]*第[一二三四五六七八九十百零]{1,6}条");

    static Genre of(String title, List<Passage> prose) {
        List<String> opening =
                prose.stream().limit(OPENING).map(p -> p.text().strip()).toList();
        if (opening.stream().anyMatch(t -> BYLINE.matcher(t).find())) {
            return NEWS;
        }
        long articles =
                prose.stream().filter(p -> ARTICLE.matcher(p.text()).find()).count();
        boolean named = opening.stream()
                .anyMatch(
                        t -> t.length() <= LONGEST_TITLE && LAW_TITLE.matcher(t).matches());
        boolean own = prose.stream().anyMatch(p -> OWN_NAME.matcher(p.text()).find());
        boolean law = articles > 0 && title.isEmpty() && (named || own || articles * 2 >= prose.size());
        return law ? LAW : PLAN;
    }
}
