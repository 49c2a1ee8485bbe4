package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import java.util.List;

/** People on the points of a grid, by day and by night. */
public final class Population {

    private final Grid grid;
    private final double[] day;
    private final double[] night;
    private final double indoorsByDay;
    private final double indoorsByNight;

    /** Share of the time that counts as day, Purple Book section 5.3.1: 8:00 to 18:30. */
    public static final double DAY_SHARE = 0.44;

    /** Purple Book section 5.3.1: 0.93 of people are indoors by day, 0.99 by night. */
    public static final double INDOORS_BY_DAY = 0.93;

    public static final double INDOORS_BY_NIGHT = 0.99;

    public Population(Grid grid, double indoorsByDay, double indoorsByNight) {
        this.grid = grid;
        this.day = new double[grid.size()];
        this.night = new double[grid.size()];
        this.indoorsByDay = indoorsByDay;
        this.indoorsByNight = indoorsByNight;
    }

    /** A corner of a polygon, m. */
    public record Corner(double x, double y) {}

    /** Spreads people evenly over the points inside a polygon; a polygon between the points is refused. */
    public void add(List<Corner> polygon, double peopleByDay, double peopleByNight) {
        boolean[] inside = new boolean[grid.size()];
        int count = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (contains(polygon, grid.x(column), grid.y(row))) {
                    inside[row * grid.columns() + column] = true;
                    count++;
                }
            }
        }
        if (count == 0) {
            throw new RefusedException("polygon", "holds no point of the grid");
        }
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                day[i] += peopleByDay / count;
                night[i] += peopleByNight / count;
            }
        }
    }

    private static boolean contains(List<Corner> polygon, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            Corner a = polygon.get(i);
            Corner b = polygon.get(j);
            if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    Grid grid() {
        return grid;
    }

    double at(int index, boolean byDay) {
        return byDay ? day[index] : night[index];
    }

    double indoors(boolean byDay) {
        return byDay ? indoorsByDay : indoorsByNight;
    }

    boolean empty(int index) {
        return day[index] == 0 && night[index] == 0;
    }
}
