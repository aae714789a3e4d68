// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.peg.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.objective.Risorse.Capitolo;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.peg.PegDocument.Approvazione;
import it.ciclo.query.peg.PegDocument.Bozza;
import it.ciclo.query.peg.PegDocument.NonDovuto;
import it.ciclo.query.peg.PegDocument.Variazione;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is there a PEG, must there be one, and until when?
 *
 * @param abitanti of the ente, null where nobody has said
 * @param soglia from so many inhabitants on it is due, by {@code fonte}
 * @param entro its term, null while no bilancio is named
 * @param variazioniEntro the last day of variazioni that need no special case
 */
record PegPage(
        Anno anno,
        Stato stato,
        @Nullable Long versione,
        @Nullable Tipo tipo,
        @Nullable String denominazione,
        @Nullable Act bilancio,
        @Nullable Anno triennioFinoAl,
        @Nullable LocalDate entro,
        String entroFonte,
        @Nullable Act atto,
        boolean inRitardo,
        @Nullable String motivoRitardo,
        List<Variazione> variazioni,
        LocalDate variazioniEntro,
        String variazioniFonte,
        @Nullable NonDovuto nonDovuto,
        @Nullable Integer abitanti,
        int soglia,
        String fonte,
        List<Riga> risorse) {

    /** A capitolo with the objective it serves. */
    record Riga(UnitaId unita, ObjectiveId obiettivo, String codice, String titolo, Capitolo capitolo) {}

    enum Stato {
        NON_CREATO,
        BOZZA,
        APPROVATO,
        NON_DOVUTO
    }

    static PegPage of(Annata annata, @Nullable Integer abitanti) {
        Anno anno = annata.anno();
        PegDocument peg = annata.peg();
        Bozza bozza = peg == null ? null : peg.contenuto().bozza();
        Approvazione approvazione = peg == null ? null : peg.contenuto().approvazione();
        Norme.Soglia soglia = Norme.soglia("PEG");
        return new PegPage(
                anno,
                peg == null ? Stato.NON_CREATO : Stato.valueOf(peg.stato().name()),
                peg == null ? null : peg.versione(),
                bozza == null ? null : bozza.tipo(),
                bozza == null ? null : bozza.denominazione(),
                bozza == null ? null : bozza.bilancio(),
                bozza == null ? null : bozza.triennioFinoAl(),
                bozza == null
                        ? null
                        : Norme.termine("PEG").after(bozza.bilancio().data()),
                Norme.termine("PEG").fonte(),
                approvazione == null ? null : approvazione.atto(),
                approvazione != null && approvazione.inRitardo(),
                approvazione == null ? null : approvazione.motivoRitardo(),
                peg == null ? List.of() : peg.contenuto().variazioni(),
                Norme.termine("VARIAZIONI_PEG").of(anno.value()),
                Norme.termine("VARIAZIONI_PEG").fonte(),
                peg == null ? null : peg.contenuto().nonDovuto(),
                abitanti,
                soglia.valore(),
                soglia.fonte(),
                annata.obiettivi().stream()
                        .flatMap(o -> o.corso().risorse().capitoli().stream()
                                .map(c -> new Riga(
                                        o.scheda().unita(),
                                        o.id(),
                                        o.scheda().codice(),
                                        o.scheda().titolo(),
                                        c)))
                        .toList());
    }
}
