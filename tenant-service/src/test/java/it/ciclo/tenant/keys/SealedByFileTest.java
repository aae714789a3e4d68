// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedByFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @Test
    void whatWasSealedOpensAfterARestartAndForItsOwnerAlone() {
        byte[] sealed = new SealedByFile(keys).seal("segreto".getBytes(UTF_8), "ada");
        SealedByFile later = new SealedByFile(keys);

        assertThat(new String(sealed, UTF_8)).doesNotContain("segreto");
        assertThat(later.open(sealed, "ada")).asString(UTF_8).isEqualTo("segreto");
        assertThatThrownBy(() -> later.open(sealed, "bea")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFlippedBitOrAnotherKeyOpensNothing(@TempDir Path others) {
        byte[] sealed = new SealedByFile(keys).seal("segreto".getBytes(UTF_8), "ada");

        assertThatThrownBy(() -> new SealedByFile(others).open(sealed, "ada"))
                .isInstanceOf(IllegalStateException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> new SealedByFile(keys).open(altered, "ada"))
                    .as("byte " + i)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theKeyIsReadableByUsAlone() throws IOException {
        new SealedByFile(keys).seal(new byte[0], "");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("sealing.key"))))
                .isEqualTo("rw-------");
    }
}
