// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.security;

import it.ciclo.portal.session.FreshSignIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends to the sign-in whoever is not signed in, with the ente she comes from: it may have a server of its own to sign in with. */
final class FromAnEnte extends LoginUrlAuthenticationEntryPoint {

    /** The ente somebody worked in last in this browser, where she chose it. */
    private static final String LAST = "ciclo-ultimo";

    FromAnEnte() {
        super(FreshSignIn.USUAL);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        String address = FreshSignIn.address(ente(request), false);
        boolean over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return over ? address + (address.contains("?") ? "&" : "?") + FreshSignIn.SESSION + "=finita" : address;
    }

    private static @Nullable String ente(HttpServletRequest request) {
        String ofPage = FreshSignIn.ente(request.getRequestURI());
        if (ofPage != null) {
            return ofPage;
        }
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(LAST))
                .flatMap(cookie -> Stream.of(cookie.getValue().split("\\.", 2)).limit(1))
                .filter(FreshSignIn::isId)
                .findFirst()
                .orElse(null);
    }
}
