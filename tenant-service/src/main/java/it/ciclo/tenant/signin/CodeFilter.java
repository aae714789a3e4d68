// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.tenant.factor.SecondFactors;
import it.ciclo.tenant.signin.SignInLimits.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of a sign-in: the code, after the password. */
final class CodeFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = SignInPage.PATH + "/codice";

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    private final SecondFactors factors;
    private final SignInLimits limits;
    private final OpenSessions sessions;
    private final Clock clock;

    /** @param limits per person, wherever the attempts come from: only who knows the password gets here */
    CodeFilter(SecondFactors factors, SignInLimits limits, OpenSessions sessions, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        this.factors = factors;
        this.limits = limits;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = PendingSignIn.of(request);
        if (pending == null || pending.isOver(clock.instant()) || !sessions.admits(pending)) {
            PendingSignIn.forget(request);
            throw new BadCredentialsException("no password before");
        }
        String code = request.getParameter("codice");
        Attempt attempt = limits.begin(pending.id(), "");
        if (code == null || !factors.accepts(pending.person(), code)) {
            SECURITY.warn("code refused person={} address={}", pending.id(), request.getRemoteAddr());
            throw new BadCredentialsException("refused");
        }
        limits.succeeded(attempt);
        PendingSignIn.forget(request);
        SECURITY.info("signed in with a code person={} address={}", pending.id(), request.getRemoteAddr());
        return UsernamePasswordAuthenticationToken.authenticated(
                pending.id(),
                null,
                List.of(
                        SignInFactors.proof(FactorGrantedAuthority.PASSWORD_AUTHORITY, pending.at()),
                        SignInFactors.proof(FactorGrantedAuthority.OTT_AUTHORITY, clock.instant())));
    }
}
