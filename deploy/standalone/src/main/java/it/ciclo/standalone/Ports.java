// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything follows from one base port, as docs/interfaces.md lists them. */
public record Ports(int base) {

    public Ports {
        if (base < 1024 || base > 65_000) {
            throw new StartException("La porta di base deve essere tra 1024 e 65000, non " + base + ".");
        }
    }

    public int of(Application application) {
        return base + application.offset();
    }

    public int healthOf(Application application) {
        return base + 10 + application.offset();
    }

    public int postgres() {
        return base + 4;
    }

    public int kafka() {
        return base + 5;
    }

    public int controller() {
        return base + 6;
    }

    public String portal() {
        return "http://localhost:" + of(Application.PORTAL);
    }

    public String issuer() {
        return "http://localhost:" + of(Application.TENANT);
    }

    /** From service to service; browsers use {@code localhost}. */
    public String internal(Application application) {
        return "http://127.0.0.1:" + of(application);
    }

    /** Each port with who listens there, for the message that it is taken. */
    Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        for (Application application : Application.values()) {
            all.put(of(application), application.module());
        }
        all.put(postgres(), "PostgreSQL");
        all.put(kafka(), "Kafka");
        all.put(controller(), "Kafka, controllore");
        for (Application application : Application.values()) {
            all.put(healthOf(application), application.module() + ", stato di salute");
        }
        return all;
    }
}
