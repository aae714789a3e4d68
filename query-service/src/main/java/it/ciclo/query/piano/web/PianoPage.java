// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.piano.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Completezza;
import it.ciclo.query.anno.Completezza.Controllo;
import it.ciclo.query.anno.Provvisori;
import it.ciclo.query.anno.RegoleVigenti;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.piano.PianoDocument.Approvazione;
import it.ciclo.query.piano.PianoDocument.Pubblicazione;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import it.ciclo.rules.Quadratura;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Can the Piano go to the Giunta? What blocks it, what the OIV will see, and where it stands.
 *
 * @param smvpAdottatoDopo the act that adopted the SMVP of the year, where it is later than the one that approved the Piano
 * @param smvpAdottato the act that adopted the SMVP of the year; null for the default one
 * @param pesatura how the SMVP of the year gives points (W4); null where it does not
 */
record PianoPage(
        Anno anno,
        Stato stato,
        @Nullable Long versione,
        @Nullable Anno triennioFinoAl,
        @Nullable Container contenitore,
        int obiettivi,
        int unita,
        @Nullable Provvisorio provvisorio,
        @Nullable Act atto,
        boolean inRitardo,
        @Nullable String motivoRitardo,
        boolean soloSmvpPredefinito,
        boolean senzaPeg,
        @Nullable Pubblicazione pubblicazione,
        List<Quadratura.Riga> quadrature,
        List<Controllo> blocchi,
        List<Controllo> avvisi,
        @Nullable LocalDate scadenza,
        @Nullable PesaturaRules pesatura,
        List<ObjectivesWeighed> pesature,
        @Nullable Act smvpAdottato,
        @Nullable Act smvpAdottatoDopo) {

    enum Stato {
        NON_CREATO,
        BOZZA,
        PROPOSTO,
        APPROVATO,
        PUBBLICATO
    }

    /** @param voci what the Piano makes of each objective given before it, or made */
    record Provvisorio(Act atto, List<Provvisori.Voce> voci) {}

    /** @param abitanti of the ente, null where nobody has said */
    static PianoPage of(Annata annata, SmvpDocument smvp, @Nullable Integer abitanti) {
        PianoDocument piano = annata.piano();
        Approvazione approvazione = piano == null ? null : piano.approvazione();
        Completezza completezza = Completezza.of(annata);
        return new PianoPage(
                annata.anno(),
                piano == null ? Stato.NON_CREATO : Stato.valueOf(piano.stato().name()),
                piano == null ? null : piano.versione(),
                piano == null ? null : piano.triennioFinoAl(),
                piano == null ? null : piano.contenitore(),
                annata.obiettivi().size(),
                completezza.quadratura().righe().size(),
                piano == null || piano.provvisorio() == null
                        ? null
                        : new Provvisorio(piano.provvisorio().atto(), Provvisori.of(annata)),
                approvazione == null ? null : approvazione.atto(),
                approvazione != null && approvazione.inRitardo(),
                approvazione == null ? null : approvazione.motivoRitardo(),
                approvazione == null ? annata.ciclo().smvpPredefinito() : approvazione.soloSmvpPredefinito(),
                approvazione != null && approvazione.senzaPeg(),
                piano == null ? null : piano.pubblicazione(),
                completezza.quadratura().righe(),
                approvazione == null ? completezza.blocchi() : List.of(),
                avvisi(completezza, annata, smvp, abitanti),
                annata.termine(Scadenza.Kind.PIANO),
                annata.rules().weights().pesatura(),
                piano == null ? List.of() : piano.pesature(),
                RegoleVigenti.adozione(annata, smvp),
                RegoleVigenti.adottateDopo(annata, smvp));
    }

    /** What the act would carry is said before it: newer rules, and art. 169 c. 3 TUEL. */
    private static List<Controllo> avvisi(
            Completezza completezza, Annata annata, SmvpDocument smvp, @Nullable Integer abitanti) {
        List<Controllo> avvisi = new ArrayList<>();
        Versione newer = RegoleVigenti.piuNuova(annata, smvp);
        if (newer != null) {
            avvisi.add(new Controllo(
                    "SMVP_PIU_NUOVO",
                    null,
                    null,
                    null,
                    List.of(
                            Integer.toString(newer.version()),
                            Integer.toString(annata.ciclo().smvpVersion()))));
        }
        avvisi.addAll(completezza.avvisi());
        int soglia = Norme.soglia("PEG").valore();
        boolean missing = annata.peg() == null || annata.peg().stato() != PegDocument.Stato.APPROVATO;
        if (!annata.approvato() && abitanti != null && abitanti >= soglia && missing) {
            avvisi.add(new Controllo("SENZA_PEG", null, null, null, List.of(Integer.toString(soglia))));
        }
        return List.copyOf(avvisi);
    }
}
