// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import it.ciclo.platform.BasicCredentials;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Visitors are told apart by their addresses: that of the connection, or the one our own portal names. */
final class Visitors {

    /** Whose page asks for a visitor; believed of nobody but the portal. */
    private static final String VISITOR_ADDRESS = "Visitor-Address";

    private static final String PORTAL = "ciclo-portal";
    private static final int LONGEST = 45;

    private static final int HALF = 4;

    private final byte @Nullable [] portal;

    /** @param portalSecret what the portal proves itself by; blank where it does not call */
    Visitors(String portalSecret) {
        this.portal = portalSecret.isBlank()
                ? null
                : BasicCredentials.of(PORTAL, portalSecret).getBytes(StandardCharsets.UTF_8);
    }

    String of(HttpServletRequest request) {
        String named = request.getHeader(VISITOR_ADDRESS);
        return named != null && named.length() <= LONGEST && isThePortal(request)
                ? network(named)
                : network(request.getRemoteAddr());
    }

    boolean isThePortal(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        return portal != null && shown != null && MessageDigest.isEqual(portal, shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Of an IPv6 address the half that names the network: the other half is its owner's to change with each request. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < HALF && i < groups.length && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.isEmpty() ? address : network.toString();
    }
}
