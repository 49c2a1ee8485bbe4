package io.anlan.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that inspectors find: where, what, why it is major if it is, and how it gets put right.
 *
 * @param sector the sector in which it occurs; null for anywhere
 * @param kind code of the dictionary of kinds
 * @param basis why it is a major one; null for an ordinary one
 */
record Scenario(
        @Nullable String sector,
        String kind,
        String place,
        String title,
        String remedy,
        @Nullable String basis) {

    boolean major() {
        return basis != null;
    }

    boolean fits(Firm firm) {
        return sector == null || firm.sectors().contains(sector);
    }

    static final List<Scenario> ORDINARY = List.of(
            any("ELECTRICAL", "一层配电室", "配电室堆放易燃物，应急照明失效", "杂物清空，更换应急照明灯 2 盏，配电室上锁专人管理"),
            any("ELECTRICAL", "车间东侧", "配电箱门缺失，导线裸露", "更换配电箱，导线穿管，张贴触电警示"),
            any("ELECTRICAL", "宿舍二层", "私拉乱接电线，插线板串接", "拆除私拉线路，增设固定插座 6 处"),
            any("FIRE", "一层走廊", "灭火器压力不足 4 具", "更换灭火器 4 具，建立月检记录"),
            any("FIRE", "消防泵房", "消火栓泵置于手动位，未接自动", "恢复自动位，联动试验一次，值班员培训"),
            any("FIRE", "仓库", "仓库顶距照明灯具不足 0.5 m", "降低堆高至距灯 1.0 m，画限高线"),
            any("FIRE", "仓库北侧", "消防车道停放货车", "清走车辆，施划黄线，安排值守"),
            any("EVACUATION", "包装车间", "疏散通道堆放成品，净宽 0.8 m", "清理通道至 1.6 m，地面划线并设监控"),
            any("EVACUATION", "员工宿舍", "宿舍窗户设置防盗网，不能逃生", "改为内开式，每间留逃生口"),
            any("EVACUATION", "二层东端", "安全出口门上锁", "拆除挂锁，换推杆锁"),
            any("EVACUATION", "楼梯间", "楼梯间停放电动车并充电", "清出电动车，室外建充电棚 20 位"),
            any("EQUIPMENT", "空压站", "空压机储气罐压力表超期未检", "送检合格后复装，建立检定台账"),
            of("industry-trade", "GUARDING", "打磨工段", "砂轮机无防护罩，皮带轮外露", "加装防护罩与托架，张贴操作规程"),
            of("industry-trade", "GUARDING", "冲压工段", "冲床双手按钮失效，光栅未接", "恢复双手按钮，光栅接入联锁并测试"),
            of("industry-trade", "SPECIAL_EQUIPMENT", "装卸区", "叉车驾驶员证件过期 12 天", "停岗复审，合格后上岗"),
            of("warehouse", "SPECIAL_EQUIPMENT", "装卸平台", "叉车倒车蜂鸣器损坏，无限速标识", "修复蜂鸣器，场内限速 5 km/h"),
            of("dust", "DUST", "砂光车间", "除尘器灰斗积尘超过三分之二", "清灰并缩短清灰周期至每班"),
            of("dust", "DUST", "打磨间", "作业面积尘厚度约 3 mm", "立即清扫，改为班后负压吸尘"),
            of("cold-storage", "AMMONIA", "制冷机房", "氨气浓度探测器未按期标定", "标定 8 只，标定证书存档"),
            of("cold-storage", "EMERGENCY", "冷库穿堂", "冷库门内开报警失效", "更换报警按钮，两库联合测试"),
            of("hazardous-chemicals", "MONITORING", "罐区", "可燃气体探测器 3 台离线超 24 小时", "更换通信模块，恢复在线，值班记录补全"),
            of("hazardous-chemicals", "HAZARDOUS_CHEMICALS", "化学品库", "氧化剂与还原剂同间存放", "分库存放，更新一书一签"),
            of("hazardous-chemicals", "RULES", "中控室", "交接班记录缺 2 天", "补记并考核，交接班改为双签"),
            of("confined-space", "CONFINED_SPACE", "污水站", "有限空间未设警示标志和上锁", "设标志、上锁，钥匙专人管理"),
            of("confined-space", "EMERGENCY", "腌制车间", "有限空间救援三脚架缺失", "配备三脚架和送风式面罩各 1 套"),
            of("construction", "HEIGHT", "3# 楼外架", "外脚手架临边防护缺失 12 m", "补设防护栏杆和密目网，验收挂牌"),
            of("construction", "EQUIPMENT", "塔吊基础", "塔式起重机基础积水", "排水并加设集水坑，复测垂直度"),
            of("construction", "PROTECTIVE_EQUIPMENT", "主体作业面", "作业人员未系安全带 3 人", "现场教育，班前检查签字"),
            of("gas", "GAS", "瓶库", "空瓶与实瓶混放，无防倾倒链", "分区存放，加装防倾倒链 6 组"),
            of("crowded-place", "GAS", "厨房", "厨房未安装燃气泄漏报警器", "安装报警器并联动切断阀"),
            of("crowded-place", "FIRE", "厨房", "排油烟管道超过 60 天未清洗", "专业清洗，留存影像和合同"),
            of("commerce", "EVACUATION", "卖场一层", "促销摊位占用疏散通道", "撤除摊位，通道划线 2.4 m"),
            of("school", "FIRE", "实验楼", "实验室危化品未双人双锁", "加装双锁，台账日清"),
            of("elderly-care", "FIRE", "护理区", "护理区床铺间距不足，轮椅堵门", "调整床位 4 张，设轮椅停放区"),
            of("road", "TRANSPORT", "停车场", "2 辆客车应急锤缺失", "补齐应急锤，出车前检查签字"),
            of("non-coal-mine", "SITE", "采场东帮", "台阶坡面角超设计 6°", "削坡处理，重新测绘"),
            of("fireworks", "RULES", "零售点", "零售点存放量超许可 8 箱", "退回批发部 8 箱，复核台账"),
            of("special-equipment", "LICENCE", "锅炉房", "锅炉水质化验员无证", "换持证人员上岗，补检 3 个月水质"),
            any("TRAINING", "办公楼", "新员工三级教育记录缺 5 人", "补训并考试，5 人均合格"),
            any("EMERGENCY", "厂区", "应急预案三年未修订", "修订预案并备案，组织一次演练"),
            any("CONTRACTOR", "检修现场", "外包单位未签安全协议", "补签协议并交底，纳入统一管理"),
            any("HOT_WORK", "维修班", "动火作业票无监护人签字", "作废该票，重新办理并加强监护"),
            any("LICENCE", "办公室", "安全管理员证书过期", "报名复审，期间由持证人员代管"),
            any("STRUCTURE", "2# 库", "彩钢板夹芯材料为可燃泡沫", "更换为岩棉夹芯板 240 m²"));

    static final List<Scenario> MAJOR = List.of(
            major(
                    "dust",
                    "DUST",
                    "砂光车间 2# 除尘线",
                    "除尘系统无火花探测熄灭装置",
                    "2# 主风管加装火花探测与喷淋熄灭，联锁停机",
                    "木制品加工企业砂光机除尘风管未设火花探测，粉尘涉爆重大隐患"),
            major("dust", "DUST", "1# 除尘系统", "不同防火分区除尘系统互联互通", "按防火分区拆分除尘系统，加装隔爆阀", "除尘系统跨防火分区互通"),
            major("cold-storage", "SPECIAL_EQUIPMENT", "制冷机房", "液氨储罐安全阀超期未校验", "校验 12 只，备件更换 2 只，纳入到期提醒", "安全附件未正常投用"),
            major("cold-storage", "AMMONIA", "包装间", "氨直接蒸发制冷包装间人员超过 9 人", "包装间改为间接制冷，人员限 9 人以内", "涉氨制冷企业包装间未采用间接制冷"),
            major("hazardous-chemicals", "HAZARDOUS_CHEMICALS", "综合楼", "危化品仓库与宿舍同一建筑", "搬迁宿舍，仓库停用整改", "相互禁配、合用场所设置住宿"),
            major(
                    "hazardous-chemicals",
                    "MONITORING",
                    "罐区",
                    "一级重大危险源罐区紧急切断阀未投用",
                    "恢复切断阀联锁，功能安全评估",
                    "构成一级重大危险源的罐区未实现紧急切断"),
            major("hazardous-chemicals", "OPERATION", "合成车间", "安全仪表系统联锁被旁路", "取消旁路，制定旁路审批制度", "自动化控制系统未投入使用"),
            major("confined-space", "CONFINED_SPACE", "污水处理站", "有限空间作业未先通风检测", "停止作业，配备检测仪与风机，重新培训", "未落实先通风、再检测、后作业"),
            major("confined-space", "CONFINED_SPACE", "腌制池", "有限空间未辨识、未设警示标志", "全面辨识 11 处，建立管理台账", "未对有限空间进行辨识并设置警示标志"),
            major("construction", "HEIGHT", "深基坑北侧", "深基坑支护变形超预警值仍作业", "停工，加设内支撑 2 道，第三方监测", "危大工程监测超预警未处置"),
            major("crowded-place", "EVACUATION", "三层营业区", "疏散楼梯被封堵，少于两个安全出口", "拆除封堵，恢复第二安全出口", "人员密集场所安全出口数量不足"),
            major("fire", "FIRE", "生产车间", "厂房内违规设置员工住宿 14 人", "清退住宿，另租宿舍", "“三合一”场所"),
            major("gas", "GAS", "气化站", "调压站与民房间距不足", "迁移调压箱，临时降压运行", "燃气场站防火间距不足"),
            major("non-coal-mine", "SITE", "采场", "未按设计自上而下分台阶开采", "停止作业面，按设计重新布置台阶", "露天矿山未分台阶开采"),
            major("tailings", "STRUCTURE", "尾矿坝", "浸润线埋深小于控制值", "降低库水位，增设排渗管", "浸润线埋深小于控制浸润线"));

    private static Scenario any(String kind, String place, String title, String remedy) {
        return new Scenario(null, kind, place, title, remedy, null);
    }

    private static Scenario of(String sector, String kind, String place, String title, String remedy) {
        return new Scenario(sector, kind, place, title, remedy, null);
    }

    private static Scenario major(String sector, String kind, String place, String title, String remedy, String basis) {
        return new Scenario(sector, kind, place, title, remedy, basis);
    }
}
