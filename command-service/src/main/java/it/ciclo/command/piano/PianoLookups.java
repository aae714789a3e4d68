// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import it.ciclo.command.piano.Piano.Approved;
import it.ciclo.command.piano.Piano.Draft;
import it.ciclo.command.piano.Piano.NotCreated;
import it.ciclo.command.piano.Piano.Proposed;
import it.ciclo.command.piano.Piano.Provisional;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.PianoFact;
import it.ciclo.command.shared.PianoFact.Stato;
import it.ciclo.contracts.Anno;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the other streams are told of the Piano: how far it is. */
public final class PianoLookups {

    private PianoLookups() {}

    public static List<FactChange> of(Piano piano) {
        return switch (piano) {
            case NotCreated _ -> List.of();
            case Draft p -> row(p.anno(), Stato.BOZZA, null, null);
            case Proposed p -> row(p.anno(), Stato.PROPOSTO, null, null);
            case Provisional p ->
                row(p.anno(), Stato.PROVVISORIO, p.atto().data(), p.atto().data());
            case Approved p ->
                row(
                        p.anno(),
                        p.published() ? Stato.PUBBLICATO : Stato.APPROVATO,
                        p.atto().data(),
                        p.datoIl());
        };
    }

    private static List<FactChange> row(
            Anno anno, Stato stato, @Nullable LocalDate approvatoIl, @Nullable LocalDate datoIl) {
        return List.of(new FactChange(
                PianoFact.KIND, anno.toString(), PianoFact.KEY, new PianoFact(stato, approvatoIl, datoIl)));
    }
}
