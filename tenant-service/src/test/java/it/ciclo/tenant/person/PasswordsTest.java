// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.problem.Complaints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordsTest {

    private final Passwords passwords = new Passwords(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "una parola lunga",
                "quattro gatti in fila",
                "xK9-mmzt-7Qw-pl",
                "Traghetto Bicicletta 8",
                "ciclo-dimostrazione"
            })
    void whatOthersDoNotTryFirstIsTaken(String password) {
        assertThat(wrong(password)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "undici-lett, PASSWORD_TOO_SHORT",
        "password1234, PASSWORD_COMMON",
        "P@ssw0rd!2026, PASSWORD_COMMON",
        "juventus2024!, PASSWORD_COMMON",
        "Benvenuto.2026, PASSWORD_COMMON",
        "123456789012, PASSWORD_COMMON",
        "qwertyuiop123, PASSWORD_COMMON",
        "zzzzzzzzzzzzzz, PASSWORD_COMMON",
        "Adalgisa-al-mare, PASSWORD_HAS_NAME",
        "viva gli ESÉMPIO, PASSWORD_HAS_NAME",
        "io sono adalgisa.esempio, PASSWORD_HAS_NAME"
    })
    void whatOthersTryFirstIsNot(String password, String code) {
        assertThat(wrong(password)).contains(code);
    }

    @Test
    void aSentenceOf128CharactersIsTakenAndCountsWhole() {
        String longest = "perché ".repeat(18) + "no";
        assertThat(longest).hasSize(128);
        assertThat(wrong(longest)).isEmpty();
        assertThat(wrong(longest + "x")).containsExactly("PASSWORD_TOO_LONG");

        String hash = passwords.hash(longest);

        assertThat(passwords.match(longest, hash)).isTrue();
        assertThat(passwords.match(longest.substring(0, 127) + "a", hash)).isFalse();
    }

    @Test
    void aPasswordKeptInTheOldWayStillOpens() {
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("una parola lunga");

        assertThat(passwords.match("una parola lunga", old)).isTrue();
        assertThat(passwords.match("un'altra parola", old)).isFalse();
        assertThat(passwords.match("x".repeat(100), old)).isFalse();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(passwords.match("nobody has this password", null)).isFalse();
    }

    private static List<String> wrong(String password) {
        Complaints complaints = new Complaints();
        Passwords.check(complaints, "/password", password, "adalgisa.esempio@comune.example", "Adalgisa", "Esempio");
        try {
            complaints.orThrow();
            return List.of();
        } catch (ProblemException e) {
            return e.problems().stream().map(Problem::code).toList();
        }
    }
}
