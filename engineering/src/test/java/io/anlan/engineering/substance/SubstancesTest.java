package io.anlan.engineering.substance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.harm.Probit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library against well-known values; a slip of a digit in a correlation shows in the boiling point or the density. */
class SubstancesTest {

    @Test
    void thereAreMoreThanSixtyWithMostOfTheirProperties() {
        assertThat(Substances.all()).hasSizeGreaterThanOrEqualTo(75);
        assertThat(Substances.all().stream().filter(s -> s.lowerFlammableLimit().isPresent()))
                .hasSizeGreaterThan(55);
    }

    /** Normal boiling points in °C as in the CRC Handbook; of acetylene, which sublimes, the triple point. */
    @ParameterizedTest
    @CsvSource({
        "7664-41-7,-33.3", "7782-50-5,-34.0", "7783-06-4,-60.3", "7446-09-5,-10.0", "7664-39-3,19.5", "7647-01-0,-85.0",
        "74-90-8,25.7", "630-08-0,-191.5", "7782-41-4,-188.1", "7726-95-6,58.8", "7446-11-9,44.7", "75-21-8,10.6",
        "50-00-0,-19.1", "74-83-9,3.5", "107-02-8,52.6", "624-83-9,39.1", "151-56-4,56.0", "107-13-1,77.3",
        "75-15-0,46.2", "106-99-0,-4.4", "115-10-6,-24.8", "74-82-8,-161.5", "75-01-4,-13.8", "1333-74-0,-252.8",
        "74-98-6,-42.1", "106-97-8,-0.5", "75-28-5,-11.7", "74-89-5,-6.3", "124-40-3,6.9", "75-50-3,2.9",
        "75-04-7,16.6", "74-86-2,-80.8", "74-85-1,-103.8", "115-07-1,-47.7", "74-84-0,-88.6", "106-98-9,-6.3",
        "115-11-7,-6.9", "7782-44-7,-183.0", "7727-37-9,-195.8", "71-43-2,80.1", "108-88-3,110.6", "100-42-5,145.2",
        "100-41-4,136.2", "95-47-6,144.4", "106-42-3,138.4", "110-82-7,80.7", "109-66-0,36.1", "110-54-3,68.7",
        "142-82-5,98.4", "111-65-9,125.7", "112-40-3,216.3", "67-56-1,64.7", "64-17-5,78.3", "67-63-0,82.3",
        "67-64-1,56.1", "78-93-3,79.6", "141-78-6,77.1", "60-29-7,34.5", "1634-04-4,55.2", "64-19-7,117.9",
        "108-05-4,72.7", "75-05-8,81.6", "107-06-2,83.5", "108-90-7,131.7", "75-07-0,20.8", "74-93-1,5.9",
        "108-95-2,181.8", "302-01-2,113.6", "74-87-3,-24.1", "75-00-3,12.3", "7732-18-5,100.0", "75-44-5,7.6",
        "7803-51-2,-87.8", "10102-44-0,21.2", "75-56-9,34.2", "106-89-8,117.2"
    })
    void boilingPoint(String cas, double celsius) {
        assertThat(substance(cas).boilingPoint() - 273.15).isCloseTo(celsius, within(1.2));
    }

    /** Liquid densities in kg/m³ at a temperature in °C, common handbook values. */
    @ParameterizedTest
    @CsvSource({
        "7664-41-7,-33.3,682", "7782-50-5,-34,1563", "74-98-6,25,493", "106-97-8,25,573", "71-43-2,20,879",
        "108-88-3,20,867", "67-56-1,20,791", "64-17-5,20,789", "110-54-3,20,659", "74-82-8,-161.5,422",
        "7446-09-5,-10,1460", "75-21-8,10.6,882", "107-13-1,20,806", "67-64-1,20,790", "1333-74-0,-252.8,70.8",
        "75-44-5,20,1378", "10102-44-0,20,1448", "75-56-9,20,830", "106-89-8,20,1181", "7803-51-2,-90,746",
        "7732-18-5,25,997"
    })
    void liquidDensity(String cas, double celsius, double density) {
        assertThat(substance(cas).liquidDensity(celsius + 273.15)).isCloseTo(density, within(0.02 * density));
    }

    /** Heats of vaporisation at the boiling point in kJ/kg, common handbook values. */
    @ParameterizedTest
    @CsvSource({
        "7664-41-7,1370",
        "7782-50-5,288",
        "74-98-6,426",
        "106-97-8,386",
        "71-43-2,394",
        "67-56-1,1100",
        "64-17-5,838",
        "74-82-8,511",
        "7732-18-5,2257",
        "7446-09-5,389",
        "67-64-1,501",
        "110-54-3,335",
        "75-44-5,247",
        "10102-44-0,414",
        "75-56-9,472",
        "106-89-8,409",
        "7803-51-2,429",
        "624-83-9,496"
    })
    void heatOfVaporisation(String cas, double kilojoules) {
        Substance substance = substance(cas);
        assertThat(substance.heatOfVaporisation(substance.boilingPoint()) / 1000)
                .isCloseTo(kilojoules, within(0.03 * kilojoules));
    }

    /** Whatever can poison or burn can be released. */
    @Test
    void whatIsDangerousIsWhole() {
        assertThat(Substances.all().stream()
                        .filter(s -> s.probitName().isPresent() || s.burns())
                        .filter(SubstancesTest::lacksSomething)
                        .map(Substance::english))
                .isEmpty();
    }

    private static boolean lacksSomething(Substance substance) {
        double boiling = substance.boilingPoint();
        try {
            substance.liquidHeatCapacity();
            substance.gasHeatCapacity();
            return substance.heatOfVaporisation(boiling) <= 0
                    || substance.liquidDensity(boiling) <= 0
                    || substance.vapourPressure(boiling) <= 0;
        } catch (RefusedException lacking) {
            return true;
        }
    }

    /** Net heats of combustion in MJ/kg, common handbook values of the gas or vapour. */
    @ParameterizedTest
    @CsvSource({
        "74-82-8,50.0", "74-98-6,46.4", "106-97-8,45.7", "1333-74-0,120.0", "74-85-1,47.2", "74-86-2,48.2",
        "71-43-2,40.6", "108-88-3,41.0", "67-56-1,21.1", "64-17-5,27.7", "7664-41-7,18.6", "630-08-0,10.1",
        "110-54-3,45.1", "67-64-1,29.1", "7783-06-4,15.2"
    })
    void heatOfCombustion(String cas, double megajoules) {
        assertThat(substance(cas).heatOfCombustion() / 1e6).isCloseTo(megajoules, within(0.02 * megajoules));
    }

    @ParameterizedTest
    @CsvSource({"74-82-8,0.0950", "74-98-6,0.0402", "71-43-2,0.0272", "1333-74-0,0.295"})
    void stoichiometricFraction(String cas, double fraction) {
        assertThat(substance(cas).stoichiometricFraction()).isCloseTo(fraction, within(0.01 * fraction));
    }

    @Test
    void flammableLimitsEncloseTheStoichiometricMixture() {
        for (Substance substance : Substances.all()) {
            if (substance.lowerFlammableLimit().isPresent()
                    && substance.upperFlammableLimit().isPresent()) {
                assertThat(substance.stoichiometricFraction())
                        .as(substance.english())
                        .isBetween(
                                substance.lowerFlammableLimit().getAsDouble(),
                                substance.upperFlammableLimit().getAsDouble());
            }
        }
    }

    @Test
    void vapourPressureRisesWithTemperature() {
        Substance ammonia = substance("7664-41-7");
        for (double t = 200; t < 400; t += 10) {
            assertThat(ammonia.vapourPressure(t + 5)).isGreaterThan(ammonia.vapourPressure(t));
        }
    }

    @Test
    void everyProbitNameIsInASet() {
        for (Substance substance : Substances.all()) {
            substance
                    .probitName()
                    .ifPresent(name -> assertThat(Probit.all())
                            .anyMatch(p ->
                                    p.hazard().equals("toxic") && p.subject().equals(name)));
        }
    }

    @Test
    void outsideTheRangeOfACorrelationIsRefused() {
        assertThatThrownBy(() -> substance("7664-41-7").vapourPressure(500))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("405.65");
        assertThatThrownBy(() -> substance("7446-11-9").liquidDensity(280)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> substance("7782-50-5").heatOfCombustion()).isInstanceOf(RefusedException.class);
    }

    private static Substance substance(String cas) {
        return Substances.byCas(cas).orElseThrow();
    }
}
