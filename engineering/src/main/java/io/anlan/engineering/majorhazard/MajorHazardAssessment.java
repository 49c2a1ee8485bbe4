package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What GB 18218-2018 says of a unit.
 *
 * @param s sum of q/Q, printed to four places, rounded down
 * @param level empty when S is below 1
 * @param r α·Σ(β·q/Q); also given below S = 1, where it grades nothing, so that a change can be followed
 * @param steps the whole way to the result in plain words
 * @param cautions what the reader must know before relying on it
 */
public record MajorHazardAssessment(
        String edition,
        HazardUnit unit,
        BigDecimal s,
        BigDecimal alpha,
        BigDecimal r,
        Optional<Level> level,
        List<Line> lines,
        List<Sentence> steps,
        List<Sentence> cautions) {

    public boolean majorHazard() {
        return level.isPresent();
    }

    /** One inventory line: q, Q (empty when neither table has it), β and the two quotients. */
    public record Line(
            String name,
            BigDecimal tonnes,
            Optional<BigDecimal> threshold,
            BigDecimal beta,
            BigDecimal ratio,
            BigDecimal weighted,
            List<Sentence> steps,
            List<Sentence> cautions) {}
}
