package io.anlan.plan.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Quantities of plans that promise nothing, told from the words around them. Each has the example it was made for. */
enum NotTargets {
    PART_OF(
            Of.SHARES,
            "占规模以上企业的31%",
            "占(?![比用地])(?![^，,。；]{0,20}(?:比[例重率]|(?:提高|提升|上升)到|达到|不低于|不少于))[^，,。；]{0,20}$|(?:增长|增幅|增速|费率|比例提取|提取比例)(?![^，,。；]{0,8}(?:不[小低少]于|达到))[^，,。；]{0,8}$",
            ""),
    STOCK(Of.THINGS, "现有专职人员28人", "(?:目前|现有|共有|已有|已建|现已|截至目前|原有|既有)[^，,；;。]{0,30}$", ""),
    /** 50人以上的企业 and 5000平方米以下场所 say which, not how many. */
    WHICH(
            Of.THINGS,
            "从业人员50人以上的企业",
            "",
            "(?:及?以[上下])(?:的|(?:生产|经营|加工|工业|商贸|危化|规模|人员密集|大型|高危|重点|公共)*(?:企业|单位|场所|建筑|车辆|船舶|工程|项目|事故|商户|小区|厂房|仓库|房屋|学校|医院|商场|储罐|作业|客车|货车|高层|住宅|用户|道路|水库|路段|处罚|罚款|[大中小]?型?客车))"),
    /** 重点行业 are counted as parts of speech, not as things to be made. */
    PARTS(
            Of.THINGS,
            "聚焦八个重点行业",
            "",
            "(?:重点|关键|主要)?(?:行业|方面|领域|环节|等级|阶段|百分点|层面|维度|步骤|专题|必须|到位|不放过|体系|机制|原则|要素|转变|一批|清单|坚持)|[大中小]?型?客车"),
    /** 按投资额的8%给予补助 is a rule, not a goal. */
    SUBSIDY(Of.ANY, "按投资额的8%给予补助", "", "(?:的标准)?(?:给予|予以|进行)?(?:补助|补贴|奖励|返还|处罚|罚款|奖补)"),
    CEILING(Of.THINGS, "单户补助最高100万元", "(?:最高(?:可?达)?|上限为?|奖励?|\\d元[到至])$", ""),
    /** 十万人口火灾死亡率 is one name. */
    RATE_BASE(Of.THINGS, "十万人口火灾死亡率", "", "口?[^，,。；;：:、\\d]{0,16}率"),
    /** 整改率、复查率两个100%: the figure comes after. */
    COUNTED_SHARES(Of.THINGS, "三个100%", "", "\\d{1,3}%"),
    /** 由68%提到95%: where it starts from. */
    FROM(Of.ANY, "从现在的5个加到16个", "(?:由|从)(?:(?:20\\d\\d年[底末初]?|[^，,。；;\\d]{0,8})的?)?约?$", "[^，,。；;]{0,6}(?:到|至|为)"),
    OF_EACH(Of.THINGS, "按每百户", "(?:每|第|这|那|上述|前述|其他|另|同一|任|逐|某|哪)$", ""),
    OBJECT(
            Of.THINGS,
            "对全市1260公里管道",
            "(?:对|为|将|把|在(?![线建岗册用])|从|距|距离)(?:全[市区县镇乡街村园]|辖区|境内|现有|存量)?[^，,。；;\\d]{0,6}$",
            "(?!.{0,24}(?:全部|逐一|完成))"),
    PENALTY(Of.THINGS, "处2万元罚款", "(?:处以?|罚款|扣|扣减|加)(?:不少于)?$", ""),
    SLOGAN(Of.THINGS, "抓好“两个专题”", "(?:“|《)[^”》]{0,12}$", "[^“《]{0,12}(?:”|》)"),
    EXTENT(Of.THINGS, "两侧500米范围", "", "(?:范围|半径|距离|深|高|宽|厚)"),
    /** 占地120亩 describes what is built. */
    SIZE(Of.THINGS, "占地120亩", "(?<!新增|扩大|增加)(?:占地|建筑面积|面积|总长|全长|投影)[^，,。；;\\d]{0,4}$", "");

    /** What it can be said of. */
    private enum Of {
        SHARES,
        THINGS,
        ANY
    }

    /** 掉线超过30分钟的即时预警: the figure says when, not how much. */
    private static final Pattern CONDITION = Pattern.compile("(?:超过|大于|不足|(?<!不)(?:低于|少于|小于))$");

    /** How often, not how many: that is for the duties. 年均10次 is both. */
    private static final Pattern OFTEN = Pattern.compile(
            "(?:每(?:[个两三半]*[年月周季日天]|个?学期|[班趟晚早]|航次|逢|度)|半年|季度|月度|年度|一年|(?:每隔?)[两二三四]年|[两二三四]年(?=[^，,。；;]{0,6}$)(?![^，,。；;]*(?:不少于|不低于|至少|累计|完成))|[一每][周月季]|[月周季日]均|按[月季周])[^；;。]{0,40}$");

    /** How far before the figure its interval may stand. */
    private static final int REACH = 50;

    private static final Pattern TIMES = Pattern.compile("[次场轮期回遍堂]|场次");
    private static final Pattern ON_AVERAGE = Pattern.compile("年均[^，,。；;]{0,16}$");

    /** 50户以上居住区, 5000平方米以上商场: such units say how big; 2名以上监察人员 says how many. */
    private static final Pattern WHICH_UNIT = Pattern.compile("人|户|层|米|(?:万)?(?:平方米|立方米|元|吨)|亿元|床");

    private static final Pattern WHICH_BEHIND = Pattern.compile("^(?:及)?以[上下](?:的)?[\\u4e00-\\u9fa5]");

    private final Of of;
    final String example;
    private final Pattern before;
    private final Pattern behind;

    NotTargets(Of of, String example, String before, String behind) {
        this.of = of;
        this.example = example;
        this.before = Pattern.compile(before);
        this.behind = Pattern.compile("^(?:" + behind + ")");
    }

    static boolean match(Sentence sentence, Quantity q, TargetForm form, String before, String behind) {
        boolean share = q.form() == Quantity.Form.SHARE;
        boolean measured = form.measure == Measure.CAP || form == TargetForm.LEAST || form == TargetForm.CUT && !share;
        return often(sentence, q, before)
                || q.form() == Quantity.Form.THINGS
                        && COUNTED_SHARES.behind.matcher(behind).find()
                || CONDITION.matcher(before).find() && behind.startsWith("的")
                || q.form() == Quantity.Form.THINGS
                        && CEILING.before.matcher(before).find()
                || article(sentence, q, form)
                || !measured && (which(q, behind) || around(share, before, behind));
    }

    private static boolean often(Sentence sentence, Quantity q, String before) {
        return TIMES.matcher(q.unit()).matches()
                && OFTEN.matcher(sentence.text().substring(Math.max(0, q.start() - REACH), q.start()))
                        .find()
                && !ON_AVERAGE.matcher(before).find();
    }

    /** 一个, 一批, 一项 introduce a noun as an article does, and 两个社区 is a way to name them; 一名 is counted. */
    private static boolean article(Sentence sentence, Quantity q, TargetForm form) {
        char written = sentence.text().charAt(q.start());
        boolean one = q.form() == Quantity.Form.THINGS
                && written == '一'
                && q.value().compareTo(BigDecimal.ONE) == 0
                && !q.unit().equals("名");
        boolean name = form == TargetForm.ACT_BEHIND && q.unit().equals("个") && !Character.isDigit(written);
        return name || one && form != TargetForm.LEAST;
    }

    private static boolean which(Quantity q, String behind) {
        return WHICH_UNIT.matcher(q.unit()).matches()
                && WHICH_BEHIND.matcher(behind).find();
    }

    private static boolean around(boolean share, String before, String behind) {
        for (NotTargets form : values()) {
            boolean fits = form.of == Of.ANY || share == (form.of == Of.SHARES);
            if (fits
                    && form.before.matcher(before).find()
                    && form.behind.matcher(behind).find()) {
                return true;
            }
        }
        return false;
    }
}
