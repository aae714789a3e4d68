// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.tenant.problem.Complaints;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and compared. The kind of hash stands before it, so that a better one can come beside. */
public final class Passwords {

    private static final int SHORTEST = 10;

    /** What bcrypt reads; it would ignore the rest without a word. */
    private static final int LONGEST_BYTES = 72;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(10)));

    /** Compared with when there is no such person, so that both answers take the same time. */
    private final String nobody = hash("nobody has this password");

    public String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password has a hash");
        }
        return hash;
    }

    /** @param hash null when there is no such person */
    public boolean match(String password, @Nullable String hash) {
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
        boolean same = encoder.matches(tooLong ? "" : password, hash == null ? nobody : hash);
        return same && hash != null && !tooLong;
    }

    /** Length is what counts; what else is asked for only makes passwords alike. */
    public static void check(Complaints complaints, String pointer, @Nullable String password, String username) {
        String given = password == null ? "" : password;
        complaints.when(
                given.codePointCount(0, given.length()) < SHORTEST,
                pointer,
                "PASSWORD_TOO_SHORT",
                Integer.toString(SHORTEST));
        complaints.when(given.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES, pointer, "PASSWORD_TOO_LONG");
        complaints.when(!given.isEmpty() && given.equalsIgnoreCase(username), pointer, "PASSWORD_IS_USERNAME");
    }
}
