package io.anlan.accident;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * What an accident cost. Serious injuries include acute industrial poisoning (急性工业中毒, Regulation 493 art. 3).
 *
 * @param missing not yet found; they decide about no grade until they are reported as dead
 */
public record Figures(
        @PositiveOrZero @Max(100_000) int deaths,
        @PositiveOrZero @Max(100_000) int missing,
        @PositiveOrZero @Max(100_000) int seriousInjuries,
        @PositiveOrZero @Max(100_000) int minorInjuries,

        @NotNull @PositiveOrZero @DecimalMax("99999999999999")
        BigDecimal directLossYuan) {

    boolean hasCasualties() {
        return deaths + missing + seriousInjuries + minorInjuries > 0;
    }

    boolean sameCasualties(Figures other) {
        return deaths == other.deaths
                && missing == other.missing
                && seriousInjuries == other.seriousInjuries
                && minorInjuries == other.minorInjuries;
    }

    Figures withLoss(BigDecimal yuan) {
        return new Figures(deaths, missing, seriousInjuries, minorInjuries, yuan);
    }
}
