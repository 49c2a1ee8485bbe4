package io.anlan.assessment.park;

import io.anlan.engineering.risk.Criteria;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page draws. {@code points} of the curve are thinned for drawing; {@code zone} is judged on all of them. */
public record Picture(
        List<Contour> contours,
        DistanceRules.Procedure procedure,
        List<Computed.Point> curve,
        Criteria.Zone zone,
        double lossOfLife,
        double highest,
        List<Share> ranking,
        List<Verdict> targets) {

    /**
     * A line of equal individual risk.
     *
     * @param places kinds of protected places that must lie outside
     * @param beyond how far it reaches beyond the boundary, m
     * @param area inside it, m²
     */
    public record Contour(double level, List<String> places, List<List<Position>> lines, double beyond, double area) {}

    /**
     * What one release adds.
     *
     * @param atWorst its share of the individual risk where that is highest at a protected place, or anywhere without such
     */
    public record Share(
            String releaseId,
            String installationId,
            boolean on,
            double lossOfLife,
            double lossShare,
            double atWorst,
            Part.Facts facts) {}

    /** A place against its criterion; {@code capacity} is how many times today's risk it may still bear. */
    public record Verdict(
            String targetId,
            String name,
            String category,
            double risk,
            double limit,
            boolean met,
            @Nullable Double capacity,
            Position worstAt) {}

    /** The risk at one point and what it comes from, the largest first. */
    public record Here(Position at, double risk, List<Cause> causes, List<String> refused) {}

    public record Cause(String releaseId, String installationId, double risk, double share) {}
}
