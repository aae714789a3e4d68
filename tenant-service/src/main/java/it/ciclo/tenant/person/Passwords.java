// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.tenant.problem.Complaints;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and compared. The kind of hash stands before it, so that a better one can come beside. */
public final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** What bcrypt reads; it would ignore the rest without a word. */
    private static final int LONGEST_BYTES = 72;

    private static final CommonPasswords COMMON = CommonPasswords.shipped();

    private final PasswordEncoder encoder;

    /** Compared with when there is no such person, so that both answers take the same time. */
    private final String nobody;

    /** @param strength how often bcrypt goes round, as a power of two: each step more doubles the work of whoever guesses */
    public Passwords(int strength) {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(strength);
        encoder = new DelegatingPasswordEncoder(
                "sha256-bcrypt", Map.of("sha256-bcrypt", new OfAnyLength(bcrypt), "bcrypt", bcrypt));
        nobody = hash("nobody has this password");
    }

    public String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password has a hash");
        }
        return hash;
    }

    /** @param hash null when there is no such person */
    public boolean match(String password, @Nullable String hash) {
        String kept = hash == null ? nobody : hash;
        boolean tooLong =
                kept.startsWith("{bcrypt}") && password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
        boolean same = encoder.matches(tooLong ? "" : password, kept);
        return same && hash != null && !tooLong;
    }

    /**
     * Length is what counts, and not to be the first that others try; what else is asked for only makes passwords alike.
     *
     * @param names of the person: username, name, surname
     */
    public static void check(Complaints complaints, String pointer, @Nullable String password, String... names) {
        String given = password == null ? "" : password;
        int length = given.codePointCount(0, given.length());
        complaints.when(length < SHORTEST, pointer, "PASSWORD_TOO_SHORT", Integer.toString(SHORTEST));
        complaints.when(length > LONGEST, pointer, "PASSWORD_TOO_LONG", Integer.toString(LONGEST));
        if (length < SHORTEST || length > LONGEST) {
            return;
        }
        complaints.when(CommonPasswords.names(given, names), pointer, "PASSWORD_HAS_NAME");
        complaints.when(COMMON.has(given), pointer, "PASSWORD_COMMON");
    }

    /** Bcrypt reads 72 bytes; a digest before it makes any length count whole. */
    private record OfAnyLength(BCryptPasswordEncoder bcrypt) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return bcrypt.encode(digest(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return bcrypt.matches(digest(password), hash);
        }

        private static String digest(@Nullable CharSequence password) {
            try {
                byte[] bytes = (password == null ? "" : password.toString()).getBytes(StandardCharsets.UTF_8);
                return Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
