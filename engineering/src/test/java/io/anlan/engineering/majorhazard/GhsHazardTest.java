package io.anlan.engineering.majorhazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GHS classes fall under the symbols of GB 18218-2018 table 2. */
class GhsHazardTest {

    @ParameterizedTest
    @CsvSource({
        "ACUTE_TOXICITY_INHALATION, 1, GAS, , J1",
        "ACUTE_TOXICITY_OTHER_ROUTE, 1, SOLID, , J2",
        "ACUTE_TOXICITY_INHALATION, 3, GAS, , J3",
        "ACUTE_TOXICITY_INHALATION, 3, LIQUID, 30, J4",
        "ACUTE_TOXICITY_INHALATION, 3, LIQUID, 36, ",
        "ACUTE_TOXICITY_OTHER_ROUTE, 3, LIQUID, 30, ",
        "ACUTE_TOXICITY_INHALATION, 2, LIQUID, 80, J5",
        "ACUTE_TOXICITY_OTHER_ROUTE, 2, SOLID, , J5",
        "ACUTE_TOXICITY_INHALATION, 4, GAS, , ",
        "EXPLOSIVE, unstable, SOLID, , W1.1",
        "EXPLOSIVE, 1.1, SOLID, , W1.1",
        "EXPLOSIVE, 1.5, SOLID, , W1.2",
        "EXPLOSIVE, 1.4, SOLID, , W1.3",
        "FLAMMABLE_GAS, 2, GAS, , W2",
        "AEROSOL, 1, GAS, , W3",
        "OXIDISING_GAS, 1, GAS, , W4",
        "FLAMMABLE_LIQUID, 1, LIQUID, 30, W5.1",
        "FLAMMABLE_LIQUID, 2, LIQUID, 80, W5.3",
        "FLAMMABLE_LIQUID, 3, LIQUID, 145, W5.4",
        "FLAMMABLE_LIQUID, 4, LIQUID, 200, ",
        "SELF_REACTIVE, b, SOLID, , W6.1",
        "SELF_REACTIVE, E, SOLID, , W6.2",
        "SELF_REACTIVE, F, SOLID, , ",
        "ORGANIC_PEROXIDE, A, LIQUID, , W7.1",
        "ORGANIC_PEROXIDE, F, LIQUID, , W7.2",
        "PYROPHORIC_SOLID, 1, SOLID, , W8",
        "OXIDISING_LIQUID, 1, LIQUID, , W9.1",
        "OXIDISING_SOLID, 3, SOLID, , W9.2",
        "FLAMMABLE_SOLID, 1, SOLID, , W10",
        "WATER_REACTIVE, 2, SOLID, , W11",
        "WATER_REACTIVE, 3, SOLID, , "
    })
    void symbol(GhsHazard.GhsClass hazard, String category, PhysicalForm.State state, Double boiling, String symbol) {
        PhysicalForm form =
                new PhysicalForm(state, boiling == null ? OptionalDouble.empty() : OptionalDouble.of(boiling));
        assertThat(new GhsHazard(hazard, category).symbol(form, LiquidCondition.ORDINARY))
                .isEqualTo(Optional.ofNullable(symbol));
    }
}
