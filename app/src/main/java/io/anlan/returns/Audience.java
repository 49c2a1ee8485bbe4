package io.anlan.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who must report: enterprises by place × sector × attributes, or the places of one level themselves. An empty list asks for
 * nothing in particular.
 *
 * @param regions codes of the places; empty means the whole place of the form
 * @param industries beginnings of GB/T 4754 codes
 * @param placeLevel of the reporting places when {@code kind} is PLACES
 */
public record Audience(
        Kind kind,
        List<String> regions,
        List<String> sectors,
        List<String> scales,
        List<String> riskLevels,
        List<String> productionStates,
        List<String> industries,
        @Nullable Integer minEmployees,
        @Nullable Level placeLevel) {

    /** What kind of reporter. */
    public enum Kind {
        ENTERPRISES,
        PLACES
    }

    public Audience {
        regions = List.copyOf(regions);
        sectors = List.copyOf(sectors);
        scales = List.copyOf(scales);
        riskLevels = List.copyOf(riskLevels);
        productionStates = List.copyOf(productionStates);
        industries = List.copyOf(industries);
    }

    /** Every enterprise of the places that works: one that is closed or shut down has nothing to report. */
    public static Audience enterprises(List<String> regions, List<String> sectors) {
        return new Audience(Kind.ENTERPRISES, regions, sectors, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    public static Audience places(List<String> regions, Level level) {
        return new Audience(Kind.PLACES, regions, List.of(), List.of(), List.of(), List.of(), List.of(), null, level);
    }

    public Audience ofRisk(String... levels) {
        return new Audience(
                kind,
                regions,
                sectors,
                scales,
                List.of(levels),
                productionStates,
                industries,
                minEmployees,
                placeLevel);
    }
}
