package io.anlan.platform.file;

import java.util.Arrays;
import java.util.Optional;

/** Types of files that may be stored, recognised by their first bytes; names and headers of uploads are not believed. */
public enum FileType {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    /** Also DOCX and XLSX. */
    ZIP("application/zip", 'P', 'K', 0x03, 0x04);

    /** So many bytes suffice to tell. */
    static final int HEAD = 8;

    private final String mediaType;
    private final int[] magic;

    FileType(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.matches(head)).findFirst();
    }

    private boolean matches(byte[] head) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
