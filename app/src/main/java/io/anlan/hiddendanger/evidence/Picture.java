package io.anlan.hiddendanger.evidence;

import io.anlan.platform.file.FileType;
import io.anlan.platform.web.Problem;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.http.HttpStatus;

/**
 * A picture as it is kept: decoded and encoded again, so that nothing of the uploaded bytes survives but the pixels.
 *
 * @param image the picture, at most {@link #LONG_EDGE} pixels long
 * @param thumbnail the same, at most {@link #THUMBNAIL_EDGE}
 */
record Picture(byte[] image, byte[] thumbnail, FileType type, int width, int height) {

    static final int LONG_EDGE = 2560;
    static final int THUMBNAIL_EDGE = 480;
    /** More pixels than any phone camera takes: a decompression bomb. */
    static final long MAX_PIXELS = 50_000_000L;

    private static final double QUALITY = 0.85;
    /** Decoding is what needs memory; two at a time bound it. */
    private static final Semaphore DECODERS = new Semaphore(2);

    /** @throws Problem 422 when it cannot be decoded or has too many pixels */
    static Picture of(byte[] upload, FileType type, int orientation) {
        DECODERS.acquireUninterruptibly();
        try {
            BufferedImage upright = upright(decode(upload), orientation);
            BufferedImage image = shrink(upright, LONG_EDGE, type);
            return new Picture(
                    encode(image, type),
                    encode(shrink(image, THUMBNAIL_EDGE, type), type),
                    type,
                    image.getWidth(),
                    image.getHeight());
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : unreadable();
        } finally {
            DECODERS.release();
        }
    }

    /** Reads the size before any pixel, and takes every n-th pixel of a picture that is much larger than needed. */
    private static BufferedImage decode(byte[] upload) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MAX_PIXELS) {
                    throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "photo-too-many-pixels", MAX_PIXELS / 1_000_000);
                }
                var param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (2 * LONG_EDGE));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } catch (IIOException e) {
                throw unreadable();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage shrink(BufferedImage image, int edge, FileType type) throws IOException {
        double scale = Math.min(1.0, (double) edge / Math.max(image.getWidth(), image.getHeight()));
        int kind = type == FileType.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return Thumbnails.of(image).scale(scale).imageType(kind).asBufferedImage();
    }

    private static byte[] encode(BufferedImage image, FileType type) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = Thumbnails.of(image).scale(1.0).outputFormat(type == FileType.PNG ? "png" : "jpg");
        (type == FileType.PNG ? writer : writer.outputQuality(QUALITY)).toOutputStream(out);
        return out.toByteArray();
    }

    /** EXIF 2.3, table of orientations. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean sideways = orientation >= 5;
        var upright = new BufferedImage(sideways ? h : w, sideways ? w : h, BufferedImage.TYPE_INT_RGB);
        var rgb = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var graphics = rgb.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(rgb, upright);
    }

    private static Problem unreadable() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "photo-unreadable");
    }
}
