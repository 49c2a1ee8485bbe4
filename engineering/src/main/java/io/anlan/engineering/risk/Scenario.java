package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import java.util.List;

/**
 * One outcome of one release at a place.
 *
 * @param frequency per year
 * @param footprints one for each class of the weather; all the same when the weather does not matter
 */
public record Scenario(String name, double x, double y, double frequency, Kind kind, List<Footprint> footprints) {

    public Scenario {
        if (!(frequency >= 0)) {
            throw new RefusedException("frequency", "is negative");
        }
        footprints = List.copyOf(footprints);
    }

    /**
     * What kills, and the share of that among people outdoors and indoors when deaths are counted (Purple Book section 5.2;
     * individual risk takes a person outdoors without protection).
     */
    public enum Kind {
        /** Indoors a tenth of the dose outdoors kills: factor 0.1. */
        TOXIC(1, 0.1),
        /** Inside the lower flammable limit everybody dies. */
        FLASH_FIRE(1, 1),
        /** Below 35 kW/m²: clothing protects outdoors (0.14), walls indoors (0). */
        HEAT(0.14, 0),
        /** From 35 kW/m² on everybody dies. */
        FIRE(1, 1),
        EXPLOSION(1, 1);

        private final double outdoors;
        private final double indoors;

        Kind(double outdoors, double indoors) {
            this.outdoors = outdoors;
            this.indoors = indoors;
        }

        double share(double indoorFraction) {
            return outdoors * (1 - indoorFraction) + indoors * indoorFraction;
        }
    }
}
