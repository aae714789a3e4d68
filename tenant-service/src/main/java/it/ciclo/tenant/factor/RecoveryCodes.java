// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.factor;

import it.ciclo.contracts.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** For the day the telephone is lost: ten codes, each good once. */
final class RecoveryCodes {

    private static final int COUNT = 10;

    /** 80 bits: too many to try, so a plain hash of them is enough. */
    private static final int BYTES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.of(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it was typed. */
    static byte[] hash(PersonId person, String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest((person + " " + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
