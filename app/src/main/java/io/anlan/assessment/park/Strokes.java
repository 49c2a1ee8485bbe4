package io.anlan.assessment.park;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;

/**
 * Digits and a few letters as lines, so that a figure needs no font: a server without a desktop often has none, and Java then
 * refuses to write at all. Everything else is said in the text below the figure.
 */
final class Strokes {

    /** Corners on a sheet 4 wide and 6 high, y down; a space lifts the pen. */
    private static final Map<Character, String> SHAPES = Map.ofEntries(
            Map.entry('0', "00,40,46,06,00"),
            Map.entry('1', "11,20,26 16,36"),
            Map.entry('2', "00,40,43,03,06,46"),
            Map.entry('3', "00,40,46,06 03,43"),
            Map.entry('4', "00,03,43 40,46"),
            Map.entry('5', "40,00,03,43,46,06"),
            Map.entry('6', "40,00,06,46,43,03"),
            Map.entry('7', "00,40,26"),
            Map.entry('8', "00,40,46,06,00 03,43"),
            Map.entry('9', "43,03,00,40,46,06"),
            Map.entry('-', "03,43"),
            Map.entry('E', "40,00,06,46 03,33"),
            Map.entry('F', "40,00,06 03,33"),
            Map.entry('N', "06,00,46,40"),
            Map.entry('k', "00,06 43,04,46"),
            Map.entry('m', "06,03,23,26 23,43,46"),
            Map.entry('.', "25,26"));

    private static final double WIDTH = 4;
    private static final double HEIGHT = 6;
    private static final double ADVANCE = 6;

    private Strokes() {}

    static double width(String text, double height) {
        return (text.length() * ADVANCE - (ADVANCE - WIDTH)) * height / HEIGHT;
    }

    /** Writes with the left upper corner at (x, y). */
    static void write(Graphics2D g, String text, double x, double y, double height) {
        double scale = height / HEIGHT;
        for (int i = 0; i < text.length(); i++) {
            Path2D glyph = glyph(SHAPES.getOrDefault(text.charAt(i), ""));
            AffineTransform place = AffineTransform.getTranslateInstance(x + i * ADVANCE * scale, y);
            place.scale(scale, scale);
            g.draw(place.createTransformedShape(glyph));
        }
    }

    static void centred(Graphics2D g, String text, double x, double y, double height) {
        write(g, text, x - width(text, height) / 2, y - height / 2, height);
    }

    private static Path2D glyph(String shape) {
        Path2D path = new Path2D.Double();
        for (String line : shape.split(" ")) {
            boolean down = false;
            for (String corner : line.split(",")) {
                if (corner.length() == 2) {
                    double x = corner.charAt(0) - '0';
                    double y = corner.charAt(1) - '0';
                    if (down) {
                        path.lineTo(x, y);
                    } else {
                        path.moveTo(x, y);
                        down = true;
                    }
                }
            }
        }
        return path;
    }
}
