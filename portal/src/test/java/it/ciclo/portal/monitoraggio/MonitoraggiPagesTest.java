// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Period;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.client.Monitoraggi;
import it.ciclo.portal.client.Monitoraggi.Riga;
import it.ciclo.portal.client.Monitoraggi.Uno;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MonitoraggiPagesTest {

    private static RenderedPage page(Acting acting, Monitoraggi answer) {
        var page = MonitoraggiPage.of(acting, answer, Answers.units(), Answers.people());
        return RenderedPage.page(acting, Head.of("Monitoraggio"), "monitoraggio/list.jte", Map.of("page", page));
    }

    private static List<Riga> righe() {
        return Luglio.july("APERTO").righe();
    }

    private static Form typed(Map<String, String> some) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int n = 0; n < righe().size(); n++) {
            RapportiForm.fill(values, "rapporti/" + n + "/", righe().get(n));
            values.put("rapporti/" + n + "/andamento", "");
            values.put("rapporti/" + n + "/causa/classe", "");
            values.put("rapporti/" + n + "/causa/testo", "");
            values.put("rapporti/" + n + "/proposta", "");
            values.remove("rapporti/" + n + "/previsioni/1/valore/numero");
        }
        values.putAll(some);
        return Form.fresh(null, values);
    }

    private static Form read(Form form) {
        var reading = new Reading(form, RapportiForm.labels(righe()));
        RapportiForm.read(form, reading, righe(), new RapportiForm.Sent());
        return reading.form();
    }

    @Test
    void everyObjectiveHasALineAndTheExceptionsHaveWords() {
        RenderedPage page =
                page(Actings.segretario(), Luglio.answer("ESAMINATO")).kept("monitoraggio");
        assertThat(page.text())
                .contains("Luglio 2026", "riferito 1 obiettivo su 2", "a rischio", "non riferito")
                .contains("Causa esterna: la ditta ha chiesto una proroga")
                .contains("Tempo medio: 48,0 giorni (target 45 giorni)")
                .contains("L’OIV chiede:", "come si recupera il ritardo", "Decidi")
                .contains("sollecitare la ditta", "in ritardo", "Conflitto dichiarato");
        assertThat(page.html()).doesNotContain("proroga <b>").contains("monitoraggi/2026-07/chiusura");
    }

    @Test
    void manyObjectivesNobodyReportedOnShareOneLine() {
        Uno july = Luglio.july("APERTO");
        Riga told = july.righe().getFirst();
        Riga silent = july.righe().getLast();
        var settori = MonitoraggiPage.of(
                        Actings.segretario(),
                        new Monitoraggi(
                                2026,
                                "GESTIONE",
                                List.of(),
                                List.of(new Uno(
                                        july.period(),
                                        july.versione(),
                                        july.stato(),
                                        july.entro(),
                                        false,
                                        1,
                                        4,
                                        null,
                                        List.of(),
                                        null,
                                        List.of(told, silent, silent, silent),
                                        List.of()))),
                        Answers.units(),
                        Answers.people())
                .monitoraggi()
                .getFirst()
                .settori();
        assertThat(settori).singleElement().satisfies(settore -> {
            assertThat(settore.righe()).hasSize(1);
            assertThat(settore.taciuti()).hasSize(3);
        });
    }

    @Test
    void aResponsabileReportsWhatIsStillOwedAndCorrectsTheRest() {
        RenderedPage page = page(Actings.responsabile(), Luglio.answer("APERTO"));
        assertThat(page.html())
                .contains("monitoraggi/2026-07/rapporti\"")
                .contains("rapporti/cccccccc-0000-4000-8000-000000000001/correggi")
                .doesNotContain("azioni/nuova", "chiusura");
        assertThat(MonitoraggiPage.reportable(Actings.responsabile(), Luglio.july("APERTO")))
                .extracting(Riga::codice)
                .containsExactly("TE-02");
    }

    @Test
    void whoMayNotActIsToldWhoDoes() {
        assertThat(page(Actings.segretario(), Luglio.answer("APERTO")).text())
                .contains("Riferiscono i responsabili, ciascuno per il suo settore.");
        assertThat(page(Actings.responsabile(), Luglio.answer("ESAMINATO")).text())
                .contains("Lo chiude il segretario.");
    }

    @Test
    void aMonitoringThatIsOpenedLateIsNotBornLate() {
        Period july = Period.of("2026-07");
        assertThat(PassiController.entro(july, LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-24");
        assertThat(PassiController.entro(july, LocalDate.of(2026, 9, 10))).isEqualTo("2026-09-17");
        assertThat(PassiController.entro(july, LocalDate.of(2026, 10, 28)))
                .as("as far as the rule lets")
                .isEqualTo("2026-10-31");
    }

    @Test
    void anActionThatWasDoneAfterItsDaySaysSo() {
        var azione = Luglio.july("APERTO").azioni().getFirst();
        assertThat(MonitoraggiPage.stato(done(azione, LocalDate.of(2026, 10, 3)))
                        .text())
                .isEqualTo("completata il 03/10/2026, 3 giorni dopo il termine");
        assertThat(MonitoraggiPage.stato(done(azione, LocalDate.of(2026, 9, 30)))
                        .text())
                .isEqualTo("completata il 30/09/2026");
    }

    private static Corso.Azione done(Corso.Azione azione, LocalDate day) {
        ObjectNode node = EventJson.mapper().valueToTree(azione);
        node.put("stato", "COMPLETATA").put("conclusaIl", day.toString()).put("inRitardo", false);
        return EventJson.mapper().treeToValue(node, Corso.Azione.class);
    }

    @Test
    void allObjectivesOfAnOfficeStandOnOnePage() {
        Acting acting = Actings.responsabile();
        var page = RapportiPage.of(acting, Luglio.july("APERTO"), righe());
        RenderedPage rendered = RenderedPage.page(
                        acting,
                        Head.of("Riferisci"),
                        "monitoraggio/rapporti.jte",
                        Map.of("page", page, "form", typed(Map.of())))
                .kept("monitoraggio-rapporti");
        assertThat(rendered.text())
                .contains("TE-01 Permessi in tempi certi", "TE-02 Tempi dei pagamenti", "In linea", "A rischio")
                .contains("Ultimo valore 49,3 giorni, giugno · target 45 giorni")
                .containsOnlyOnce("In ritardo sul Piano al 10/07/2026: «Gara» di 71 giorni, «Avviso» di 1 giorno.");
        assertThat(rendered.html())
                .contains("name=\"rapporti/0/previsioni/1/valore/numero\"")
                .contains("name=\"rapporti/1/previsioni/0/valore/denominatore\"")
                .doesNotContain("rapporti/0/previsioni/0/valore");
    }

    @Test
    void onlyObjectivesWithAStateAreSentAndARefusalFindsItsField() {
        Form form = typed(Map.of(
                "rapporti/1/andamento", "A_RISCHIO",
                "rapporti/1/causa/classe", "ENDOGENA",
                "rapporti/1/causa/testo", "il tecnico è stato assente",
                "rapporti/1/previsioni/0/valore/numeratore", "60",
                "rapporti/1/previsioni/0/valore/denominatore", "100"));
        var sent = new RapportiForm.Sent();
        Labels labels = RapportiForm.labels(righe());
        var reading = new Reading(form, labels, sent::field);
        assertThat(RapportiForm.read(form, reading, righe(), sent)).hasSize(1);
        assertThat(reading.failed()).isFalse();
        assertThat(sent.field("rapporti/0/previsioni/0/valore/numeratore"))
                .isEqualTo("rapporti/1/previsioni/0/valore/numeratore");
        var fault = new Refused.Fault("/rapporti/0/causa/testo", "TEXT_TOO_SHORT", "Scrivi di più.");
        Form back = form.refused(new Refused(422, "", "No", "", "", List.of(fault)), labels, sent::field);
        assertThat(back.error("rapporti/1/causa/testo")).isEqualTo("Scrivi di più.");
        assertThat(back.value("rapporti/1/causa/testo")).isEqualTo("il tecnico è stato assente");
    }

    @Test
    void whoIsNotInLineSaysWhyBeforeAnythingIsSent() {
        Form back = read(typed(Map.of("rapporti/0/andamento", "NON_IN_LINEA", "rapporti/1/proposta", "più personale")));
        assertThat(back.error("rapporti/0/causa/testo"))
                .isEqualTo("Scrivi perché l’obiettivo è a rischio o non è in linea.");
        assertThat(back.error("rapporti/0/causa/classe")).isEqualTo("Scegli una voce.");
        assertThat(back.error("rapporti/1/andamento")).isEqualTo("Di’ come va l’obiettivo.");
        assertThat(read(typed(Map.of())).error("rapporti/0/andamento")).isEqualTo("Di’ come va almeno un obiettivo.");
    }

    @Test
    void aForecastThatIsNoNumberIsNotSent() {
        Form back = read(typed(Map.of(
                "rapporti/0/andamento", "IN_LINEA",
                "rapporti/0/previsioni/1/valore/numero", "molti",
                "rapporti/1/andamento", "IN_LINEA",
                "rapporti/1/previsioni/0/valore/numeratore", "60")));
        assertThat(back.error("rapporti/0/previsioni/1/valore/numero"))
                .isEqualTo("Scrivi un numero, per esempio 76,8.");
        assertThat(back.error("rapporti/1/previsioni/0/valore/denominatore"))
                .isEqualTo("Scrivi un numero, per esempio 76,8.");
    }

    @Test
    void aCorrectionBeginsWithWhatWasSaidAndAsksWhy() {
        Acting acting = Actings.responsabile();
        Map<String, String> values = new LinkedHashMap<>();
        RapportiForm.fill(values, "", righe().getFirst());
        values.put("motivo", "");
        var page = RapportiPage.correction(acting, Luglio.july("APERTO"), righe().getFirst());
        String html = RenderedPage.page(
                        acting,
                        Head.of("Correggi"),
                        "monitoraggio/rapporti.jte",
                        Map.of("page", page, "form", Form.fresh(null, values)))
                .html();
        assertThat(html).contains("affidare il collaudo", "name=\"motivo\"", "value=\"48\"");
    }

    @Test
    void theOivReadsWhatWasSaidBesideWhatItAsks() {
        Acting acting = Actings.segretario();
        var page = EsamePage.of(acting, Luglio.july("APERTO"), Form.fresh(4L, Map.of()));
        assertThat(page.avviso()).isNotNull();
        assertThat(page.obiettivi()).extracting(EsamePage.Obiettivo::aperto).containsExactly(true, true);
        RenderedPage rendered = RenderedPage.page(
                        acting,
                        Head.of(page.titolo()),
                        "monitoraggio/esame.jte",
                        Map.of("page", page, "form", Form.fresh(4L, Map.of())))
                .kept("monitoraggio-esame");
        assertThat(rendered.text())
                .contains("Causa esterna: la ditta ha chiesto una proroga", "Proposta: affidare il collaudo")
                .contains("Previsione di «Tempo medio»: 48,0 giorni (target 45 giorni)", "non riferito")
                .contains("Sei anche segretario, o hai riferito tu.")
                .containsOnlyOnce("In ritardo sul Piano al 10/07/2026: «Gara» di 71 giorni, «Avviso» di 1 giorno.");
        assertThat(rendered.html())
                .contains("name=\"_chiave\"", "btn-primary", "name=\"conflittoDichiarato\"")
                .contains("name=\"richieste/1/testo\"")
                .doesNotContain("proroga <b>");
    }

    @Test
    void eachStepIsAPageOfItsOwn() {
        Acting acting = Actings.segretario();
        var step = new PassoPage("Titolo", "Lead", "/enti/x/2026/monitoraggi/2026-07/passo", "/enti/x/2026/monitoraggi")
                .organi(List.of(new Option("GIUNTA", "Giunta comunale")))
                .scelte(List.of(new Option("COMPLETATA", "È stata fatta"), new Option("ABBANDONATA", "Non si fa più")))
                .obiettivi(List.of(new Option("TE-01 Permessi", "a rischio")))
                .avviso("Non hanno riferito: TE-02.")
                .frase("Ada Esempio ha chiuso il monitoraggio di luglio 2026.");
        for (String template : List.of("apri", "presa", "chiusura", "azione", "fine")) {
            RenderedPage page = RenderedPage.page(
                            acting,
                            Head.of("Titolo"),
                            "monitoraggio/" + template + ".jte",
                            Map.of("page", step, "form", Form.fresh(4L, Map.of())))
                    .kept("monitoraggio-" + template);
            assertThat(page.html()).contains("name=\"_chiave\"", "btn-primary").contains("Annulla");
        }
    }
}
