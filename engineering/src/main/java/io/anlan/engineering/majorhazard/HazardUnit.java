package io.anlan.engineering.majorhazard;

import java.util.ArrayList;
import java.util.List;

/**
 * A unit to be judged (4.1.1).
 *
 * @param peopleWithin500m people who live within 500 m outside the boundary of the works (table 5)
 */
public record HazardUnit(String name, UnitKind kind, int peopleWithin500m, List<InventoryItem> inventory) {

    public HazardUnit {
        if (peopleWithin500m < 0) {
            throw new IllegalArgumentException("the number of people is not negative");
        }
        inventory = List.copyOf(inventory);
    }

    public HazardUnit with(InventoryItem item) {
        List<InventoryItem> more = new ArrayList<>(inventory);
        more.add(item);
        return new HazardUnit(name, kind, peopleWithin500m, more);
    }
}
