// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.objective.Valore.FaseDone;
import it.ciclo.portal.client.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FasiTest {

    private static final Misura.PerFasi MISURA =
            (Misura.PerFasi) Answers.halfDone().indicatori().get(3).misura();

    private static FaseDone done(int fase, String day, String percento) {
        return new FaseDone(MISURA.fasi().get(fase).id(), LocalDate.parse(day), new BigDecimal(percento));
    }

    private static String said(FaseDone... fatte) {
        return Fasi.said(new Valore.Fasi(List.of(fatte)), MISURA);
    }

    @Test
    void aPhaseDoneInPartIsNotSaidToBeDone() {
        assertThat(said(done(0, "2026-03-31", "100"), done(1, "2026-12-20", "50")))
                .isEqualTo("1 fase su 2 finita, «Lavori» al 50%");
        assertThat(said(done(1, "2026-12-20", "12.5"))).isEqualTo("0 fasi su 2 finite, «Lavori» al 12,5%");
        assertThat(said(done(0, "2026-03-31", "100"), done(1, "2026-09-30", "100")))
                .isEqualTo("2 fasi su 2");
        assertThat(Fasi.none(MISURA)).isEqualTo("0 fasi su 2");
    }

    @Test
    void phasesOfWhichNothingElseIsKnownAreCountedInWords() {
        Misura other = new Misura.OnOff(true);
        assertThat(Fasi.said(new Valore.Fasi(List.of(done(0, "2026-03-31", "100"))), other))
                .isEqualTo("1 fase finita");
        assertThat(Fasi.said(new Valore.Fasi(List.of()), other)).isEqualTo("0 fasi finite");
    }

    @Test
    void eachIsSaidWithItsPartAndItsDay() {
        assertThat(Fasi.each(
                        new Valore.Fasi(List.of(done(1, "2026-12-20", "50"), done(0, "2026-03-31", "100"))), MISURA))
                .isEqualTo("«Progetto» il 31/03/2026, «Lavori» al 50% il 20/12/2026");
        assertThat(Fasi.each(new Valore.SiNo(true), MISURA)).isEmpty();
    }
}
