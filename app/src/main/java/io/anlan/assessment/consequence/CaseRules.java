package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Question.Hole;
import io.anlan.engineering.calc.Constants;
import java.util.List;

/** What plain answers stand for in figures. Each can be replaced in the expert panel. */
public final class CaseRules {

    /** Small, middle and large hole of AQ/T 3046-2013 (0–5, 5–50, 50–150 mm), from memory; m. */
    static final String HOLE_SOURCE = "AQ/T 3046-2013 泄漏孔径：小孔 5 mm、中孔 25 mm、大孔 100 mm（凭记忆）";

    static final double PINHOLE = 0.005;
    static final double FINGER = 0.025;
    static final double PIPE = 0.1;

    /** Liquid above the hole when nobody knows, m. */
    static final double HEAD = 3;
    /** Pressure of a gas in a vessel when nobody knows, Pa. */
    static final double GAS_PRESSURE = 8e5;
    /** A pool is looked at after so many seconds of leaking, or when the vessel is empty. */
    static final double POOL_TIME = 600;
    /** A gas cloud gathers at least so long before it finds a source of ignition, and at most {@link #POOL_TIME}; s. */
    static final double LEAST_IGNITION_DELAY = 60;
    /** Nobody answers for a leak that goes on longer than an hour unattended: exposure levels hold for 60 min. */
    static final double LONGEST = 3600;

    /** Ground burst against free air, by mass of TNT: Yellow Book section 5.3.2 gives 1.7 to 2, from memory. */
    static final double GROUND_REFLECTION = 1.8;

    /** Temperature of a vessel by words in its name: an ammonia plant has a cold and a warm side. */
    record Vessel(String word, double celsius, String source) {}

    static final List<Vessel> VESSELS = List.of(
            new Vessel("低压循环", -10, "氨制冷低压循环储液桶按蒸发温度 −10 ℃（工程常用值，凭记忆）"),
            new Vessel("高压", 40, "氨制冷高压侧按冷凝温度 40 ℃（工程常用值，凭记忆）"),
            new Vessel("贮氨器", 40, "氨制冷高压侧按冷凝温度 40 ℃（工程常用值，凭记忆）"));

    private CaseRules() {}

    /** Not knowing counts as the worst: 宁大勿小. */
    static double hole(Hole hole) {
        return switch (hole) {
            case PINHOLE -> PINHOLE;
            case FINGER -> FINGER;
            case PIPE, UNKNOWN -> PIPE;
        };
    }

    /** Whether what leaves is a pipe's full bore, where a boiling liquid foams before it is out. */
    static boolean isPipe(Hole hole) {
        return hole == Hole.PIPE || hole == Hole.UNKNOWN;
    }

    /** Temperature of the content, K, with its reason: by the name of the plant, else that of the air. */
    static Vessel vessel(String plant, double airCelsius) {
        return VESSELS.stream()
                .filter(vessel -> plant.contains(vessel.word()))
                .findFirst()
                .orElse(new Vessel("", airCelsius, "按气温（常温储存）"));
    }

    static double kelvin(double celsius) {
        return celsius + Constants.ZERO_CELSIUS;
    }

    /** How long a pool grows or a cloud gathers until it is looked at. */
    static double poolTime(double duration) {
        return Math.clamp(duration, 1, POOL_TIME);
    }

    static double ignitionDelay(double duration, double minutesAgo) {
        return Math.min(Math.clamp(minutesAgo * 60, LEAST_IGNITION_DELAY, POOL_TIME), Math.max(1, duration));
    }

    /** Sixteen points of the compass, from north clockwise. */
    static int compass(double degrees) {
        return Math.floorMod((int) Math.round(degrees / 22.5), 16);
    }
}
