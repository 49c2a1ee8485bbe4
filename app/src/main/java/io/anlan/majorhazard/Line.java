package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.GhsHazard;
import io.anlan.engineering.majorhazard.LiquidCondition;
import io.anlan.engineering.majorhazard.PhysicalForm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a unit's inventory as somebody writes it.
 *
 * @param number the line of table 1 that was chosen; null when the name or the CAS number decides, or the hazard classes do
 * @param unlisted who writes it says that neither table has it
 * @param mixture a mixture (4.2.3); then {@code number} is its pure substance and {@code hazards} are its own classes
 * @param sameAsPure the mixture is in the same hazard category as its pure substance
 * @param designT tonnes that the vessels are designed to hold at most: this counts (4.2.2)
 * @param presentT tonnes that are there now
 * @param vessel which tank or store
 * @param fromFile taken over from the enterprise file
 */
public record Line(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 20) String cas,
        @Nullable @Min(1) @Max(85) Integer number,
        boolean unlisted,
        @Size(max = 10) List<GhsHazard> hazards,
        PhysicalForm.@Nullable State form,

        @Nullable @DecimalMin("-273") @DecimalMax("1000") Double boilingPointC,

        LiquidCondition condition,
        boolean mixture,
        boolean sameAsPure,

        @NotNull @DecimalMin("0") @DecimalMax("10000000") BigDecimal designT,

        @Nullable @DecimalMin("0") @DecimalMax("10000000") BigDecimal presentT,

        @Nullable @Size(max = 60) String vessel,
        boolean fromFile) {

    public Line {
        hazards = hazards == null ? List.of() : List.copyOf(hazards);
        condition = condition == null ? LiquidCondition.ORDINARY : condition;
        cas = cas == null || cas.isBlank() ? null : cas.strip();
        name = name == null ? "" : name.strip();
    }

    /** A line of which only the substance and its design maximum are known. */
    public static Line of(String name, @Nullable String cas, BigDecimal designT) {
        return in(name, cas, designT, null, null);
    }

    /** An ordinary pure substance in a vessel, as the enterprise file lists it. */
    public static Line in(
            String name,
            @Nullable String cas,
            BigDecimal designT,
            @Nullable BigDecimal presentT,
            @Nullable String vessel) {
        return new Line(
                name,
                cas,
                null,
                false,
                List.of(),
                null,
                null,
                LiquidCondition.ORDINARY,
                false,
                false,
                designT,
                presentT,
                vessel,
                vessel != null);
    }

    Line holding(BigDecimal tonnes) {
        return new Line(
                name,
                cas,
                number,
                unlisted,
                hazards,
                form,
                boilingPointC,
                condition,
                mixture,
                sameAsPure,
                tonnes,
                presentT,
                vessel,
                fromFile);
    }

    /** What decides about the assessment: an amount that is there counts only beyond the design maximum. */
    Line counted() {
        boolean over = presentT != null && presentT.compareTo(designT) > 0;
        return new Line(
                name,
                cas,
                number,
                unlisted,
                hazards,
                form,
                boilingPointC,
                condition,
                mixture,
                sameAsPure,
                designT.stripTrailingZeros(),
                over && presentT != null ? presentT.stripTrailingZeros() : null,
                null,
                false);
    }
}
