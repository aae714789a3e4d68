// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.ADA;
import static it.ciclo.portal.session.Somebody.DARIO;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VariazioniPagesTest {

    private static final String ID = "0b6a4d5e-0000-4000-8000-0000000000a1";
    private static final String SUAP = "0b6a4d5e-0000-4000-8000-0000000000f1";
    private static final String BUCHE = "0b6a4d5e-0000-4000-8000-0000000000f2";
    private static final String TEMPO = "0b6a4d5e-0000-4000-8000-0000000000c1";

    private static final People.Names NAMES = new People.Names(
            Map.of(ADA, new TenantClient.Nome("Ada", "Esempio"), DARIO, new TenantClient.Nome("Dario", "Esempio")));

    private static final Units.Names UNITS =
            new Units.Names(List.of(new Cicli.Unita(TECNICO, "TE", "Settore Tecnico")));

    private static String definizione(String titolo, String target, String peso) {
        return """
                {'titolo': '%s', 'descrizione': '', 'natura': 'SVILUPPO', 'peso': '%s', 'indicatori': [
                  {'id': '%s', 'nome': 'Tempo medio', 'misura': {'tipo': 'DECRESCENTE', 'target': '%s'}, 'unitaDiMisura': 'giorni',
                   'decimali': 0, 'fonte': 'gestionale', 'peso': '100.00', 'cadenza': 'MENSILE',
                   'aggregazione': {'modo': 'OWN_VALUE'}}], 'calcolo': {'strategico': false}}""".formatted(titolo, peso, TEMPO, target);
    }

    private static VariazioneAnswer variazione(String stato, PersonId da, String more) {
        return json(
                """
                {'id': '%s', 'versione': 4, 'anno': 2027, 'numero': 1, 'stato': '%s', 'causa': 'RISORSE',
                 'motivo': 'Due istruttori in comando', 'propostaDa': '%s', 'propostaIl': '2027-07-01T08:00:00Z',
                 'modifiche': [
                   {'tipo': 'CAMBIA', 'obiettivo': '%s', 'codice': 'TE-02', 'unita': '%s', 'prima': %s, 'dopo': %s},
                   {'tipo': 'STRALCIA', 'obiettivo': '%s', 'codice': 'TE-03', 'unita': '%s', 'prima': %s}]%s}""".formatted(
                                ID,
                                stato,
                                da,
                                SUAP,
                                TECNICO,
                                definizione("SCIA in tempi certi", "45", "60.00"),
                                definizione("SCIA in tempi certi", "60", "60.00"),
                                BUCHE,
                                TECNICO,
                                definizione("Buche riparate", "10", "40.00"),
                                more),
                VariazioneAnswer.class);
    }

    private static final String OPEN = """
            , 'unita': [{'unita': '%s', 'somma': '60.00', 'torna': false, 'righe': [
                {'obiettivo': '%s', 'codice': 'TE-02', 'titolo': 'SCIA in tempi certi', 'prima': '60.00', 'dopo': '60.00', 'proporzionale': '100.00', 'fisso': false},
                {'obiettivo': '%s', 'codice': 'TE-03', 'titolo': 'Buche riparate', 'prima': '40.00', 'fisso': false}]}],
              'mancano': [{'codice': 'PESI_NOT_100', 'unita': '%s', 'args': ['Settore Tecnico', '60.00', '-40.00']}]""".formatted(TECNICO, SUAP, BUCHE, TECNICO);

    private static final String DECIDED = """
            , 'decisione': {'atto': {'organo': 'GIUNTA', 'numero': '061', 'data': '2027-07-16', 'immediatamenteEseguibile': true},
                            'registrataDa': '%s', 'registrataIl': '2027-07-18T08:00:00Z', 'sequenza': 204},
              'segnalazioni': [{'tipo': 'TARGET_ABBASSATO_A_DATI_NOTI', 'obiettivo': '%s', 'indicatore': '%s',
                                'notiDal': '2027-06-30', 'period': '2027-06', 'valore': {'tipo': 'NUMERO', 'numero': '58'}},
                               {'tipo': 'TARGET_ABBASSATO_DOPO_MONITORAGGIO', 'obiettivo': '%2$s', 'indicatore': '%3$s', 'notiDal': '2027-07-18'},
                               {'tipo': 'REGISTRATA_AD_ANNO_FINITO', 'obiettivo': '%2$s', 'notiDal': '2028-01-10'}]""".formatted(ADA, SUAP, TEMPO);

    private static Acting acting(Role... roles) {
        return Somebody.in(2027, LocalDate.of(2027, 7, 19), roles);
    }

    private static RenderedPage page(Acting acting, VariazioneAnswer v) {
        return RenderedPage.page(
                acting,
                Head.of("Variazione n. 1 del Piano 2027").in(Nav.PIANO),
                "variazioni/variazione.jte",
                Map.of(
                        "page",
                        VariazionePage.of(acting, v, List.of(), UNITS, NAMES),
                        "form",
                        Form.fresh(v.versione(), VariazionePage.values(v))));
    }

    // art. 6 D.Lgs. 150/2009
    @Test
    void anApprovedOneShowsBothVersionsItsActAndWhatWasKnown() {
        var page = page(acting(Role.OIV), variazione("APPROVATA", DARIO, DECIDED));
        assertThat(page.text())
                .contains("Target di «Tempo medio» prima 45 giorni dopo 60 giorni")
                .contains("TE-03 Buche riparate stralciato")
                .contains("deliberazione di Giunta comunale n. 061 del 16/07/2027")
                .contains(
                        "target reso più facile quando i dati erano già noti (lo si sapeva dal 30/06/2027). Ultimo valore noto, giugno")
                .contains("58 giorni")
                .contains(
                        "quando il monitoraggio diceva l’obiettivo a rischio o non in linea (lo si sapeva dal 18/07/2027:"
                                + " l’atto è precedente, ma è stato registrato in Ciclo dopo)")
                .contains("variazione registrata ad anno finito (in Ciclo dal 10/01/2028)")
                .doesNotContain("Registra la delibera");
        assertThat(page.html()).contains("<del class=\"c-del\">", "<ins class=\"c-ins\">");
    }

    @Test
    void anOpenOneSaysWhatBlocksItAndOffersTheOldProportions() {
        var page = page(acting(Role.SEGRETARIO), variazione("PROPOSTA", DARIO, OPEN));
        assertThat(page.text())
                .contains("Settore Tecnico: i pesi farebbero 60,00")
                .contains("Usa i pesi in proporzione")
                .contains("100,00");
        assertThat(page.html())
                .contains("name=\"pesi/0/peso\"", "name=\"pesi/0/obiettivo\" value=\"" + SUAP + "\"")
                .contains("/obiettivi/" + SUAP + "/variazione/" + ID)
                .contains("/variazioni/" + ID + "/obiettivi/" + BUCHE + "/rinuncia")
                .contains("name=\"_versione\" value=\"4\"")
                .doesNotContain("/delibera\"");
    }

    @Test
    void whoMayNotChangeItReadsWhoMay() {
        var page = page(acting(Role.RESPONSABILE), variazione("PROPOSTA", DARIO, OPEN));
        assertThat(page.text()).contains("L’ha proposta Dario Esempio", "La delibera la registra il segretario");
        assertThat(page.html()).doesNotContain("name=\"pesi/0/peso\"", "/rinuncia", "/ritiro");
    }

    @Test
    void theListOffersAProposalWhileThePianoIsManaged() {
        var all = List.of(variazione("APPROVATA", DARIO, DECIDED));
        var open = VariazioniPage.of(acting(Role.SEGRETARIO), all, Cicli.Fase.GESTIONE, NAMES, UNITS);
        var page = RenderedPage.page(
                acting(Role.SEGRETARIO),
                Head.of("Variazioni del Piano 2027").in(Nav.PIANO),
                "variazioni/lista.jte",
                Map.of("page", open));
        assertThat(page.text())
                .contains("Variazione n. 1 del Piano 2027", "Risorse cambiate. Due istruttori in comando");
        assertThat(page.html()).contains("/variazioni/nuova", "/registro?tipo=variazione.VariazioneApproved");
        assertThat(VariazioniPage.of(acting(Role.SINDACO), all, Cicli.Fase.GESTIONE, NAMES, UNITS)
                        .nuova())
                .isNull();
        assertThat(VariazioniPage.of(acting(Role.SEGRETARIO), all, Cicli.Fase.CONSUNTIVO, NAMES, UNITS)
                        .chi())
                .isEqualTo("Le misurazioni sono chiuse: il Piano non si varia più.");
    }

    @Test
    void theActIsRecordedBesideWhatChanges() {
        var v = variazione("PROPOSTA", DARIO, OPEN);
        for (String template : List.of("delibera", "rifiuto", "parere")) {
            var view = new AttoVariazionePage(
                    "Registra la delibera",
                    "Variazione n. 1 del Piano 2027",
                    "/enti/x/2027/variazioni/" + ID,
                    "/enti/x/2027/variazioni/" + ID + "/" + template,
                    it.ciclo.portal.atto.Acts.organs(),
                    "La Giunta ha approvato la variazione n. 1",
                    v.modifiche().stream()
                            .map(m -> Variata.of(acting(Role.SEGRETARIO), m, List.of(), null, UNITS))
                            .toList(),
                    List.of());
            var page = RenderedPage.page(
                    acting(Role.SEGRETARIO),
                    Head.of("Registra la delibera").in(Nav.PIANO),
                    "variazioni/" + template + ".jte",
                    Map.of("page", view, "form", Form.fresh(4L, Map.of("atto/organo", "GIUNTA"))));
            assertThat(page.html()).contains("name=\"atto/numero\"", "/variazioni/" + ID + "/" + template);
            assertThat(page.text()).contains("SCIA in tempi certi");
            assertThat(page.text().contains("scrivi numero e data del verbale della seduta"))
                    .as("the Giunta may say no without a delibera")
                    .isEqualTo(template.equals("rifiuto"));
        }
    }

    @Test
    void anotherWayOfComputingIsShownToo() {
        var v = variazione("PROPOSTA", DARIO, OPEN);
        Definizione before = Objects.requireNonNull(v.modifiche().getFirst().dopo());
        var voci = Confronto.of(before, before.computed(new Calcolo(Combination.O3_WORST, true, "SERVIZI")), UNITS);
        assertThat(voci)
                .extracting(Confronto.Voce::nome, Confronto.Voce::prima, Confronto.Voce::dopo)
                .containsExactly(
                        tuple("Come si calcola", "Come dice lo SMVP", "Decide il peggiore"),
                        tuple("Obiettivo strategico", "no", "sì"),
                        tuple("Ambito", null, "SERVIZI"));
    }

    // W8
    @Test
    void theWeightInAnotherUnitIsNamed() {
        var v = variazione("PROPOSTA", DARIO, OPEN);
        Definizione before = Objects.requireNonNull(v.modifiche().getFirst().dopo());
        var scheda = SchedaObiettivo.of(
                "",
                "",
                "",
                SchedaObiettivo.Ambito.TRASVERSALE,
                List.of(new SchedaObiettivo.Quota(TECNICO, Peso.of("5"))));
        assertThat(Confronto.of(before, before.saying(scheda), UNITS))
                .extracting(Confronto.Voce::nome, Confronto.Voce::prima, Confronto.Voce::dopo)
                .containsExactly(
                        tuple("Di chi è l’obiettivo", null, "trasversale"),
                        tuple("Peso in Settore Tecnico", null, "5,00"));
    }

    @Test
    void aProposalAsksForCauseAndReason() {
        var view = new NuovaPage("2027", "/enti/x/2027", VariazionePage.causes(), true);
        var page = RenderedPage.page(
                acting(Role.SEGRETARIO),
                Head.of("Proponi una variazione").in(Nav.PIANO),
                "variazioni/nuova.jte",
                Map.of("page", view, "form", Form.fresh(null, Map.of("obiettivo", SUAP))));
        assertThat(page.html())
                .contains("name=\"motivo\"", "name=\"obiettivo\" value=\"" + SUAP + "\"", "ESITO_MONITORAGGIO");
    }
}
