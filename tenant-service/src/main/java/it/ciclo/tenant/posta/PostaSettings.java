// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where mail goes out.
 *
 * @param host {@code CICLO_SMTP_HOST}; empty: nothing is sent, and everything that is to be sent waits
 * @param user empty: the server asks for none
 * @param from the address reminders come from
 * @param starttls whether the connection must become a safe one before anything is said
 * @param portal where the links lead
 * @param internalSecret {@code CICLO_INTERNAL_SECRET}
 */
@ConfigurationProperties("ciclo.posta")
record PostaSettings(
        String host,
        int port,
        String user,
        String password,
        String from,
        boolean starttls,
        String portal,
        String internalSecret) {

    PostaSettings {
        Objects.requireNonNull(host);
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
        Objects.requireNonNull(portal);
        if (!host.isBlank()) {
            try {
                new InternetAddress(from, true).validate();
            } catch (AddressException e) {
                throw new IllegalArgumentException("CICLO_SMTP_FROM is no address: " + e.getMessage(), e);
            }
        }
    }

    boolean configured() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "PostaSettings[" + host + ":" + port + "]";
    }
}
