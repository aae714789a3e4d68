// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.command.shared.StreamCommand;
import java.util.UUID;

/** Takes a command and answers once it is kept, exactly once for each key. */
public interface CommandDesk {

    /**
     * Sends a command of the person bound in {@code TenantContext}.
     *
     * @throws it.ciclo.platform.problem.ProblemException with all reasons, when nothing was kept
     */
    Receipt send(StreamCommand command, CommandRequest request, Concurrency concurrency);

    /**
     * Decides a command of the person bound as it would be decided now, and keeps nothing of it.
     *
     * @throws it.ciclo.platform.problem.ProblemException with all reasons, where it would be refused
     */
    void rehearse(StreamCommand command);

    /** Sends a command of an automatic job, as SISTEMA; the key makes it one command however often the job runs. */
    Receipt sendAs(String job, StreamCommand command, UUID key);
}
