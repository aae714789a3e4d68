// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.tenancy;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.ente.EnteCommand.OpenEnte;
import it.ciclo.command.ente.EnteCommand.RecordAnagrafica;
import it.ciclo.command.ente.EnteCommand.RecordEstinzione;
import it.ciclo.command.eventstore.Registers;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.tenancy.TenancyListener;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An ente that is brought in or has become active gets its register, its first entry and the default rules; its register is told how it
 * is called from a day on, and when it ends. Told again, it finds all of it done; a
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
    public void enteChanged(EnteChanged ente) {
        if (ente.state() == EnteState.SUSPENDED) {
            return;
        }
        TenantId tenant = ente.tenant();
        registers.open(tenant);
        StreamId stream = StreamId.named(tenant, StreamKind.ENTE, "ente");
        send(new OpenEnte(stream, ente.profile().denominazione(), ente.profile().codiceIstat()));
        send(new AdoptDefaultSmvp(StreamId.named(tenant, StreamKind.SMVP, "smvp")));
        if (ente.cambi() != null) {
            ente.cambi()
                    .forEach(cambio -> send("cambio-ente", "/" + cambio.dal(), new RecordAnagrafica(stream, cambio)));
        }
        if (ente.estinzione() != null) {
            send("estinzione-ente", "", new RecordEstinzione(stream, ente.estinzione()));
        }
    }

    private void send(StreamCommand command) {
        send(JOB, "", command);
    }

    private void send(String job, String what, StreamCommand command) {
        String once = command.stream().tenant() + "/" + job + "/"
                + command.stream().kind().code() + what;
        desk.sendAs(job, command, UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)));
    }
}
