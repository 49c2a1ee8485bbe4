package io.anlan.platform.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the encoding of a text file: by its mark, else UTF-8 when it is valid, else GB 18030 (which contains GBK). */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    static String decode(byte[] content) {
        String text = byMark(content)
                .or(() -> strict(content, 0, StandardCharsets.UTF_8))
                .or(() -> strict(content, 0, GB18030))
                .filter(TextEncoding::readable)
                .orElseThrow(() -> Documents.unreadable("document-encoding"));
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Optional<String> byMark(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, StandardCharsets.UTF_8);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return strict(content, 2, StandardCharsets.UTF_16LE);
        }
        return starts(content, 0xFE, 0xFF) ? strict(content, 2, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strict(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Control and private-use characters do not stand in a text; a foreign encoding read as GB 18030 yields them. */
    private static boolean readable(String text) {
        long odd = text.chars()
                .filter(c ->
                        (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || (c >= 0xE000 && c <= 0xF8FF))
                .count();
        return odd * 200 <= text.length();
    }
}
