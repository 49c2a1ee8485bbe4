package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;

/** A square grid of points: the first at (x0, y0), then every {@code step} m, columns to the east, rows to the north. */
public record Grid(double x0, double y0, double step, int columns, int rows) {

    public Grid {
        if (!(step > 0) || columns < 1 || rows < 1) {
            throw new RefusedException("grid", "needs a step above 0 and at least one column and row");
        }
    }

    public int size() {
        return columns * rows;
    }

    public double x(int column) {
        return x0 + column * step;
    }

    public double y(int row) {
        return y0 + row * step;
    }

    int firstColumn(double x) {
        return (int) Math.max(0, Math.min(columns, Math.ceil((x - x0) / step)));
    }

    /** One past the last column at or before x. */
    int endColumn(double x) {
        return (int) Math.max(0, Math.min(columns, Math.floor((x - x0) / step) + 1));
    }
}
