package io.anlan.sample;

import static io.anlan.sample.AccidentSample.figures;

import io.anlan.accident.Command;
import io.anlan.accident.Figures;
import io.anlan.accident.Level;
import io.anlan.accident.Nature;
import io.anlan.accident.NewAccident.Means;
import io.anlan.accident.PastAccident;
import io.anlan.accident.PastAccident.Act;
import io.anlan.accident.PastAccident.Deed;
import io.anlan.accident.Person;
import io.anlan.accident.Settlement;
import io.anlan.platform.access.Actor;
import io.anlan.platform.time.Days;
import io.anlan.sample.AccidentSample.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Files that somebody works on today, one at each step, and one that ended with its look-back. */
final class AccidentStories {

    /** When accidents of former days happened. */
    private static final Duration MORNING = Duration.ofMinutes(580);

    private final AccidentSample sample;
    private final List<Firm> firms;
    private final Instant now;

    AccidentStories(AccidentSample sample, List<Firm> firms, Instant now) {
        this.sample = sample;
        this.firms = firms;
        this.now = now;
    }

    void tell() {
        fresh();
        countyIsLate();
        raised();
        investigating();
        extended();
        awaitingReply();
        rectifying();
        awaitingLookBack();
        closed();
        reportedLate();
    }

    private Firm firm(String name) {
        return Officials.firm(firms, name);
    }

    private static Mishap mishap(String newType, String sector) {
        return Mishap.ALL.stream()
                .filter(m -> m.newType().equals(newType) && m.sector().equals(sector))
                .findFirst()
                .orElseThrow();
    }

    /** Half an hour ago; the county has an hour and a half left. */
    private void fresh() {
        new Story(firm("石窑五金厂"), mishap("2025-04", "industry-trade"), Duration.ofMinutes(52), figures(0, 1, 0, 30_000))
                .reported(9, 20)
                .told();
    }

    /** Five hours ago; nobody at the county has reported to the city. */
    private void countyIsLate() {
        new Story(firm("澜江储运有限公司"), mishap("2025-02", "warehouse"), Duration.ofHours(5), figures(0, 2, 1, 60_000))
                .reported(10, 35)
                .then(Duration.ofMinutes(20), Who.COUNTY, (v, m) -> new Command.Receive(v, "已派员到场核实"))
                .told();
    }

    /** Two deaths became three on the ninth day: the city takes over, and the province was told late. */
    private void raised() {
        LocalDate day = Days.of(now.minus(Duration.ofDays(16)));
        new Story(
                        firm("桐门印染有限公司"),
                        mishap("2025-23", "industry-trade"),
                        Duration.ofDays(16),
                        figures(2, 1, 1, 2_100_000))
                .reported(15, 40)
                .received(25)
                .forwarded(80)
                .person("程志强", Person.Harm.DEAD, day)
                .person("吴晓光", Person.Harm.DEAD, day)
                .then(
                        Duration.ofDays(9),
                        Who.FIRM,
                        (v, m) ->
                                new Command.Supplement(v, day.plusDays(9), figures(3, 0, 1, 2_900_000), "重伤人员经抢救无效死亡"))
                .then(
                        Duration.ofDays(9).plusHours(5),
                        Who.CITY,
                        (v, m) -> new Command.Forward(v, null, "省应急管理厅", Means.TELEPHONE, "补报等级变化"))
                .then(
                        Duration.ofDays(10),
                        Who.CITY,
                        (v, m) -> new Command.FormTeam(
                                v, Level.CITY, "韩立（副市长）", "应急、公安、工会、人社、卫健，聘请专家 3 名", day.plusDays(10), null))
                .told();
    }

    private void investigating() {
        new Story(
                        firm("望岚铸造厂石窑二车间"),
                        mishap("2025-06", "industry-trade"),
                        Duration.ofDays(47),
                        figures(1, 0, 0, 980_000))
                .reported(8, 30)
                .received(15)
                .forwarded(70)
                .team(2)
                .measure(30, "铸造车间配电改造", 20)
                .told();
    }

    /** Sixty days have passed; extended once, and due in a week. */
    private void extended() {
        new Story(firm("南桥商贸综合体"), mishap("2025-09", "fire"), Duration.ofDays(83), figures(0, 1, 4, 3_400_000))
                .reported(6, 25)
                .received(20)
                .forwarded(90)
                .team(1)
                .then(
                        Duration.ofDays(55),
                        Who.COUNTY,
                        (v, m) -> new Command.Extend(v, Command.ExtensionKind.EXTENSION, 30, "云汀区人民政府", "电气火灾鉴定尚未出具"))
                .told();
    }

    private void awaitingReply() {
        new Story(firm("新圩食品厂"), mishap("2025-23", "industry-trade"), Duration.ofDays(72), figures(1, 1, 0, 1_150_000))
                .reported(12, 41)
                .received(18)
                .forwarded(95)
                .team(2)
                .measure(40, "有限空间作业审批与检测仪配备", 120)
                .measure(40, "腌制池加装固定通风与围栏", 150)
                .submitted(58)
                .told();
    }

    /** One measure is overdue, one waits for verification. */
    private void rectifying() {
        new Story(firm("柏溪物流园"), mishap("2025-02", "warehouse"), Duration.ofDays(140), figures(1, 0, 0, 1_020_000))
                .reported(11, 33)
                .received(22)
                .forwarded(75)
                .team(2)
                .measure(35, "装卸区人车分流改造", 128)
                .measure(35, "叉车司机重新培训考核", 110)
                .submitted(52)
                .approved(61)
                .then(
                        Duration.ofDays(108),
                        Who.FIRM,
                        (v, m) -> new Command.CompleteMeasure(
                                v, m.getFirst().id(), day(140).plusDays(108), "12 名司机全部考核合格"))
                .told();
    }

    private void awaitingLookBack() {
        finished(
                        new Story(
                                firm("澜江肉联加工厂"),
                                mishap("2025-04", "industry-trade"),
                                Duration.ofDays(395),
                                figures(1, 0, 0, 930_000)),
                        395)
                .told();
    }

    private void closed() {
        finished(
                        new Story(
                                firm("云汀冷链有限公司二库"),
                                mishap("2025-06", "industry-trade"),
                                Duration.ofDays(430),
                                figures(1, 0, 1, 1_080_000)),
                        430)
                .then(Duration.ofDays(410), Who.COUNTY, (v, m) -> new Command.LookBack(v, "措施落实到位，同类隐患未再发现"))
                .told();
    }

    /** The enterprise waited four hours: shown as late in its chain. */
    private void reportedLate() {
        new Story(firm("云门酒店"), mishap("2025-09", "fire"), Duration.ofDays(26), figures(0, 1, 2, 450_000))
                .reported(15, 250)
                .received(30)
                .forwarded(70)
                .team(3)
                .told();
    }

    private Story finished(Story story, int daysAgo) {
        LocalDate day = day(daysAgo);
        story.reported(9, 28)
                .received(16)
                .forwarded(66)
                .team(2)
                .measure(30, "岗位联锁与挂牌上锁", 90)
                .submitted(50)
                .approved(60)
                .then(
                        Duration.ofDays(85),
                        Who.FIRM,
                        (v, m) -> new Command.CompleteMeasure(v, m.getFirst().id(), day.plusDays(85), "已验收投用"))
                .then(
                        Duration.ofDays(92),
                        Who.COUNTY,
                        (v, m) -> new Command.VerifyMeasure(v, m.getFirst().id(), true, "现场核实"));
        for (Settlement kind : Settlement.values()) {
            story.then(
                    Duration.ofDays(100),
                    Who.COUNTY,
                    (v, m) -> new Command.Settle(v, kind, day.plusDays(100), words(kind)));
        }
        return story.then(Duration.ofDays(101), Who.COUNTY, (v, m) -> new Command.FinishRectification(v, null));
    }

    private LocalDate day(int daysAgo) {
        return Days.of(now.minus(Duration.ofDays(daysAgo)));
    }

    private static String words(Settlement kind) {
        return switch (kind) {
            case CAUSE -> "直接原因、间接原因已查明";
            case RESPONSIBLE -> "主要负责人罚款，车间主任撤职";
            case MEASURES -> "措施全部完成并核实";
            case TAUGHT -> "全员警示教育，区内同类企业通报";
        };
    }

    private enum Who {
        FIRM,
        COUNTY,
        CITY
    }

    /** One file, told by the time that had passed since the accident. */
    private final class Story {
        private final Firm firm;
        private final Mishap mishap;
        private final Instant at;
        private final Figures figures;
        private final List<Act> acts = new ArrayList<>();
        private Instant learned;
        private Instant reported;

        Story(Firm firm, Mishap mishap, Duration ago, Figures figures) {
            this.firm = firm;
            this.mishap = mishap;
            this.at = ago.toDays() == 0
                    ? now.minus(ago)
                    : Days.start(Days.of(now.minus(ago))).plus(MORNING);
            this.figures = figures;
            this.learned = at;
            this.reported = at;
        }

        /** Minutes from the accident to the principal, and from there to the county. */
        Story reported(int untilLearned, int untilReported) {
            learned = at.plus(Duration.ofMinutes(untilLearned));
            reported = learned.plus(Duration.ofMinutes(untilReported));
            return this;
        }

        Story received(int minutes) {
            return after(
                    reported.plus(Duration.ofMinutes(minutes)), Who.COUNTY, (v, m) -> new Command.Receive(v, null));
        }

        Story forwarded(int minutes) {
            return after(
                    reported.plus(Duration.ofMinutes(minutes)),
                    Who.COUNTY,
                    (v, m) -> new Command.Forward(v, null, "安澜市应急管理局", Means.TELEPHONE, null));
        }

        Story team(int days) {
            LocalDate day = Days.of(at).plusDays(days);
            return then(
                    Duration.ofDays(days).plusHours(1),
                    Who.COUNTY,
                    (v, m) -> new Command.FormTeam(v, Level.COUNTY, "区政府分管负责人", "应急、公安、工会、行业主管部门", day, null));
        }

        Story measure(int days, String text, int dueAfter) {
            LocalDate due = Days.of(at).plusDays(dueAfter);
            return then(
                    Duration.ofDays(days),
                    Who.COUNTY,
                    (v, m) -> new Command.AddMeasure(v, text, firm.principal(), due));
        }

        Story submitted(int days) {
            LocalDate day = Days.of(at).plusDays(days);
            return then(
                    Duration.ofDays(days).plusHours(2),
                    Who.COUNTY,
                    (v, m) -> new Command.SubmitReport(
                            v,
                            day,
                            mishap.directCause(),
                            mishap.indirectCause(),
                            mishap.causes(),
                            Nature.RESPONSIBLE,
                            null));
        }

        Story approved(int days) {
            LocalDate day = Days.of(at).plusDays(days);
            return then(
                    Duration.ofDays(days).plusHours(3),
                    Who.COUNTY,
                    (v, m) -> new Command.ApproveReport(v, day, "区人民政府", null, null));
        }

        Story person(String name, Person.Harm harm, LocalDate diedOn) {
            return then(
                    Duration.ofHours(6),
                    Who.COUNTY,
                    (v, m) -> new Command.SavePerson(
                            v, null, name, Person.Sex.MALE, 38, "清淤工", Person.Employment.CONTRACTOR, harm, diedOn));
        }

        Story then(Duration since, Who who, Deed deed) {
            return after(at.plus(since), who, deed);
        }

        private Story after(Instant when, Who who, Deed deed) {
            acts.add(new Act(when, actor(who), deed));
            return this;
        }

        private Actor actor(Who who) {
            return switch (who) {
                case FIRM -> sample.manager(firm);
                case COUNTY -> sample.bureau(firm.district());
                case CITY -> sample.cityBureau();
            };
        }

        void told() {
            var report = AccidentSample.report(mishap, Place.of(firm), figures, at, learned, reported, true);
            sample.add(new PastAccident.Kept(report, sample.bureau(firm.district()), reported, acts));
        }
    }
}
