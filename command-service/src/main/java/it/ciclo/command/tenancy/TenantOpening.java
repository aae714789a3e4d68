// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.tenancy;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.ente.EnteCommand.OpenEnte;
import it.ciclo.command.eventstore.Registers;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.TenancyListener;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An ente that is brought in or has become active gets its register, its first entry and the default rules. Told again, it finds all of it done; a
 * failure here stops the feed, which tells it again.
 */
final class TenantOpening implements TenancyListener {

    private static final String JOB = "apertura-ente";

    private final Registers registers;
    private final CommandDesk desk;

    TenantOpening(Registers registers, CommandDesk desk) {
        this.registers = registers;
        this.desk = desk;
    }

    @Override
    public void enteChanged(Ente ente) {
        if (!ente.isActive() && !ente.isComingIn()) {
            return;
        }
        TenantId tenant = ente.tenant();
        registers.open(tenant);
        send(new OpenEnte(
                StreamId.named(tenant, StreamKind.ENTE, "ente"),
                ente.profile().denominazione(),
                ente.profile().codiceIstat()));
        send(new AdoptDefaultSmvp(StreamId.named(tenant, StreamKind.SMVP, "smvp")));
    }

    private void send(StreamCommand command) {
        String once = command.stream().tenant() + "/" + JOB + "/"
                + command.stream().kind().code();
        desk.sendAs(JOB, command, UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)));
    }
}
