// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change each half minute (RFC 6238): SHA-1, six digits, as every app shows them. */
public final class Totp {

    /** What a code looks like. */
    static final String CODE = "\\d{6}";

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;

    /** Clocks of telephones: the code before and the one after count too. */
    private static final int SLACK = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    public static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** As a person types it into an app. */
    public static String readable(byte[] secret) {
        return Base32.of(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** As an app reads it from a picture. */
    public static String address(byte[] secret, String username) {
        return "otpauth://totp/Ciclo:"
                + URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20") + "?secret="
                + Base32.of(secret) + "&issuer=Ciclo";
    }

    /** The step a code belongs to, if it is right at this moment. All candidates are compared, whichever is the right one. */
    public static OptionalLong step(byte[] secret, String code, Instant at) {
        long now = at.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        for (long step = now - SLACK; step <= now + SLACK; step++) {
            byte[] right = code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a moment. */
    public static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP.toSeconds(), DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            long modulus = 1;
            for (int i = 0; i < digits; i++) {
                modulus *= 10;
            }
            String text = Long.toString(number % modulus);
            return "0".repeat(digits - text.length()) + text;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
