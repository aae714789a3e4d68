// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.Act;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.RegoleVigenti;
import it.ciclo.query.dashboard.web.Cosa.Tipo;
import it.ciclo.query.dashboard.web.Cosa.Urgenza;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.piano.PianoDocument.Approvazione;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.query.variazione.VariazioneDocument.Decisione;
import it.ciclo.query.variazione.VariazioneDocument.Stato;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided with a flag and the OIV has not had before her since: each waits until a verbale of hers, about a monitoring or the
 * Relazione, that is later than what was decided. Pure.
 */
final class OggiOiv {

    private final Annata annata;
    private final List<Cosa> cose = new ArrayList<>();

    private OggiOiv(Annata annata) {
        this.annata = annata;
    }

    static List<Cosa> of(Annata annata, SmvpDocument smvp) {
        OggiOiv oggi = new OggiOiv(annata);
        if (annata.fase() != Fase.CHIUSO) {
            oggi.variazioni();
            oggi.piano(smvp);
            oggi.smvp(smvp);
        }
        return List.copyOf(oggi.cose);
    }

    private void variazioni() {
        for (VariazioneDocument v : annata.variazioni()) {
            Decisione decisione = v.decisione();
            if (v.stato() != Stato.APPROVATA
                    || decisione == null
                    || v.segnalazioni().isEmpty()) {
                continue;
            }
            Act atto = Objects.requireNonNull(decisione.atto(), "an approved variazione has its act");
            // What is written down late could not be read before.
            LocalDate written = LocalDate.ofInstant(decisione.registrataIl(), PlatformConfiguration.ITALY);
            if (isUnseen(written.isAfter(atto.data()) ? written : atto.data())) {
                cose.add(Cosa.of(
                        Tipo.VARIAZIONE_DA_GUARDARE,
                        Urgenza.PRESTO,
                        null,
                        v.numero(),
                        v.segnalazioni().size(),
                        atto.organo(),
                        atto.numero(),
                        atto.data(),
                        v.id()));
            }
        }
    }

    private void piano(SmvpDocument smvp) {
        Approvazione approvazione =
                annata.piano() == null ? null : annata.piano().approvazione();
        if (approvazione == null || !isUnseen(approvazione.atto().data())) {
            return;
        }
        List<String> flags = new ArrayList<>();
        if (approvazione.senzaPeg()) {
            flags.add("SENZA_PEG");
        }
        if (approvazione.inRitardo()) {
            flags.add("IN_RITARDO");
        }
        if (approvazione.soloSmvpPredefinito()) {
            flags.add("SMVP_PREDEFINITO");
        }
        if (RegoleVigenti.adottateDopo(annata, smvp) != null) {
            flags.add("SMVP_DOPO");
        }
        if (!flags.isEmpty()) {
            cose.add(Cosa.of(
                    Tipo.PIANO_DA_GUARDARE,
                    Urgenza.PUO_ASPETTARE,
                    null,
                    approvazione.atto().organo(),
                    approvazione.atto().numero(),
                    approvazione.atto().data(),
                    String.join(" ", flags)));
        }
    }

    private void smvp(SmvpDocument smvp) {
        SmvpDocument.Versione version = smvp.inForce(annata.anno());
        SmvpDocument.Adozione adozione = version == null ? null : version.adozione();
        if (version != null
                && adozione != null
                && adozione.senzaParere()
                && isUnseen(adozione.atto().data())) {
            cose.add(Cosa.of(
                    Tipo.SMVP_DA_GUARDARE,
                    Urgenza.PUO_ASPETTARE,
                    null,
                    version.version(),
                    adozione.atto().organo(),
                    adozione.atto().numero(),
                    adozione.atto().data()));
        }
    }

    private boolean isUnseen(LocalDate day) {
        LocalDate last = verbale();
        return last == null || !last.isAfter(day);
    }

    /** The day of the last verbale of the year, null before the first. */
    private @Nullable LocalDate verbale() {
        LocalDate last = null;
        for (MonitoraggioDocument m : annata.monitoraggi()) {
            if (m.esame() != null) {
                last = later(last, m.esame().atto().data());
            }
        }
        RelazioneDocument relazione = annata.relazione();
        if (relazione != null) {
            if (relazione.validazione() != null) {
                last = later(last, relazione.validazione().atto().data());
            }
            for (RelazioneDocument.Rifiuto refused : relazione.rifiuti()) {
                last = later(last, refused.atto().data());
            }
        }
        return last;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
