package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** An inventory line as the standard counts it, with the words that say why. */
record CountedItem(
        String name,
        BigDecimal tonnes,
        Optional<BigDecimal> threshold,
        BigDecimal beta,
        List<Sentence> steps,
        List<Sentence> cautions) {

    /** q/Q; zero for a substance of neither table. */
    BigFraction ratio() {
        return threshold.map(t -> Fractions.of(tonnes).divide(Fractions.of(t))).orElse(BigFraction.ZERO);
    }

    /** β·q/Q. */
    BigFraction weighted() {
        return ratio().multiply(Fractions.of(beta));
    }

    MajorHazardAssessment.Line line() {
        return new MajorHazardAssessment.Line(
                name,
                tonnes,
                threshold,
                beta,
                Fractions.decimal(ratio()),
                Fractions.decimal(weighted()),
                steps,
                cautions);
    }
}
