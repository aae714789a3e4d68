// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.dashboard.web.Cosa.Tipo;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Adozione;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OggiOivTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    /** The default rules, and a second version adopted without the OIV on that day. */
    static SmvpDocument rules(LocalDate adopted, int validFrom) {
        return new SmvpDocument(
                List.of(
                        new Versione(1, SampleYear.ANNO, true, SmvpRules.defaults(), null, null),
                        new Versione(
                                2,
                                new Anno(validFrom),
                                false,
                                SmvpRules.defaults(),
                                new Adozione(new Act(Organ.GIUNTA, "30", adopted, true), true, false, "urgenza", null),
                                null)),
                null,
                3L);
    }

    private static final SmvpDocument DEFAULT = new SmvpDocument(
            List.of(new Versione(1, SampleYear.ANNO, true, SmvpRules.defaults(), null, null)), null, 1L);

    private static List<Cosa> of(SampleYear year, SmvpDocument smvp) {
        return OggiOiv.of(annata(year, SEPTEMBER), smvp);
    }

    private static List<Tipo> tipi(SampleYear year, SmvpDocument smvp) {
        return of(year, smvp).stream().map(Cosa::tipo).toList();
    }

    private static SampleYear varied() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.register.at("2025-07-17T08:00:00Z");
        UUID variazione = UUID.randomUUID();
        return year.proposed(variazione, "280").varied(variazione, year.lowered("280"));
    }

    @Test
    void aFlaggedVariazioneAndAnApprovalWithoutPegStayUntilAVerbaleOfTheOiv() {
        SampleYear year = varied();
        assertThat(tipi(year, DEFAULT)).containsExactly(Tipo.VARIAZIONE_DA_GUARDARE, Tipo.PIANO_DA_GUARDARE);
        assertThat(of(year, DEFAULT).getFirst().args()).startsWith("1", "1", "GIUNTA", "61", "2025-07-16");
        assertThat(of(year, DEFAULT).getLast().args()).endsWith("SMVP_PREDEFINITO");

        // The verbale of 29 July.
        new Followed(year).opened().reported(year.luci, Andamento.IN_LINEA).examined(year.luci);
        assertThat(tipi(year, DEFAULT)).isEmpty();
    }

    @Test
    void whatIsWrittenDownAfterTheVerbaleWasNotReadForIt() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        new Followed(year).opened().reported(year.luci, Andamento.IN_LINEA).examined(year.luci);
        year.register.at("2025-08-20T08:00:00Z");
        UUID variazione = UUID.randomUUID();
        year.proposed(variazione, "280").varied(variazione, year.lowered("280"));
        assertThat(tipi(year, DEFAULT)).containsExactly(Tipo.VARIAZIONE_DA_GUARDARE);
    }

    @Test
    void rulesAdoptedWithoutHerOrAfterThePianoAreShown() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        assertThat(tipi(year, rules(LocalDate.of(2025, 2, 10), 2025))).contains(Tipo.SMVP_DA_GUARDARE);
        assertThat(tipi(year, rules(LocalDate.of(2025, 2, 10), 2026))).doesNotContain(Tipo.SMVP_DA_GUARDARE);
    }

    @Test
    void theFlagIsSaidBeforeTheDeliberaToo() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.recorded(year.luci, year.punti, SampleYear.month(3), "60");
        year.proposed(UUID.randomUUID(), "280");
        assertThat(Oggi.todo(annata(year, SEPTEMBER), Role.OIV, year.oiv, Set.of()))
                .singleElement()
                .satisfies(cosa -> {
                    assertThat(cosa.tipo()).isEqualTo(Tipo.VARIAZIONE_DA_ESAMINARE);
                    assertThat(cosa.args()).containsExactly("1", "1");
                    assertThat(cosa.urgenza()).isEqualTo(Cosa.Urgenza.PRESTO);
                });
    }
}
