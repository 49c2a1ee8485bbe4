package io.anlan.platform.secret;

import io.anlan.platform.postgres.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals texts with AES-256-GCM (NIST SP 800-38D; 96-bit random nonce, 128-bit tag). A text is bound to what it is for: the
 * same sealed text put elsewhere in the database does not open. The key comes from {@code ANLAN_SECRET_KEY}, or is made
 * once and kept in the data folder's {@code secrets.properties} (mode 0600).
 */
@Component
public class Vault {

    private static final String MARK = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** As many as the key has: fewer would make the key the weak part. */
    private static final int SHORTEST_KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Vault(@Value("${anlan.secret-key:}") String given, @Value("${anlan.data:var}") Path data) {
        if (!given.isBlank() && given.length() < SHORTEST_KEY) {
            throw new IllegalStateException("ANLAN_SECRET_KEY needs at least " + SHORTEST_KEY + " characters");
        }
        String source = given.isBlank() ? Secrets.of(data).get("vault-key") : given;
        this.key = new SecretKeySpec(mac(source.getBytes(StandardCharsets.UTF_8), "anlan vault 1"), "AES");
    }

    /** @param purpose what the text is for, such as {@code notice.channel/<id>/secret}; needed to open it again */
    public String seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return MARK + Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException when the text was sealed with another key, for another purpose, or was changed */
    public String open(String purpose, String sealed) {
        if (!isSealed(sealed)) {
            throw new IllegalStateException("not a sealed text: " + purpose);
        }
        byte[] all = Base64.getDecoder().decode(sealed.substring(MARK.length()));
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        return new String(
                run(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length)),
                StandardCharsets.UTF_8);
    }

    public static boolean isSealed(String text) {
        return text.startsWith(MARK);
    }

    private byte[] run(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot open what was sealed for " + purpose
                            + ": the key differs (secrets.properties, ANLAN_SECRET_KEY) or the value was changed",
                    e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
