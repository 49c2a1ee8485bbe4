package io.anlan.platform.spreadsheet;

import io.anlan.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.http.HttpStatus;

/**
 * An uploaded table whose content, not its name, was found to be XLSX or CSV and to be within bounds. Everything else
 * is refused with the reason and the way out.
 */
sealed interface SheetFile {

    Path path();

    record Xlsx(Path path, long sheetBytes) implements SheetFile {}

    record Csv(Path path, Charset charset, char delimiter) implements SheetFile {}

    long MAX_BYTES = 50L << 20;
    long MAX_UNPACKED = 512L << 20;
    int MAX_ENTRIES = 1_000;

    /** As Apache POI's limit: a part that shrank to less than one hundredth is a bomb, not a table. */
    int MAX_RATIO = 100;

    /** Below this size the ratio says nothing. */
    long RATIO_FLOOR = 1L << 20;

    Charset GB18030 = Charset.forName("GB18030");

    static SheetFile inspect(Path path) {
        try {
            if (Files.size(path) == 0) {
                throw refused("sheet.file-empty");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw refused("sheet.file-too-large", String.valueOf(MAX_BYTES >> 20));
            }
            byte[] head = head(path);
            if (starts(head, 'P', 'K', 3, 4)) {
                return xlsx(path);
            }
            refuseForeign(path, head);
            return csv(path, head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetFile xlsx(Path path) throws IOException {
        Set<String> names = new HashSet<>();
        long total = 0;
        long sheets = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw refused("sheet.file-bomb");
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                long size = unpackedSize(zip, entry, MAX_UNPACKED - total);
                total += size;
                if (size > RATIO_FLOOR && size / Math.max(1, entry.getCompressedSize()) > MAX_RATIO) {
                    throw refused("sheet.file-bomb");
                }
                names.add(entry.getName());
                sheets += entry.getName().startsWith("xl/worksheets/") ? size : 0;
            }
        } catch (ZipException e) {
            throw refused("sheet.file-broken");
        }
        if (names.contains("xl/vbaProject.bin")) {
            throw refused("sheet.file-macro");
        }
        if (names.contains("xl/workbook.bin")) {
            throw refused("sheet.file-xlsb");
        }
        if (!names.contains("[Content_Types].xml") || !names.contains("xl/workbook.xml")) {
            throw refused(names.contains("content.xml") ? "sheet.file-ods" : "sheet.file-other");
        }
        return new Xlsx(path, sheets);
    }

    /** Counts what really comes out; the sizes written in the archive may lie. */
    private static long unpackedSize(ZipFile zip, ZipEntry entry, long allowed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > allowed) {
                    throw refused("sheet.file-bomb");
                }
            }
        }
        return size;
    }

    private static void refuseForeign(Path path, byte[] head) throws IOException {
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused(encrypted(path) ? "sheet.file-password" : "sheet.file-xls");
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw refused("sheet.file-pdf");
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("ï»¿")) {
            text = text.substring(3).stripLeading();
        }
        if (text.startsWith("<")) {
            throw refused("sheet.file-html");
        }
        for (byte b : head) {
            if (b == 0) {
                throw refused("sheet.file-other");
            }
        }
    }

    /** A protected XLSX is an OLE container with a stream of this name (ECMA-376 agile encryption, MS-OFFCRYPTO). */
    private static boolean encrypted(Path path) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = Files.readAllBytes(path);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    private static SheetFile csv(Path path, byte[] head) throws IOException {
        Charset charset = decodes(path, StandardCharsets.UTF_8)
                ? StandardCharsets.UTF_8
                : decodes(path, GB18030) ? GB18030 : null;
        if (charset == null) {
            throw refused("sheet.file-charset");
        }
        String first = new String(head, charset).lines().findFirst().orElse("");
        char delimiter = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(first, candidate) > count(first, delimiter)) {
                delimiter = candidate;
            }
        }
        return new Csv(path, charset, delimiter);
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }

    private static boolean decodes(Path path, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                chars.clear();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(8192);
        }
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static Problem refused(String code, String... args) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, (Object[]) args);
    }
}
