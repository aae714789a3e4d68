// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.VariazioneFact;
import it.ciclo.command.shared.VariazioneFact.Stato;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.variazione.Variazione.Approved;
import it.ciclo.command.variazione.Variazione.Fallen;
import it.ciclo.command.variazione.Variazione.NotProposed;
import it.ciclo.command.variazione.Variazione.Open;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.variazione.Modifica;
import java.util.List;
import java.util.stream.Stream;

/** What the other streams are told of a variazione: whether it is open, and once approved what it made of each objective. */
public final class VariazioneLookups {

    private VariazioneLookups() {}

    public static List<FactChange> of(VariazioneId id, Variazione variazione) {
        return switch (variazione) {
            case NotProposed _ -> List.of();
            case Open v -> List.of(row(id, v.anno(), v.numero(), Stato.APERTA));
            case Fallen v -> List.of(row(id, v.anno(), v.numero(), Stato.CADUTA));
            case Approved v ->
                Stream.concat(
                                Stream.of(row(id, v.anno(), v.numero(), Stato.APPROVATA)),
                                v.modifiche().stream().map(modifica -> varied(id, v, modifica)))
                        .toList();
        };
    }

    private static FactChange row(VariazioneId id, Anno anno, int numero, Stato stato) {
        return new FactChange(VariazioneFact.KIND, anno.toString(), id.toString(), new VariazioneFact(numero, stato));
    }

    private static FactChange varied(VariazioneId id, Approved v, Modifica modifica) {
        return new FactChange(
                VariedFact.KIND,
                v.anno().toString(),
                modifica.obiettivo().toString(),
                switch (modifica) {
                    case Modifica.Cambia m -> new VariedFact(VariedFact.Stato.NEL_PIANO, m.dopo(), id, v.approvataIl());
                    case Modifica.Riprende m ->
                        new VariedFact(VariedFact.Stato.NEL_PIANO, m.dopo(), id, v.approvataIl());
                    case Modifica.Aggiunge m ->
                        new VariedFact(VariedFact.Stato.NEL_PIANO, m.dopo(), id, v.approvataIl());
                    case Modifica.Sospende m ->
                        new VariedFact(VariedFact.Stato.SOSPESO, m.prima(), id, v.approvataIl());
                    case Modifica.Stralcia m ->
                        new VariedFact(VariedFact.Stato.STRALCIATO, m.prima(), id, v.approvataIl());
                });
    }
}
