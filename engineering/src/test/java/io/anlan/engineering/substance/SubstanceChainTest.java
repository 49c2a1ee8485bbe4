package io.anlan.engineering.substance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Result;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the tank to the fire with nothing but what the library knows of a substance. */
class SubstanceChainTest {

    private static final double AIR = 303.15;

    @ParameterizedTest
    @CsvSource({
        "86290-81-5",
        "68334-30-5",
        "67-56-1",
        "64-17-5",
        "71-43-2",
        "108-88-3",
        "68476-85-7",
        "7782-50-5",
        "7664-41-7",
        "7783-06-4"
    })
    void releasePoolEvaporationFire(String cas) {
        Substance substance = substance(cas);
        double boiling = substance.boilingPoint();
        boolean boils = boiling < AIR;
        double pressure = boils ? substance.vapourPressure(AIR) : Constants.ATM;
        double flow = Models.run(
                        "release.liquid.hole",
                        Map.of(
                                "hole_diameter",
                                0.02,
                                "liquid_density",
                                substance.liquidDensity(AIR),
                                "liquid_head",
                                3,
                                "pressure",
                                pressure))
                .value("mass_flow");
        double liquid = flow * (1 - flash(substance, boils));
        double volumeFlow = liquid / substance.liquidDensity(Math.min(AIR, boiling));
        Result pool = Models.run(
                "release.pool.spread", Map.of("release", "continuous", "volume_flow", volumeFlow, "time", 300));
        assertThat(evaporation(substance, pool, boils)).isPositive();
        if (substance.burns()) {
            assertThat(fire(substance, pool.value("diameter"), boils)).isPositive();
        }
    }

    private static double flash(Substance substance, boolean boils) {
        double boiling = substance.boilingPoint();
        return !boils
                ? 0
                : Models.run(
                                "release.flash",
                                Map.of(
                                        "form",
                                        "exponential",
                                        "liquid_heat_capacity",
                                        substance.liquidHeatCapacity(),
                                        "temperature",
                                        AIR,
                                        "boiling_point",
                                        boiling,
                                        "latent_heat",
                                        substance.heatOfVaporisation(boiling)))
                        .value("flash_share");
    }

    private static double evaporation(Substance substance, Result pool, boolean boils) {
        double boiling = substance.boilingPoint();
        Map<String, Object> inputs = boils
                ? Map.of(
                        "pool_area",
                        pool.value("area"),
                        "ground_temperature",
                        AIR,
                        "boiling_point",
                        boiling,
                        "latent_heat",
                        substance.heatOfVaporisation(boiling),
                        "time",
                        300)
                : Map.of(
                        "transfer",
                        "mackay-matsugu",
                        "pool_diameter",
                        pool.value("diameter"),
                        "wind_speed",
                        3,
                        "vapour_pressure",
                        substance.vapourPressure(AIR),
                        "molar_mass",
                        substance.molarMass(),
                        "temperature",
                        AIR);
        return Models.run(boils ? "release.pool.boiling" : "release.pool.evaporation", inputs)
                .value("mass_flow");
    }

    private static double fire(Substance substance, double diameter, boolean boils) {
        double boiling = substance.boilingPoint();
        double burning = Models.run(
                        "fire.burning-flux",
                        Map.of(
                                "method", boils ? "liquefied-gas" : "burgess",
                                "heat_of_combustion", substance.heatOfCombustion(),
                                "heat_of_vaporisation", substance.heatOfVaporisation(boils ? boiling : AIR),
                                "liquid_heat_capacity", substance.liquidHeatCapacity(),
                                "boiling_point_above_ambient", boils ? 0 : boiling - AIR))
                .value("burning_flux");
        return Models.run(
                        "fire.pool",
                        Map.of(
                                "pool_diameter",
                                diameter,
                                "burning_flux",
                                burning,
                                "heat_of_combustion",
                                substance.heatOfCombustion(),
                                "distance",
                                5 * diameter))
                .value("heat_flux");
    }

    /** What the surrogate of petrol was chosen for: vapour pressure at 37.8 °C, density at 20 °C, heat of combustion. */
    @Test
    void petrolIsLikePetrol() {
        Substance petrol = substance("86290-81-5");
        assertThat(petrol.vapourPressure(310.95)).isBetween(40e3, 65e3);
        assertThat(petrol.liquidDensity(293.15)).isBetween(720.0, 775.0);
        assertThat(petrol.heatOfCombustion()).isBetween(42e6, 45e6);
    }

    @Test
    void aBlendOfOneIsThatOne() {
        Substance diesel = substance("68334-30-5");
        Substance dodecane = substance("112-40-3");
        assertThat(diesel.molarMass()).isCloseTo(dodecane.molarMass(), within(1e-12));
        assertThat(diesel.vapourPressure(AIR)).isCloseTo(dodecane.vapourPressure(AIR), within(1e-9));
        assertThat(diesel.liquidDensity(AIR)).isCloseTo(dodecane.liquidDensity(AIR), within(1e-9));
        assertThat(diesel.heatOfCombustion()).isCloseTo(dodecane.heatOfCombustion(), within(1e-3));
    }

    /** kJ/(kg·K), common handbook values. */
    @ParameterizedTest
    @CsvSource({"7782-50-5,0.946", "7664-41-7,4.8", "67-56-1,2.53", "71-43-2,1.74", "142-82-5,2.24", "141-78-6,1.93"})
    void liquidHeatCapacity(String cas, double kilojoules) {
        assertThat(substance(cas).liquidHeatCapacity() / 1000).isCloseTo(kilojoules, within(0.03 * kilojoules));
    }

    private static Substance substance(String cas) {
        return Substances.byCas(cas).orElseThrow();
    }
}
