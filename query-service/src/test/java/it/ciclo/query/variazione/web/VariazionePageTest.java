// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.variazione.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.variazione.Segnalazione.Tipo;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.anno.Annata;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VariazionePageTest {

    private static VariazionePage open(SampleYear year, String target) {
        year.proposed(UUID.randomUUID(), target);
        Annata annata = annata(year, LocalDate.of(2025, 8, 5));
        return VariazionePage.of(annata, annata.variazioni().getFirst());
    }

    private static SampleYear managed() {
        return new SampleYear().opened().assigned().approved();
    }

    @Test
    void whoDecidesReadsBeforeTheActWhatTheOivWillRead() {
        SampleYear year = managed();
        year.recorded(year.luci, year.punti, SampleYear.month(3), "150");
        new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO);
        assertThat(open(year, "200").segnalazioni())
                .extracting(VariazionePage.Segnalata::tipo)
                .containsExactly(Tipo.TARGET_ABBASSATO_A_DATI_NOTI, Tipo.TARGET_ABBASSATO_DOPO_MONITORAGGIO);
    }

    @Test
    void aTargetThatBecomesHarderOrOfWhichNothingIsKnownIsNotFlagged() {
        SampleYear year = managed();
        assertThat(open(year, "200").segnalazioni()).isEmpty();
        SampleYear measured = managed();
        measured.recorded(measured.luci, measured.punti, SampleYear.month(3), "150");
        assertThat(open(measured, "400").segnalazioni()).isEmpty();
    }
}
