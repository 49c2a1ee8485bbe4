package io.anlan.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.anlan.platform.postgres.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path data;

    @Test
    void opensOnlyWithTheSameKeyForTheSamePurposeAndUnchanged() {
        var vault = new Vault(KEY, data);
        String sealed = vault.seal("a/1", "密钥 s3cret");
        assertThat(sealed).doesNotContain("s3cret").isNotEqualTo(vault.seal("a/1", "密钥 s3cret"));
        assertThat(vault.open("a/1", sealed)).isEqualTo("密钥 s3cret");
        assertThatIllegalStateException().isThrownBy(() -> vault.open("a/2", sealed));
        assertThatIllegalStateException().isThrownBy(() -> new Vault(KEY.replace('0', '9'), data).open("a/1", sealed));
        char last = sealed.charAt(10);
        String forged = sealed.substring(0, 10) + (last == 'A' ? 'B' : 'A') + sealed.substring(11);
        assertThatIllegalStateException().isThrownBy(() -> vault.open("a/1", forged));
    }

    @Test
    void makesItsKeyOnceInAFileThatOnlyItsOwnerReads() throws IOException {
        String sealed = new Vault("", data).seal("a", "b");
        assertThat(new Vault("", data).open("a", sealed)).isEqualTo("b");
        assertThat(Files.getPosixFilePermissions(data.resolve(Secrets.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Vault("short", data))
                .withMessageContaining("32");
    }
}
