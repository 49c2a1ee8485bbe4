package io.anlan.assessment.consequence;

import static io.anlan.assessment.consequence.ReleaseChain.inputs;

import io.anlan.assessment.consequence.ReleaseChain.Released;
import io.anlan.assessment.consequence.Spread.Comparison;
import io.anlan.engineering.calc.Result;
import java.util.ArrayList;
import java.util.List;

/** From the source to the distances of a blast: TNT equivalence with Kinney and Graham, the Chinese set beside it. */
final class ExplosionChain {

    /** Serious and light injury as the Chinese set takes them (44 and 17 kPa); broken windows at 5 kPa (from memory). */
    static final List<Level> LEVELS = List.of(
            new Level(3, "44 kPa", 44_000, "Pa"),
            new Level(2, "17 kPa", 17_000, "Pa"),
            new Level(1, "5 kPa", 5_000, "Pa"));

    private final Chain chain;
    private final Subject subject;

    ExplosionChain(Chain chain, Subject subject) {
        this.chain = chain;
        this.subject = subject;
    }

    Spread run() {
        Released released = new ReleaseChain(chain, subject).run();
        double delay = chain.assume(
                "ignition_delay",
                CaseRules.ignitionDelay(released.duration(), subject.question().minutesAgo()),
                "s",
                1,
                3600,
                "点火前积聚的时间：取已泄漏时间，1 至 10 分钟（假定）");
        double mass = chain.assume(
                "cloud_mass", released.cloud().rate() * delay, "kg", 0.001, 1e8, "蒸气和液滴的生成速率 × 积聚时间，全部计入云团（偏大）");
        double heat = subject.substance().heatOfCombustion();
        Result tnt = chain.run("tnt", "explosion.tnt-equivalence", inputs("mass", mass, "heat_of_combustion", heat));
        double ground = chain.assume("ground_reflection", CaseRules.GROUND_REFLECTION, "-", 1, 2, "地面爆炸系数 1.8");
        List<Reach> reaches = new ArrayList<>();
        for (Level level : LEVELS) {
            double radius = chain.run(
                            "blast-" + level.severity(),
                            "explosion.kinney-graham.distance",
                            inputs("tnt_mass", tnt.value("tnt_mass") * ground, "overpressure", level.value()))
                    .value("distance");
            reaches.add(Spread.circle(level, radius));
        }
        Result chinese =
                chain.run("cn", "cn.vapour-cloud-explosion", inputs("fuel_mass", mass, "heat_of_combustion", heat));
        return new Spread(
                reaches,
                List.of(),
                List.of(
                        new Comparison(
                                "serious",
                                reaches.get(0).metres(),
                                chinese.value("serious_injury_radius"),
                                "cn.vapour-cloud-explosion"),
                        new Comparison(
                                "light",
                                reaches.get(1).metres(),
                                chinese.value("light_injury_radius"),
                                "cn.vapour-cloud-explosion")));
    }
}
