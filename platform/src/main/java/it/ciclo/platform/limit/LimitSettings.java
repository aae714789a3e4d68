// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for, each service for itself; {@code CICLO_LIMITS_PERSON_RATE} and so on. Rates are requests a second in the long
 * run, bursts what may come at once after a pause.
 *
 * @param enabled without limits one ente can take the whole service: for measurements
 * @param person one person within one ente
 * @param ente all people of one ente
 * @param patience how long a person's request waits for its place when it comes faster than the rate, before it is refused
 * @param address whoever asks without having signed in
 * @param open all of those together
 * @param portalSecret by which the portal proves that it asks for somebody else, {@code CICLO_PORTAL_CLIENT_SECRET}
 */
@ConfigurationProperties("ciclo.limits")
public record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Person person,
        @DefaultValue Ente ente,
        @DefaultValue("2s") Duration patience,
        @DefaultValue Address address,
        @DefaultValue Open open,
        @DefaultValue("") String portalSecret) {

    public LimitSettings {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("ciclo.limits.patience is not negative");
        }
    }

    public record Person(
            @DefaultValue("10") int rate,
            @DefaultValue("30") int burst) {
        public Person {
            check("person", rate, burst);
        }

        Rate limit() {
            return new Rate(rate, burst);
        }
    }

    /**
     * @param requests of one ente in work or waiting for their turn
     * @param share percent of a pool of connections
     * @param turns requests of one ente that work at the same moment; 0 for half the processors
     */
    public record Ente(
            @DefaultValue("50") int rate,
            @DefaultValue("50") int burst,
            @DefaultValue("64") int requests,
            @DefaultValue("25") int share,
            @DefaultValue("0") int turns) {
        public Ente {
            check("ente", rate, burst);
            if (requests < 1) {
                throw new IllegalArgumentException("ciclo.limits.ente.requests is at least 1");
            }
            if (share < 1 || share > 100) {
                throw new IllegalArgumentException("ciclo.limits.ente.share is a percentage from 1 to 100");
            }
            if (turns < 0) {
                throw new IllegalArgumentException("ciclo.limits.ente.turns is at least 0");
            }
        }

        Rate limit() {
            return new Rate(rate, burst);
        }

        int atOnce() {
            return turns > 0 ? turns : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        }
    }

    public record Address(
            @DefaultValue("5") int rate, @DefaultValue("20") int burst) {
        public Address {
            check("address", rate, burst);
        }

        Rate limit() {
            return new Rate(rate, burst);
        }
    }

    public record Open(
            @DefaultValue("50") int rate,
            @DefaultValue("200") int burst) {
        public Open {
            check("open", rate, burst);
        }

        Rate limit() {
            return new Rate(rate, burst);
        }
    }

    @Override
    public String toString() {
        return "LimitSettings[" + enabled + ", " + person + ", " + ente + ", " + patience + ", " + address + ", " + open
                + "]";
    }

    private static void check(String what, int rate, int burst) {
        if (rate < 1 || burst < 1) {
            throw new IllegalArgumentException("ciclo.limits." + what + ": rate and burst are at least 1");
        }
    }
}
