package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a unit's inventory.
 *
 * @param designMaximumTonnes q of 4.2.2: the most that tanks, vessels and stores are designed to hold
 * @param presentTonnes what is there now, if known; more than the design maximum is counted and said
 */
public record InventoryItem(Material material, BigDecimal designMaximumTonnes, Optional<BigDecimal> presentTonnes) {

    public InventoryItem {
        if (designMaximumTonnes.signum() < 0
                || presentTonnes.filter(t -> t.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("a quantity is not negative");
        }
    }

    public static InventoryItem of(Material material, String designMaximumTonnes) {
        return new InventoryItem(material, new BigDecimal(designMaximumTonnes), Optional.empty());
    }

    public static InventoryItem named(int number, String designMaximumTonnes) {
        return of(new Material.Named(number), designMaximumTonnes);
    }

    boolean overDesignMaximum() {
        return presentTonnes.isPresent() && presentTonnes.get().compareTo(designMaximumTonnes) > 0;
    }

    BigDecimal countedTonnes() {
        return overDesignMaximum() ? presentTonnes.orElseThrow() : designMaximumTonnes;
    }
}
