// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.platform.PlatformSettings;
import it.ciclo.tenant.passkey.Owners;
import it.ciclo.tenant.passkey.Passkeys;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Register;
import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys are good for the host of the issuer, and from its origin alone. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    Passkeys passkeys(Register register) {
        return new Passkeys(register);
    }

    @Bean
    PasskeyFilters passkeyFilters(
            WebAuthnRelyingPartyOperations operations,
            Passkeys passkeys,
            OpenSessions sessions,
            SignInSettings settings) {
        return new PasskeyFilters(operations, passkeys, sessions, settings);
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(People people, Passkeys passkeys, PlatformSettings platform) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                new Owners(people),
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(URI.create(platform.issuer()).getHost())
                        .name("Ciclo")
                        .build(),
                Set.of(platform.issuer()));
        // The device asks for a finger or a number: then it stands for password and code together.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
