// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on a telephone shows (RFC 6238), made without a line of the product. */
final class Codes {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP = 30;

    private Codes() {}

    static String now(String key) throws GeneralSecurityException {
        return code(key, Instant.now().getEpochSecond() / STEP);
    }

    /** Of the next half minute. */
    static String next(String key) throws GeneralSecurityException {
        return code(key, Instant.now().getEpochSecond() / STEP + 1);
    }

    private static String code(String key, long step) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret(key), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(java.util.Locale.ROOT, "%06d", number % 1_000_000);
    }

    private static byte[] secret(String key) {
        BigInteger bits = BigInteger.ONE;
        for (char letter : key.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        int surplus = key.length() * 5 % 8;
        byte[] marked = bits.shiftRight(surplus).toByteArray();
        // The first byte is the one that kept the zeros before the secret.
        return java.util.Arrays.copyOfRange(marked, 1, marked.length);
    }
}
