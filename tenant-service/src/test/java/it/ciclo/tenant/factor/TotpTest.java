// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theExamplesOfTheStandardHold(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
    }

    @Test
    void aCodeIsRightForAMinuteAndAHalf() {
        Instant at = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.code(SECRET, at);

        assertThat(Totp.step(SECRET, code, at.plusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(Totp.step(SECRET, code, at.minusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(Totp.step(SECRET, code, at.plusSeconds(60))).isEmpty();
        assertThat(Totp.step(SECRET, code, at.minusSeconds(60))).isEmpty();
        assertThat(Totp.step(Totp.secret(), code, at)).isEmpty();
        assertThat(Totp.step(SECRET, "", at)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInTheAlphabetAppsRead(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void theAddressNamesTheServiceAndTheAccount() {
        assertThat(Totp.address(SECRET, "ada@comune.example"))
                .isEqualTo(
                        "otpauth://totp/Ciclo:ada%40comune.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ciclo");
    }
}
