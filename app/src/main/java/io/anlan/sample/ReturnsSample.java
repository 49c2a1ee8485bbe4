package io.anlan.sample;

import io.anlan.returns.Audience;
import io.anlan.returns.Check;
import io.anlan.returns.Definition;
import io.anlan.returns.FieldType;
import io.anlan.returns.FormField;
import io.anlan.returns.Frequency;
import io.anlan.returns.HolidayRule;
import io.anlan.returns.KnownField;
import io.anlan.returns.Level;
import io.anlan.returns.PastReturns;
import io.anlan.returns.PastReturns.PastForm;
import io.anlan.returns.PastReturns.Reporter;
import io.anlan.returns.PastReturns.Sent;
import io.anlan.returns.Period;
import io.anlan.returns.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Four returns of the sample city with the last periods filled in: most on time, some late, some as a zero report, some
 * missing. Who is careless stays careless, so that a chase list has somebody to find. Figures are invented.
 */
final class ReturnsSample {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String BUREAU = "安澜市应急管理局";
    private static final String OFFICER = "何清";
    static final String TOWN_MONTHLY = "镇街安全监管月报";
    private static final int WEEKS = 12;
    private static final int MONTHS = 6;
    private static final int QUARTERS_IN_MONTHS = 9;
    private static final List<String> WORK = List.of(
            "开展全员安全培训，更新岗位风险告知卡",
            "检查配电室、消防通道和应急照明，当场整改",
            "组织应急预案学习，补充防护用品",
            "清理除尘系统积灰，检查防爆电气",
            "检查有限空间警示标志，复核作业审批",
            "维护消防设施，测试报警联动",
            "排查外包作业人员证件，签订安全协议");

    private final PastReturns returns;
    private final Instant now;
    private final LocalDate today;
    /** 柏溪木业家具厂 and others with an account still have this period to do, so that one can try it. */
    private final List<String> tryouts = List.of(Officials.WOOD_FACTORY, "云汀冷链有限公司一库");

    ReturnsSample(PastReturns returns, Instant now) {
        this.returns = returns;
        this.now = now;
        this.today = now.atZone(ZONE).toLocalDate();
    }

    void load() {
        returns.load(form(today.minusWeeks(WEEKS), weekly()), memory("weekly", this::weeklyAnswers, 0.18));
        returns.load(
                form(today.minusMonths(MONTHS).withDayOfMonth(1), monthly()),
                memory("monthly", this::monthlyAnswers, 0));
        returns.load(
                form(today.minusMonths(QUARTERS_IN_MONTHS), quarterly()),
                memory("quarterly", this::quarterlyAnswers, 0));
        // from the beginning of last year, so that an indicator has a full year of it
        returns.load(form(today.minusYears(1).withDayOfYear(1), townMonthly()), memory("town", this::townAnswers, 0));
    }

    private static PastForm form(LocalDate from, Definition definition) {
        return new PastForm(Gazetteer.CITY, BUREAU, OFFICER, from, definition);
    }

    /** Plan 001, line 4: every Thursday; the ledger answers what it can. */
    private static Definition weekly() {
        return new Definition(
                "安全生产治本攻坚周报",
                "治本攻坚三年行动方案：每周四报送（样本规划 001 第 4 行）",
                List.of(
                        FormField.text("name", "单位名称", true).from(KnownField.NAME),
                        FormField.count("found", "本期排查隐患", "项").from(KnownField.DANGERS_FOUND),
                        FormField.count("fixed", "整改销号隐患", "项").from(KnownField.DANGERS_CANCELLED),
                        FormField.count("trained", "本周安全培训人次", "人次"),
                        FormField.count("drills", "本周演练次数", "次"),
                        FormField.count("permits", "本周特殊作业次数", "次").helped("动火、有限空间、高处、吊装等，每张作业票算一次"),
                        FormField.text("work", "重点工作完成情况", true),
                        FormField.text("next", "下周打算", false)),
                List.of(),
                Audience.enterprises(List.of(), List.of()).ofRisk("RED", "ORANGE"),
                Schedule.weekly(DayOfWeek.THURSDAY, HolidayRule.PREVIOUS, 0, 5),
                List.of(Level.TOWN),
                true);
    }

    private static Definition monthly() {
        return new Definition(
                "安全生产月度统计表",
                "安澜市安全生产统计工作通知（示例）",
                List.of(
                        FormField.text("name", "单位名称", true).from(KnownField.NAME),
                        FormField.text("code", "统一社会信用代码", false).from(KnownField.CREDIT_CODE),
                        FormField.text("address", "详细地址", false).from(KnownField.ADDRESS),
                        FormField.count("people", "从业人数", "人").from(KnownField.EMPLOYEES),
                        FormField.text("risk", "风险等级", true).from(KnownField.RISK_LEVEL),
                        FormField.count("found", "本期排查隐患", "项").from(KnownField.DANGERS_FOUND),
                        FormField.count("fixed", "整改销号隐患", "项").from(KnownField.DANGERS_CANCELLED),
                        FormField.count("trained", "本月培训人次", "人次"),
                        FormField.count("injured", "本月受伤人数", "人").helped("轻伤以上；事故另按规定时限报告"),
                        new FormField(
                                "funds",
                                "本月安全投入",
                                FieldType.DECIMAL,
                                "万元",
                                true,
                                null,
                                null,
                                2,
                                List.of(),
                                "提取和使用的安全生产费用",
                                null,
                                null,
                                true)),
                List.of(),
                Audience.enterprises(List.of(), List.of()).ofRisk("RED", "ORANGE", "YELLOW"),
                Schedule.byMonths(Frequency.MONTHLY, 5, HolidayRule.NEXT, 1, 10),
                List.of(Level.TOWN, Level.COUNTY),
                false);
    }

    /** Plan 001, line 20: the principal leads a search for major hidden dangers, at least once a quarter. */
    private static Definition quarterly() {
        return new Definition(
                "主要负责人带队检查季报",
                "主要负责人每季度至少带队检查一次重大事故隐患（样本规划 001 第 20 行）",
                List.of(
                        FormField.text("name", "单位名称", true).from(KnownField.NAME),
                        FormField.count("led", "本季度带队检查次数", "次").helped("高危行业领域每月至少一次，即本季度至少三次"),
                        FormField.count("major", "其中查出重大隐患", "项"),
                        FormField.count("majorFixed", "重大隐患已整改", "项")),
                List.of(new Check(List.of("majorFixed"), Check.Comparison.AT_MOST, List.of("major"))),
                Audience.enterprises(List.of(), List.of()).ofRisk("RED", "ORANGE"),
                Schedule.byMonths(Frequency.QUARTERLY, 10, HolidayRule.NEXT, 0, 15),
                List.of(Level.TOWN),
                false);
    }

    private static Definition townMonthly() {
        return new Definition(
                TOWN_MONTHLY,
                "安澜市安全生产统计工作通知（示例）",
                List.of(
                        FormField.text("name", "填报单位", true).from(KnownField.NAME),
                        FormField.count("found", "本期排查隐患", "项").from(KnownField.DANGERS_FOUND),
                        FormField.count("fixed", "整改销号隐患", "项").from(KnownField.DANGERS_CANCELLED),
                        FormField.count("visits", "本月检查单位", "家次"),
                        FormField.count("staff", "本月出动检查人员", "人次"),
                        FormField.count("talks", "本月宣传活动", "场")),
                List.of(),
                Audience.places(List.of(), Level.TOWN),
                Schedule.byMonths(Frequency.MONTHLY, 3, HolidayRule.NEXT, 1, 10),
                List.of(Level.COUNTY),
                false);
    }

    private PastReturns.Memory memory(
            String form, BiFunction<Reporter, SplittableRandom, Map<String, String>> answers, double zeroShare) {
        return (reporter, period) -> {
            var random =
                    new SplittableRandom((form + reporter.name() + reporter.regionCode() + period.key()).hashCode());
            Instant at = sentAt(reporter, period, random);
            if (at == null || at.isAfter(now) || (running(period) && tryouts.contains(reporter.name()))) {
                return null;
            }
            boolean zero = random.nextDouble() < zeroShare;
            Instant read = at.plus(Duration.ofHours(3 + random.nextInt(40)));
            boolean accepted = read.isBefore(now) && random.nextInt(20) > 0;
            return new Sent(
                    at,
                    zero || reporter.enterpriseId() != null ? "安全管理员" : "监管员",
                    zero ? Map.of() : answers.apply(reporter, random),
                    zero,
                    accepted ? read : null,
                    "监管员");
        };
    }

    private boolean running(Period period) {
        return !period.onTimeUntil().isBefore(today);
    }

    /** One in ten is careless: often late, often nothing at all. The others are late now and then. */
    private static @Nullable Instant sentAt(Reporter reporter, Period period, SplittableRandom random) {
        boolean careless = Math.floorMod((reporter.name() + "!").hashCode(), 10) == 0;
        double roll = random.nextDouble();
        if (roll < (careless ? 0.35 : 0.03)) {
            return null;
        }
        boolean late = roll < (careless ? 0.65 : 0.09);
        LocalDate day = late
                ? period.onTimeUntil().plusDays(1 + random.nextInt(3))
                : period.dueOn().minusDays(Math.max(0, random.nextInt(5) - 2));
        return day.atTime(8 + random.nextInt(10), random.nextInt(60))
                .atZone(ZONE)
                .toInstant();
    }

    private Map<String, String> weeklyAnswers(Reporter reporter, SplittableRandom random) {
        int people = people(reporter);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("trained", String.valueOf(random.nextInt(Math.max(2, people / 4))));
        answers.put("drills", random.nextInt(8) == 0 ? "1" : "0");
        answers.put("permits", String.valueOf(random.nextInt(6)));
        answers.put("work", WORK.get(random.nextInt(WORK.size())));
        answers.put("next", WORK.get(random.nextInt(WORK.size())));
        return answers;
    }

    private Map<String, String> monthlyAnswers(Reporter reporter, SplittableRandom random) {
        int people = people(reporter);
        return Map.of(
                "trained", String.valueOf(people / 2 + random.nextInt(Math.max(2, people / 2))),
                "injured", random.nextInt(60) == 0 ? "1" : "0",
                "funds", "%d.%d".formatted(random.nextInt(1 + people / 20), random.nextInt(10)));
    }

    private Map<String, String> quarterlyAnswers(Reporter reporter, SplittableRandom random) {
        int major = random.nextInt(12) == 0 ? 1 + random.nextInt(2) : 0;
        return Map.of(
                "led", String.valueOf(1 + random.nextInt(3)),
                "major", String.valueOf(major),
                "majorFixed", String.valueOf(major == 0 ? 0 : random.nextInt(major + 1)));
    }

    private Map<String, String> townAnswers(Reporter reporter, SplittableRandom random) {
        int visits = 15 + random.nextInt(40);
        return Map.of(
                "visits", String.valueOf(visits),
                "staff", String.valueOf(visits * 2 + random.nextInt(20)),
                "talks", String.valueOf(random.nextInt(4)));
    }

    private static int people(Reporter reporter) {
        return Integer.parseInt(reporter.known().getOrDefault(KnownField.EMPLOYEES, "10"));
    }
}
