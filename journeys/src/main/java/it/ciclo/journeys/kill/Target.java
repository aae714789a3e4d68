// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.journeys.RunningCiclo;
import java.io.IOException;
import java.util.Optional;

/** Everything that can be killed. The launcher takes all others with it. */
enum Target {
    COMMAND_SERVICE("run/command-service.pid"),
    QUERY_SERVICE("run/query-service.pid"),
    TENANT_SERVICE("run/tenant-service.pid"),
    PORTAL("run/portal.pid"),
    POSTGRESQL("postgresql/postgresql.pid"),
    KAFKA("kafka/kafka.pid"),
    LAUNCHER("");

    private final String pidFile;

    Target(String pidFile) {
        this.pidFile = pidFile;
    }

    /** Empty while it is between two lives. */
    Optional<ProcessHandle> process(RunningCiclo ciclo) throws IOException {
        Optional<ProcessHandle> process = this == LAUNCHER ? Optional.of(ciclo.launcher()) : ciclo.process(pidFile);
        return process.filter(ProcessHandle::isAlive);
    }
}
