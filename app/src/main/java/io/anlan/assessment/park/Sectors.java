package io.anlan.assessment.park;

import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.Weather;
import java.util.List;

/**
 * Wind from "north" is wind from anywhere in a sector of 22.5°: for individual risk a narrow cloud is laid over the whole sector
 * evenly, else the risk between two of the sixteen directions would come out as nothing. The F–N curve keeps the cloud as it is,
 * because one accident has one direction.
 */
final class Sectors {

    /** Directions within a sector that are averaged; odd, so that the middle is one of them. */
    private static final int FINER = 11;

    private static final double SECTOR = 2 * Math.PI / Weather.DIRECTIONS;

    private Sectors() {}

    static List<Footprint> spread(List<Footprint> footprints) {
        return footprints.stream().map(Sectors::spread).toList();
    }

    static Footprint spread(Footprint cloud) {
        double reach = cloud.lastDownwind();
        double across = reach * Math.sin(SECTOR / 2) + widest(cloud, reach);
        return Footprint.directional(Clouds.step(reach), cloud.upwind(), reach, across, (x, y) -> mean(cloud, x, y));
    }

    private static double mean(Footprint cloud, double x, double y) {
        double sum = 0;
        for (int i = 0; i < FINER; i++) {
            double angle = SECTOR * ((i + 0.5) / FINER - 0.5);
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            sum += cloud.at(x * cos + y * sin, y * cos - x * sin);
        }
        return sum / FINER;
    }

    /** Half the width of the cloud where it is widest, found in steps of a metre to a hundredth of its length. */
    private static double widest(Footprint cloud, double reach) {
        double step = Math.max(1, reach / 200);
        double widest = step;
        for (double x = -cloud.upwind(); x <= reach; x += step) {
            while (cloud.at(x, widest) > 0) {
                widest += step;
            }
        }
        return widest;
    }
}
