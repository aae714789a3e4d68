// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.piano.web;

import static it.ciclo.query.SampleYear.month;
import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.piano.PianoEvent.Provvisorio;
import it.ciclo.contracts.piano.PianoEvent.Sorte;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.query.SampleYear;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Completezza;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.Provvisori;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Adozione;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Objectives in force before their Piano. */
class ProvisionalPianoTest {

    private static final Act BEFORE = new Act(Organ.GIUNTA, "3", LocalDate.of(2025, 2, 15), true);
    private static final Act PIANO = new Act(Organ.GIUNTA, "31", LocalDate.of(2025, 8, 2), true);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 20);

    /** Version 2 was adopted on 10 September. */
    private static final SmvpDocument RULES = new SmvpDocument(
            List.of(
                    new Versione(1, SampleYear.ANNO, true, SmvpRules.defaults(), null, null),
                    new Versione(
                            2,
                            SampleYear.ANNO,
                            false,
                            SmvpRules.defaults(),
                            new Adozione(
                                    new Act(Organ.GIUNTA, "44", LocalDate.of(2025, 9, 10), true),
                                    false,
                                    true,
                                    null,
                                    null),
                            null)),
            null,
            3L);

    private final SampleYear year = new SampleYear().opened().assigned().given(BEFORE);

    @Test
    void whatIsGivenIsMeasuredFromTheDayOfItsAct() {
        Annata annata = annata(year, AUGUST);
        assertThat(annata.fase()).isEqualTo(Fase.GESTIONE);
        assertThat(annata.approvato()).isFalse();
        assertThat(annata.atto()).isEqualTo(BEFORE);
        // A month that was over before the act is not asked for.
        assertThat(annata.obiettiviDi(year.tecnico))
                .singleElement()
                .satisfies(
                        luci -> assertThat(annata.attesi(luci, luci.indicatori().getFirst()))
                                .doesNotContain(month(1))
                                .contains(month(2)));
    }

    @Test
    void thePageSaysWhatThePianoWouldMakeOfThem() {
        UUID variazione = UUID.randomUUID();
        year.proposed(variazione, "200").varied(variazione, year.lowered("200"));
        PianoPage page = PianoPage.of(annata(year, AUGUST), RULES, null);
        assertThat(page.stato()).isEqualTo(PianoPage.Stato.BOZZA);
        assertThat(page.atto()).isNull();
        PianoPage.Provvisorio given = Objects.requireNonNull(page.provvisorio());
        assertThat(given.atto()).isEqualTo(BEFORE);
        assertThat(given.voci())
                .extracting(Provvisori.Voce::codice, Provvisori.Voce::sorte, Provvisori.Voce::variazione)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PL-01", Sorte.CONFERMATO, null),
                        org.assertj.core.groups.Tuple.tuple("TE-04", Sorte.MODIFICATO, 1));
    }

    @Test
    void oncePromotedItSaysWhatBecameOfEach() {
        UUID variazione = UUID.randomUUID();
        year.proposed(variazione, "200").varied(variazione, year.lowered("200"));
        year.confirmedPiano(
                PIANO,
                new Provvisorio(year.turni, Sorte.CONFERMATO, null),
                new Provvisorio(year.luci, Sorte.MODIFICATO, new VariazioneId(variazione)));
        Annata annata = annata(year, AUGUST);
        assertThat(annata.approvato()).isTrue();
        assertThat(annata.atto()).isEqualTo(PIANO);
        // Its values are still those expected since they were given.
        assertThat(annata.inVigoreDal()).isEqualTo(BEFORE.data());
        assertThat(Objects.requireNonNull(PianoPage.of(annata, RULES, null).provvisorio())
                        .voci())
                .extracting(Provvisori.Voce::sorte)
                .containsExactly(Sorte.CONFERMATO, Sorte.MODIFICATO);
    }

    @Test
    void rulesThatTheYearDoesNotFollowYetAreSaidBeforeTheProposal() {
        assertThat(PianoPage.of(annata(year, AUGUST), RULES, null).avvisi())
                .filteredOn(c -> c.codice().equals("SMVP_PIU_NUOVO"))
                .singleElement()
                .satisfies(c -> assertThat(c.args()).containsExactly("2", "1"));
        year.confirmedPiano(PIANO);
        assertThat(PianoPage.of(annata(year, AUGUST), RULES, null).avvisi())
                .extracting(Completezza.Controllo::codice)
                .doesNotContain("SMVP_PIU_NUOVO");
    }

    @Test
    void anApprovalBeforeItsOwnRulesIsSaid() {
        SampleYear second = new SampleYear().opened().pinned(2).assigned().approved(PIANO);
        PianoPage page = PianoPage.of(annata(second, AUGUST), RULES, null);
        assertThat(Objects.requireNonNull(page.smvpAdottatoDopo()).numero()).isEqualTo("44");
        Act later = new Act(Organ.GIUNTA, "50", LocalDate.of(2025, 9, 10), true);
        SampleYear inOrder = new SampleYear().opened().pinned(2).assigned().approved(later);
        assertThat(PianoPage.of(annata(inOrder, AUGUST), RULES, null).smvpAdottatoDopo())
                .isNull();
        assertThat(PianoPage.of(annata(inOrder, AUGUST), RULES, null).smvpAdottato())
                .isNotNull();
    }

    @Test
    void aSettoreWithoutObjectivesIsSaidBeforeTheProposal() {
        SampleYear third = new SampleYear().opened().settore("Biblioteca").assigned();
        assertThat(Completezza.of(annata(third, AUGUST)).avvisi())
                .filteredOn(c -> c.codice().equals("SETTORE_SENZA_OBIETTIVI"))
                .singleElement()
                .satisfies(c -> assertThat(c.args()).containsExactly("Biblioteca"));
    }
}
