package io.anlan.plan.reading;

import io.anlan.plan.reading.Quantity.Form;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of speech that make a quantity a target, the most telling first: words that stand directly before the number,
 * words directly behind it, or both. Each has the example it was made for.
 */
enum TargetForm {
    CUT(
            "死亡人数较2025年下降12%",
            "(?:下降|降低|减少|压减|压降|缩减|削减|缩短|回落|下浮|递减|减轻|减员|减量|降幅|(?<![不减至多缺最])少(?:发生)?|(?<!下)[降减]|(?:减少|压减|削减|精简)(?<what>(?:(?![到至达为])[\\u4e00-\\u9fa5]){2,10}))(?:了|到位|幅度|率|比例)?(?:为|在|要)?"
                    + "(?:达到|达|不低于|不少于|不小于|超过|至少|力争|约|近)?",
            "",
            EnumSet.of(Form.SHARE, Form.POINTS, Form.THINGS),
            Measure.REDUCTION,
            Comparator.GE,
            0.97,
            "cut"),
    CAP(
            "事故起数控制在3起以内",
            "(?:控制在|控制到|控制为|限制在|压控在|(?:下降|降低|减少|压减|压降|压缩|缩短|整合|合并|归并|精简|撤并|降|压|减|缩)(?:到|至|为|成)|不得?超过|不超|不超出|不[得应能]?高于"
                    + "|不大于|不多于|不[得能]?突破|(?<!不|不得|不应|不能|不可)(?:低于|少于|小于)|不长于|不迟于|至多|最多|[≤<＜])(?:年均|每年|约)?",
            "",
            EnumSet.of(Form.SHARE, Form.THINGS, Form.BARE, Form.TIME),
            Measure.CAP,
            Comparator.LE,
            0.97,
            "cap"),
    CAP_BEHIND(
            "亿元地区生产总值死亡率保持0.01以内",
            "",
            "(?:以内|以下|之内)(?![的\\u4e00-\\u9fa5])",
            EnumSet.of(Form.SHARE, Form.THINGS, Form.BARE),
            Measure.CAP,
            Comparator.LE,
            0.9,
            "cap"),
    WITHIN("初步设计批准后30日内完成划定", "", "(?:以|之)?内", EnumSet.of(Form.TIME), Measure.COUNT, Comparator.LE, 0.8, "within"),
    SHARE("达标率达到85%以上", "", "", EnumSet.of(Form.SHARE), Measure.COVERAGE, Comparator.GE, 0.95, "share"),
    RAISED(
            "持证率提高5个百分点",
            "(?:提高|提升|上升|增加|增长|高出)(?:了|不少于|不低于|至少|达|约)?",
            "",
            EnumSet.of(Form.POINTS),
            Measure.COUNT,
            Comparator.GE,
            0.85,
            "count"),
    LEAST(
            "专职人员不少于5人",
            "(?:达到|达成|达|至少[\\u4e00-\\u9fa5]{1,4}|不[得应可]?(?:低于|少于|小于)|不下于|不下|至少|最少|最低|超过|突破|高于|多于|(?:提高|提升|上升|升|增|提|加|扩|增加|增长|扩大|扩充|扩展|发展|延长|壮大)(?:到|至)"
                    + "|(?:保持|稳定|维持)在|做到|[≥>＞])(?:配备|配置|配足|配|有|开展|组织|约)?",
            "",
            EnumSet.of(Form.THINGS, Form.BARE, Form.TIME),
            Measure.COUNT,
            Comparator.GE,
            0.9,
            "count"),
    MADE(
            "新建镇街应急站42个",
            "(?:" + Words.ACT + ")(?:[^，,。；;：:\\d“”]|“[^”\\d]{1,8}”){0,20}?|" + Words.SHORT_ACT,
            "",
            EnumSet.of(Form.THINGS),
            Measure.COUNT,
            Comparator.GE,
            0.85,
            "count"),
    /** 每村1处, 各村配2名 */
    EACH(
            "每村1处",
            "(?:每|各)(?:个|座|家|处|名)?[\\u4e00-\\u9fa5]{1,6}",
            "",
            EnumSet.of(Form.THINGS),
            Measure.COUNT,
            Comparator.GE,
            0.75,
            "count"),
    LIMIT("限期三个月整改", "限期?|限时", "", EnumSet.of(Form.TIME), Measure.COUNT, Comparator.LE, 0.75, "within"),
    /** 满负荷运行30分钟, 完成15分钟安全告知 */
    DURATION(
            "满负荷运行30分钟",
            "(?:运行|完成|学习|休息|培训|值守|演练|轮训|授课)[\\u4e00-\\u9fa5]{0,4}",
            "(?!内|以内|之内|前)",
            EnumSet.of(Form.TIME),
            Measure.COUNT,
            Comparator.GE,
            0.7,
            "count"),
    MORE_BEHIND(
            "应急演练50场次以上",
            "[\\u4e00-\\u9fa5]",
            "(?:以上|左右)(?![的\\u4e00-\\u9fa5])",
            EnumSet.of(Form.THINGS),
            Measure.COUNT,
            Comparator.GE,
            0.8,
            "count"),
    ACT_BEHIND(
            "35公里老旧管网年内更换完毕",
            "(?:^|[，,；;：:、。\\s）)的]|完成|剩余的?|其余的?|余下的?|全[市区县镇乡街村园厂]的?|辖区内?的?|所有的?|首批|第[一二三]批)",
            "(?:20\\d\\d年)?[^，,。；;：:\\d]{1,24}(?:建成|建好|完成|完工|竣工|更换|改造|拆除|整治|治理|整改|搬迁|关停|退出|到位|收尾|补齐|修好|装上|拆掉|投用|投入使用|上线|销号|清零|达标|配齐|装好|换完|修好|迁改|迁移|迁出|封堵|报废|移除|改完)"
                    + "[^，,。；;：:]{0,4}(?=[，,。；;）)]|$)",
            EnumSet.of(Form.THINGS),
            Measure.COUNT,
            Comparator.GE,
            0.75,
            "count"),
    /** Things that are counted where a plan promises, and that no word around them explains away. */
    TAIL("打通堵点210处，划线标识老旧小区150个", "", "(?!的|之)", EnumSet.of(Form.THINGS), Measure.COUNT, Comparator.GE, 0.65, "count");

    /** The longest stretch before a number that is looked at, and behind it. */
    static final int BEFORE = 40;

    static final int BEHIND = 36;

    final String example;
    private final Pattern before;
    private final Pattern behind;
    final Set<Form> forms;
    final Measure measure;
    final Comparator comparator;
    final double confidence;
    final String reason;

    TargetForm(
            String example,
            String before,
            String behind,
            Set<Form> forms,
            Measure measure,
            Comparator comparator,
            double confidence,
            String reason) {
        this.example = example;
        this.before = Pattern.compile("(?:" + before + ")\\s?$");
        this.behind = Pattern.compile("^(?:" + behind + ")");
        this.forms = forms;
        this.measure = measure;
        this.comparator = comparator;
        this.confidence = confidence;
        this.reason = reason;
    }

    boolean fits(Form form, String wordsBefore, String wordsBehind) {
        return forms.contains(form)
                && behind.matcher(wordsBehind).find()
                && before(wordsBefore).find();
    }

    /** No words before a number reach over the number before it, so they are not looked for further back. */
    Matcher before(String words) {
        int from = words.length();
        while (from > 0 && !Character.isDigit(words.charAt(from - 1))) {
            from--;
        }
        return before.matcher(words)
                .region(from, words.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    /** Words that several forms share. */
    static final class Words {

        /** What is done to things that are counted. */
        static final String ACT =
                "配备|配足|配齐|配置|配发|配|建立|成立|组建|设立|设置|增设|布设|布置|新建|新增|新设|新改建|改建|扩建|续建|共建|建成|建好|建起|修建|修缮|修复|打造|创建|创成|培育|培养"
                        + "|培训|轮训|厘清|抽调|选派|完成|实施|达到|(?<!不)达(?!标)|进行|搬迁|关闭|关停|取缔|拆除|清退|退出|明确|开展|建设|改造|治理|整治|评选|申报|安排|推动|更换|更新|淘汰|抽查|检查|排查"
                        + "|按|安装|加装|装上|举办|组织|举行|召开|不少于|至少|选树|储备|推广|覆盖|投入|列支|拨付|筹措|筹集|发放|印发|制作|张贴|开通|接入|纳入|引进|招录|招聘|选聘|聘请|吸纳|遴选|销号"
                        + "|整改|消除|化解|提升|升级|疏浚|清理|硬化|铺设|敷设|架设|划定|编制|制定|修订|出台|发布|曝光|受理|查处|办理|评估|检测|体检|购置|采购|购买|添置|预留|奖励|巡查|走访|宣讲"
                        + "|播放|推送|转移|撤并|整合|核销|派驻|增派|增配|补充|补齐|常备|认定|验收|签订|挂牌|督办|训练|确定|指定|落实|立案|解决|增加|种植|腾退|拿出|容纳|搭建|救助|演练|抽检|送检|收缴|销毁|补贴|补助|帮扶|扶持|联网|打通|开设|开辟|累计|总投资|概算|投资";

        /** One syllable is a verb only where a number follows at once: 装200只, but not 自建房183栋. */
        static final String SHORT_ACT = "(?<![自改扩重承土基搭违])[拆修建装添办换训招设投增搞放发种挖通配给](?:[出了好够上新齐]|复)?"
                + "|(?:^|[、里内间上给再先要共都各均应年月])[拆修建装添办换训招设搞放发种挖配][\\u4e00-\\u9fa5]{1,5}";

        private Words() {}
    }
}
