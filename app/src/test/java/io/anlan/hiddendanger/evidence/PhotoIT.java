package io.anlan.hiddendanger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.hiddendanger.PhotoScene;
import io.anlan.platform.access.Actors;
import io.anlan.platform.file.FileStore;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class PhotoIT {

    @Autowired
    Fixture fixture;

    @Autowired
    Photos photos;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsThePixelsUprightAndTheCapturesApart() throws IOException {
        Browser who = inspector();
        byte[] upload = withExif(PhotoScene.picture(64, 48));
        var answer = PhotoScene.upload(who, upload, "BEFORE");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("takenAt").asString()).isEqualTo("2026-11-02T06:18:00Z");
        assertThat(answer.json().path("device").asString()).isEqualTo("Anlan Cam");
        assertThat(answer.json().path("width").asInt()).isEqualTo(48);
        assertThat(answer.json().path("height").asInt()).isEqualTo(64);

        String path = "/api/hidden-danger-photos/" + answer.json().path("id").asString();
        var image = who.get(path).raw();
        assertThat(new String(image.body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("Anlan Cam");
        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(image.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(image.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(image.body()));
        assertThat(shown.getHeight()).isEqualTo(64);
        assertThat(who.get(path + "/thumbnail").status()).isEqualTo(200);
        assertThat(inspector().get(path).status())
                .as("not yet part of a record: its owner only")
                .isEqualTo(404);
    }

    @Test
    void believesContentNotNames() {
        Browser who = inspector();
        assertThat(PhotoScene.upload(who, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "BEFORE")
                        .code())
                .isEqualTo("photo-type");
        byte[] broken = PhotoScene.picture(64, 48);
        Arrays.fill(broken, 20, broken.length, (byte) 7);
        assertThat(PhotoScene.upload(who, broken, "BEFORE").code()).isEqualTo("photo-unreadable");
    }

    @Test
    void refusesADecompressionBombBeforeDecodingIt() {
        byte[] bomb = pngClaiming(60_000, 60_000);
        assertThat(bomb.length).isLessThan(1000);
        assertThat(PhotoScene.upload(inspector(), bomb, "BEFORE").code()).isEqualTo("photo-too-many-pixels");
    }

    @Test
    void makesALargePhotoSmall() throws IOException {
        var answer = PhotoScene.upload(inspector(), PhotoScene.picture(6000, 4000), "AFTER");
        assertThat(answer.json().path("width").asInt()).isEqualTo(2560);
    }

    @Test
    void forgetsUploadsThatNothingNamed() {
        Browser who = inspector();
        var answer = PhotoScene.upload(who, PhotoScene.picture(32, 32), "BEFORE");
        String id = answer.json().path("id").asString();
        Actors.runAsSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update hiddendanger.photo set uploaded_at = now() - interval '8 days' where id = ?::uuid")
                        .param(id)
                        .update()));
        Actors.runAsSystem("test", photos::purge);
        assertThat(who.get("/api/hidden-danger-photos/" + id).status()).isEqualTo(404);
    }

    private Browser inspector() {
        return fixture.signedIn(fixture.officer("990102009000", List.of("inspector")));
    }

    /** A JPEG with an EXIF block: taken 2026-11-02 14:18 local time by "Anlan Cam", turned by 90 degrees. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] tiff = tiff();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.length;
        out.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] tiff() {
        byte[] model = "Anlan Cam\0".getBytes(StandardCharsets.US_ASCII);
        byte[] time = "2026:11:02 14:18:00\0".getBytes(StandardCharsets.US_ASCII);
        int first = 8;
        int afterFirst = first + 2 + 3 * 12 + 4;
        int modelAt = afterFirst;
        int second = modelAt + model.length;
        int timeAt = second + 2 + 12 + 4;
        ByteBuffer b = ByteBuffer.allocate(timeAt + time.length);
        b.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(first);
        b.putShort((short) 3);
        entry(b, 0x0110, 2, model.length, modelAt);
        b.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(b, 0x8769, 4, 1, second);
        b.putInt(0).put(model);
        b.putShort((short) 1);
        entry(b, 0x9003, 2, time.length, timeAt);
        b.putInt(0).put(time);
        return b.array();
    }

    private static void entry(ByteBuffer b, int tag, int type, int count, int value) {
        b.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] pngClaiming(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        var deflater = new Deflater();
        deflater.setInput(new byte[10_000]);
        deflater.finish();
        byte[] data = new byte[200];
        int n = deflater.deflate(data);
        chunk(out, "IDAT", Arrays.copyOf(data, n));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
