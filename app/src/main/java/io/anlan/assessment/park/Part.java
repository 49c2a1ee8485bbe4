package io.anlan.assessment.park;

import io.anlan.engineering.risk.EventTree;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What one release adds: to the individual risk at each point of the grid, and to the F–N curve. Both are sums over the releases,
 * so that a release is switched off by leaving its part out.
 *
 * @param field individual risk per year, row by row from the south-west
 * @param deaths of each of its accidents with at least one death
 * @param frequencies per year, beside {@code deaths}
 * @param lossOfLife deaths per year, those below one in an accident included
 */
record Part(String releaseId, double[] field, double[] deaths, double[] frequencies, double lossOfLife, Facts facts) {

    /**
     * What the page tells about a release.
     *
     * @param cautions what was not counted, each {@code code|why}: {@code refused} when no model covers the release, {@code no-probit}
     *     when poisoning by it is unknown; each of them makes the computed risk too low
     */
    public record Facts(
            double rate,
            double duration,
            double released,
            double airborne,
            double poolArea,
            String phase,
            List<Branch> branches,
            List<String> cautions) {

        static final Facts NONE = new Facts(0, 0, 0, 0, 0, "", List.of(), List.of());
    }

    /**
     * An end of the event tree: how often, and how far it may kill, m.
     *
     * @param radiated W of a fire that lasts; 0 for others, a fireball among them
     * @param tnt kg of the greatest explosion; 0 for others
     */
    public record Branch(EventTree.End end, double frequency, double reach, double radiated, double tnt) {}

    static byte[] bytes(double[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    static double[] doubles(byte[] bytes) {
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return values;
    }
}
