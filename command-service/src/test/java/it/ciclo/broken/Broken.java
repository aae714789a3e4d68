// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.broken;

import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.platform.tenancy.TenantContext;
import java.sql.Connection;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RestController;

final class Broken {

    private Broken() {}

    static final class Sender {
        Object send(CommandGateway gateway) {
            return gateway.sendAndWait("something");
        }
    }

    static final class Jdbc {
        Connection open(DataSource dataSource) throws java.sql.SQLException {
            return dataSource.getConnection();
        }
    }

    static final class Handler {
        @EventHandler
        void on(DomainEvent event) {}
    }

    static final class Binder {
        Object bind(TenantContext context) {
            return TenantContext.during(context, () -> "as somebody else");
        }
    }

    static final class ContextReader {
        Object who() {
            return TenantContext.current().person();
        }
    }

    static final class Clock {
        Instant time() {
            return Instant.now();
        }
    }

    static final class Local {
        static final ThreadLocal<String> TENANT = new ThreadLocal<>();
    }

    record LooseCommand(StreamId stream) implements StreamCommand {}

    record LooseRefusal(String name) implements RefusalCode {}

    record LocalEvent() implements DomainEvent {}

    static final class ScatteredBean {
        @Bean
        String text() {
            return "";
        }
    }

    @RestController
    public static final class OpenController {}
}
