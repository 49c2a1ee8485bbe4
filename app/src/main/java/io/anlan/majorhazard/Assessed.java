package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.MajorHazardAssessment;
import io.anlan.engineering.majorhazard.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in the reader's language: figures and every step of the way in words.
 *
 * @param level null below S = 1
 */
record Assessed(
        String edition,
        BigDecimal s,
        BigDecimal alpha,
        BigDecimal r,
        @Nullable Integer level,
        List<CountedLine> lines,
        List<String> steps,
        List<String> cautions) {

    /** One line as it was counted: q, Q, β and the two quotients. */
    record CountedLine(
            String name,
            BigDecimal tonnes,
            @Nullable BigDecimal threshold,
            BigDecimal beta,
            BigDecimal ratio,
            BigDecimal weighted) {}

    /** As it is kept: sentences as key and figures, so that an old assessment can be read in either language. */
    record Frozen(List<CountedLine> lines, List<Sentence> steps, List<Sentence> cautions) {}

    static @Nullable Integer level(MajorHazardAssessment a) {
        return a.level().map(level -> Integer.valueOf(level.number())).orElse(null);
    }

    static Frozen frozen(MajorHazardAssessment a) {
        return new Frozen(
                a.lines().stream()
                        .map(line -> new CountedLine(
                                line.name(),
                                line.tonnes(),
                                line.threshold().orElse(null),
                                line.beta(),
                                line.ratio(),
                                line.weighted()))
                        .toList(),
                a.steps(),
                a.cautions());
    }

    static Assessed of(MajorHazardAssessment a, Locale locale) {
        return of(
                new HazardSource.Result(a.edition(), a.s(), a.alpha(), a.r(), level(a), java.time.Instant.EPOCH),
                frozen(a),
                locale);
    }

    static Assessed of(HazardSource.Result result, Frozen kept, Locale locale) {
        return new Assessed(
                result.edition(),
                result.s(),
                result.alpha(),
                result.r(),
                result.level(),
                kept.lines(),
                texts(kept.steps(), locale),
                texts(kept.cautions(), locale));
    }

    static List<String> texts(List<Sentence> sentences, Locale locale) {
        return sentences.stream().map(sentence -> sentence.in(locale)).toList();
    }
}
