// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Answered;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static Deadline next(String prossima, LocalDate today) {
        var ciclo = Answered.json("""
                {'anno': 2026, 'fase': 'GESTIONE', 'versione': 0, 'smvpVersione': 1, 'smvpPredefinito': true,
                 'regole': {'confirmationByAnother': true}, 'scadenze': [], 'passi': [], 'prossima': %s,
                 'conteggi': {'obiettivi': 4, 'indicatori': 5, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0}}""".formatted(prossima), Cicli.CicloDetail.class);
        return Objects.requireNonNull(Deadline.next(ciclo, today));
    }

    @Test
    void aTermThatPassedUnmetSaysHowLate() {
        Deadline piano =
                next("{'codice': 'PIANO', 'entro': '2026-01-31', 'fonte': 'art. 6'}", LocalDate.of(2026, 2, 4));
        assertThat(piano.title()).isEqualTo("Scadenza passata");
        assertThat(piano.ofPiano()).isTrue();
        assertThat(piano.when()).isEqualTo("In ritardo di 4 giorni · art. 6");
    }

    @Test
    void aTermOfAnotherYearNamesIt() {
        Deadline measurements =
                next("{'codice': 'MISURAZIONI', 'entro': '2027-04-30', 'fonte': 'art. 10'}", LocalDate.of(2026, 2, 4));
        assertThat(measurements.title()).isEqualTo("Prossima scadenza");
        assertThat(measurements.month()).isEqualTo("apr 2027");
        assertThat(measurements.ofPiano()).isFalse();
    }
}
