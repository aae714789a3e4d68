// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.objective.Corso.Persona;
import it.ciclo.query.objective.Corso.PresaVisione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.objective.ObjectiveDocument.Posizione;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.query.variazione.VariazioneDocument.Decisione;
import it.ciclo.query.variazione.VariazioneDocument.Stato;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the titolare of an objective is told by the acts of the organ, until she says that she has seen it: that it is given, and
 * what each variazione made of it since.
 */
public final class Affidati {

    /** What a variazione made of an objective since its titolare looked. */
    public record Variato(VariazioneDocument variazione, Decisione decisione, Modifica modifica) {}

    private Affidati() {}

    /** Whether the titolare has not said yet that she has seen it; who took it over is asked in other words. */
    public static boolean nuovo(ObjectiveDocument o) {
        PresaVisione seen = o.corso().visione(o.responsabile());
        return seen == null || (seen.visioneIl() == null && !seen.passaggio());
    }

    /** In the order of the variazioni. */
    public static List<Variato> variati(Annata annata, ObjectiveDocument o) {
        PresaVisione seen = o.corso().visione(o.responsabile());
        if (seen != null && seen.visioneIl() == null && seen.passaggio()) {
            return List.of();
        }
        List<Variato> all = new ArrayList<>();
        for (VariazioneDocument v : annata.variazioni()) {
            Decisione decisione = v.decisione();
            Modifica modifica = v.modifica(o.id());
            if (v.stato() == Stato.APPROVATA
                    && decisione != null
                    && modifica != null
                    && changes(modifica)
                    && since(seen, decisione)) {
                all.add(new Variato(v, decisione, modifica));
            }
        }
        return List.copyOf(all);
    }

    /** Whether its titolare has something to look at. */
    public static boolean daVedere(Annata annata, ObjectiveDocument o) {
        return annata.fase() == Fase.GESTIONE
                && o.posizione() == Posizione.NEL_PIANO
                && (nuovo(o) || !variati(annata, o).isEmpty());
    }

    /** Who works on it or answers for it and was not told: the titolare first. */
    public static List<PersonId> daAvvisare(Annata annata, ObjectiveDocument o) {
        if (annata.fase() != Fase.GESTIONE || o.posizione() != Posizione.NEL_PIANO) {
            return List.of();
        }
        List<PersonId> untold = new ArrayList<>();
        if (annata.haTitolare(o)) {
            untold.add(o.responsabile());
        }
        o.corso().persone().stream().map(Persona::persona).forEach(untold::add);
        return untold.stream()
                .distinct()
                .filter(person -> o.corso().visione(person) == null)
                .toList();
    }

    /** What enters the Piano is given anew, and what leaves it is nobody's to look after. */
    private static boolean changes(Modifica modifica) {
        return modifica instanceof Modifica.Cambia || modifica instanceof Modifica.Riprende;
    }

    private static boolean since(@Nullable PresaVisione seen, Decisione decisione) {
        LocalDate day = seen == null ? null : seen.visioneIl();
        if (seen == null || day == null) {
            return true;
        }
        return seen.sequenza() == null
                ? LocalDate.ofInstant(decisione.registrataIl(), PlatformConfiguration.ITALY)
                        .isAfter(day)
                : decisione.sequenza() > seen.sequenza();
    }
}
