package io.anlan.engineering.risk;

import java.util.ArrayList;
import java.util.List;

/** Lines of equal individual risk on the grid, as pieces between the points (marching squares, straight in lg risk). */
public final class Contours {

    private static final double FLOOR = 1e-30;

    private Contours() {}

    /** A piece of a line, m. */
    public record Segment(double x1, double y1, double x2, double y2) {}

    public static List<Segment> of(IndividualRisk risk, double level) {
        Grid grid = risk.grid();
        List<Segment> segments = new ArrayList<>();
        for (int row = 0; row + 1 < grid.rows(); row++) {
            for (int column = 0; column + 1 < grid.columns(); column++) {
                cell(risk, grid, column, row, level, segments);
            }
        }
        return segments;
    }

    private static void cell(
            IndividualRisk risk, Grid grid, int column, int row, double level, List<Segment> segments) {
        List<double[]> cuts = new ArrayList<>(4);
        double x = grid.x(column);
        double y = grid.y(row);
        double step = grid.step();
        double sw = risk.at(column, row);
        double se = risk.at(column + 1, row);
        double ne = risk.at(column + 1, row + 1);
        double nw = risk.at(column, row + 1);
        cut(cuts, sw, se, level, x, y, step, 0);
        cut(cuts, se, ne, level, x + step, y, 0, step);
        cut(cuts, nw, ne, level, x, y + step, step, 0);
        cut(cuts, sw, nw, level, x, y, 0, step);
        // four cuts are a saddle: joining neighbours in turn leaves the two corners above the level apart
        for (int i = 0; i + 1 < cuts.size(); i += 2) {
            segments.add(new Segment(cuts.get(i)[0], cuts.get(i)[1], cuts.get(i + 1)[0], cuts.get(i + 1)[1]));
        }
    }

    private static void cut(
            List<double[]> cuts, double from, double to, double level, double x, double y, double dx, double dy) {
        if (from >= level == to >= level) {
            return;
        }
        double share = Math.log(level / Math.max(from, FLOOR)) / Math.log(Math.max(to, FLOOR) / Math.max(from, FLOOR));
        cuts.add(new double[] {x + share * dx, y + share * dy});
    }
}
