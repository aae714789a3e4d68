// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What makes two requests the same: SHA-256 over method, path template, path values, {@code If-Match} and body, each with its length. */
final class Fingerprint {

    private final MessageDigest sha;

    private Fingerprint() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] ofRequest(
            String method, String pathTemplate, Map<String, String> pathValues, @Nullable String ifMatch, byte[] body) {
        Fingerprint fingerprint = new Fingerprint().and(method).and(pathTemplate);
        new TreeMap<>(pathValues).forEach((name, value) -> fingerprint.and(name).and(value));
        return fingerprint.and(ifMatch == null ? "" : ifMatch).and(body).sha.digest();
    }

    /** A job sends the same command whenever it runs; what is in it may have changed with the code. */
    static byte[] ofJob(String job, String stream) {
        return new Fingerprint().and(job).and(stream).sha.digest();
    }

    private Fingerprint and(String text) {
        return and(text.getBytes(StandardCharsets.UTF_8));
    }

    private Fingerprint and(byte[] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
        return this;
    }
}
