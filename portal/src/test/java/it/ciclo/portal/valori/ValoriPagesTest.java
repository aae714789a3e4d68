// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Rendered;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.obiettivi.Recording;
import it.ciclo.portal.session.Actings;
import it.ciclo.portal.session.Somebody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValoriPagesTest {

    private static final Period NOVEMBER = Period.of("2026-11");

    private static final Period FINALE = Period.of("2026-FINALE");

    private static Map<String, String> blank(int indicatore) {
        var i = Answers.detail().indicatori().get(indicatore);
        return ValoreForm.blank(i.misura(), false, Actings.TODAY, i.lastBefore(NOVEMBER));
    }

    private static String page(int indicatore, Map<String, String> values) {
        var o = Answers.detail();
        var expected = o.indicatori().get(indicatore).periodiAttesi();
        return page(o, indicatore, indicatore == 0 ? NOVEMBER : expected.getFirst(), values);
    }

    private static String page(ObjectiveDetail o, int indicatore, Period period, Map<String, String> values) {
        var i = o.indicatori().get(indicatore);
        return Rendered.page(
                "registra-" + indicatore,
                "valori/registra.jte",
                Map.of(
                        "page",
                        RegistraPage.of(
                                new Place(o, i, period),
                                Form.fresh(o.versione(), values),
                                false,
                                Actings.TODAY,
                                "/enti/x/2026/obiettivi/" + o.id(),
                                List.of(),
                                period.isFinale() ? Form.fresh(o.versione(), Map.of("motivo", "")) : null,
                                null,
                                Recording.why(Actings.responsabile(), o, i, period, Answers.people()))));
    }

    @Test
    void beforeTheApprovalThePageSaysFromWhenValuesAreRecorded() {
        assertThat(page(Answers.detail("PROGRAMMAZIONE"), 0, NOVEMBER, blank(0)))
                .contains("Il Piano 2026 non è ancora approvato: i valori si registrano dopo la delibera");
    }

    @Test
    void whereNothingCanBeRecordedThePageSaysFromWhenInsteadOfAsking() {
        assertThat(page(Answers.detail(), 0, Period.of("2026-FINALE"), blank(0)))
                .contains("Valore finale 2026: si registra dal 31/12/2026.")
                .doesNotContain("<form id=\"valore\"");
        assertThat(page(Answers.detail("CONSUNTIVO"), 0, NOVEMBER, blank(0)))
                .contains("Le misurazioni 2026 sono chiuse")
                .doesNotContain("<form id=\"valore\"");
        assertThat(page(Answers.detail(), 3, Period.of("2026-10"), blank(3)))
                .contains("Questo periodo non è fra quelli attesi.")
                .doesNotContain("<form id=\"valore\"");
    }

    @Test
    void theNumberIsBigAndItsEffectIsShown() {
        var values = new LinkedHashMap<>(blank(0));
        values.put("valore/numero", "48,1");
        assertThat(page(0, values))
                .contains("Tempo medio di istruttoria", "Novembre 2026", "inputmode=\"decimal\"")
                .contains("48,1 giorni · −1,2 su ottobre")
                .contains("value=\"DICHIARATA\" checked")
                .contains("L’OIV lo vedrà come fonte debole")
                .doesNotContain("style=");
    }

    @Test
    void everyKindHasItsFields() {
        assertThat(page(1, blank(1))).contains("A: quanti, di quelli contati", "B: quanti in tutto");
        assertThat(page(2, blank(2))).contains("Fatto il giorno", "type=\"date\"");
        assertThat(page(3, blank(3))).contains("1. Progetto", "2. Lavori", "prevista dal 01/01/2026 al 31/03/2026");
    }

    @Test
    void thePhasesOfAPeriodMayBeDoneInPart() {
        assertThat(page(3, blank(3))).contains("Quanto è fatta", "la parte che scrivi accanto");
    }

    @Test
    void beforeTheEndOfTheYearOnlyWhatIsDoneIsAskedForAsFinalValue() {
        assertThat(page(Answers.detail(), 3, FINALE, blank(3)))
                .contains("Prima del 31/12/2026 il valore finale si registra solo se tutte le fasi sono finite")
                .doesNotContain("Quanto è fatta");
    }

    @Test
    void theFilesOfAFormThatCameBackAreStillThere() {
        var values = new LinkedHashMap<>(blank(0));
        values.put("prove/0", "aaaaaaaa-0000-4000-8000-0000000000e1 estratto di ottobre.pdf");
        assertThat(page(0, values))
                .contains("enctype=\"multipart/form-data\"", "type=\"file\"", "image/*")
                .contains("value=\"aaaaaaaa-0000-4000-8000-0000000000e1 estratto di ottobre.pdf\" checked")
                .contains("<b>estratto di ottobre.pdf</b>");
    }

    @Test
    void moreThanTheWholeIsTakenOnlyFromWhoConfirmsIt() {
        var values = new LinkedHashMap<>(blank(1));
        values.put("valore/numeratore", "200");
        values.put("valore/denominatore", "150");
        assertThat(page(1, values)).contains("Il valore supera il totale, confermo");
        var asked = MisurazioneReading.of(Form.fresh(1L, values), place(1));
        Unusual.ask(place(1), Form.fresh(1L, values), asked);
        assertThat(asked.form().error("oltre"))
                .isEqualTo("A supera B: 200 su 150 fa più di 100%. Se è giusto, spunta la conferma qui sotto.");
        values.put("oltre", "SI");
        var confirmed = MisurazioneReading.of(Form.fresh(1L, values), place(1));
        Unusual.ask(place(1), Form.fresh(1L, values), confirmed);
        assertThat(confirmed.failed()).isFalse();
    }

    private static Place place(int indicatore) {
        var o = Answers.detail();
        return new Place(o, o.indicatori().get(indicatore), NOVEMBER);
    }

    private static Form askedOf(Place place, Map<String, String> values) {
        var reading = MisurazioneReading.of(Form.fresh(1L, values), place);
        Unusual.ask(place, Form.fresh(1L, values), reading);
        return reading.form();
    }

    private static String asked(int indicatore, Map<String, String> values) {
        return String.valueOf(askedOf(place(indicatore), values).error("oltre"));
    }

    @Test
    void theSummaryOfErrorsCallsTheBoxToTickWhatItSays() {
        var overZero = new LinkedHashMap<>(blank(1));
        overZero.put("valore/numeratore", "143");
        overZero.put("valore/denominatore", "0");
        var negative = new LinkedHashMap<>(blank(0));
        negative.put("valore/numero", "-31,7");
        assertThat(page(1, overZero)).contains("Il secondo numero è 0, confermo");
        assertThat(Rendered.page("errori-0", "component/errors.jte", Map.of("form", askedOf(place(1), overZero))))
                .contains("Il secondo numero è 0, confermo")
                .doesNotContain("Il valore supera il totale");
        assertThat(Rendered.page("errori-1", "component/errors.jte", Map.of("form", askedOf(place(0), negative))))
                .contains("Il valore è sotto lo 0, confermo")
                .doesNotContain("Il valore supera il totale");
    }

    @Test
    void ofAnImportedRatioOverZeroThePageSaysWhatTheSmvpMakesOfIt() {
        var o = Answers.imported();
        var values = new LinkedHashMap<>(blank(1));
        values.put("valore/numeratore", "143");
        values.put("valore/denominatore", "0");
        assertThat(askedOf(new Place(o, o.indicatori().get(1), NOVEMBER), values)
                        .error("oltre"))
                .startsWith(
                        "143 su 0 non si può calcolare. Lo dice lo SMVP: Questo indicatore non avrà grado e non conterà.");
    }

    @Test
    void theFormSaysWhatAPhaseDoneLateCounts() {
        assertThat(page(Answers.imported(), 3, Period.of("2026-09"), blank(3)))
                .contains("Ciò che è fatto dopo la fine prevista, tutta la fase o la sua parte, conta al 50%");
    }

    @Test
    void aRatioOverZeroIsTakenOnlyFromWhoConfirmsIt() {
        var values = new LinkedHashMap<>(blank(1));
        values.put("valore/numeratore", "70");
        values.put("valore/denominatore", "0");
        assertThat(page(1, values)).contains("Il secondo numero è 0, confermo");
        assertThat(asked(1, values))
                .startsWith("70 su 0 non si può calcolare. Questo indicatore non avrà grado e non conterà.");
        values.put("oltre", "SI");
        assertThat(asked(1, values)).isEqualTo("null");
        var o = Answers.detail();
        assertThat(ValoreForm.said(new Place(o, o.indicatori().get(1), FINALE), Form.fresh(1L, values)))
                .isEqualTo("70 su 0, che non si può calcolare,");
        assertThat(Measures.valore(
                        new Valore.Rapporto(new BigDecimal("70"), BigDecimal.ZERO),
                        null,
                        o.indicatori().get(1)))
                .isEqualTo("70 su 0: non calcolabile");
    }

    @Test
    void lessThanNothingIsTakenOnlyFromWhoConfirmsIt() {
        var values = new LinkedHashMap<>(blank(0));
        values.put("valore/numero", "-3");
        assertThat(page(0, values)).contains("Il valore è sotto lo 0, confermo");
        assertThat(asked(0, values)).startsWith("-3 è sotto lo 0. Se è giusto (per esempio giorni di anticipo)");
        values.put("oltre", "SI");
        assertThat(asked(0, values)).isEqualTo("null");
        values.put("valore/numero", "3");
        assertThat(page(0, values)).doesNotContain("confermo</b>");
    }

    @Test
    void theMessageSaysTheValueAsItWasTyped() {
        var o = Answers.detail();
        assertThat(ValoreForm.said(
                        new Place(o, o.indicatori().getFirst(), NOVEMBER),
                        Form.fresh(1L, Map.of("valore/numero", "8,25"))))
                .isEqualTo("8,25 giorni");
    }

    @Test
    void phasesSayWhatTheyMakeTogetherWhileTheyAreTyped() {
        var values = new LinkedHashMap<>(blank(3));
        values.put("fasi/0", "2026-03-31");
        values.put("fasi/1", "2026-12-20");
        values.put("fasi/1/percento", "50");
        assertThat(page(3, values)).contains("1 fase su 2 finita, «Lavori» al 50%: 70,00%");
    }

    @Test
    void onlyAFinalValueIsDeclaredMissing() {
        assertThat(page(2, blank(2))).contains("Dichiara che non c’è");
        assertThat(page(0, blank(0))).doesNotContain("Dichiara che non c’è");
    }

    @Test
    void aPartOfAPhaseWithoutItsDayIsNotLostSilently() {
        Form form = Form.fresh(1L, Map.of("fasi/0", "2026-03-31", "fasi/1", "", "fasi/1/percento", "50"));
        var misura = Answers.detail().indicatori().get(3).misura();
        var reading = MisurazioneReading.of(form, place(3));
        MisurazioneReading.valore(reading, misura, "");
        assertThat(reading.form().error("fasi/1")).isEqualTo("Scrivi anche il giorno, o togli la parte fatta.");
    }

    @Test
    void whatWasRecordedIsSaidInWords() {
        var o = Answers.detail();
        assertThat(ValoreForm.said(
                        new Place(o, o.indicatori().get(3), FINALE),
                        Form.fresh(1L, Map.of("fasi/0", "2026-03-31", "fasi/1", ""))))
                .isEqualTo("1 fase su 2");
        assertThat(ValoreForm.said(
                        new Place(o, o.indicatori().get(3), FINALE),
                        Form.fresh(
                                1L, Map.of("fasi/0", "2026-03-31", "fasi/1", "2026-12-20", "fasi/1/percento", "50"))))
                .isEqualTo("1 fase su 2 finita, «Lavori» al 50%");
        assertThat(Texts.t("valori.registrato", "48,1 giorni", ValoreForm.when(NOVEMBER), "1.204"))
                .startsWith("Registrato: 48,1 giorni per novembre. Nel registro: n. 1.204.");
        assertThat(ValoreForm.when(FINALE)).isEqualTo("come valore finale");
    }

    @Test
    void whoConfirmsReadsWhichPhaseIsDoneAndHowMuchOfTheOther() {
        var ciclo = EventJson.mapper().readValue("""
                {"anno": 2026, "fase": "GESTIONE", "versione": 1, "smvpVersione": 1, "smvpPredefinito": true,
                 "regole": {"combination": "O1", "enteRollup": "E1", "relazioneOrder": "APPROVE_THEN_VALIDATE",
                            "confirmationByAnother": true},
                 "scadenze": [], "passi": [],
                 "conteggi": {"obiettivi": 1, "indicatori": 4, "finaliRegistrati": 1, "finaliConfermati": 0,
                              "finaliNonDisponibili": 0}}""", Cicli.CicloDetail.class);
        var page = ValoriPage.of(
                Actings.segretario(), List.of(), List.of(Answers.halfDone()), Answers.people(), ciclo, null);
        assertThat(Rendered.page("conferma", "valori/list.jte", Map.of("page", page)))
                .contains("<b class=\"v\">1 fase su 2 finita, «Lavori» al 50%</b>")
                .contains("«Progetto» il 31/03/2026, «Lavori» al 50% il 20/12/2026")
                .contains("Conferma 1 fase su 2 finita, «Lavori» al 50%");
    }

    private static String list(int confirmed) {
        var ciclo = EventJson.mapper().readValue("""
                {"anno": 2026, "fase": "GESTIONE", "versione": 1, "smvpVersione": 1, "smvpPredefinito": true,
                 "regole": {"combination": "O1", "enteRollup": "E1", "relazioneOrder": "APPROVE_THEN_VALIDATE",
                            "confirmationByAnother": true},
                 "scadenze": [], "passi": [],
                 "conteggi": {"obiettivi": 1, "indicatori": 4, "finaliRegistrati": 3, "finaliConfermati": %d,
                              "finaliNonDisponibili": 1}}""".formatted(confirmed), Cicli.CicloDetail.class);
        var segretario = Somebody.in(2026, LocalDate.of(2027, 3, 1), Role.SEGRETARIO);
        var page = ValoriPage.of(segretario, List.of(), List.of(), Answers.people(), ciclo, null);
        return Rendered.page("valori-" + confirmed, "valori/list.jte", Map.of("page", page));
    }

    @Test
    void afterTheLastConfirmationTheMeasurementsAreClosedFromHere() {
        assertThat(list(3)).contains("/chiusura-misurazioni\"", "Chiudi le misurazioni");
        assertThat(list(2)).doesNotContain("Chiudi le misurazioni");
    }

    @Test
    void aFormSaysBeforehandHowLongAReasonIs() {
        assertThat(page(2, blank(2))).contains("gestionale fuori servizio. Almeno 10 caratteri.");
    }

    @Test
    void aRatioIsSentAsItsTwoNumbers() {
        var values = new LinkedHashMap<>(blank(1));
        values.put("valore/numeratore", "140");
        values.put("valore/denominatore", "200");
        Form form = Form.fresh(1L, values);
        var misura = Answers.detail().indicatori().get(1).misura();
        assertThat(MisurazioneReading.valore(MisurazioneReading.of(form, place(1)), misura, ""))
                .isEqualTo(Map.of(
                        "tipo",
                        "RAPPORTO",
                        "numeratore",
                        new BigDecimal("140"),
                        "denominatore",
                        new BigDecimal("200")));
        assertThat(ValoreForm.number(form, misura)).isEqualByComparingTo("70");
    }

    @Test
    void aRefusedPhaseFindsItsField() {
        Form form = Form.fresh(1L, Map.of("fasi/0", "", "fasi/1", "2027-01-01"));
        assertThat(MisurazioneReading.field(form, "valore/fatte/0/fattaIl")).isEqualTo("fasi/1");
    }

    @Test
    void aPhaseThatWasSaidToBeDoneNeedNotBeTypedAgain() {
        var o = Answers.followed();
        var september = ValoreForm.fresh(new Place(o, o.indicatori().get(3), Period.of("2026-09")), Actings.TODAY);
        assertThat(september.value("fasi/0")).isEqualTo("2026-04-10");
        assertThat(september.value("fasi/1")).isEmpty();
        var march = ValoreForm.fresh(new Place(o, o.indicatori().get(3), Period.of("2026-03")), Actings.TODAY);
        assertThat(march.value("fasi/0")).as("done after its period").isEmpty();
    }
}
