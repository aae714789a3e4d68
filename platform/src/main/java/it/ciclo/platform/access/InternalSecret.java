// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** One caller that proves itself by a shared secret. Compared in the same time whatever is wrong with it. */
final class InternalSecret implements AuthenticationProvider {

    private final String caller;
    private final byte[] secret;

    InternalSecret(String caller, String secret) {
        this.caller = caller;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        Object given = asking.getCredentials();
        byte[] shown = given == null ? new byte[0] : given.toString().getBytes(StandardCharsets.UTF_8);
        boolean itsSecret = MessageDigest.isEqual(secret, shown);
        if (!itsSecret || !caller.equals(asking.getName())) {
            throw new BadCredentialsException("not the caller");
        }
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of());
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }
}
