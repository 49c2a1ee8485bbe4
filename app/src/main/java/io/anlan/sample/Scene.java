package io.anlan.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * Draws the "photos" of the sample city: simple pictures of the place where something was found, before and after it was
 * put right, stamped 示例. Only shapes, no fonts, so that any server can draw them.
 */
final class Scene {
    private static final int W = 960;
    private static final int H = 720;
    private static final Map<String, String> BY_KIND = Map.ofEntries(
            Map.entry("ELECTRICAL", "cabinet"),
            Map.entry("FIRE", "store"),
            Map.entry("EVACUATION", "corridor"),
            Map.entry("EQUIPMENT", "tank"),
            Map.entry("GUARDING", "machine"),
            Map.entry("SPECIAL_EQUIPMENT", "tank"),
            Map.entry("HAZARDOUS_CHEMICALS", "store"),
            Map.entry("DUST", "duct"),
            Map.entry("GAS", "tank"),
            Map.entry("AMMONIA", "tank"),
            Map.entry("CONFINED_SPACE", "pit"),
            Map.entry("HEIGHT", "scaffold"),
            Map.entry("SITE", "scaffold"),
            Map.entry("STRUCTURE", "store"),
            Map.entry("MONITORING", "cabinet"));
    private static final Color STEEL = new Color(0x8a979c);
    private static final Color DARK = new Color(0x38444a);
    private static final Color CARTON = new Color(0xb98d5a);
    private static final Color SAFETY = new Color(0xe6b422);
    private static final Color GOOD = new Color(0x3f7d58);

    private final Graphics2D g;
    private final SplittableRandom random;
    private final boolean after;

    private Scene(Graphics2D g, long seed, boolean after) {
        this.g = g;
        this.random = new SplittableRandom(seed);
        this.after = after;
    }

    static byte[] draw(String kind, long seed, boolean after) {
        var image = new BufferedImage(W, H, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var scene = new Scene(g, seed, after);
        scene.room();
        switch (BY_KIND.getOrDefault(kind, "paper")) {
            case "cabinet" -> scene.cabinet();
            case "store" -> scene.store();
            case "corridor" -> scene.corridor();
            case "machine" -> scene.machine();
            case "duct" -> scene.duct();
            case "tank" -> scene.tank();
            case "pit" -> scene.pit();
            case "scaffold" -> scene.scaffold();
            default -> scene.paper();
        }
        scene.stamp();
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private int jitter(int range) {
        return random.nextInt(range * 2 + 1) - range;
    }

    private void fill(Color c, double x, double y, double w, double h) {
        g.setColor(c);
        g.fillRect((int) x, (int) y, (int) w, (int) h);
    }

    private void line(Color c, float width, double... points) {
        g.setColor(c);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        g.draw(path);
    }

    private void shape(Color c, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        g.setColor(c);
        g.fill(path);
    }

    private void disc(Color c, double x, double y, double r) {
        g.setColor(c);
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    /** Wall, skirting and floor in one of a few tones, with light from above. */
    private void room() {
        var walls = new Color[] {new Color(0xd9ded9), new Color(0xd6dbe0), new Color(0xe2dccf), new Color(0xcfd8d6)};
        var wall = walls[random.nextInt(walls.length)];
        g.setPaint(new GradientPaint(0, 0, wall.brighter(), 0, 480, wall));
        g.fillRect(0, 0, W, 470);
        fill(new Color(0x5f8f8a), 0, 300, W, 170);
        g.setPaint(new GradientPaint(0, 470, new Color(0x9aa09d), 0, H, new Color(0x757c7a)));
        g.fillRect(0, 470, W, H - 470);
        for (int i = -4; i < 12; i++) {
            line(new Color(0, 0, 0, 26), 2, 480 + (i - 4) * 60, 470, 480 + (i - 4) * 190, H);
        }
        line(new Color(0, 0, 0, 26), 2, 0, 530, W, 530);
        line(new Color(0, 0, 0, 26), 2, 0, 620, W, 620);
        fill(new Color(255, 255, 244), 300 + jitter(60), 24, 280, 16);
    }

    private void box(double x, double y, double size) {
        fill(CARTON, x, y, size, size * 0.8);
        shape(CARTON.brighter(), x, y, x + size * 0.2, y - size * 0.18, x + size * 1.2, y - size * 0.18, x + size, y);
        shape(
                CARTON.darker(),
                x + size,
                y,
                x + size * 1.2,
                y - size * 0.18,
                x + size * 1.2,
                y + size * 0.62,
                x + size,
                y + size * 0.8);
        fill(new Color(0xd9c49a), x + size * 0.42, y, size * 0.14, size * 0.8);
    }

    private void cabinet() {
        int x = 330 + jitter(50);
        fill(new Color(0xc5ccd0), x, 110, 300, 400);
        fill(DARK, x + 14, 124, 272, 372);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 6; i++) {
                fill(new Color(0xe8ecee), x + 34 + i * 40, 160 + row * 100, 28, 56);
                fill(i % 3 == 0 ? new Color(0xc0392b) : DARK, x + 42 + i * 40, 176 + row * 100, 12, 18);
            }
        }
        if (after) {
            fill(new Color(0xc5ccd0), x, 110, 300, 400);
            fill(new Color(0xaeb7bc), x + 12, 122, 276, 376);
            shape(SAFETY, x + 150, 190, x + 196, 270, x + 104, 270);
            line(DARK, 7, x + 154, 208, x + 142, 236, x + 158, 236, x + 146, 260);
            fill(DARK, x + 262, 300, 10, 44);
            line(SAFETY, 8, x - 40, 640, x - 20, 540, x + 320, 540, x + 345, 640);
        } else {
            shape(new Color(0xb8c0c4), x - 130, 140, x, 110, x, 510, x - 130, 560);
            line(new Color(0xb5542a), 6, x + 60, 420, x + 40, 560, x + 130, 600, x + 260, 570);
            line(new Color(0x2b5fa8), 6, x + 120, 420, x + 150, 540, x + 40, 610);
            box(x + 210, 520, 130);
            box(x + 120, 580, 110);
            box(x + 350, 580, 120);
        }
    }

    private void store() {
        int top = after ? 250 : 110;
        for (int s = 0; s < 3; s++) {
            int x = 90 + s * 280;
            line(new Color(0x2f5f9a), 12, x, 100, x, 560);
            line(new Color(0x2f5f9a), 12, x + 230, 100, x + 230, 560);
            for (int y = 240; y <= 560; y += 160) {
                line(new Color(0xd07b2a), 10, x, y, x + 230, y);
            }
            for (int y = 160; y <= 480; y += 160) {
                if (y >= top) {
                    box(x + 14, y, 88);
                    box(x + 118, y, 88);
                }
            }
            if (!after) {
                box(x + 14, 66, 88);
                box(x + 118, 66, 88);
            }
        }
        if (after) {
            line(new Color(0xc0392b), 5, 60, 236, 900, 236);
            fill(new Color(0xc0392b), 836, 450, 34, 100);
            fill(DARK, 846, 432, 14, 20);
        } else {
            box(300, 590, 120);
            box(520, 600, 110);
        }
    }

    private void corridor() {
        shape(new Color(0xc9d1cf), 0, 0, 330, 130, 330, 440, 0, H);
        shape(new Color(0xc2cbc9), W, 0, 630, 130, 630, 440, W, H);
        fill(new Color(0xe7ece9), 330, 130, 300, 310);
        fill(GOOD, 430, 150, 100, 36);
        fill(new Color(0xf4f7f2), 452, 160, 56, 16);
        fill(new Color(0x7f9a94), 410, 210, 140, 230);
        line(DARK, 6, 530, 320, 530, 350);
        if (after) {
            line(SAFETY, 12, 120, H, 350, 440);
            line(SAFETY, 12, 840, H, 610, 440);
        } else {
            box(170, 520, 150);
            box(210, 410, 120);
            box(620, 480, 140);
            box(700, 560, 160);
            box(500, 470, 80);
        }
    }

    private void machine() {
        fill(new Color(0x4f7f7a), 330, 380, 300, 190);
        fill(new Color(0x3f6864), 300, 560, 360, 26);
        fill(STEEL, 420, 320, 120, 70);
        disc(new Color(0x6d7377), 330, 340, 92);
        disc(new Color(0x9aa0a3), 330, 340, 66);
        disc(DARK, 330, 340, 12);
        disc(new Color(0x6d7377), 630, 340, 92);
        disc(DARK, 630, 340, 12);
        line(DARK, 10, 330, 270, 470, 430);
        if (after) {
            g.setColor(new Color(0xd9832f));
            g.setStroke(new BasicStroke(30));
            g.drawArc(238, 248, 184, 184, 20, 210);
            g.drawArc(538, 248, 184, 184, -50, 210);
            fill(new Color(0xf4f7f2), 430, 430, 100, 70);
            line(DARK, 3, 444, 450, 516, 450, 444, 466, 500, 466);
        } else {
            for (int i = 0; i < 26; i++) {
                line(new Color(0xe9a63a), 2, 330, 430, 330 + 30 + random.nextInt(150), 440 + random.nextInt(130));
            }
        }
    }

    private void duct() {
        fill(STEEL, 120, 120, 560, 70);
        fill(STEEL.darker(), 120, 176, 560, 14);
        fill(STEEL, 200, 190, 50, 150);
        fill(STEEL, 380, 190, 50, 150);
        fill(new Color(0x9b7446), 150, 340, 330, 170);
        fill(new Color(0x7d5c36), 150, 330, 330, 20);
        fill(new Color(0x7c8a90), 680, 100, 190, 300);
        shape(new Color(0x66747a), 680, 400, 870, 400, 800, 520, 750, 520);
        line(DARK, 10, 700, 400, 700, 600);
        line(DARK, 10, 850, 400, 850, 600);
        if (after) {
            fill(new Color(0xb3392e), 520, 100, 90, 110);
            disc(new Color(0xf2d15a), 565, 140, 16);
            line(new Color(0xb3392e), 7, 565, 210, 565, 300, 640, 300);
            line(new Color(0x2b6bb0), 9, 640, 250, 640, 330);
        } else {
            shape(new Color(0xcdb48a), 160, 520, 470, 520, 520, 590, 120, 590);
            for (int i = 0; i < 240; i++) {
                disc(new Color(205, 180, 138, 90), 100 + random.nextInt(460), 360 + random.nextInt(230), 3);
            }
        }
    }

    private void tank() {
        for (int i = 0; i < 3; i++) {
            int x = 120 + i * 250;
            g.setPaint(new GradientPaint(x, 0, new Color(0xe4e9ea), x + 190, 0, new Color(0x9faaae)));
            g.fillRoundRect(x, 170, 190, 330, 60, 60);
            line(DARK, 10, x + 30, 500, x + 30, 560);
            line(DARK, 10, x + 160, 500, x + 160, 560);
            line(new Color(0xc9a227), 14, x + 95, 170, x + 95, 110, x + 250, 110);
            disc(after ? GOOD : new Color(0xb3392e), x + 95, 136, 20);
            disc(Color.WHITE, x + 95, 136, 11);
        }
        if (after) {
            fill(new Color(0xf4f7f2), 430, 300, 90, 60);
            line(GOOD, 8, 450, 330, 468, 346, 500, 312);
        } else {
            g.setColor(new Color(60, 80, 84, 120));
            g.fill(new Ellipse2D.Double(330, 560, 330, 80));
            line(new Color(60, 80, 84, 150), 5, 470, 500, 470, 590);
        }
    }

    private void pit() {
        g.setColor(new Color(0x55605f));
        g.fill(new Ellipse2D.Double(280, 500, 400, 150));
        g.setColor(new Color(0x1d2425));
        g.fill(new Ellipse2D.Double(310, 516, 340, 118));
        if (after) {
            g.setColor(new Color(0x7b8688));
            g.fill(new Ellipse2D.Double(310, 512, 340, 118));
            line(DARK, 6, 400, 570, 560, 570);
            line(new Color(0x3c6ea5), 12, 480, 190, 300, 560);
            line(new Color(0x3c6ea5), 12, 480, 190, 660, 560);
            line(new Color(0x3c6ea5), 12, 480, 190, 500, 500);
            shape(SAFETY, 780, 380, 850, 500, 710, 500);
            fill(DARK, 776, 420, 9, 44);
            disc(DARK, 780, 482, 6);
        } else {
            line(STEEL, 9, 520, 540, 520, 420);
            line(STEEL, 9, 580, 540, 580, 420);
            for (int y = 430; y < 540; y += 30) {
                line(STEEL, 6, 520, y, 580, y);
            }
            box(160, 560, 100);
        }
    }

    private void scaffold() {
        fill(new Color(0xb9b2a4), 250, 60, 710, 420);
        for (int y = 90; y < 460; y += 120) {
            for (int x = 300; x < 940; x += 130) {
                fill(new Color(0x6f7d84), x, y, 70, 80);
            }
        }
        for (int x = 60; x <= 900; x += 140) {
            line(new Color(0x8c5a2b), 9, x, 40, x, 560);
        }
        for (int y = 150; y <= 480; y += 160) {
            line(new Color(0xa8753d), 14, 40, y, 920, y);
            if (after) {
                line(SAFETY, 7, 40, y - 60, 920, y - 60);
                line(SAFETY, 5, 40, y - 30, 920, y - 30);
                fill(new Color(63, 125, 88, 90), 40, y - 60, 880, 60);
            }
        }
        if (!after) {
            line(new Color(0xb3392e), 6, 470, 90, 520, 150);
        }
    }

    private void paper() {
        shape(new Color(0x8a6a46), 60, 430, 900, 430, 960, H, 0, H);
        shape(new Color(0xfbfbf6), 300, 150, 690, 170, 720, 640, 270, 640);
        shape(new Color(0x2b6bb0), 420, 140, 570, 146, 566, 180, 424, 176);
        for (int i = 0; i < 9; i++) {
            int y = 230 + i * 42;
            line(new Color(0xb9c0c2), 3, 340 - i * 3, y, 560, y);
            g.setColor(DARK);
            g.setStroke(new BasicStroke(3));
            g.drawRect(600, y - 20, 26, 26);
            if (after || i % 3 == 0) {
                line(GOOD, 5, 603, y - 8, 611, y + 2, 626, y - 20);
            }
        }
    }

    /** 示例, drawn stroke by stroke. */
    private void stamp() {
        fill(new Color(18, 30, 33, 170), W - 214, H - 84, 200, 70);
        var ink = Color.WHITE;
        int x = W - 196;
        int y = H - 74;
        line(ink, 4, x + 12, y + 6, x + 44, y + 6);
        line(ink, 4, x + 4, y + 19, x + 52, y + 19);
        line(ink, 4, x + 28, y + 19, x + 28, y + 48, x + 21, y + 43);
        line(ink, 4, x + 14, y + 27, x + 5, y + 42);
        line(ink, 4, x + 42, y + 27, x + 52, y + 42);
        x += 92;
        line(ink, 4, x + 14, y + 2, x + 3, y + 22);
        line(ink, 4, x + 9, y + 15, x + 9, y + 49);
        line(ink, 4, x + 18, y + 7, x + 40, y + 7);
        line(ink, 4, x + 28, y + 7, x + 18, y + 26);
        line(ink, 4, x + 24, y + 17, x + 37, y + 17, x + 31, y + 34, x + 18, y + 48);
        line(ink, 4, x + 24, y + 25, x + 31, y + 31);
        line(ink, 4, x + 46, y + 10, x + 46, y + 36);
        line(ink, 4, x + 57, y + 3, x + 57, y + 48, x + 50, y + 44);
    }
}
