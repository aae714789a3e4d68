// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.factor.SecondFactors;
import it.ciclo.tenant.person.Passwords;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.sicurezza.Sicurezza;
import it.ciclo.tenant.signin.SignInLimits.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Username and password become a person id. An unknown username is answered like a wrong password, after the same work. */
final class SignInProvider implements AuthenticationProvider {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    private final People people;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final SignInLimits limits;
    private final Sicurezza sicurezza;

    SignInProvider(
            People people, Passwords passwords, SecondFactors factors, SignInLimits limits, Sicurezza sicurezza) {
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.limits = limits;
        this.sicurezza = sicurezza;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName().strip().toLowerCase(Locale.ROOT);
        String password = asked.getCredentials() instanceof String text ? text : "";
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "?";
        Attempt attempt = limits.begin(username, address);
        Optional<People.Account> account = people.account(username);
        boolean right = passwords.match(
                password, account.map(People.Account::passwordHash).orElse(null));
        if (!right || account.isEmpty()) {
            SECURITY.warn(
                    "sign-in refused person={} address={}",
                    account.map(a -> a.person().toString()).orElse("unknown"),
                    address);
            account.ifPresent(a -> sicurezza.signInRefused(a.person()));
            pause(limits.delay(attempt));
            throw new BadCredentialsException("refused");
        }
        limits.succeeded(attempt);
        PersonId person = account.get().person();
        if (factors.app(person).isPresent()) {
            throw new SecondFactorNeeded(new PendingSignIn(person.toString(), attempt.at()));
        }
        SECURITY.info("signed in person={} address={}", person, address);
        return UsernamePasswordAuthenticationToken.authenticated(
                person.toString(),
                null,
                List.of(SignInFactors.proof(FactorGrantedAuthority.PASSWORD_AUTHORITY, attempt.at())));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
