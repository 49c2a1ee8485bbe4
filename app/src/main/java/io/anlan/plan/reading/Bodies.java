package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is to act, told from the sentence: 各企业要…, 由应急局牵头, 督促企业…, （责任单位：应急办、派出所）, （应急办牵头，派出所配合）. */
final class Bodies {

    private static final int AT_MOST = 4;

    /** A label names every body of its list. */
    private static final int AT_MOST_LABELLED = 12;

    private static final String BODY = "(?<body>[\\u4e00-\\u9fa5（）()、]{0,18}?"
            + "(?:部门|安委会|安委办|委员会|管委会|党委和政府|党委政府|政府|党委|工委|局|办公室|街道|乡镇|各镇|社区|"
            + "生产经营单位|用人单位|使用单位|社会单位|各单位|企业|保险机构|服务机构|检验机构|救援队伍|主要负责人|主要负责同志|领导干部))";

    private static final Pattern SUBJECT =
            Pattern.compile("(?:^|[，,。；;：:\\n])\\s*" + BODY + "(?:要|应当|应|须|必须|将|负责|牵头|切实|分别)(?![用对急])");

    private static final Pattern LED = Pattern.compile("由" + BODY + "(?:负责|牵头|组织|承担|会同)");

    private static final Pattern URGED = Pattern.compile("(?:督促|推动|推进|指导|引导|要求|组织)" + BODY + "(?=[\\u4e00-\\u9fa5])");

    /** 责任单位：…；配合单位：…, up to the end of the bracket or the next label. */
    private static final Pattern LABELLED =
            Pattern.compile("(?:牵头|责任|配合|主办|协办|实施|落实|参与|承办|主责|协同)(?:责任)?(?:单位|部门|主体|科室|站所|领导|人)[：:为]\\s?"
                    + "(?<bodies>[^；;。：:）)\\]】\\n]{2,160})");

    /** （应急办牵头，派出所、市场监管所配合） */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "[（(](?<lead>[\\u4e00-\\u9fa5、]{2,60})(?:牵头|负责|落实|主办)(?:[，,；;]?(?<help>[\\u4e00-\\u9fa5、]{2,100})(?:配合|协助|参与|协办|分工负责|按职责分工))?");

    private static final Pattern LEAD = Pattern.compile("^(?:[的了和与及、对向将把以]|引导|指导|督促|鼓励|支持|相关)+");

    /** 由政府推动为主向企业自主转变 and the like name no one who is asked to act. */
    private static final Pattern NOBODY = Pattern.compile("向|落实|加强|建设|完善|^(?:下|上|该|本)企业|带头");

    private static final Pattern BETWEEN = Pattern.compile("[、，,\\s　]+|(?:和|及)(?=各)");
    private static final Pattern LAST_LABEL = Pattern.compile("(?:完成|整改|治理)?(?:时限|时间|期限).*$|(?:牵头|配合|等?按职责分工负责)$");

    private Bodies() {}

    static List<String> in(String sentence) {
        Set<String> found = new LinkedHashSet<>(labelled(sentence));
        if (!found.isEmpty()) {
            return new ArrayList<>(found);
        }
        for (Pattern pattern : List.of(SUBJECT, LED, URGED)) {
            Matcher m = pattern.matcher(sentence);
            while (m.find() && found.size() < AT_MOST) {
                String body = LEAD.matcher(m.group("body")).replaceFirst("");
                if (body.length() >= 2 && !NOBODY.matcher(body).find()) {
                    found.add(body);
                }
            }
        }
        return new ArrayList<>(found);
    }

    private static Set<String> labelled(String sentence) {
        Set<String> found = new LinkedHashSet<>();
        Matcher label = LABELLED.matcher(sentence);
        while (label.find()) {
            found.addAll(listed(label.group("bodies")));
        }
        Matcher bracket = IN_BRACKETS.matcher(sentence);
        while (bracket.find()) {
            found.addAll(listed(bracket.group("lead")));
            if (bracket.group("help") != null) {
                found.addAll(listed(bracket.group("help")));
            }
        }
        return found;
    }

    /** The bodies of a list: a label's, or a cell's. */
    static List<String> listed(String list) {
        List<String> found = new ArrayList<>();
        for (String part : BETWEEN.split(LAST_LABEL.matcher(list).replaceFirst(""))) {
            String body = LAST_LABEL.matcher(part.strip()).replaceFirst("");
            if (body.length() >= 2 && body.length() <= 20 && found.size() < AT_MOST_LABELLED) {
                found.add(body);
            }
        }
        return found;
    }
}
