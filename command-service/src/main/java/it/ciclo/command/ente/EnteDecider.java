// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente;

import static it.ciclo.command.ente.EnteRefusal.ENTE_NOT_OPEN;
import static it.ciclo.command.ente.EnteRefusal.UNITA_CODICE_TAKEN;
import static it.ciclo.command.ente.EnteRefusal.UNITA_NOME_TAKEN;
import static it.ciclo.command.ente.EnteRefusal.UNITA_UNKNOWN;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;

import it.ciclo.command.ente.Ente.NotOpened;
import it.ciclo.command.ente.Ente.Opened;
import it.ciclo.command.ente.Ente.Unita;
import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.ente.EnteCommand.OpenEnte;
import it.ciclo.command.ente.EnteCommand.RecordAnagrafica;
import it.ciclo.command.ente.EnteCommand.RecordEstinzione;
import it.ciclo.command.ente.EnteCommand.RenameUnita;
import it.ciclo.command.shared.Codice;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.ente.EnteEvent.AnagraficaChanged;
import it.ciclo.contracts.ente.EnteEvent.EnteExtinguished;
import it.ciclo.contracts.ente.EnteEvent.EnteOpened;
import it.ciclo.contracts.ente.EnteEvent.UnitaDefined;
import it.ciclo.contracts.ente.EnteEvent.UnitaRenamed;
import java.util.ArrayList;
import java.util.List;

public final class EnteDecider {

    private EnteDecider() {}

    public static Decision<EnteEvent> decide(EnteCommand command, Ente ente) {
        return switch (ente) {
            case NotOpened _ ->
                switch (command) {
                    case OpenEnte c -> accept(new EnteOpened(c.denominazione(), c.codiceIstat()));
                    case DefineUnita _, RenameUnita _, RecordAnagrafica _, RecordEstinzione _ -> refuse(ENTE_NOT_OPEN);
                };
            case Opened opened ->
                switch (command) {
                    case OpenEnte _ -> accept(List.of());
                    case RecordAnagrafica c ->
                        opened.cambi().contains(c.anagrafica().dal())
                                ? accept(List.of())
                                : accept(new AnagraficaChanged(c.anagrafica()));
                    case RecordEstinzione c ->
                        opened.estinto() ? accept(List.of()) : accept(new EnteExtinguished(c.estinzione()));
                    case DefineUnita c -> define(c, opened);
                    case RenameUnita c -> rename(c, opened);
                };
        };
    }

    private static Decision<EnteEvent> define(DefineUnita c, Opened ente) {
        if (ente.unita().containsKey(c.unita())) {
            return accept(List.of());
        }
        List<Refusal> reasons = new ArrayList<>();
        if (ente.unita().values().stream().anyMatch(unita -> Codice.same(unita.codice(), c.codice()))) {
            reasons.add(Refusal.at("/codice", UNITA_CODICE_TAKEN, c.codice()));
        }
        if (nameIsTaken(c.unita(), c.nome(), ente)) {
            reasons.add(Refusal.at("/nome", UNITA_NOME_TAKEN, c.nome()));
        }
        return reasons.isEmpty() ? accept(new UnitaDefined(c.unita(), c.codice(), c.nome())) : refuse(reasons);
    }

    private static Decision<EnteEvent> rename(RenameUnita c, Opened ente) {
        Unita before = ente.unita().get(c.unita());
        if (before == null) {
            return refuse(UNITA_UNKNOWN);
        }
        if (before.nome().equals(c.nome())) {
            return accept(List.of());
        }
        if (nameIsTaken(c.unita(), c.nome(), ente)) {
            return refuse(List.of(Refusal.at("/nome", UNITA_NOME_TAKEN, c.nome())));
        }
        return accept(new UnitaRenamed(c.unita(), c.nome(), c.motivo()));
    }

    private static boolean nameIsTaken(UnitaId unita, String nome, Opened ente) {
        return ente.unita().entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(unita)
                        && Codice.same(other.getValue().nome(), nome));
    }
}
