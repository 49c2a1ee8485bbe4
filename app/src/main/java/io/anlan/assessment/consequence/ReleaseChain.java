package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Question.Phase;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.risk.LastingCloud.Source;
import io.anlan.engineering.substance.Substance;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From the hole to what is in the air: outflow, flash with aerosol, pool and evaporation. A boiling liquid leaves a hole in a
 * wall as a liquid and a broken pipe as a mixture (Fauske 1985: equilibrium from 0.1 m on).
 */
final class ReleaseChain {

    private static final double LEAST_RAIN_OUT = 1e-3;

    private final Chain chain;
    private final Subject subject;
    private final Substance substance;
    private final Sky sky;
    private final double temperature;
    private final double inventory;
    private final double hole;
    private final double boiling;

    ReleaseChain(Chain chain, Subject subject) {
        this.chain = chain;
        this.subject = subject;
        this.substance = subject.substance();
        this.sky = subject.sky();
        var vessel = CaseRules.vessel(subject.plant(), sky.temperatureC());
        this.inventory = chain.assume("inventory", subject.inventory(), "kg", 0.01, 1e8, "企业档案的存量，按全部计");
        this.temperature =
                chain.assume("storage_temperature", CaseRules.kelvin(vessel.celsius()), "K", 20, 600, vessel.source());
        this.hole = chain.assume(
                "hole_diameter", CaseRules.hole(subject.question().hole()), "m", 1e-4, 3, CaseRules.HOLE_SOURCE);
        this.boiling = substance.boilingPoint();
    }

    /**
     * What gets out.
     *
     * @param flow kg/s out of the hole
     * @param duration until the vessel is empty, s
     * @param cloud what gets into the air
     * @param rainOut kg/s that reach the ground
     * @param poolDiameter m; 0 without a pool
     */
    record Released(
            double flow,
            double duration,
            double temperature,
            double pressure,
            double hole,
            Source cloud,
            double rainOut,
            double poolDiameter) {}

    double inventory() {
        return inventory;
    }

    Released run() {
        boolean gas = subject.gas() || subject.question().phase() == Phase.GAS;
        return gas ? gas() : liquid();
    }

    private Released gas() {
        double usual = subject.gas() ? CaseRules.GAS_PRESSURE : substance.vapourPressure(temperature);
        double pressure =
                chain.assume("pressure", usual, "Pa", 1e4, 1e8, subject.gas() ? "未填写，按 0.8 MPa（假定）" : "储存温度下的饱和蒸气压");
        Result out = chain.run(
                "release",
                "release.gas.hole",
                inputs(
                        "hole_diameter", hole,
                        "pressure", pressure,
                        "temperature", temperature,
                        "molar_mass", substance.molarMass(),
                        "gamma", substance.gamma(),
                        "inventory", inventory,
                        "ambient_pressure", sky.pressurePa()));
        double flow = out.value("mass_flow");
        double density = substance.gasDensity(temperature, sky.pressurePa());
        return new Released(flow, inventory / flow, temperature, pressure, hole, Source.ofGas(flow, density), 0, 0);
    }

    private Released liquid() {
        boolean boils = subject.boils(temperature);
        double pressure = chain.assume(
                "pressure",
                boils ? substance.vapourPressure(temperature) : sky.pressurePa(),
                "Pa",
                1e4,
                1e8,
                boils ? "储存温度下的饱和蒸气压" : "常压储存");
        double flow = outflow(boils, pressure).value("mass_flow");
        double duration = inventory / flow;
        double airborne = 0;
        double vapour = 0;
        if (boils) {
            Result flash = chain.run(
                    "flash",
                    "release.catastrophic",
                    inputs(
                            "inventory",
                            flow * CaseRules.poolTime(duration),
                            "liquid_heat_capacity",
                            substance.liquidHeatCapacity(),
                            "temperature",
                            temperature,
                            "boiling_point",
                            boiling,
                            "latent_heat",
                            substance.heatOfVaporisation(boiling)));
            vapour = flash.value("flash_share");
            airborne = flash.value("airborne_share");
        }
        double rainOut = flow * (1 - airborne);
        Pool pool = rainOut > LEAST_RAIN_OUT ? pool(rainOut, duration) : new Pool(0, 0);
        Source cloud = boils ? boilingCloud(flow, vapour, airborne, pool) : evaporatedCloud(pool);
        return new Released(flow, duration, temperature, pressure, hole, cloud, rainOut, pool.diameter());
    }

    private Result outflow(boolean boils, double pressure) {
        double density = substance.liquidDensity(temperature);
        if (boils && CaseRules.isPipe(subject.question().hole())) {
            return chain.run(
                    "release",
                    "release.two-phase.fauske",
                    inputs(
                            "hole_diameter",
                            hole,
                            "pressure",
                            pressure,
                            "temperature",
                            temperature,
                            "liquid_density",
                            density,
                            "vapour_density",
                            substance.gasDensity(temperature, pressure),
                            "latent_heat",
                            substance.heatOfVaporisation(temperature),
                            "liquid_heat_capacity",
                            substance.liquidHeatCapacity(),
                            "ambient_pressure",
                            sky.pressurePa()));
        }
        double head = chain.assume("liquid_head", CaseRules.HEAD, "m", 0, 100, "未填写，按 3 m（假定）");
        return chain.run(
                "release",
                "release.liquid.hole",
                inputs(
                        "hole_diameter", hole,
                        "liquid_density", density,
                        "liquid_head", head,
                        "pressure", pressure,
                        "ambient_pressure", sky.pressurePa(),
                        "inventory", inventory));
    }

    private record Pool(double diameter, double rate) {}

    private Pool pool(double rainOut, double duration) {
        double time = CaseRules.poolTime(duration);
        double cold = Math.min(temperature, boiling);
        Result spread = chain.run(
                "pool",
                "release.pool.spread",
                inputs("release", "continuous", "volume_flow", rainOut / substance.liquidDensity(cold), "time", time));
        double diameter = spread.value("diameter");
        double air = sky.airTemperature();
        Result vapour = boiling < air
                ? chain.run(
                        "evaporation",
                        "release.pool.boiling",
                        inputs(
                                "pool_area", spread.value("area"),
                                "ground_temperature", air,
                                "boiling_point", boiling,
                                "latent_heat", substance.heatOfVaporisation(boiling),
                                "time", time))
                : chain.run(
                        "evaporation",
                        "release.pool.evaporation",
                        inputs(
                                "pool_diameter", Math.min(diameter, 500),
                                "wind_speed", sky.windSpeed(),
                                "vapour_pressure", substance.vapourPressure(air),
                                "molar_mass", substance.molarMass(),
                                "temperature", air,
                                "ambient_pressure", sky.pressurePa()));
        // a pool gives off no more than reaches it
        return new Pool(diameter, Math.min(vapour.value("mass_flow"), rainOut));
    }

    /** Vapour at the boiling point with its drops, as one dense mixture; what boils off the pool joins it. */
    private Source boilingCloud(double flow, double vapourShare, double airborneShare, Pool pool) {
        return Source.ofSpray(
                flow * vapourShare + pool.rate(),
                flow * (airborneShare - vapourShare),
                substance.gasDensity(boiling, sky.pressurePa()),
                substance.liquidDensity(boiling));
    }

    /** Air saturated with vapour at the surface of the pool. */
    private Source evaporatedCloud(Pool pool) {
        double air = sky.airTemperature();
        return Source.ofVapour(
                pool.rate(),
                Math.min(1, substance.vapourPressure(air) / sky.pressurePa()),
                substance.gasDensity(air, sky.pressurePa()),
                sky.airDensity());
    }

    /** Inputs by name, in order. */
    static Map<String, Object> inputs(Object... pairs) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put((String) pairs[i], pairs[i + 1]);
        }
        return inputs;
    }
}
