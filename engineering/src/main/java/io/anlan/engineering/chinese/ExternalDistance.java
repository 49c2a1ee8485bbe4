package io.anlan.engineering.chinese;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.Numerics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * 外部安全防护距离 by GB/T 37243-2019: which of its methods applies, and the distances of the consequence method for explosives. The
 * choice of the method was seen as an emergency management bureau prints it; clause numbers, thresholds and the formula of the blast
 * are from memory.
 */
public final class ExternalDistance {

    /** Overpressures that a place may see, Pa: most sensitive and class 1, class 2, class 3 (GB/T 37243-2019 table 1, from memory). */
    private static final int[] THRESHOLDS = {2_000, 5_000, 9_000};

    /** Scaled distances for which the formula is meant, m/kg^(1/3). */
    private static final double NEAREST = 1;

    private static final double FARTHEST = 100;
    private static final double PA_PER_BAR = 1e5;

    private ExternalDistance() {}

    /** The methods of the standard. */
    public enum Method {
        /** 事故后果法, section 5: explosives. */
        CONSEQUENCE,
        /** 定量风险评价法, section 6: toxic or flammable gas from the threshold of GB 18218-2018 on. */
        QUANTITATIVE_RISK,
        /** The distances of the design codes that apply. */
        DESIGN_CODES
    }

    /**
     * What a unit holds, as far as it decides the method.
     *
     * @param designMaximum tonnes by design
     * @param threshold tonnes, GB 18218-2018
     */
    public record Gas(String name, BigDecimal designMaximum, BigDecimal threshold) {}

    /** The method and the sum of design maximum over threshold that decided it. */
    public record Choice(Method method, BigDecimal sum) {}

    /** Section 4: explosives, then gases with Σ q/Q ≥ 1, then the rest. */
    public static Choice choose(boolean explosives, List<Gas> toxicOrFlammableGases) {
        BigDecimal sum = toxicOrFlammableGases.stream()
                .map(gas -> gas.designMaximum().divide(gas.threshold(), MathContext.DECIMAL64))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (explosives) {
            return new Choice(Method.CONSEQUENCE, sum);
        }
        return new Choice(sum.compareTo(BigDecimal.ONE) >= 0 ? Method.QUANTITATIVE_RISK : Method.DESIGN_CODES, sum);
    }

    /** Overpressure of a charge on the ground, Pa: (14·Z⁻³ + 4.3·Z⁻² + 1.1·Z⁻¹)·10⁵ (also GB 6722-2014 equation 3), from memory. */
    public static double overpressure(double scaledDistance) {
        double z = scaledDistance;
        return (14 / (z * z * z) + 4.3 / (z * z) + 1.1 / z) * PA_PER_BAR;
    }

    static Model model() {
        return Model.named(
                        "cn.external-distance.explosives",
                        "GB/T 37243-2019 section 5, consequence method; thresholds and formula from memory")
                .input("tnt_mass", "kg", 0.1, 1e8)
                .optional("distance", "m", 1, 100_000)
                .computes(ExternalDistance::compute);
    }

    private static void compute(Calculation c) {
        c.fromMemory("thresholds 2, 5, 9 kPa and the formula of the blast", "GB/T 37243-2019 section 5");
        double root = c.step("scale", Math.cbrt(c.number("tnt_mass")), "kg^(1/3)");
        for (int threshold : THRESHOLDS) {
            double z = Numerics.root(v -> overpressure(v) - threshold, NEAREST, FARTHEST);
            c.step("radius_" + threshold, z * root, "m");
        }
        if (c.given("distance")) {
            double z = c.step("scaled_distance", c.number("distance") / root, "m/kg^(1/3)");
            c.within("scaled_distance", z, NEAREST, 15, "m/kg^(1/3)", "range of the formula, from memory");
            c.step("overpressure", overpressure(z), "Pa");
        }
    }
}
