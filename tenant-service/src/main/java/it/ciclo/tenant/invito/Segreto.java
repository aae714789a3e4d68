// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What stands in the link of an invitation: 256 random bits, of which the register keeps only the hash. */
public record Segreto(String testo) {

    /** How many user names may be tried with one: enough to choose, too few to ask who is there. */
    public static final int TRIES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Segreto nuovo() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Segreto(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** In hex. Of any text: what was never given out is found nowhere. */
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(testo.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Segreto";
    }
}
