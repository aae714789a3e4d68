// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.AFFARI;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.oggi.PrimiPassi.Passo;
import it.ciclo.portal.oggi.PrimiPassi.Situazione;
import it.ciclo.portal.oggi.PrimiPassi.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrimiPassiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final Acting ADA = Somebody.in(2027, TODAY, Role.SEGRETARIO);
    private static final Acting DIRECTOR = Somebody.in(2027, TODAY, Role.DIRETTORE_GENERALE);

    private static final List<Cicli.Unita> SETTORI =
            List.of(new Cicli.Unita(AFFARI, "AG", "Affari generali"), new Cicli.Unita(TECNICO, "TE", "Tecnico"));

    private static final List<Persona> NOBODY = List.of();
    private static final Persona DARIO = titolare("d", TECNICO.toString());
    private static final Persona IDA = titolare("e", AFFARI.toString());

    private static Persona titolare(String id, String unita) {
        return json("""
                {'id': '0b6a4d5e-0000-4000-8000-00000000000%s', 'nome': 'Dario', 'cognome': 'Esempio', 'cancellata': false, 'appartenenze': [
                   {'id': '0b6a4d5e-0000-4000-8000-0000000000b1', 'ruolo': 'RESPONSABILE', 'unita': '%s', 'dal': '2026-11-01'}]}""".formatted(id, unita), Persona.class);
    }

    private static Cicli.CicloDetail ciclo(boolean predefinito) {
        return json("""
                {'anno': 2027, 'fase': 'PROGRAMMAZIONE', 'versione': 0, 'smvpVersione': 3, 'smvpPredefinito': %s,
                 'regole': {'combination': 'O1', 'enteRollup': 'E1', 'relazioneOrder': 'APPROVE_THEN_VALIDATE', 'confirmationByAnother': true},
                 'scadenze': [], 'passi': [],
                 'conteggi': {'obiettivi': 0, 'indicatori': 0, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0}}""".formatted(predefinito), Cicli.CicloDetail.class);
    }

    /** As the consortium leaves it: settori and a year, and one person. */
    private static Situazione confirmed() {
        return new Situazione(ciclo(true), false, SETTORI, NOBODY, 0, List.of(), List.of(), false);
    }

    private static Situazione withPiano(List<ObjectiveRow> obiettivi, @Nullable List<String> caricati) {
        return new Situazione(ciclo(true), true, SETTORI, List.of(DARIO, IDA), 0, obiettivi, caricati, false);
    }

    private static Passo step(PrimiPassi passi, int n) {
        return passi.passi().get(n - 1);
    }

    private static String page(Passo passo) {
        String href = Objects.requireNonNull(passo.dove()).href();
        return href.substring(href.indexOf("/2027/") + "/2027/".length());
    }

    @Test
    void whoWasInvitedAndHasNotComeIsSaidWhereATitolareIsMissing() {
        Passo titolari = step(
                PrimiPassi.of(ADA, new Situazione(ciclo(true), false, SETTORI, NOBODY, 3, List.of(), List.of(), false)),
                2);

        assertThat(titolari.perche()).endsWith("3 persone invitate non sono ancora entrate.");
        assertThat(page(titolari)).isEqualTo("persone/inviti");
    }

    @Test
    void onTheFirstDayOnlyTheConfirmationIsDone() {
        var passi = PrimiPassi.of(ADA, confirmed());

        assertThat(passi.conto()).isEqualTo("1 passo su 6");
        assertThat(passi.passi())
                .extracting(Passo::titolo)
                .containsExactly(
                        "La conferma dell’ente",
                        "Un titolare per ogni settore",
                        "Il Piano 2027",
                        "Il Piano dell’anno scorso",
                        "Il primo obiettivo",
                        "Il primo obiettivo affidato");
        assertThat(passi.passi())
                .extracting(Passo::stato)
                .containsExactly(
                        Stato.FATTO, Stato.DA_FARE, Stato.DA_FARE, Stato.DA_FARE, Stato.DA_FARE, Stato.DA_FARE);
        assertThat(page(step(passi, 2))).isEqualTo("persone");
        assertThat(page(step(passi, 3))).isEqualTo("piano");
    }

    @Test
    void whatNeedsThePianoSaysSoAndLeadsNowhereUntilItIsThere() {
        var before = PrimiPassi.of(ADA, confirmed());
        assertThat(step(before, 4).dove()).isNull();
        assertThat(step(before, 5).dove()).isNull();
        assertThat(step(before, 4).perche()).isEqualTo("Prima crea il Piano 2027: gli obiettivi stanno lì.");

        var after = PrimiPassi.of(ADA, withPiano(List.of(), List.of()));
        assertThat(page(step(after, 4))).isEqualTo("caricamenti");
        assertThat(page(step(after, 5))).isEqualTo("obiettivi/nuovo");
        assertThat(after.conto()).isEqualTo("3 passi su 6");
    }

    @Test
    void lastYearsPlanIsLoadedOrCopiedOrNotNeeded() {
        var loaded = step(PrimiPassi.of(ADA, withPiano(Answers.rows(), List.of("piano-2026.xlsx"))), 4);
        assertThat(loaded.stato()).isEqualTo(Stato.FATTO);
        assertThat(loaded.perche()).isEqualTo("Gli obiettivi vengono da qui: piano-2026.xlsx.");

        var byHand = step(PrimiPassi.of(ADA, withPiano(Answers.rows(), List.of())), 4);
        assertThat(byHand.stato()).isEqualTo(Stato.NON_SERVE);
        assertThat(byHand.perche()).startsWith("Hai cominciato a mano.");

        var unknown = step(PrimiPassi.of(ADA, withPiano(Answers.rows(), null)), 4);
        assertThat(unknown.perche()).isEqualTo("Il Piano ha già i suoi obiettivi.");
    }

    @Test
    void withAnObjectiveSomebodyAnswersForAllStepsAreDone() {
        var passi = PrimiPassi.of(ADA, withPiano(Answers.rows(), List.of()));

        assertThat(passi.finiti()).isTrue();
        assertThat(passi.conto()).isEqualTo("6 passi su 6");
        assertThat(passi.lead()).startsWith("Il primo obiettivo è affidato.");
    }

    @Test
    void anObjectiveWhoseTitolareHasLeftIsNotAssigned() {
        var last = step(PrimiPassi.of(ADA, withPiano(Answers.orphans(), List.of())), 6);

        assertThat(last.stato()).isEqualTo(Stato.DA_FARE);
        assertThat(page(last)).isEqualTo("obiettivi?filtro=senza-titolare");
    }

    @Test
    void settoriWithoutATitolareAreCounted() {
        assertThat(step(PrimiPassi.of(ADA, titolari(SETTORI, NOBODY)), 2).perche())
                .endsWith("ne mancano 2 su 2.");
        assertThat(step(PrimiPassi.of(ADA, titolari(SETTORI, List.of(DARIO))), 2)
                        .perche())
                .endsWith("ne manca 1 su 2.");
        assertThat(step(PrimiPassi.of(ADA, titolari(SETTORI, List.of(DARIO, IDA))), 2)
                        .stato())
                .isEqualTo(Stato.FATTO);
    }

    private static Situazione titolari(@Nullable List<Cicli.Unita> settori, @Nullable List<Persona> persone) {
        return new Situazione(ciclo(true), true, settori, persone, 0, List.of(), List.of(), false);
    }

    @Test
    void anEnteWithoutSettoriBeginsThere() {
        assertThat(page(step(PrimiPassi.of(ADA, titolari(List.of(), NOBODY)), 2)))
                .isEqualTo("persone/settori/nuovo");
    }

    @Test
    void whatAServiceDoesNotSayIsNotCalledMissing() {
        var unknown = step(PrimiPassi.of(ADA, titolari(SETTORI, null)), 2);
        assertThat(unknown.stato()).isEqualTo(Stato.NON_SI_SA);
        assertThat(unknown.perche()).isEqualTo("Settori e persone adesso non si leggono: riprova fra poco.");

        assertThat(PrimiGiorni.<List<Persona>>answered(() -> {
                    throw new ServiceAnswer(new Refused(503, "occupato", "", "", "", List.of()));
                }))
                .isNull();
    }

    @Test
    void theDirettoreGeneraleIsLedToNoPageTheSegretarioAloneOpens() {
        var passi = PrimiPassi.of(DIRECTOR, confirmed());

        assertThat(page(step(passi, 2))).isEqualTo("persone#settori");
        assertThat(passi.facoltativi().getLast().dove()).isNull();
    }

    @Test
    void theDefaultSmvpAndTheStemmaMayWait() {
        assertThat(PrimiPassi.of(ADA, confirmed()).facoltativi())
                .extracting(Passo::stato)
                .containsExactly(Stato.FACOLTATIVO, Stato.FACOLTATIVO);

        var own = new Situazione(ciclo(false), false, SETTORI, NOBODY, 0, List.of(), List.of(), true);
        assertThat(PrimiPassi.of(ADA, own).facoltativi())
                .extracting(Passo::perche)
                .containsExactly(
                        "Il 2027 si calcola con la versione 3, adottata dall’ente.", "Sta in testa alla Relazione.");
    }

    @Test
    void anEnteWithoutAYearOpensOneFirst() {
        var passi = PrimiPassi.of(ADA, new Situazione(null, false, SETTORI, NOBODY, 0, List.of(), List.of(), false));

        assertThat(step(passi, 3).perche()).startsWith("Prima si apre l’anno");
        assertThat(passi.facoltativi()).extracting(Passo::titolo).containsExactly("Lo stemma");
        var anni = RenderedPage.page(
                ADA, Head.of("Anni"), "oggi/anni.jte", Map.of("page", AnniPage.of(ADA, List.of()), "passi", passi));
        assertThat(anni.text()).contains("Il ciclo 2027 non è aperto.").contains("Primi passi 1 passo su 6");
    }

    @Test
    void thePanelStandsOnOggiUntilAPianoIsApprovedInAnyYear() {
        var draft = new Cicli.Ciclo(2027, Cicli.Fase.PROGRAMMAZIONE, "BOZZA", null);
        var proposed = new Cicli.Ciclo(2027, Cicli.Fase.PROGRAMMAZIONE, "PROPOSTO", null);
        var approved = new Cicli.Ciclo(2026, Cicli.Fase.GESTIONE, "APPROVATO", null);
        var published = new Cicli.Ciclo(2025, Cicli.Fase.CHIUSO, "PUBBLICATO", "PUBBLICATA");

        assertThat(PrimiGiorni.are(ADA, List.of())).isTrue();
        assertThat(PrimiGiorni.are(DIRECTOR, List.of(draft))).isTrue();
        assertThat(PrimiGiorni.are(ADA, List.of(proposed))).isTrue();
        assertThat(PrimiGiorni.are(ADA, List.of(draft, approved))).isFalse();
        assertThat(PrimiGiorni.are(ADA, List.of(draft, published))).isFalse();
    }

    @Test
    void otherRolesAndAnEnteThatIsNoMoreHaveNoFirstSteps() {
        assertThat(PrimiGiorni.are(Somebody.in(2027, TODAY, Role.RESPONSABILE), List.of()))
                .isFalse();
        assertThat(PrimiGiorni.are(Somebody.in(2027, TODAY, Role.SINDACO), List.of()))
                .isFalse();
        assertThat(PrimiGiorni.are(Somebody.ofTheHistory(2027, TODAY, Role.SEGRETARIO), List.of()))
                .isFalse();
    }

    @Test
    void theMeterStandsBelowWhatIsToDoAndFoldsWhenItIsFull() {
        var begun = oggi(PrimiPassi.of(ADA, withPiano(List.of(), List.of()))).kept("primi-passi");
        assertThat(begun.text().indexOf("Primi passi"))
                .isGreaterThan(begun.text().indexOf("Da fare oggi"));
        assertThat(begun.html())
                .contains("<progress value=\"3\" max=\"6\" aria-label=\"3 passi su 6\">")
                .contains("<details class=\"c-d\" open>");
        assertThat(begun.text()).contains("Il primo obiettivo Da fare · Ne basta uno per cominciare");

        var full =
                oggi(PrimiPassi.of(ADA, withPiano(Answers.rows(), List.of()))).kept("primi-passi-fatti");
        assertThat(full.html()).contains("<progress class=\"ok\"").contains("<details class=\"c-d\">");
    }

    private static RenderedPage oggi(PrimiPassi passi) {
        return RenderedPage.page(
                ADA,
                Head.of("Oggi").in(Nav.OGGI),
                "oggi/page.jte",
                Map.of("page", OggiPageTest.empty(ADA, LocalTime.of(9, 30)), "passi", passi));
    }
}
