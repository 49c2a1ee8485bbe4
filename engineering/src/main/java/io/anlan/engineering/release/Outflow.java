package io.anlan.engineering.release;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Numerics;

/** Outflow of liquid, gas and a flashing two-phase mixture. SI units, absolute pressures. */
public final class Outflow {

    /** Above it the flow in a pipe is turbulent. */
    private static final double TURBULENT = 4000;

    private static final double LAMINAR = 2100;

    private Outflow() {}

    /** Liquid through a hole, YB eqs. 2.194 to 2.197: Cd·A·√(2·ρ·(p0 + ρ·g·h − pa)), kg/s. */
    public static double liquidHole(double cd, double area, double density, double overpressure, double head) {
        return cd * area * Math.sqrt(2 * density * (overpressure + density * Constants.G * head));
    }

    /**
     * Time to drain a vertical cylinder from head h0 to the hole, Crowl eq. 4-20: (1/(Cd·g))·(At/A)·(√(2·(Δp/ρ + g·h0)) −
     * √(2·Δp/ρ)), s; the pressure above the liquid stays.
     */
    public static double drainTime(
            double cd, double area, double tankArea, double density, double overpressure, double head) {
        double full = Math.sqrt(2 * (overpressure / density + Constants.G * head));
        double empty = Math.sqrt(2 * overpressure / density);
        return (full - empty) * tankArea / (cd * area * Constants.G);
    }

    /** Darcy friction factor: 64/Re when laminar, Colebrook 1939 when turbulent, straight between. */
    public static double frictionFactor(double reynolds, double relativeRoughness) {
        if (reynolds <= LAMINAR) {
            return 64 / reynolds;
        }
        if (reynolds >= TURBULENT) {
            double inverseRoot =
                    Numerics.root(x -> x + 2 * Math.log10(relativeRoughness / 3.7 + 2.51 * x / reynolds), 1, 30);
            return 1 / (inverseRoot * inverseRoot);
        }
        double share = (reynolds - LAMINAR) / (TURBULENT - LAMINAR);
        return (1 - share) * frictionFactor(LAMINAR, relativeRoughness)
                + share * frictionFactor(TURBULENT, relativeRoughness);
    }

    /** Velocity of a liquid at the open end of a pipe: Δp + ρ·g·h = ρ·u²/2·(1 + f·L/d + ΣK) (mechanical energy balance). */
    public static double liquidPipeVelocity(
            double driving,
            double density,
            double viscosity,
            double diameter,
            double length,
            double roughness,
            double k) {
        double frictionless = Math.sqrt(2 * driving / density);
        return Numerics.root(
                u -> {
                    double f = frictionFactor(density * u * diameter / viscosity, roughness / diameter);
                    return density * u * u / 2 * (1 + f * length / diameter + k) - driving;
                },
                frictionless * 1e-6,
                frictionless);
    }

    /** Ratio of outer to inner pressure at and below which a gas flows at the speed of sound: (2/(γ+1))^(γ/(γ−1)). */
    public static double criticalRatio(double gamma) {
        return Math.pow(2 / (gamma + 1), gamma / (gamma - 1));
    }

    /**
     * Ideal gas through a hole, YB eqs. 2.22 to 2.26: Cd·A·ψ·√(ρ0·p0·γ·(2/(γ+1))^((γ+1)/(γ−1))), ψ = 1 when choked, else
     * ψ² = 2/(γ−1)·((γ+1)/2)^((γ+1)/(γ−1))·r^(2/γ)·(1 − r^((γ−1)/γ)), r = pa/p0.
     */
    public static double gasHole(
            double cd, double area, double pressure, double density, double gamma, double ambient) {
        double ratio = ambient / pressure;
        double exponent = (gamma + 1) / (gamma - 1);
        double psiSquared = ratio <= criticalRatio(gamma)
                ? 1
                : 2
                        / (gamma - 1)
                        * Math.pow((gamma + 1) / 2, exponent)
                        * Math.pow(ratio, 2 / gamma)
                        * (1 - Math.pow(ratio, (gamma - 1) / gamma));
        return cd * area * Math.sqrt(psiSquared * density * pressure * gamma * Math.pow(2 / (gamma + 1), exponent));
    }

    /**
     * Share of the mass left after a time of choked blow-down of an adiabatic vessel (perfect gas, dm/dt ∝ m^((γ+1)/2)): (1 +
     * (γ−1)/2·q0·t/m0)^(−2/(γ−1)).
     */
    public static double blowDownShare(double gamma, double firstFlow, double mass, double time) {
        return Math.pow(1 + (gamma - 1) / 2 * firstFlow * time / mass, -2 / (gamma - 1));
    }

    /**
     * ω of a flashing mixture at stagnation, Leung 1986: x0·vg/v0 + Cp·T0·p0/v0·((vg − vl)/h)²; v0 = x0·vg + (1−x0)·vl.
     */
    public static double omega(
            double quality, double vapourVolume, double liquidVolume, double cp, double t, double p, double latent) {
        double v0 = quality * vapourVolume + (1 - quality) * liquidVolume;
        double jump = (vapourVolume - liquidVolume) / latent;
        return quality * vapourVolume / v0 + cp * t * p / v0 * jump * jump;
    }

    /** Critical pressure ratio of Leung 1986: the root of η² + (ω² − 2ω)(1−η)² + 2ω²·ln η + 2ω²(1−η) = 0. */
    public static double omegaCriticalRatio(double omega) {
        return Numerics.root(
                eta -> eta * eta
                        + (omega * omega - 2 * omega) * (1 - eta) * (1 - eta)
                        + 2 * omega * omega * (Math.log(eta) + 1 - eta),
                1e-9,
                1);
    }

    /** Mass flux of a saturated or two-phase stagnation state, Leung 1986, kg/(m²·s); v0 the specific volume there. */
    public static double omegaFlux(double omega, double pressure, double volume, double ambient) {
        double critical = omegaCriticalRatio(omega);
        double eta = ambient / pressure;
        if (eta <= critical) {
            return critical * Math.sqrt(pressure / (volume * omega));
        }
        return Math.sqrt(-2 * (omega * Math.log(eta) + (omega - 1) * (1 - eta)))
                * Math.sqrt(pressure / volume)
                / (omega * (1 / eta - 1) + 1);
    }

    /** Equilibrium rate of a saturated liquid through a pipe of more than 0.1 m, Fauske 1985, Crowl eq. 4-90: h/Δv/√(T·Cp). */
    public static double equilibriumFlux(double latent, double volumeJump, double temperature, double cp) {
        return latent / volumeJump / Math.sqrt(temperature * cp);
    }

    /** Of a subcooled liquid, Crowl eq. 4-97: √(2·ρ·(p − psat) + G_ERM²/N), N = 1 from 0.1 m on. */
    public static double subcooledFlux(
            double density, double pressure, double saturation, double equilibriumFlux, double n) {
        return Math.sqrt(2 * density * (pressure - saturation) + equilibriumFlux * equilibriumFlux / n);
    }

    /** Non-equilibrium parameter for a short pipe, Fauske 1985, Crowl eq. 4-92: h²/(2·Δp·ρ·Cd²·Δv²·T·Cp) + L/0.1 m. */
    public static double nonEquilibrium(
            double latent,
            double drop,
            double density,
            double cd,
            double volumeJump,
            double t,
            double cp,
            double length) {
        double erm = latent / volumeJump;
        return erm * erm / (2 * drop * density * cd * cd * t * cp) + length / 0.1;
    }
}
