package io.anlan.engineering.majorhazard;

import java.util.List;

/** What an inventory line holds, as GB 18218-2018 tells it apart. */
public sealed interface Material {

    /** A substance of table 1 by its number there. */
    record Named(int number, LiquidCondition condition) implements Material {

        public Named(int number) {
            this(number, LiquidCondition.ORDINARY);
        }
    }

    /** A substance that table 1 does not name: by its GHS classes (4.1.2 b). The CAS number may be empty. */
    record Classified(String name, String cas, List<GhsHazard> hazards, PhysicalForm form, LiquidCondition condition)
            implements Material {

        public Classified {
            hazards = List.copyOf(hazards);
        }
    }

    /**
     * A mixture (4.2.3): in the same hazard category as its pure substance it counts as that substance, the whole mass of
     * the mixture; otherwise by its own new category.
     */
    record Mixture(String name, Material pure, boolean sameCategoryAsPure, Classified own) implements Material {}
}
