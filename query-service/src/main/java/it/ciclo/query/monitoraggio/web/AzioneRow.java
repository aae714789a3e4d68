// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.monitoraggio.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Azione;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.StatoAzione;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action.
 *
 * @param codice of its objective; absent, as {@code titolo} and {@code unita}, where that left the Piano
 */
public record AzioneRow(
        AzioneId azione,
        Period period,
        ObjectiveId obiettivo,
        @Nullable String codice,
        @Nullable String titolo,
        @Nullable UnitaId unita,
        String cosa,
        PersonId incaricato,
        LocalDate entro,
        boolean inRitardo,
        @Nullable Act atto,
        @Nullable String nota,
        StatoAzione stato,
        @Nullable LocalDate conclusaIl,
        @Nullable String esito,
        List<Prova> prove) {

    public static AzioneRow of(Annata annata, MonitoraggioDocument m, Azione a) {
        ObjectiveDocument o = annata.find(a.obiettivo());
        return new AzioneRow(
                a.azione(),
                m.period(),
                a.obiettivo(),
                o == null ? null : o.scheda().codice(),
                o == null ? null : o.scheda().titolo(),
                o == null ? null : o.scheda().unita(),
                a.cosa(),
                a.incaricato(),
                a.entro(),
                a.isLate(annata.oggi()),
                a.atto(),
                a.nota(),
                a.stato(),
                a.conclusaIl(),
                a.esito(),
                a.prove());
    }
}
