package io.anlan.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Invented names of people, firms and streets, and codes with right check digits in the unassigned region 9901. */
final class Words {
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "明远航云川岚洋巧启佩泽宁安和平正德文武斌建国志强伟民成海涛波江河清泉林森木青松柏竹梅兰菊春夏秋冬晨曦晓阳光辉耀星月华丽英秀芳芬敏慧静雅洁玉琴瑶颖倩欣怡悦然博学思源立新永胜利军勇刚毅恒达通顺祥瑞福康健";
    private static final List<String> BRANDS = List.of(
            "恒泰", "瑞丰", "鑫源", "宏图", "金诺", "华辰", "永兴", "德润", "万顺", "盛达", "嘉禾", "天和", "新锐", "启航", "远景", "博越", "润泽", "佳美",
            "福临", "长青", "东升", "西联", "南华", "北辰", "中汇", "三木", "四海", "五丰", "六合", "七星", "八达", "九洲", "百川", "千秋", "同创", "合力",
            "众诚", "信达", "正大", "光华", "晨光", "朝阳", "清源", "绿洲", "蓝天", "白云", "红叶", "紫竹", "银河", "金桥", "玉泉", "石林", "松涛", "柳岸",
            "梅园", "兰亭", "竹韵", "荷风", "橙光", "鹏程", "骏达", "凤鸣", "龙腾", "鹤翔", "麒麟", "利民", "惠民", "康泰", "安泰", "和顺", "昌隆", "茂源",
            "广源", "大成", "立信", "卓越", "创辉", "美达", "诚信", "友谊", "先锋", "开元", "鼎盛", "旭日", "海纳", "江淮", "澜岸", "汀洲", "望远", "柳风",
            "沙洲", "青禾", "云舟", "鹭鸣", "溪谷", "石桥", "新塘", "古井", "长堤", "渔火");
    private static final List<String> STREETS = List.of(
            "仓前路", "中山路", "人民路", "解放路", "新华路", "工业一路", "工业二路", "工业三路", "创业路", "科技路", "滨江路", "沿河街", "老街", "文化路", "建设路",
            "迎宾大道", "环城东路", "环城西路", "学前街", "桥南路", "站前路", "振兴路", "富民路", "兴业路", "港口路");
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Words() {}

    static String person(SplittableRandom random) {
        var name = new StringBuilder().append(one(SURNAMES, random)).append(one(GIVEN, random));
        if (random.nextInt(10) < 6) {
            name.append(one(GIVEN, random));
        }
        return name.toString();
    }

    static String brand(SplittableRandom random) {
        return BRANDS.get(random.nextInt(BRANDS.size()));
    }

    static String street(SplittableRandom random) {
        return STREETS.get(random.nextInt(STREETS.size()));
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Index drawn by weight. */
    static int weighted(int[] weights, SplittableRandom random) {
        int total = 0;
        for (int w : weights) {
            total += w;
        }
        int draw = random.nextInt(total);
        int index = 0;
        while (draw >= weights[index]) {
            draw -= weights[index++];
        }
        return index;
    }

    /** A mobile number that cannot be dialled: the 2nd to 4th digit belong to no operator. */
    static String phone(SplittableRandom random) {
        return "10000" + String.format("%06d", random.nextInt(1_000_000));
    }

    /** Unified social credit code (GB 32100-2015) of a firm in the district, both check digits right. */
    static String creditCode(String districtCode, SplittableRandom random) {
        var body = new StringBuilder("MA");
        while (body.length() < 8) {
            body.append(one(CREDIT, random));
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.getNumericValue(body.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int rest = (11 - sum % 11) % 11;
        body.append(rest == 10 ? 'X' : (char) ('0' + rest));
        var code = "91" + districtCode.substring(0, 6) + body;
        int weight = 1;
        int total = 0;
        for (int i = 0; i < 17; i++) {
            total += CREDIT.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code + CREDIT.charAt((31 - total % 31) % 31);
    }

    private static char one(String letters, SplittableRandom random) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
