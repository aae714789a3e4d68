// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import static java.util.Comparator.comparingInt;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.Sorte;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.variazione.VariazioneDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objectives given before the Piano, and what it makes or made of each. */
public final class Provvisori {

    /** @param variazione the number of the one that last changed it, null where it is as it was given */
    public record Voce(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            Sorte sorte,
            @Nullable VariazioneId idVariazione,
            @Nullable Integer variazione) {}

    private Provvisori() {}

    /** In the order they were given; none where the Piano had no provisional objectives. */
    public static List<Voce> of(Annata annata) {
        PianoDocument piano = annata.piano();
        PianoDocument.Provvisorio given = piano == null ? null : piano.provvisorio();
        if (given == null) {
            return List.of();
        }
        List<PianoEvent.Provvisorio> sorti = given.sorti().isEmpty()
                ? given.obiettivi().stream().map(id -> soFar(annata, id)).toList()
                : given.sorti();
        return sorti.stream().map(s -> voce(annata, s)).toList();
    }

    /** If the Piano were approved now. */
    private static PianoEvent.Provvisorio soFar(Annata annata, ObjectiveId id) {
        return annata.variazioni().stream()
                .filter(v -> v.stato() == VariazioneDocument.Stato.APPROVATA)
                .sorted(comparingInt(VariazioneDocument::numero).reversed())
                .flatMap(v -> v.modifiche().stream()
                        .filter(m -> m.obiettivo().equals(id))
                        .map(m -> new PianoEvent.Provvisorio(id, sorte(m), v.id())))
                .findFirst()
                .orElse(new PianoEvent.Provvisorio(id, Sorte.CONFERMATO, null));
    }

    private static Sorte sorte(Modifica modifica) {
        return switch (modifica) {
            case Modifica.Cambia _, Modifica.Riprende _, Modifica.Aggiunge _ -> Sorte.MODIFICATO;
            case Modifica.Sospende _ -> Sorte.SOSPESO;
            case Modifica.Stralcia _ -> Sorte.STRALCIATO;
        };
    }

    private static Voce voce(Annata annata, PianoEvent.Provvisorio s) {
        ObjectiveDocument o = annata.find(s.obiettivo());
        Integer numero = annata.variazioni().stream()
                .filter(v -> v.id().equals(s.variazione()))
                .map(VariazioneDocument::numero)
                .findFirst()
                .orElse(null);
        return new Voce(
                s.obiettivo(),
                o == null ? "" : o.scheda().codice(),
                o == null ? "" : o.scheda().titolo(),
                s.sorte(),
                s.variazione(),
                numero);
    }
}
