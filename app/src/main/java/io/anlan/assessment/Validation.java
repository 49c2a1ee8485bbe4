package io.anlan.assessment;

import java.util.List;
import java.util.Map;

/**
 * Published against ours, as the engine's build wrote it.
 *
 * @param models agreement of each model over its published values
 * @param series statistics over each series of field trials
 * @param cases one published value each
 */
record Validation(List<ModelAgreement> models, List<TrialSeries> series, List<PublishedValue> cases) {

    /**
     * How a model agrees.
     *
     * @param shareOfLimit largest share of a frozen limit that an error takes; above 1 the limit is broken
     * @param seen values whose source was seen itself; {@code quoted}: as another work quotes it; {@code memory}: not seen
     */
    record ModelAgreement(
            String model,
            String source,
            int cases,
            int values,
            double meanRelativeError,
            double largestRelativeError,
            double shareOfLimit,
            int seen,
            int quoted,
            int memory) {}

    /** Statistics of Hanna, Strimaitis and Chang over pairs of observed and predicted. */
    record TrialSeries(String series, int points, double fac2, double mg, double vg, TrialLimits limits) {}

    record TrialLimits(double fac2, List<Double> mg, double vg) {}

    record PublishedValue(
            String id,
            String model,
            String group,
            String title,
            String kind,
            String quantity,
            String unit,
            double published,
            double ours,
            double relativeError,
            String limit,
            String series,
            String source,
            String status,
            String note,
            Map<String, Object> inputs) {}
}
