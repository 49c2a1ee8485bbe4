package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import java.util.List;

/**
 * One outcome of one release at a place.
 *
 * @param frequency per year
 * @param footprints one for each class of the weather; all the same when the weather does not matter
 * @param indoors what people indoors suffer, when a share of the outdoor footprint does not say it; else empty
 */
public record Scenario(
        String name,
        double x,
        double y,
        double frequency,
        Kind kind,
        List<Footprint> footprints,
        List<Footprint> indoors) {

    public Scenario {
        if (!(frequency >= 0)) {
            throw new RefusedException("frequency", "is negative");
        }
        footprints = List.copyOf(footprints);
        indoors = List.copyOf(indoors);
    }

    public Scenario(String name, double x, double y, double frequency, Kind kind, List<Footprint> footprints) {
        this(name, x, y, frequency, kind, footprints, List.of());
    }

    /**
     * What kills, and the share of that among people outdoors and indoors when deaths are counted (Purple Book section 5.2,
     * AQ/T 3046-2013 table 10; individual risk takes a person outdoors without protection).
     */
    public enum Kind {
        /** Indoors a tenth of the dose outdoors kills: factor 0.1. */
        TOXIC(1, 0.1),
        /** Inside the lower flammable limit everybody dies. */
        FLASH_FIRE(1, 1),
        /** Where death is not certain, clothing protects outdoors (0.14), walls indoors (0); where it is, nothing does. */
        HEAT(0.14, 0),
        /** From 35 kW/m² on everybody dies. */
        FIRE(1, 1),
        EXPLOSION(1, 1);

        private static final double CERTAIN = 1 - 1e-9;

        private final double outdoors;
        private final double indoors;

        Kind(double outdoors, double indoors) {
            this.outdoors = outdoors;
            this.indoors = indoors;
        }

        /** Expected deaths per person at a place where a person outdoors without protection dies with a probability. */
        double deaths(double probability, double indoorFraction) {
            return this == HEAT && probability >= CERTAIN
                    ? 1
                    : probability * (outdoors * (1 - indoorFraction) + indoors * indoorFraction);
        }
    }
}
