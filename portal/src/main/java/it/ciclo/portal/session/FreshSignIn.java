// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in begins. */
public final class FreshSignIn {

    /** The registration of tenant-service as the provider. */
    public static final String USUAL = "/oauth2/authorization/ciclo";

    /** Asks for the password again also where somebody is signed in. */
    public static final String PARAMETER = "di-nuovo";

    /** Which ente somebody comes from: it may have a server of its own to sign in with. */
    public static final String ENTE = "ente";

    /** Tells the provider that somebody had a session here, which is over. */
    public static final String SESSION = "sessione";

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern PAGE = Pattern.compile("/enti/(" + UUID + ")(/.*)?");

    private FreshSignIn() {}

    /**
     * @param ente null where it is not known
     * @param fresh also where somebody is signed in
     */
    public static String address(@Nullable String ente, boolean fresh) {
        String first = fresh ? "?" + PARAMETER : "";
        return USUAL + first + (ente == null ? "" : (fresh ? "&" : "?") + ENTE + "=" + ente);
    }

    /** The ente of a page, null of a page of none. */
    public static @Nullable String ente(String path) {
        Matcher page = PAGE.matcher(path);
        return page.matches() ? page.group(1) : null;
    }

    /** Whether it may be the id of an ente. */
    public static boolean isId(@Nullable String text) {
        return text != null && text.matches(UUID);
    }
}
