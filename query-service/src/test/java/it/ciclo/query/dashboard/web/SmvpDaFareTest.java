// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.query.SampleYear;
import it.ciclo.query.dashboard.web.Cosa.Tipo;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.stream.Step;
import it.ciclo.query.stream.Steps;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmvpDaFareTest {

    private static final List<SmvpDocument> STATES =
            Steps.of(new SampleYear().opened().secondSmvp().register.entries).stream()
                    .map(Step::after)
                    .filter(SmvpDocument.class::isInstance)
                    .map(SmvpDocument.class::cast)
                    .toList();

    private static List<Tipo> of(int state, Role role) {
        return SmvpDaFare.of(STATES.get(state), role).stream().map(Cosa::tipo).toList();
    }

    @Test
    void aDraftWaitsForTheOivAndThenForTheAct() {
        int revised = 4;
        assertThat(of(revised, Role.OIV)).containsExactly(Tipo.SMVP_DA_GIUDICARE);
        assertThat(of(revised, Role.SEGRETARIO)).isEmpty();
        int judged = 5;
        assertThat(of(judged, Role.OIV)).isEmpty();
        assertThat(of(judged, Role.SEGRETARIO)).containsExactly(Tipo.SMVP_DA_ADOTTARE);
        assertThat(of(judged, Role.SINDACO)).containsExactly(Tipo.SMVP_DA_ADOTTARE);
        assertThat(of(judged, Role.RESPONSABILE)).isEmpty();
    }

    @Test
    void aNewerVersionWaitsForTheYearThatIsStillMade() {
        SampleYear year = new SampleYear().opened().assigned();
        SmvpDocument newer = OggiOivTest.rules(LocalDate.of(2025, 1, 8), 2025);
        LocalDate january = LocalDate.of(2025, 1, 15);
        assertThat(SmvpDaFare.of(annata(year, january), newer, Role.SEGRETARIO))
                .singleElement()
                .satisfies(cosa -> {
                    assertThat(cosa.tipo()).isEqualTo(Tipo.SMVP_DA_APPLICARE);
                    assertThat(cosa.args()).containsExactly("2", "1");
                });
        assertThat(SmvpDaFare.of(annata(year, january), newer, Role.OIV)).isEmpty();
        SmvpDocument later = OggiOivTest.rules(LocalDate.of(2025, 1, 8), 2026);
        assertThat(SmvpDaFare.of(annata(year, january), later, Role.SEGRETARIO)).isEmpty();
        assertThat(SmvpDaFare.of(annata(year.approved(), january), newer, Role.SEGRETARIO))
                .isEmpty();
    }

    @Test
    void withoutADraftNothingWaits() {
        assertThat(of(0, Role.OIV)).isEmpty();
        assertThat(of(STATES.size() - 1, Role.SEGRETARIO)).isEmpty();
    }
}
