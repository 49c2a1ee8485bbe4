package io.anlan.assessment.park;

import io.anlan.engineering.risk.Criteria;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The figures of the report as PNG: contours over the boundary, and the F–N curve. */
final class Figures {

    static final int WIDTH = 1400;
    static final int MAP_HEIGHT = 1050;
    static final int CURVE_HEIGHT = 900;

    /** From the strictest limit outwards in, as on the page: thin and light outside, heavy and dark inside. */
    static final List<Color> CONTOURS =
            List.of(new Color(0x2b, 0x6b, 0xd1), new Color(0xdb, 0x68, 0x00), new Color(0xc4, 0x28, 0x1c));

    private static final Color INK = new Color(0x17, 0x21, 0x25);
    private static final Color SOFT = new Color(0x9a, 0xa6, 0xa8);
    private static final Color BRAND = new Color(0x17, 0x58, 0x5e);
    private static final double SMALL = 15;
    private static final int MARGIN = 90;
    private static final double MOST_DEATHS = Criteria.MOST_DEATHS;
    private static final double LEAST_FREQUENCY = 1e-9;
    private static final double MOST_FREQUENCY = 1e-2;

    private Figures() {}

    static byte[] map(Computed computed, List<Picture.Contour> contours) {
        BufferedImage image = new BufferedImage(WIDTH, MAP_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet(image);
        Plane plane = computed.plane();
        Envelope box = new Envelope();
        computed.inputs().boundary().forEach(p -> box.expandToInclude(plane.flat(p)));
        computed.inputs().targets().forEach(t -> t.polygon().forEach(p -> box.expandToInclude(plane.flat(p))));
        contours.forEach(c -> c.lines().forEach(l -> l.forEach(p -> box.expandToInclude(plane.flat(p)))));
        box.expandBy(0.04 * Math.max(box.getWidth(), box.getHeight()));
        Sheet sheet = new Sheet(plane, box);
        draw(g, sheet, computed, contours);
        scale(g, sheet);
        return png(image, g);
    }

    /** From places to pixels. */
    private record Sheet(Plane plane, Envelope box) {

        double scale() {
            return Math.min(WIDTH / box.getWidth(), MAP_HEIGHT / box.getHeight());
        }

        double x(Coordinate c) {
            return WIDTH / 2.0 + (c.x - box.centre().x) * scale();
        }

        double y(Coordinate c) {
            return MAP_HEIGHT / 2.0 - (c.y - box.centre().y) * scale();
        }

        Path2D path(List<Position> line, boolean closed) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < line.size(); i++) {
                Coordinate c = plane.flat(line.get(i));
                if (i == 0) {
                    path.moveTo(x(c), y(c));
                } else {
                    path.lineTo(x(c), y(c));
                }
            }
            if (closed) {
                path.closePath();
            }
            return path;
        }
    }

    private static void draw(Graphics2D g, Sheet sheet, Computed computed, List<Picture.Contour> contours) {
        Path2D boundary = sheet.path(computed.inputs().boundary(), true);
        g.setColor(new Color(0xf0, 0xf4, 0xf3));
        g.fill(boundary);
        for (Inputs.Target target : computed.inputs().targets()) {
            Path2D ring = sheet.path(target.polygon(), true);
            g.setColor(target.isProtected() ? new Color(0xe6, 0xe9, 0xea) : new Color(0xf6, 0xf7, 0xf7));
            g.fill(ring);
            g.setColor(SOFT);
            g.setStroke(new BasicStroke(1.5f));
            g.draw(ring);
        }
        g.setColor(BRAND);
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {14, 8}, 0));
        g.draw(boundary);
        for (int i = 0; i < contours.size(); i++) {
            g.setColor(CONTOURS.get(Math.min(i, CONTOURS.size() - 1)));
            g.setStroke(new BasicStroke(2.5f + i));
            contours.get(i).lines().forEach(line -> g.draw(sheet.path(line, false)));
        }
        marks(g, sheet, computed);
    }

    private static void marks(Graphics2D g, Sheet sheet, Computed computed) {
        g.setStroke(new BasicStroke(2));
        for (int i = 0; i < computed.inputs().installations().size(); i++) {
            Coordinate c =
                    sheet.plane().flat(computed.inputs().installations().get(i).position());
            Ellipse2D dot = new Ellipse2D.Double(sheet.x(c) - 15, sheet.y(c) - 15, 30, 30);
            g.setColor(INK);
            g.fill(dot);
            g.setColor(Color.WHITE);
            Strokes.centred(g, String.valueOf(i + 1), sheet.x(c), sheet.y(c), 12);
        }
        for (int i = 0; i < computed.inputs().targets().size(); i++) {
            Coordinate c = sheet.plane()
                    .flat(computed.inputs().targets().get(i).polygon())
                    .getCentroid()
                    .getCoordinate();
            g.setColor(Color.WHITE);
            Rectangle2D square = new Rectangle2D.Double(sheet.x(c) - 15, sheet.y(c) - 13, 30, 26);
            g.fill(square);
            g.setColor(INK);
            g.draw(square);
            Strokes.centred(g, String.valueOf(i + 1), sheet.x(c), sheet.y(c), 12);
        }
    }

    private static void scale(Graphics2D g, Sheet sheet) {
        double metres = Math.pow(10, Math.floor(Math.log10(300 / sheet.scale())));
        double length = metres * sheet.scale();
        g.setColor(INK);
        g.setStroke(new BasicStroke(3));
        g.draw(new Line2D.Double(40, MAP_HEIGHT - 40, 40 + length, MAP_HEIGHT - 40));
        String words = metres >= 1000 ? Math.round(metres / 1000) + "km" : Math.round(metres) + "m";
        g.setStroke(new BasicStroke(2));
        Strokes.write(g, words, 40, MAP_HEIGHT - 66, SMALL);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(WIDTH - 50, 40);
        arrow.lineTo(WIDTH - 64, 84);
        arrow.lineTo(WIDTH - 50, 74);
        arrow.lineTo(WIDTH - 36, 84);
        arrow.closePath();
        g.fill(arrow);
        Strokes.centred(g, "N", WIDTH - 50, 104, SMALL);
    }

    static byte[] curve(List<Computed.Point> curve) {
        BufferedImage image = new BufferedImage(WIDTH, CURVE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet(image);
        axes(g);
        line(g, Criteria::intolerableFrom, CONTOURS.getLast());
        line(g, Criteria::negligibleBelow, new Color(0x2e, 0x7d, 0x4f));
        g.setColor(INK);
        g.setStroke(new BasicStroke(4));
        Path2D path = new Path2D.Double();
        double before = 1;
        for (Computed.Point point : curve) {
            double y = py(point.frequency());
            if (path.getCurrentPoint() == null) {
                path.moveTo(px(before), y);
            } else {
                path.lineTo(px(before), y);
            }
            path.lineTo(px(point.deaths()), y);
            before = point.deaths();
        }
        if (!curve.isEmpty()) {
            path.lineTo(px(before), CURVE_HEIGHT - MARGIN);
            g.draw(path);
        }
        return png(image, g);
    }

    private static void axes(Graphics2D g) {
        for (int decade = 0; decade <= 3; decade++) {
            double x = px(Math.pow(10, decade));
            g.setColor(new Color(0xdd, 0xe3, 0xe3));
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Line2D.Double(x, MARGIN, x, CURVE_HEIGHT - MARGIN));
            g.setColor(INK);
            g.setStroke(new BasicStroke(2));
            Strokes.centred(g, String.valueOf(Math.round(Math.pow(10, decade))), x, CURVE_HEIGHT - MARGIN + 28, SMALL);
        }
        for (int decade = -9; decade <= -2; decade++) {
            double y = py(Math.pow(10, decade));
            g.setColor(new Color(0xdd, 0xe3, 0xe3));
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Line2D.Double(MARGIN, y, WIDTH - MARGIN, y));
            g.setColor(INK);
            g.setStroke(new BasicStroke(2));
            Strokes.centred(g, "1E" + decade, MARGIN - 44, y, SMALL);
        }
        Strokes.centred(g, "F", MARGIN, MARGIN - 36, SMALL * 1.3);
        Strokes.centred(g, "N", WIDTH - MARGIN + 36, CURVE_HEIGHT - MARGIN, SMALL * 1.3);
    }

    private static void line(Graphics2D g, DoubleUnaryOperator criterion, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 8}, 0));
        double last = MOST_DEATHS * 0.999;
        g.draw(new Line2D.Double(px(1), py(criterion.applyAsDouble(1)), px(last), py(criterion.applyAsDouble(last))));
        g.draw(new Line2D.Double(px(last), py(criterion.applyAsDouble(last)), px(last), CURVE_HEIGHT - MARGIN));
    }

    private static double px(double deaths) {
        return MARGIN + Math.log10(Math.min(deaths, MOST_DEATHS)) / 3 * (WIDTH - 2 * MARGIN);
    }

    private static double py(double frequency) {
        double log = Math.log10(Math.clamp(frequency, LEAST_FREQUENCY, MOST_FREQUENCY));
        return CURVE_HEIGHT - MARGIN - (log + 9) / 7 * (CURVE_HEIGHT - 2 * MARGIN);
    }

    private static Graphics2D sheet(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        return g;
    }

    private static byte[] png(BufferedImage image, Graphics2D g) {
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
