// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Known callers, each of which proves itself by a shared secret. Compared in the same time whatever is wrong with it. */
final class InternalSecret implements AuthenticationProvider {

    private final Set<String> callers;
    private final byte[] secret;

    InternalSecret(Set<String> callers, String secret) {
        this.callers = callers;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        Object given = asking.getCredentials();
        byte[] shown = given == null ? new byte[0] : given.toString().getBytes(StandardCharsets.UTF_8);
        boolean itsSecret = MessageDigest.isEqual(secret, shown);
        if (!itsSecret || !callers.contains(asking.getName())) {
            throw new BadCredentialsException("not the caller");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                asking.getName(), null, List.of(new SimpleGrantedAuthority(asking.getName())));
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }
}
