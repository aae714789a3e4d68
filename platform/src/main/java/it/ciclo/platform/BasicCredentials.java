// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How one process of ours names itself to another, below {@code /interno}. */
public final class BasicCredentials {

    private BasicCredentials() {}

    /** The value of the header {@code Authorization}. */
    public static String of(String service, String secret) {
        byte[] both = (service + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
