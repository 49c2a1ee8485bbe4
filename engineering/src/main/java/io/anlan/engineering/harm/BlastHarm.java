package io.anlan.engineering.harm;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;

/**
 * What a blast does to people and to buildings by its pressure and its impulse, TNO Green Book (CPR 16E 1992) chapters 2 and 3.
 * Pressures in Pa, impulses in Pa·s. The coefficients are from memory.
 */
public final class BlastHarm {

    private BlastHarm() {}

    /** Death by damage of the lungs: S = 4.2/(p/p0) + 1.3/(i/(√p0·m^(1/3))), Y = 5 − 5.74·ln S. */
    public static double lung(double pressure, double impulse, double ambient, double bodyMass) {
        double scaled = impulse / (Math.sqrt(ambient) * Math.cbrt(bodyMass));
        return 5 - 5.74 * Math.log(4.2 * ambient / pressure + 1.3 / scaled);
    }

    /** Rupture of an eardrum: Y = −12.6 + 1.524·ln p. */
    public static double eardrum(double pressure) {
        return -12.6 + 1.524 * Math.log(pressure);
    }

    /** Death when the head strikes after being thrown: Y = 5 − 8.49·ln(2430/p + 4·10⁸/(p·i)). */
    public static double head(double pressure, double impulse) {
        return 5 - 8.49 * Math.log(2430 / pressure + 4e8 / (pressure * impulse));
    }

    /** Death when the body strikes after being thrown: Y = 5 − 2.44·ln(7380/p + 1.3·10⁹/(p·i)). */
    public static double wholeBody(double pressure, double impulse) {
        return 5 - 2.44 * Math.log(7380 / pressure + 1.3e9 / (pressure * impulse));
    }

    /** Minor damage of houses: Y = 5 − 0.26·ln((4600/p)^3.9 + (110/i)^5). */
    public static double minorDamage(double pressure, double impulse) {
        return 5 - 0.26 * Math.log(Math.pow(4600 / pressure, 3.9) + Math.pow(110 / impulse, 5));
    }

    /** Major structural damage: Y = 5 − 0.26·ln((17500/p)^8.4 + (290/i)^9.3). */
    public static double majorDamage(double pressure, double impulse) {
        return 5 - 0.26 * Math.log(Math.pow(17_500 / pressure, 8.4) + Math.pow(290 / impulse, 9.3));
    }

    /** Collapse: Y = 5 − 0.22·ln((40000/p)^7.4 + (460/i)^11.3). */
    public static double collapse(double pressure, double impulse) {
        return 5 - 0.22 * Math.log(Math.pow(40_000 / pressure, 7.4) + Math.pow(460 / impulse, 11.3));
    }

    static Model model() {
        return Model.named(
                        "harm.blast",
                        "probits of pressure and impulse, TNO Green Book CPR 16E (1992) chapters 2 and 3, from memory")
                .input("overpressure", "Pa", 100, 1e8)
                .input("impulse", "Pa s", 0.1, 1e7)
                .input("body_mass", "kg", 5, 150, 70)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .computes(BlastHarm::compute);
    }

    private static void compute(Calculation c) {
        c.fromMemory("probits of blast", "TNO Green Book CPR 16E (1992) chapters 2 and 3");
        double p = c.number("overpressure");
        double i = c.number("impulse");
        keep(c, "lung", lung(p, i, c.number("ambient_pressure"), c.number("body_mass")));
        keep(c, "eardrum", eardrum(p));
        keep(c, "head", head(p, i));
        keep(c, "whole_body", wholeBody(p, i));
        keep(c, "minor_damage", minorDamage(p, i));
        keep(c, "major_damage", majorDamage(p, i));
        keep(c, "collapse", collapse(p, i));
    }

    private static void keep(Calculation c, String effect, double probit) {
        c.step("probit_" + effect, probit, "-");
        c.step("share_" + effect, Probit.probability(probit), "-");
    }
}
