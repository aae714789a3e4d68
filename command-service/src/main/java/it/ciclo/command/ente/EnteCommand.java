// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.Estinzione;

/** What is asked of the stream of the ente itself. */
public sealed interface EnteCommand extends StreamCommand {

    /** Sent by the system when the ente becomes active. */
    record OpenEnte(StreamId stream, String denominazione, String codiceIstat) implements EnteCommand {}

    /** Sent by the system when it hears that the ente is called otherwise. */
    record RecordAnagrafica(StreamId stream, Anagrafica anagrafica) implements EnteCommand {}

    /** Sent by the system when it hears that another ente will succeed this one, or does. */
    record RecordEstinzione(StreamId stream, Estinzione estinzione) implements EnteCommand {}

    record DefineUnita(StreamId stream, UnitaId unita, String codice, String nome) implements EnteCommand {}

    record RenameUnita(StreamId stream, UnitaId unita, String nome, String motivo) implements EnteCommand {}
}
