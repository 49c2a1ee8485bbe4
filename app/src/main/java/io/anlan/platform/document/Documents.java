package io.anlan.platform.document;

import io.anlan.platform.file.FileType;
import io.anlan.platform.web.Problem;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;

/** Reads a document of any supported kind. The kind is told from the content; the name only tells CSV from text. */
public final class Documents {

    /** Longer texts are books, not plans or bulletins. */
    public static final int MAX_LENGTH = 1_000_000;

    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};

    private Documents() {}

    /**
     * Reads the file.
     *
     * @throws Problem 422 with code {@code document-…} that says what is wrong and what to do; 413 when it is too long
     */
    public static SourceDocument read(String name, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "document-too-long", MAX_LENGTH);
        }
        return checked(parse(name, content));
    }

    /** Reads text that was pasted; tables in it are recognised. */
    public static SourceDocument ofText(String text) {
        return checked(TextDocument.read(text));
    }

    private static SourceDocument parse(String name, byte[] content) {
        FileType type = FileType.of(content).orElse(null);
        if (type == FileType.PDF) {
            return PdfDocument.read(content);
        }
        if (type == FileType.ZIP) {
            return OfficeDocument.read(content);
        }
        if (type != null || startsWith(content, OLE2)) {
            throw unreadable(type == null ? "document-legacy" : "document-type");
        }
        String text = TextEncoding.decode(content);
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CsvDocument.read(text) : TextDocument.read(text);
    }

    private static SourceDocument checked(SourceDocument document) {
        int length = document.length();
        if (length > MAX_LENGTH) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "document-too-long", MAX_LENGTH);
        }
        if (length == 0) {
            throw unreadable("document-empty");
        }
        return document;
    }

    private static boolean startsWith(byte[] content, int[] magic) {
        return content.length >= magic.length
                && IntStream.range(0, magic.length).allMatch(i -> (content[i] & 0xFF) == magic[i]);
    }

    static Problem unreadable(String code) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }
}
