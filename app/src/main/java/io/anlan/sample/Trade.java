package io.anlan.sample;

import java.util.List;

/**
 * A line of business of the sample city.
 *
 * @param sectors sector codes, the leading one first
 * @param industry GB/T 4754-2017 class
 * @param words what it does, as it stands in names
 * @param endings how its names end
 * @param place true for places without an enterprise of their own (small places, high-rises, underground spaces)
 * @param weights how many of ten are red, orange, yellow, blue
 * @param where P the park, U mostly streets, R mostly towns, A anywhere
 * @param count how many there are
 */
record Trade(
        List<String> sectors,
        String industry,
        List<String> words,
        List<String> endings,
        boolean place,
        int[] weights,
        char where,
        int count) {

    static final List<Trade> ALL = List.of(
            of("hazardous-chemicals", "C2614", "精细化工,新材料,助剂,树脂,溶剂", "有限公司", "2,5,3,0", 'P', 46),
            of("hazardous-chemicals", "C2641", "涂料,胶粘剂,油墨", "有限公司", "1,4,4,1", 'R', 24),
            of("hazardous-chemicals", "F5266", "加油站,加气站", "", "0,2,7,1", 'A', 52),
            of("hazardous-chemicals,warehouse", "G5942", "危化品储运,化工仓储", "有限公司", "2,5,3,0", 'P', 14),
            of("dust,industry-trade", "C2110", "木业家具厂,木制品厂,板材厂", "", "1,4,4,1", 'R', 58),
            of("dust,industry-trade", "C3311", "铝制品抛光,金属打磨,五金抛光", "厂", "1,4,4,1", 'R', 40),
            of("industry-trade", "C3130", "铸造,锻压,热处理", "厂", "1,3,5,1", 'R', 44),
            of("industry-trade", "C3484", "机械,五金,模具,电机,阀门", "有限公司", "0,1,4,5", 'R', 150),
            of("industry-trade,fire", "C1751", "纺织,针织,服饰,家纺", "有限公司", "0,1,4,5", 'R', 110),
            of("industry-trade,fire", "C2927", "塑料制品,橡胶制品,包装", "有限公司", "0,2,4,4", 'R', 90),
            of("confined-space,industry-trade", "C1713", "印染,漂染", "有限公司", "1,3,5,1", 'R', 26),
            of("confined-space,industry-trade", "C1361", "食品厂,腌制品厂,酱园", "", "0,2,5,3", 'R', 44),
            of("cold-storage,commerce,warehouse", "G5990", "冷链,冷库,鲜配供应链", "有限公司", "1,4,4,1", 'A', 34),
            of("cold-storage,industry-trade", "C1351", "肉联加工厂,水产加工厂", "", "1,4,4,1", 'R', 18),
            of("warehouse,logistics", "G5990", "物流园,仓储,配送中心", "", "0,1,5,4", 'A', 86),
            of("logistics", "G6020", "快递,速运", "营业部", "0,0,3,7", 'A', 60),
            of("commerce,crowded-place", "F5211", "超市,生活广场,购物中心,商贸综合体", "", "0,2,4,4", 'U', 130),
            of("commerce", "F5281", "五金建材店,家居商行,农资店", "", "0,0,3,7", 'A', 110),
            of("crowded-place,fire", "H6110", "酒店,宾馆,大饭店", "", "0,2,4,4", 'U', 84),
            of("crowded-place,fire", "R9011", "影城,健身馆,歌厅,游乐城", "", "0,2,5,3", 'U', 56),
            place("crowded-place,fire", "H6210", "饭店,面馆,小吃店", "0,0,3,7", 'U', 92),
            place("fire,crowded-place", "K7020", "大厦,商务楼", "0,1,5,4", 'U', 54),
            place("fire", "K7040", "人防工程,地下车库", "0,1,4,5", 'U', 26),
            of("school", "P8321", "小学,中学,幼儿园", "", "0,0,3,7", 'A', 108),
            of("hospital", "Q8411", "人民医院,中医院,卫生院", "", "0,1,5,4", 'A', 40),
            of("elderly-care", "Q8514", "养老院,颐养中心,敬老院", "", "0,1,5,4", 'A', 38),
            of("construction", "E4710", "安置房项目部,厂房项目部,住宅项目部", "", "0,3,5,2", 'A', 84),
            of("construction,road", "E4812", "道路改造项目部,桥梁项目部", "", "0,3,5,2", 'A', 22),
            of("road", "G5432", "运输,客运,危货运输", "有限公司", "0,2,4,4", 'A', 64),
            of("gas", "D4511", "燃气公司,瓶装气供应站", "", "0,3,6,1", 'A', 40),
            of("special-equipment", "O8119", "电梯维保,锅炉房", "", "0,1,5,4", 'U', 30),
            of("power", "D4420", "变电站,光伏电站,供电所", "", "0,1,6,3", 'A', 24),
            of("non-coal-mine", "B1011", "石料矿,采石场", "", "2,5,3,0", 'R', 12),
            of("tailings", "B0911", "尾矿库", "", "2,5,3,0", 'R', 4),
            of("coal-mine", "B0610", "煤矿", "", "3,5,2,0", 'R', 2),
            of("fireworks", "F5129", "烟花爆竹批发部,烟花爆竹零售点", "", "1,3,6,0", 'R', 18),
            of("water-transport", "G5531", "码头,渡运站", "", "0,2,6,2", 'A', 14),
            of("rail", "G5320", "铁路货运站", "", "0,1,6,3", 'A', 3),
            of("aviation", "G5631", "通用机场", "", "0,1,6,3", 'A', 1),
            of("civil-explosives", "C2671", "民爆器材库", "", "2,6,2,0", 'R', 3),
            of("farm-machinery,agriculture", "A0511", "农机合作社", "", "0,0,4,6", 'R', 26),
            of("fishing", "A0412", "渔业合作社", "", "0,1,4,5", 'R', 10),
            of("heating", "D4430", "热力公司", "", "0,2,6,2", 'U', 5),
            of("oil-gas-pipeline", "G5720", "天然气分输站,输油站", "", "1,4,5,0", 'A', 7),
            of("tourism,crowded-place", "N7861", "景区,水上乐园,农庄", "", "0,2,4,4", 'R', 30),
            of("agriculture", "A0311", "养殖场,饲料厂", "", "0,1,4,5", 'R', 22),
            of("water", "D4610", "自来水厂,水闸管理所", "", "0,1,5,4", 'A', 16),
            of("other", "O8219", "洗涤厂,废品回收站", "", "0,1,4,5", 'A', 14));

    private static Trade of(
            String sectors, String industry, String words, String ending, String weights, char where, int count) {
        return build(sectors, industry, words, ending, false, weights, where, count);
    }

    private static Trade place(String sectors, String industry, String words, String weights, char where, int count) {
        return build(sectors, industry, words, "", true, weights, where, count);
    }

    private static Trade build(
            String sectors,
            String industry,
            String words,
            String ending,
            boolean place,
            String weights,
            char where,
            int count) {
        var numbers =
                List.of(weights.split(",")).stream().mapToInt(Integer::parseInt).toArray();
        return new Trade(
                List.of(sectors.split(",")),
                industry,
                List.of(words.split(",")),
                List.of(ending),
                place,
                numbers,
                where,
                count);
    }

    String sector() {
        return sectors.getFirst();
    }
}
