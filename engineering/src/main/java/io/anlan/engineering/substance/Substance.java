package io.anlan.engineering.substance;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Numerics;
import io.anlan.engineering.calc.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A substance of the library. SI units; a property that is not known, or not at that temperature, is refused by name. */
public final class Substance {

    private final String cas;
    private final String english;
    private final String name;
    private final Formula formula;
    private final double formation;
    private final Optional<String> probitName;
    private final OptionalDouble givenBoilingPoint;
    private final Map<Correlation.Form, Curve> correlations;
    private final Map<String, Double> constants;
    private final Map<String, Double> toxicLevels;

    Substance(
            Identity identity,
            Map<Correlation.Form, Curve> correlations,
            Map<String, Double> constants,
            Map<String, Double> toxicLevels) {
        this.cas = identity.cas();
        this.english = identity.english();
        this.name = identity.name();
        this.formula = identity.formula();
        this.formation = identity.formation();
        this.probitName = identity.probitName();
        this.givenBoilingPoint = identity.boilingPoint();
        this.correlations = Map.copyOf(correlations);
        this.constants = Map.copyOf(constants);
        this.toxicLevels = Map.copyOf(toxicLevels);
    }

    /** What a substance is. */
    record Identity(
            String cas,
            String english,
            String name,
            Formula formula,
            double formation,
            Optional<String> probitName,
            OptionalDouble boilingPoint) {}

    public String cas() {
        return cas;
    }

    public String english() {
        return english;
    }

    public String name() {
        return name;
    }

    /** Its name in the toxic probit sets, when they have it. */
    public Optional<String> probitName() {
        return probitName;
    }

    /** kg/mol. */
    public double molarMass() {
        return formula.molarMass();
    }

    /** Vapour pressure, Pa. */
    public double vapourPressure(double temperature) {
        return correlation(Correlation.Form.VAPOUR_PRESSURE, "vapour pressure").at(temperature);
    }

    /** Heat of vaporisation, J/kg. */
    public double heatOfVaporisation(double temperature) {
        return correlation(Correlation.Form.HEAT_OF_VAPORISATION, "heat of vaporisation")
                        .at(temperature)
                / molarMass();
    }

    /** Density of the saturated liquid, kg/m³. */
    public double liquidDensity(double temperature) {
        return correlation(Correlation.Form.LIQUID_DENSITY, "liquid density").at(temperature) * molarMass();
    }

    /** Normal boiling point, K: where the vapour pressure is one atmosphere (acetylene and CO2: the triple point). */
    public double boilingPoint() {
        if (givenBoilingPoint.isPresent()) {
            return givenBoilingPoint.getAsDouble();
        }
        Curve psat = correlation(Correlation.Form.VAPOUR_PRESSURE, "vapour pressure");
        return Numerics.root(t -> Math.log(psat.at(t) / Constants.ATM), psat.from(), psat.to());
    }

    /** Density of the gas as an ideal gas, kg/m³. */
    public double gasDensity(double temperature, double pressure) {
        return pressure * molarMass() / (Constants.R * temperature);
    }

    /** Heat capacity of the ideal gas at 298.15 K, J/(kg·K). */
    public double gasHeatCapacity() {
        return constant("cp_gas", "gas heat capacity") / molarMass();
    }

    /** Heat capacity of the liquid at 298.15 K, or at the end of its range that is next to it, J/(kg·K). */
    public double liquidHeatCapacity() {
        OptionalDouble given = optional(constants, "cp_liquid");
        if (given.isPresent()) {
            return given.getAsDouble() / molarMass();
        }
        Curve heat = correlation(Correlation.Form.LIQUID_HEAT_CAPACITY, "liquid heat capacity");
        return heat.at(Math.clamp(298.15, heat.from(), heat.to())) / molarMass();
    }

    /** Cp/Cv of the ideal gas at 298.15 K. */
    public double gamma() {
        double cp = constant("cp_gas", "gas heat capacity");
        return cp / (cp - Constants.R);
    }

    /** Net heat of combustion of the gas at 298.15 K, J/kg. */
    public double heatOfCombustion() {
        if (!formula.burns()) {
            throw new RefusedException("substance", english + " has no heat of combustion here");
        }
        return formula.heatOfCombustion(formation) / molarMass();
    }

    public boolean burns() {
        return formula.burns();
    }

    /** Volume fraction of the stoichiometric mixture with air. */
    public double stoichiometricFraction() {
        return 1 / (1 + formula.oxygen() / 0.2095);
    }

    /** Lower flammable limit, volume fraction. */
    public OptionalDouble lowerFlammableLimit() {
        return optional(constants, "lfl");
    }

    public OptionalDouble upperFlammableLimit() {
        return optional(constants, "ufl");
    }

    /** Flash point, K. */
    public OptionalDouble flashPoint() {
        return optional(constants, "flash");
    }

    /**
     * A level of concern in ppm: idlh, aegl2, aegl3, erpg2, erpg3, pac2, pac3. From memory: say so where it is used. A protective
     * action criterion (PAC) is the AEGL for 60 min where there is one, else the ERPG (US Department of Energy).
     */
    public OptionalDouble toxicLevel(String level) {
        if (level.startsWith("pac")) {
            String number = level.substring(3);
            OptionalDouble guideline = optional(toxicLevels, "aegl" + number);
            return guideline.isPresent() ? guideline : optional(toxicLevels, "erpg" + number);
        }
        return optional(toxicLevels, level);
    }

    Formula formula() {
        return formula;
    }

    double formation() {
        return formation;
    }

    Curve correlation(Correlation.Form form, String property) {
        Curve correlation = correlations.get(form);
        if (correlation == null) {
            throw new RefusedException("substance", "the library has no " + property + " of " + english);
        }
        return correlation;
    }

    double constant(String key, String property) {
        return optional(constants, key)
                .orElseThrow(
                        () -> new RefusedException("substance", "the library has no " + property + " of " + english));
    }

    private static OptionalDouble optional(Map<String, Double> values, String key) {
        Double value = values.get(key);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
