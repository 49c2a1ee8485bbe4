package io.anlan.engineering.majorhazard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A classification by GB 30000 (GHS) and the symbol of GB 18218-2018 table 2 it falls under, if any.
 *
 * @param hazardClass the GHS class
 * @param category the category as written there: {@code 1}, {@code 1.4}, {@code B}, {@code unstable}
 */
public record GhsHazard(GhsClass hazardClass, String category) {

    private static final Set<String> MASS_EXPLOSION = Set.of("UNSTABLE", "1.1");
    private static final Set<String> OTHER_EXPLOSIVE = Set.of("1.2", "1.3", "1.5", "1.6");
    private static final Set<String> ONE_OR_TWO = Set.of("1", "2");
    private static final Set<String> TWO_OR_THREE = Set.of("2", "3");
    private static final Set<String> TYPES_A_B = Set.of("A", "B");
    private static final Set<String> TYPES_C_D_E = Set.of("C", "D", "E");
    private static final Set<String> TYPES_C_TO_F = Set.of("C", "D", "E", "F");
    /** Table 2, J4: boiling point at or below 35 °C. */
    private static final double LOW_BOILING_C = 35;

    public GhsHazard {
        category = category.strip().toUpperCase(Locale.ROOT);
    }

    /** The classes that table 2 knows. Acute toxicity is split by route: J4 takes inhalation only. */
    public enum GhsClass {
        ACUTE_TOXICITY_INHALATION,
        ACUTE_TOXICITY_OTHER_ROUTE,
        EXPLOSIVE,
        FLAMMABLE_GAS,
        AEROSOL,
        OXIDISING_GAS,
        FLAMMABLE_LIQUID,
        SELF_REACTIVE,
        ORGANIC_PEROXIDE,
        PYROPHORIC_LIQUID,
        PYROPHORIC_SOLID,
        OXIDISING_LIQUID,
        OXIDISING_SOLID,
        FLAMMABLE_SOLID,
        WATER_REACTIVE
    }

    /** Table 2 for this classification; empty when the table has no line for it. */
    public Optional<String> symbol(PhysicalForm form, LiquidCondition condition) {
        return Optional.ofNullable(
                switch (hazardClass) {
                    case ACUTE_TOXICITY_INHALATION -> toxicSymbol(form, true);
                    case ACUTE_TOXICITY_OTHER_ROUTE -> toxicSymbol(form, false);
                    case EXPLOSIVE ->
                        MASS_EXPLOSION.contains(category)
                                ? "W1.1"
                                : OTHER_EXPLOSIVE.contains(category) ? "W1.2" : only("1.4", "W1.3");
                    case FLAMMABLE_GAS -> ONE_OR_TWO.contains(category) ? "W2" : null;
                    case AEROSOL -> ONE_OR_TWO.contains(category) ? "W3" : null;
                    case OXIDISING_GAS -> only("1", "W4");
                    case FLAMMABLE_LIQUID -> flammableLiquid(category, condition);
                    case SELF_REACTIVE ->
                        TYPES_A_B.contains(category) ? "W6.1" : TYPES_C_D_E.contains(category) ? "W6.2" : null;
                    case ORGANIC_PEROXIDE ->
                        TYPES_A_B.contains(category) ? "W7.1" : TYPES_C_TO_F.contains(category) ? "W7.2" : null;
                    case PYROPHORIC_LIQUID, PYROPHORIC_SOLID -> only("1", "W8");
                    case OXIDISING_LIQUID, OXIDISING_SOLID ->
                        TWO_OR_THREE.contains(category) ? "W9.2" : only("1", "W9.1");
                    case FLAMMABLE_SOLID -> only("1", "W10");
                    case WATER_REACTIVE -> ONE_OR_TWO.contains(category) ? "W11" : null;
                });
    }

    private @Nullable String only(String wanted, String symbol) {
        return category.equals(wanted) ? symbol : null;
    }

    private @Nullable String toxicSymbol(PhysicalForm form, boolean inhalation) {
        boolean gas = form.state() == PhysicalForm.State.GAS;
        if (category.equals("1")) {
            return gas ? "J1" : "J2";
        }
        if (!TWO_OR_THREE.contains(category)) {
            return null;
        }
        if (gas) {
            return "J3";
        }
        if (inhalation && form.boilsAtOrBelow(LOW_BOILING_C)) {
            return "J4";
        }
        return category.equals("2") ? "J5" : null;
    }

    static @Nullable String flammableLiquid(String category, LiquidCondition condition) {
        if (category.equals("1")) {
            return "W5.1";
        }
        if (!TWO_OR_THREE.contains(category)) {
            return null;
        }
        return switch (condition) {
            case ABOVE_BOILING_POINT -> "W5.1";
            case SPECIAL_PROCESS -> "W5.2";
            case ORDINARY -> category.equals("2") ? "W5.3" : "W5.4";
        };
    }
}
