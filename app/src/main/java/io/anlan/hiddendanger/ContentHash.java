package io.anlan.hiddendanger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The proof of what was first said: SHA-256 over its parts. */
public final class ContentHash {

    private ContentHash() {}

    public static String of(String... parts) {
        byte[] said = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
