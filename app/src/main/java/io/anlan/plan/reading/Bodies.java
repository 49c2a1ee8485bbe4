package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is to act, told from the sentence: 各企业要…, 由应急局牵头, 督促企业…. */
final class Bodies {

    private static final int AT_MOST = 4;

    private static final String BODY = "(?<body>[\\u4e00-\\u9fa5（）()、]{0,18}?"
            + "(?:部门|安委会|安委办|委员会|管委会|党委和政府|党委政府|政府|党委|工委|局|办公室|街道|乡镇|各镇|社区|"
            + "生产经营单位|用人单位|使用单位|社会单位|各单位|企业|保险机构|服务机构|检验机构|救援队伍|主要负责人|主要负责同志|领导干部))";

    private static final Pattern SUBJECT =
            Pattern.compile("(?:^|[，,。；;：:\\n])\\s*" + BODY + "(?:要|应当|应|须|必须|将|负责|牵头|切实|分别)(?![用对急])");

    private static final Pattern LED = Pattern.compile("由" + BODY + "(?:负责|牵头|组织|承担|会同)");

    private static final Pattern URGED = Pattern.compile("(?:督促|推动|推进|指导|引导|要求|组织)" + BODY + "(?=[\\u4e00-\\u9fa5])");

    private static final Pattern LEAD = Pattern.compile("^(?:[的了和与及、对向将把以]|引导|指导|督促|鼓励|支持|相关)+");

    /** 由政府推动为主向企业自主转变 and the like name no one who is asked to act. */
    private static final Pattern NOBODY = Pattern.compile("向|落实|加强|建设|完善|^(?:下|上|该|本)企业|带头");

    private Bodies() {}

    static List<String> in(String sentence) {
        Set<String> found = new LinkedHashSet<>();
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
}
