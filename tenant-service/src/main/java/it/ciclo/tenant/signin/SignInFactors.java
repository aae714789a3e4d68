// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody proved who she is, in the words of tokens (RFC 8176). */
record SignInFactors(List<FactorGrantedAuthority> factors) {

    static SignInFactors of(Authentication who) {
        return new SignInFactors(who.getAuthorities().stream()
                .flatMap(a -> a instanceof FactorGrantedAuthority factor ? Stream.of(factor) : Stream.empty())
                .toList());
    }

    static FactorGrantedAuthority proof(String factor, Instant at) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
    }

    /**
     * The latest proof: each sign-in asks for all of them anew. Of one kind the older counts: the library adds its own time to what
     * another server said of its.
     */
    Optional<Instant> at() {
        return factors.stream()
                .collect(Collectors.toMap(
                        FactorGrantedAuthority::getAuthority,
                        FactorGrantedAuthority::getIssuedAt,
                        (one, other) -> one.isBefore(other) ? one : other))
                .values()
                .stream()
                .max(Instant::compareTo);
    }

    List<String> amr() {
        Set<String> methods = new TreeSet<>();
        for (FactorGrantedAuthority factor : factors) {
            switch (factor.getAuthority()) {
                case FactorGrantedAuthority.PASSWORD_AUTHORITY -> methods.add("pwd");
                case FactorGrantedAuthority.OTT_AUTHORITY -> methods.add("otp");
                // The key of the device, opened by who holds it: two factors in one gesture.
                case FactorGrantedAuthority.WEBAUTHN_AUTHORITY -> methods.addAll(List.of("hwk", "user"));
                case FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY -> methods.add("fed");
                default -> {}
            }
        }
        if (methods.size() > 1) {
            methods.add("mfa");
        }
        return List.copyOf(methods);
    }

    /** {@code 2} after two factors, else {@code 1}. */
    String acr() {
        return amr().contains("mfa") ? "2" : "1";
    }
}
