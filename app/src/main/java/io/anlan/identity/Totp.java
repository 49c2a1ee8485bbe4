package io.anlan.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.anlan.platform.postgres.Secrets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/** The second factor: time-based one-time passwords (RFC 6238), 6 digits, 30 s, one step of tolerance either way. */
@Component
class Totp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KEY_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final UserStore store;
    private final Clock clock;
    private final TextEncryptor vault;

    Totp(UserStore store, Clock clock, @Value("${anlan.data:var}") java.nio.file.Path data) {
        this.store = store;
        this.clock = clock;
        Secrets secrets = Secrets.of(data);
        String salt = java.util.HexFormat.of()
                .formatHex(secrets.get("totp-salt").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        this.vault = Encryptors.delux(secrets.get("totp-key"), salt);
    }

    /** A new key in base 32, as authenticator apps read it. */
    String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var text = new StringBuilder();
        for (int bit = 0; bit < KEY_BYTES * 8; bit += 5) {
            int window = (key[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < KEY_BYTES ? key[bit / 8 + 1] & 0xff : 0);
            text.append(ALPHABET.charAt(window >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    String seal(String base32) {
        return vault.encrypt(base32);
    }

    /** Whether the code fits now and was not used before; using it spends it. */
    boolean accept(UUID user, String sealedKey, String code) {
        var key = new SecretKeySpec(decode(vault.decrypt(sealedKey)), generator.getAlgorithm());
        long step = clock.instant().getEpochSecond() / generator.getTimeStep().toSeconds();
        for (long candidate = step - 1; candidate <= step + 1; candidate++) {
            if (codeAt(key, candidate).equals(code.strip())) {
                return store.useTotpStep(user, candidate);
            }
        }
        return false;
    }

    private String codeAt(SecretKeySpec key, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(c);
            bits += 5;
            if (bits >= 8 && at < bytes.length) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
