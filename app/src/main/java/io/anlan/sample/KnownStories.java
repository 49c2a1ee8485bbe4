package io.anlan.sample;

import io.anlan.hiddendanger.PastDanger;
import io.anlan.hiddendanger.Source;
import io.anlan.sample.Cast.Player;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The hidden dangers that the manual tells of. Days are counted back from the first start. */
final class KnownStories {
    private final Cast cast;
    private final List<Firm> firms;
    private final Instant now;
    private final PictureBook book;

    KnownStories(Cast cast, List<Firm> firms, Instant now, PictureBook book) {
        this.cast = cast;
        this.firms = firms;
        this.now = now;
        this.book = book;
    }

    void tell(List<PastDanger> told) {
        Stream.of(
                        spark(),
                        grinder(),
                        lamp(),
                        switchRoom(),
                        windows(),
                        safetyValve(),
                        foundry(),
                        escapeRoute(),
                        forklift(),
                        detectors(),
                        confinedSpace(),
                        dormitory(),
                        pump(),
                        shed())
                .map(Story::told)
                .forEach(told::add);
    }

    private Firm firm(String name) {
        return Officials.firm(firms, name);
    }

    private static Scenario scenario(String title) {
        return Stream.concat(Scenario.ORDINARY.stream(), Scenario.MAJOR.stream())
                .filter(s -> s.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Player town(Firm firm) {
        return cast.town(firm.town());
    }

    private Player bureau(Firm firm) {
        return cast.bureau(firm.district());
    }

    private Player self(Firm firm) {
        return cast.manager(firm);
    }

    /** YH-…-0312, the one of the manual: major, six days overdue, urged, the enterprise nearly done. */
    private Story spark() {
        var f = firm(Officials.WOOD_FACTORY);
        return new Story(f, scenario("除尘系统无火花探测熄灭装置"), cast.expert(), now)
                .numbered(312)
                .found(21, "14:20", Source.SUPERVISION)
                .seen(book)
                .alsoFound(18, "16:30", Source.SELF_INSPECTION, "林巧云", "自查记录 ZC-1105-03，与督导发现同一处")
                .alsoFound(17, "14:40", Source.MONITORING, "监测系统", "2# 除尘器温度高报")
                .on(21, "15:05")
                .register(town(f))
                .on(20, "09:40")
                .assess(bureau(f), -6)
                .on(20, "10:12")
                .report(bureau(f))
                .on(20, "10:26")
                .acknowledge(self(f))
                .on(20, "11:30")
                .controls(self(f))
                .on(11, "11:15")
                .fixings(self(f), 8.6)
                .on(11, "13:40")
                .treat(self(f))
                .on(3, "09:00")
                .urge(bureau(f), "逾期，函告企业并通知主要负责人，请书面说明进度")
                .on(1, "16:30")
                .comment(self(f), "火花探测已装，等厂家调试", book);
    }

    private Story grinder() {
        var f = firm("石窑五金厂");
        return new Story(f, scenario("砂轮机无防护罩，皮带轮外露"), bureau(f), now)
                .numbered(166)
                .found(14, "10:20", Source.ENFORCEMENT)
                .seen(book)
                .on(14, "11:00")
                .register(town(f))
                .on(14, "14:30")
                .assess(town(f), -4)
                .on(13, "09:20")
                .treat(self(f))
                .on(3, "08:40")
                .urge(town(f), "防护罩 3 天内装好，否则停用设备");
    }

    private Story lamp() {
        var f = firm("柏溪物流园");
        return new Story(f, scenario("仓库顶距照明灯具不足 0.5 m"), cast.insurer(), now)
                .numbered(171)
                .found(13, "15:10", Source.INSURER)
                .seen(book)
                .on(12, "09:00")
                .register(town(f))
                .on(12, "09:30")
                .fastTrack(town(f), -3)
                .on(2, "10:00")
                .urge(town(f), "请今天完成降堆");
    }

    private Story switchRoom() {
        var f = firm("云汀冷链有限公司二库");
        return new Story(f, scenario("配电室堆放易燃物，应急照明失效"), bureau(f), now)
                .numbered(287)
                .found(12, "10:40", Source.ENFORCEMENT)
                .seen(book)
                .on(12, "11:30")
                .register(town(f))
                .on(12, "14:10")
                .assess(town(f), -4)
                .on(11, "09:00")
                .treat(self(f))
                .on(5, "15:20")
                .submit(self(f), book)
                .on(4, "10:30")
                .reject(town(f), "应急照明仍有 1 处不亮，配电室门口又堆放纸箱", -1);
    }

    private Story windows() {
        var f = firm("桐门印染有限公司");
        return new Story(f, scenario("宿舍窗户设置防盗网，不能逃生"), town(f), now)
                .numbered(239)
                .found(11, "16:00", Source.TIP_OFF)
                .seen(book)
                .on(10, "09:10")
                .register(town(f))
                .on(10, "10:00")
                .assess(town(f), -1)
                .on(10, "15:00")
                .treat(self(f))
                .on(1, "17:30")
                .submit(self(f), book);
    }

    private Story safetyValve() {
        var f = firm("澜江肉联加工厂");
        return new Story(f, scenario("液氨储罐安全阀超期未校验"), cast.expert(), now)
                .numbered(877)
                .found(28, "09:50", Source.EXPERT)
                .seen(book)
                .on(28, "11:00")
                .register(town(f))
                .on(27, "09:30")
                .assess(bureau(f), 0)
                .on(27, "10:10")
                .report(bureau(f))
                .on(27, "11:20")
                .acknowledge(self(f))
                .on(27, "14:00")
                .controls(self(f))
                .on(26, "10:30")
                .fixings(self(f), 3.2)
                .on(26, "14:00")
                .treat(self(f))
                .on(1, "15:40")
                .askMore(self(f), 15, "安全阀备件 7 天后到货，校验机构排期在其后");
    }

    private Story foundry() {
        var f = firm("望岚铸造厂石窑二车间");
        return new Story(f, scenario("冲床双手按钮失效，光栅未接"), self(f), now)
                .numbered(198)
                .found(10, "08:30", Source.SELF_INSPECTION)
                .seen(book)
                .on(10, "10:00")
                .register(town(f))
                .on(10, "10:20")
                .fastTrack(town(f), 0)
                .on(1, "14:10")
                .submit(self(f), book);
    }

    private Story escapeRoute() {
        var f = firm("新圩食品厂");
        return new Story(f, scenario("疏散通道堆放成品，净宽 0.8 m"), town(f), now)
                .numbered(263)
                .found(8, "15:30", Source.TIP_OFF)
                .seen(book)
                .on(7, "09:00")
                .register(town(f))
                .on(7, "09:20")
                .fastTrack(town(f), 1)
                .on(1, "11:00")
                .submit(self(f), book);
    }

    private Story forklift() {
        var f = firm("柏溪物流园");
        return new Story(f, scenario("叉车驾驶员证件过期 12 天"), town(f), now)
                .numbered(229)
                .found(9, "10:10", Source.OTHER)
                .on(9, "11:00")
                .register(town(f))
                .on(9, "11:10")
                .fastTrack(town(f), 2);
    }

    private Story detectors() {
        var f = firm("澜江储运有限公司");
        return new Story(f, scenario("可燃气体探测器 3 台离线超 24 小时"), self(f), now)
                .numbered(275)
                .found(6, "08:10", Source.MONITORING)
                .seen(book)
                .on(6, "09:00")
                .register(town(f))
                .on(6, "09:30")
                .fastTrack(town(f), 4);
    }

    private Story confinedSpace() {
        var f = firm("桐门印染有限公司");
        return new Story(f, scenario("有限空间作业未先通风检测"), bureau(f), now)
                .numbered(301)
                .found(5, "09:00", Source.TIP_OFF)
                .seen(book)
                .on(5, "10:30")
                .register(bureau(f))
                .on(4, "09:20")
                .assess(bureau(f), 11)
                .on(4, "10:00")
                .report(bureau(f));
    }

    private Story dormitory() {
        var f = firm("梅渚涂料经营部");
        return new Story(f, scenario("危化品仓库与宿舍同一建筑"), bureau(f), now)
                .numbered(990)
                .found(33, "14:00", Source.SUPERVISION)
                .seen(book)
                .on(33, "15:30")
                .register(town(f))
                .on(32, "09:00")
                .assess(bureau(f), 27)
                .on(32, "10:00")
                .report(bureau(f))
                .on(32, "10:40")
                .acknowledge(self(f))
                .on(32, "11:30")
                .controls(self(f))
                .on(30, "10:00")
                .fixings(self(f), 42)
                .on(30, "14:00")
                .treat(self(f))
                .on(20, "09:30")
                .pause(bureau(f), "责令停产停业整顿，停产期间暂停计时");
    }

    private Story pump() {
        var f = firm("云门酒店");
        return new Story(f, scenario("消火栓泵置于手动位，未接自动"), town(f), now)
                .numbered(236)
                .found(8, "10:00", Source.MONITORING)
                .seen(book)
                .on(8, "10:40")
                .register(town(f))
                .on(8, "11:00")
                .fastTrack(town(f), -3)
                .on(4, "09:30")
                .submit(self(f), book)
                .on(3, "15:00")
                .accept(town(f));
    }

    /** A fresh report of the enterprise of the manual, not yet looked at by the town. */
    private Story shed() {
        var f = firm(Officials.WOOD_FACTORY);
        return new Story(f, scenario("除尘器灰斗积尘超过三分之二"), self(f), now)
                .found(1, "16:50", Source.SELF_INSPECTION)
                .seen(book);
    }
}
