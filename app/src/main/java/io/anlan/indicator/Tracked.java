package io.anlan.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages show of indicators. */
final class Tracked {

    private Tracked() {}

    /** One line of the list. */
    record Row(
            Indicator indicator,
            Assessment assessment,
            boolean zeroBase,
            List<Finding> told,
            JudgementStore.@Nullable Judgement judged) {}

    /**
     * One year of the series.
     *
     * @param change against the year before, as a share; null when there is none or it may not be given
     * @param broken the year before was counted differently
     * @param reason why the change is shown although the two are counted differently
     */
    record Line(
            int year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal path,
            @Nullable String scopeCode,
            Point.@Nullable Origin origin,
            @Nullable Integer records,
            @Nullable String source,
            @Nullable String sourceLine,
            @Nullable String conflict,
            @Nullable Double change,
            boolean broken,
            @Nullable String reason,
            int version,
            @Nullable Covered coverage) {}

    /** How many of the due filings a value rests on. */
    record Covered(int expected, int given, int missing, BigDecimal percent) {
        static @Nullable Covered of(Point.@Nullable Coverage c) {
            return c == null ? null : new Covered(c.expected(), c.given(), c.missing(), c.percent());
        }
    }

    /** A finding in words. */
    record Told(Finding.Code code, String title, String text, String arithmetic) {}

    /** An indicator of the same dimension elsewhere, in this one's unit. */
    record Peer(UUID id, String name, String place, BigDecimal value, String asStated, int year) {}

    /**
     * @param base as it counts: of the definition, or of the series when the definition names only the year
     */
    record Page(
            Indicator indicator,
            Indicator.Base base,
            Assessment assessment,
            String verdict,
            @Nullable String model,
            List<Line> lines,
            List<ScopeVersion> scopes,
            List<Told> findings,
            List<ValueStore.Override> overrides,
            List<IndicatorStore.Revision> revisions,
            List<JudgementStore.Judgement> judgements,
            List<Traced> origins,
            List<Peer> peers,
            boolean editable,
            Instant asOf) {}

    /** The finding of a plan that the indicator stands for. */
    record Traced(UUID planId, UUID candidateId, int firstLine, int lastLine) {}

    /** The answer to "how much did it change": only between values that are counted alike, or with a reason. */
    record Comparison(
            int fromYear,
            BigDecimal from,
            int toYear,
            BigDecimal to,
            double share,
            String arithmetic,
            @Nullable String reason) {}
}
