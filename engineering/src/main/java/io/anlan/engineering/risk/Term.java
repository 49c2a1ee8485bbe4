package io.anlan.engineering.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One footprint laid down in one direction with its frequency: what it adds to a row of the grid. */
final class Term {

    /** Points just outside by rounding are looked at too; the footprint gives them 0 or the value of its edge. */
    private static final double MARGIN = 1e-6;

    private final Footprint footprint;
    private final Optional<Footprint> indoors;
    private final double frequency;
    private final double x;
    private final double y;
    private final double cos;
    private final double sin;
    private final double lowest;
    private final double highest;

    private Term(Scenario scenario, int weatherClass, double frequency, double heading) {
        this.footprint = scenario.footprints().get(weatherClass);
        this.indoors = scenario.indoors().isEmpty()
                ? Optional.empty()
                : Optional.of(scenario.indoors().get(weatherClass));
        this.frequency = frequency;
        this.x = scenario.x();
        this.y = scenario.y();
        this.cos = Math.cos(heading);
        this.sin = Math.sin(heading);
        double[] corners = corners();
        this.lowest = y + corners[0] - MARGIN;
        this.highest = y + corners[1] + MARGIN;
    }

    /** The terms of a scenario; a footprint that is the same all round is laid down once for all directions. */
    static List<Term> of(Scenario scenario, Weather weather) {
        List<Term> terms = new ArrayList<>();
        for (int w = 0; w < weather.classes().size(); w++) {
            Footprint footprint = scenario.footprints().get(w);
            double all = 0;
            for (int d = 0; d < Weather.DIRECTIONS; d++) {
                double frequency = scenario.frequency() * weather.probability()[w][d];
                all += frequency;
                if (footprint.isDirectional() && frequency > 0) {
                    terms.add(new Term(scenario, w, frequency, Weather.heading(d)));
                }
            }
            if (!footprint.isDirectional() && all > 0) {
                terms.add(new Term(scenario, w, all, 0));
            }
        }
        return terms;
    }

    double frequency() {
        return frequency;
    }

    /** Southernmost and northernmost reach of the rectangle around the footprint, relative to the source. */
    private double[] corners() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double first = footprint.isDirectional() ? footprint.firstDownwind() : -footprint.lastDownwind();
        for (double along : new double[] {first, footprint.lastDownwind()}) {
            for (double across : new double[] {-footprint.halfWidth(), footprint.halfWidth()}) {
                double dy = along * sin + across * cos;
                low = Math.min(low, dy);
                high = Math.max(high, dy);
            }
        }
        return new double[] {low, high};
    }

    double at(double px, double py) {
        return at(footprint, px, py);
    }

    /** Expected deaths per person at a place, of whom a fraction is indoors. */
    double deaths(Scenario.Kind kind, double px, double py, double indoorFraction) {
        double outdoors = at(footprint, px, py);
        return indoors.isEmpty()
                ? kind.deaths(outdoors, indoorFraction)
                : outdoors * (1 - indoorFraction) + at(indoors.get(), px, py) * indoorFraction;
    }

    private double at(Footprint of, double px, double py) {
        double dx = px - x;
        double dy = py - y;
        return of.at(dx * cos + dy * sin, dy * cos - dx * sin);
    }

    void addTo(double[] values, int offset, Grid grid, double rowY) {
        if (rowY < lowest || rowY > highest) {
            return;
        }
        double dy = rowY - y;
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        if (footprint.isDirectional()) {
            // along = dx·cos + dy·sin and across = dy·cos − dx·sin must lie in the rectangle: two bands for dx
            double[] band = band(cos, dy * sin, footprint.firstDownwind(), footprint.lastDownwind());
            from = band[0];
            to = band[1];
            band = band(-sin, dy * cos, -footprint.halfWidth(), footprint.halfWidth());
            from = Math.max(from, band[0]);
            to = Math.min(to, band[1]);
        } else {
            double reach = footprint.reach() + MARGIN;
            double half = Math.sqrt(Math.max(0, reach * reach - dy * dy));
            from = -half;
            to = half;
        }
        int first = grid.firstColumn(x + from - MARGIN);
        int end = grid.endColumn(x + to + MARGIN);
        for (int column = first; column < end; column++) {
            double dx = grid.x(column) - x;
            values[offset + column] += frequency * footprint.at(dx * cos + dy * sin, dy * cos - dx * sin);
        }
    }

    /** The dx for which slope·dx + shift lies between low and high. */
    private static double[] band(double slope, double shift, double low, double high) {
        if (Math.abs(slope) < 1e-12) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        double a = (low - shift) / slope;
        double b = (high - shift) / slope;
        return new double[] {Math.min(a, b), Math.max(a, b)};
    }
}
