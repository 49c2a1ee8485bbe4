package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.SourceTerm.Phase;
import io.anlan.engineering.chinese.ExternalDistance;
import io.anlan.engineering.majorhazard.Gb18218;
import io.anlan.engineering.substance.Substance;
import io.anlan.engineering.substance.Substances;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Which method of GB/T 37243-2019 gives the external safety distance of these installations, and what it is when that is the
 * quantitative one: how far the strictest contour of individual risk reaches beyond the boundary. The substances of the library
 * hold no explosives, so the consequence method never applies here.
 */
final class DistanceRules {

    private static final int KILOGRAMS = 1000;

    private DistanceRules() {}

    /**
     * @param sum of design maximum over threshold of the toxic and flammable gases
     * @param distance m beyond the boundary; meant only for the quantitative method
     */
    public record Procedure(ExternalDistance.Method method, double sum, double distance) {}

    static Procedure of(Inputs inputs, List<Picture.Contour> contours) {
        List<ExternalDistance.Gas> gases = new ArrayList<>();
        for (Installation one : inputs.installations()) {
            Substance substance = Substances.byCas(one.cas()).orElseThrow();
            if (isGas(one, substance)) {
                threshold(one.cas())
                        .ifPresent(limit -> gases.add(new ExternalDistance.Gas(
                                one.name(), BigDecimal.valueOf(one.inventory() / KILOGRAMS), limit)));
            }
        }
        ExternalDistance.Choice choice = ExternalDistance.choose(false, gases);
        double distance =
                contours.stream().mapToDouble(Picture.Contour::beyond).max().orElse(0);
        return new Procedure(choice.method(), choice.sum().doubleValue(), distance);
    }

    private static boolean isGas(Installation one, Substance substance) {
        boolean dangerous =
                IgnitionRules.flammable(substance) || substance.probitName().isPresent();
        return dangerous && SourceRules.phase(one, substance) != Phase.LIQUID;
    }

    /** GB 18218-2018 table 1; substances that only table 2 covers are left out, which their classes would be needed for. */
    private static java.util.Optional<BigDecimal> threshold(String cas) {
        return Gb18218.tables().substances().stream()
                .filter(named -> named.casNumbers().contains(cas))
                .map(named -> named.thresholdTonnes())
                .findFirst();
    }
}
