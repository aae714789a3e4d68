// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The static files, under an address that changes with their content, so that browsers may keep them for ever. */
public final class Assets {

    private static final List<String> FILES = List.of(
            "ciclo.css",
            "ciclo.svg",
            "icone.svg",
            "vendor/htmx/htmx.min.js",
            "vendor/bootstrap-italia/bootstrap-italia.min.css",
            "vendor/titillium-web/titillium-web-v10-latin-ext_latin-regular.woff2",
            "vendor/titillium-web/titillium-web-v10-latin-ext_latin-600.woff2");

    public static final String BASE = "/statico/" + version();

    private Assets() {}

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (var in = Assets.class.getResourceAsStream("/statico/" + file)) {
                    if (in == null) {
                        throw new IllegalStateException("statico/" + file + " is missing");
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
