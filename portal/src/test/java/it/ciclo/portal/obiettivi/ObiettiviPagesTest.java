// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Copertura;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.TenantClient.Membership;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Rendered;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Actings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObiettiviPagesTest {

    private static String list(ObiettiviPage.Choice choice) {
        var page = ObiettiviPage.of(
                Actings.segretario(),
                Answers.rows(),
                List.of(),
                Answers.units(),
                Answers.people(),
                new Gradi.DelAnno(
                        true,
                        Map.of(Actings.TECNICO, new Gradi.Grado(new BigDecimal("80.59"), new Copertura(3, 4, 1, 70)))),
                "Piano approvato il 29/01/2026 con D.G. n. 9",
                false,
                false,
                choice);
        return Rendered.page("obiettivi" + choice.filtro(), "obiettivi/list.jte", Map.of("page", page));
    }

    @Test
    void theListSaysWhereWeStandAndWhoHoldsWhat() {
        assertThat(list(new ObiettiviPage.Choice("", "", "settore", "")))
                .contains("4 obiettivi in 1 settore · Piano approvato il 29/01/2026")
                .contains(
                        "titolare D. Esempio",
                        "80,59",
                        "su 3 di 4 obiettivi, peso coperto 70%",
                        "100,00",
                        "manca: settembre",
                        "1 fase su 2",
                        "Valori a rischio")
                .contains("Lungolago, lotto 2 &lt;script&gt;")
                .doesNotContain("style=")
                .doesNotContain("<script>");
    }

    @Test
    void aFilterLeavesWhatItSays() {
        assertThat(list(new ObiettiviPage.Choice("", "", "settore", "a-rischio")))
                .contains("Tempi dei pagamenti")
                .doesNotContain("Permessi di costruire");
        assertThat(list(new ObiettiviPage.Choice("niente del genere", "", "settore", "")))
                .contains("Nessun obiettivo così. Togli un filtro.");
    }

    @Test
    void theSchedaExplainsItsGrado() {
        var page = SchedaPage.of(
                Actings.responsabile(), Answers.detail(), Answers.units(), Answers.people(), true, Actings.TODAY);
        assertThat(Rendered.page("scheda", "obiettivi/scheda.jte", Map.of("page", page)))
                .contains("Perché 83,51?", "45 ÷ 49,3 × 100", "91,2779 × 50%", "45,6389", "83,5139")
                .contains("138 su 200", "12 giorni dopo il termine", "D.G. n. 9 del 29/01/2026")
                .contains("<del class=\"c-del\"><span class=\"visually-hidden\">era </span>94,3 giorni</del>")
                .contains("2025: 61%")
                .contains("/registra\"")
                .doesNotContain("/modifica\"")
                .doesNotContain("style=");
    }

    @Test
    void aValueIsShownAsItWasRecordedAlsoBesideItsLine() {
        var page = SchedaPage.of(
                Actings.responsabile(), Answers.finer(), Answers.units(), Answers.people(), true, Actings.TODAY);
        assertThat(Rendered.page("scheda-decimali", "obiettivi/scheda.jte", Map.of("page", page)))
                .contains("Da 105,555 giorni a ")
                .doesNotContain("105,6");
    }

    @Test
    void aRatioOverZeroIsRecordedAndNotCalculable() {
        var page = SchedaPage.of(
                Actings.responsabile(), Answers.overZero(), Answers.units(), Answers.people(), true, Actings.TODAY);
        assertThat(Rendered.page("scheda-non-calcolabile", "obiettivi/scheda.jte", Map.of("page", page)))
                .contains("Registrato, non calcolabile", "i valori sono registrati, ma non danno un grado")
                .doesNotContain("ancora nessun valore", "Non ancora misurato");
    }

    @Test
    void whatIsLateOnThePianoIsSaidWithTheDayItIsCountedTo() {
        var page = SchedaPage.of(
                Actings.responsabile(), Answers.late(), Answers.units(), Answers.people(), true, Actings.TODAY);
        assertThat(Rendered.page("scheda-in-ritardo", "obiettivi/scheda.jte", Map.of("page", page)))
                .contains("In ritardo sul Piano al 19/11/2026: «Sportello telematico attivo» di 50 giorni.");
    }

    @Test
    void inAClosedYearNobodyIsSentToAVariazione() {
        for (var said : Map.of(
                        "CHIUSO",
                        "L’anno è chiuso: target e peso non cambiano più.",
                        "CONSUNTIVO",
                        "Le misurazioni sono chiuse: target e peso non cambiano più.")
                .entrySet()) {
            var page = SchedaPage.of(
                    Actings.segretario(),
                    Answers.detail(said.getKey()),
                    Answers.units(),
                    Answers.people(),
                    true,
                    Actings.TODAY);
            assertThat(page.locked()).isEqualTo(said.getValue());
        }
    }

    @Test
    void phasesArePlannedDoneLateAndLinkedAndTheLastReportStandsBelow() {
        String html = Rendered.page(
                "scheda-in-corso",
                "obiettivi/scheda.jte",
                Map.of(
                        "page",
                        SchedaPage.of(
                                Actings.responsabile(),
                                Answers.followed(),
                                Answers.units(),
                                Answers.people(),
                                true,
                                Actings.TODAY)));
        assertThat(html)
                .contains("class=\"g-plan\"", "class=\"g-bad\"", "class=\"g-now\"")
                .contains("01/01 – 31/03 · iniziata il 10/01 · chiusa il 10/04", "fatta in ritardo")
                .contains("/fasi/bbbbbbbb-0000-4000-8000-000000000002\"")
                .contains("Luglio 2026, detto dal settore:", "non in linea", "sollecitare la ditta", "Prendo visione")
                .doesNotContain("class=\"g-done\" x=");
    }

    @Test
    void theTableOfThePhasesSaysHowMuchOfOneIsDone() {
        assertThat(Gantt.of(Answers.halfDone(), null).getFirst().fasi())
                .extracting(Gantt.Fase::label, Gantt.Fase::late)
                .containsExactly(
                        tuple("01/01 – 31/03 · chiusa il 31/03", false), tuple("01/04 – 30/09 · al 50% (20/12)", true));
    }

    private static Form form(Map<String, String> values) {
        return Form.fresh(null, values);
    }

    private static Map<String, String> typed() {
        var v = new LinkedHashMap<String, String>();
        v.put("unita", Answers.UNIT);
        v.put("codice", "TE-09");
        v.put("titolo", "Buche riparate entro 10 giorni");
        v.put("descrizione", "");
        v.put("natura", "SVILUPPO");
        v.put("responsabile", Actings.DINO.toString());
        v.put("sostituto", "");
        v.put("peso", "10,00");
        ObjectiveForm.blankIndicatore(v, 0);
        v.put("indicatori/0/nome", "Buche riparate");
        v.put("indicatori/0/tipo", "RAPPORTO_PIU");
        v.put("indicatori/0/misura/target", "110");
        v.put("indicatori/0/baseline/valore", "72,0");
        return v;
    }

    private static FormPage page(Form form) {
        var none = List.of(new Option("", "Scegli"));
        return new FormPage(
                "Nuovo obiettivo 2026",
                "Resta in bozza finché la Giunta non approva il Piano.",
                "/enti/x/2026/obiettivi/nuovo",
                "/enti/x/2026/obiettivi/quadratura",
                "/enti/x/2026/obiettivi",
                true,
                2026,
                form,
                List.of(new Option(Answers.UNIT, "Settore Tecnico")),
                none,
                none,
                QuadraturaPanel.of(form, QuadraturaPanelTest.ciclo("W1", "0"), null, Answers.rows(), Answers.units()),
                null,
                Form.fresh(null, Map.of("motivo", "")),
                true,
                null,
                java.util.List.of(),
                List.of(new Option("", "Nessuno"), new Option(VIGILI.toString(), "Polizia locale")));
    }

    private static final UnitaId VIGILI = UnitaId.of("0b6a4d5e-0000-4000-8000-0000000000aa");

    private static final Units.Names TWO_UNITS = new Units.Names(List.of(
            new Cicli.Unita(VIGILI, "PL", "Polizia locale"),
            new Cicli.Unita(Actings.TECNICO, "TE", "Settore Tecnico")));

    // W8
    @Test
    void otherUnitsAreWrittenInRowsAndBlankOnesAreNotSent() {
        var values = typed();
        values.put("scheda/finalita", "Strade sicure");
        values.put("scheda/quote/0/unita", "");
        values.put("scheda/quote/0/peso", "");
        values.put("scheda/quote/1/unita", VIGILI.toString());
        values.put("scheda/quote/1/peso", "12,50");
        var objective = new ObjectiveReading(form(values), 2026);
        assertThat(objective.assignment().get("scheda"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("finalita", "Strade sicure")
                .containsEntry("quote", List.of(Map.of("unita", VIGILI.toString(), "peso", new BigDecimal("12.50"))));
        assertThat(Rendered.page("form-scheda", "obiettivi/form.jte", Map.of("page", page(form(values)))))
                .contains("id=\"scheda\" open", "Strade sicure", "value=\"12,50\"", "name=\"scheda/quote/2/unita\"")
                .contains("trasversale, se altri settori lo condividono")
                .doesNotContain("style=");
    }

    @Test
    void aRowOfAnotherUnitNeedsItsUnitAndItsWeight() {
        var values = typed();
        values.put("scheda/quote/1/peso", "12,50");
        var objective = new ObjectiveReading(form(values), 2026);
        objective.assignment();
        assertThat(objective.reading().form().errors())
                .extracting(Form.FieldError::name)
                .containsExactly("scheda/quote/1/unita");
    }

    @Test
    void whoAnswersForAnotherSettoreIsNoTitolareOfThisOne() {
        var dino = new Persona(
                Actings.DINO,
                "Dino",
                "Esempio",
                false,
                List.of(new Membership(
                        new UUID(9, 1), Role.RESPONSABILE, Actings.TECNICO, LocalDate.of(2020, 1, 1), null)));
        var settori = TWO_UNITS.all();
        var values = typed();
        values.put("unita", VIGILI.toString());
        assertThat(FormPage.titolare(Actings.segretario(), form(values), settori, List.of(dino)))
                .isEqualTo(
                        new Form.FieldError(
                                "responsabile",
                                "Titolare",
                                "Dino Esempio non è responsabile di Polizia locale: scegli un altro titolare, o un altro settore."));
        assertThat(FormPage.titolare(Actings.segretario(), form(typed()), settori, List.of(dino)))
                .isNull();
    }

    @Test
    void aRowIsAddedWithoutSending() {
        var added = requireNonNull(FormParts.changed(form(typed()), "quota"));
        assertThat(ObjectiveForm.quote(added)).isEqualTo(3);
    }

    @Test
    void theWeightsOfASettoreAreAddedUpAsTheyAreTyped() {
        List<ObjectiveRow> rows = Answers.rows();
        var values = PesiPage.values(rows, Actings.TECNICO);
        assertThat(values).hasSize(4).containsValue("25,00");
        values.put(PesiPage.campo(rows.getFirst()), "20");
        var page = PesiPage.of(Actings.segretario(), rows, Actings.TECNICO, TWO_UNITS, form(values));
        assertThat(page.somma()).isEqualTo("95,00");
        assertThat(page.torna().kind()).isEqualTo("risk");
        assertThat(Rendered.page("pesi", "obiettivi/pesi.jte", Map.of("page", page, "form", form(values))))
                .contains("name=\"" + PesiPage.campo(rows.getFirst()) + "\"")
                .contains("95,00")
                .contains("Salva i pesi");
    }

    @Test
    void whatAnOfficeReportedIsFoundBesideWhatTheValuesSay() {
        ObjectiveRow said = Answers.reported(Answers.rows().getFirst(), Andamento.NON_IN_LINEA);
        var page = ObiettiviPage.of(
                Actings.segretario(),
                List.of(said, Answers.rows().get(1)),
                List.of(),
                Answers.units(),
                Answers.people(),
                new Gradi.DelAnno(true, Map.of()),
                null,
                false,
                false,
                new ObiettiviPage.Choice("", "", "settore", "riferito-non-in-linea"));
        assertThat(page.quick())
                .extracting(ObiettiviPage.Quick::label, ObiettiviPage.Quick::count)
                .contains(tuple("Riferito non in linea", 1), tuple("Valori a rischio", 1));
        assertThat(page.groups().getFirst().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.riferito()).isEqualTo("riferito a luglio: non in linea"));
    }

    @Test
    void aRefusedWeightIsFoundInTheRowOfItsObjective() {
        ObjectiveRow row = Answers.rows().getFirst();
        var refused = new Refused(
                422, "", "No", "", "", List.of(new Refused.Fault("/peso", "DECIMALS", "Al massimo due decimali.")));
        Form back = Form.fresh(null, PesiPage.values(List.of(row), Actings.TECNICO))
                .refused(PesiPage.at(row, refused), PesiPage.labels(List.of(row)), pointer -> pointer);
        assertThat(back.error(PesiPage.campo(row))).isEqualTo("Al massimo due decimali.");
        assertThat(back.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.label()).isEqualTo("Peso di TE-01"));
    }

    @Test
    void anObjectiveInForceIsNoDraftAnyMore() {
        assertThat(ReviseObjectiveController.isDraft(Answers.detail("GESTIONE")))
                .isFalse();
        assertThat(ReviseObjectiveController.isDraft(Answers.detail("PROGRAMMAZIONE")))
                .isTrue();
    }

    @Test
    void theListShowsWhatUnitsShareInEachOfThem() {
        ObjectiveRow first = Answers.rows().getFirst();
        ObjectiveRow shared = new ObjectiveRow(
                first.id(),
                first.versione(),
                first.codice(),
                first.titolo(),
                first.unita(),
                first.responsabile(),
                first.responsabileAttivo(),
                first.sostituto(),
                first.peso(),
                first.natura(),
                first.stato(),
                first.semaforo(),
                first.grado(),
                first.provvisorio(),
                first.valoriInRitardo(),
                first.senzaFonte(),
                first.indicatori(),
                first.variazione(),
                List.of(new SchedaObiettivo.Quota(VIGILI, Peso.of("12.5"))),
                List.of(),
                false,
                new ObjectiveRow.Riferito(Period.of("2026-07"), Andamento.NON_IN_LINEA));
        var page = ObiettiviPage.of(
                Actings.segretario(),
                List.of(shared),
                List.of(),
                TWO_UNITS,
                Answers.people(),
                new Gradi.DelAnno(true, Map.of()),
                null,
                false,
                false,
                new ObiettiviPage.Choice("", "", "settore", ""));
        assertThat(page.groups())
                .extracting(ObiettiviPage.Group::name)
                .containsExactly("Polizia locale", "Settore Tecnico");
        assertThat(page.groups().getFirst().weights()).isEqualTo("12,50");
        assertThat(page.groups().getFirst().nobody()).isFalse();
        assertThat(Rendered.page("obiettivi-condivisi", "obiettivi/list.jte", Map.of("page", page)))
                .contains("1 obiettivo")
                .contains("condiviso con Settore Tecnico, che ne risponde")
                .contains("condiviso con Polizia locale (peso 12,50)")
                .contains("riferito a luglio: non in linea");
        var panel = QuadraturaPanel.of(
                form(Map.of("unita", VIGILI.toString(), "peso", "87,50")),
                QuadraturaPanelTest.ciclo("W1", "0"),
                null,
                List.of(shared),
                TWO_UNITS);
        assertThat(panel.sum()).isEqualTo("100,00");
        assertThat(panel.lines()).extracting(QuadraturaPanel.Line::peso).containsExactly("12,50");
    }

    @Test
    void thePanelSaysWhatEachSharingUnitMakes() {
        var values = typed();
        values.put("scheda/quote/0/unita", VIGILI.toString());
        values.put("scheda/quote/0/peso", "90");
        assertThat(QuadraturaPanel.of(
                                form(values), QuadraturaPanelTest.ciclo("W1", "0"), null, Answers.rows(), TWO_UNITS)
                        .checks())
                .extracting(State::text)
                .contains("Polizia locale: fa 90,00, mancano 10,00");
    }

    @Test
    void aRefusalComesBackFullWithTheMessageAtTheField() {
        var refused = new Refused(
                422,
                "percent-over-100",
                "Una regola lo impedisce",
                "Una percentuale non può superare 100.",
                "",
                List.of(new Refused.Fault(
                        "/indicatori/0/misura/target",
                        "PERCENT_OVER_100",
                        "Una percentuale non può superare 100. Hai scritto 110.")));
        Form before = form(typed());
        Form form = before.refused(refused, ObjectiveReading.labels(2026), name -> name);
        assertThat(form.key()).isNotEqualTo(before.key());
        assertThat(Rendered.page("form", "obiettivi/form.jte", Map.of("page", page(form))))
                .contains("Non salvato: una cosa da correggere", "autofocus")
                .contains("<a href=\"#f-indicatori-0-misura-target\">Target 2026 (indicatore 1)")
                .contains("value=\"110\"", "value=\"Buche riparate entro 10 giorni\"", "aria-invalid=\"true\"")
                .contains("110,00", "10,00 di troppo")
                .doesNotContain("style=");
    }

    @Test
    void thePanelNamesWhoIsMissingAndNobodyElse() {
        assertThat(checksWith("responsabile", "sostituto")).contains("Mancano titolare e sostituto");
        assertThat(checksWith("responsabile")).contains("Manca il titolare").doesNotContain("Manca il sostituto");
        assertThat(checksWith("sostituto")).contains("Manca il sostituto").doesNotContain("Manca il titolare");
        assertThat(checksWith()).contains("Titolare e sostituto");
    }

    private static List<String> checksWith(String... missing) {
        var values = typed();
        values.put("sostituto", Actings.DINO.toString());
        List.of(missing).forEach(name -> values.put(name, ""));
        return page(form(values)).quadratura().checks().stream()
                .map(State::text)
                .toList();
    }

    @Test
    void whatCannotBeReadIsSaidWithoutSending() {
        var values = typed();
        values.put("peso", "dieci");
        var objective = new ObjectiveReading(form(values), 2026);
        objective.assignment();
        assertThat(objective.reading().form().errors())
                .extracting(Form.FieldError::name, Form.FieldError::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("peso", "Scrivi un numero, per esempio 76,8."));
    }

    @Test
    void theBodyIsWhatTheCommandAsksFor() {
        var body = new ObjectiveReading(form(typed()), 2026).assignment();
        assertThat(body)
                .containsEntry("anno", 2026)
                .containsEntry("codice", "TE-09")
                .doesNotContainKey("sostituto");
        assertThat(body.get("indicatori"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("unitaDiMisura", "%")
                .containsEntry("baseline", Map.of("anno", 2025, "valore", new BigDecimal("72.0")))
                .extractingByKey("misura")
                // What a denominator of 0 is worth was not chosen: the SMVP says it.
                .isEqualTo(Map.of("tipo", "RAPPORTO", "target", new BigDecimal("110"), "crescente", true));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindIsFilledInShownAndReadAgain(Misura misura) {
        var values = typed();
        values.keySet().removeIf(name -> name.startsWith("indicatori/0/misura/"));
        values.put("indicatori/0/tipo", ObjectiveForm.tipo(misura));
        MisuraForm.fill(values, "indicatori/0/misura/", misura);

        assertThat(Rendered.page("form-tipo", "obiettivi/form.jte", Map.of("page", page(form(values)))))
                .contains("value=\"" + ObjectiveForm.tipo(misura) + "\" selected");
        var objective = new ObjectiveReading(form(values), 2026);
        var indicatori = (List<?>) objective.assignment().get("indicatori");
        assertThat(objective.reading().failed()).isFalse();
        var read = ((Map<?, ?>) requireNonNull(indicatori).getFirst()).get("misura");
        assertThat(EventJson.mapper().convertValue(read, Misura.class)).isEqualTo(misura);
    }

    static Stream<Misura> kinds() {
        var n = new BigDecimal("12.5");
        var ten = new BigDecimal("10");
        var twenty = new BigDecimal("20");
        return Stream.of(
                new Misura.Crescente(n, CrescenteVariant.FROM_BASELINE),
                new Misura.Crescente(n),
                new Misura.Decrescente(n, DecrescenteVariant.LINEAR_PENALTY),
                new Misura.Intervallo(ten, twenty, n),
                new Misura.Intervallo(ten, twenty, null),
                new Misura.OnOff(false),
                new Misura.Scadenza(LocalDate.of(2026, 9, 30), List.of(new LateBand(10, n))),
                new Misura.Rapporto(n, false, null, Misura.Quoziente.VARIAZIONE_PERCENTUALE),
                new Misura.Rapporto(n, true, ZeroDenominator.HUNDRED, Misura.Quoziente.SEMPLICE),
                new Misura.Scala(List.of(new Misura.Livello("molto buono", n), new Misura.Livello("scarso", ten))),
                new Misura.Fasce(false, true, List.of(new Misura.Tratto(ten, twenty, n))),
                new Misura.Fasce(true, false, List.of(new Misura.Tratto(ten, twenty, n))),
                new Misura.Eventi(List.of(new Misura.EventBand(1, n))),
                new Misura.Contesto());
    }

    @Test
    void aTableThatCannotBeReadIsSaidAtItsField() {
        var values = typed();
        values.put("indicatori/0/tipo", "FASCE_PIU");
        values.put("indicatori/0/misura/fasce", "da dieci a venti");
        var objective = new ObjectiveReading(form(values), 2026);
        objective.assignment();
        assertThat(objective.reading().form().errors())
                .extracting(Form.FieldError::name)
                .containsExactly("indicatori/0/misura/fasce");
    }

    @Test
    void partsAreAddedAndTakenAwayWithoutJavaScript() {
        var two = requireNonNull(FormParts.changed(form(typed()), "aggiungi"));
        assertThat(ObjectiveForm.indicatori(two)).isEqualTo(2);
        two.put("indicatori/1/nome", "Secondo");
        two.put("indicatori/1/tipo", "FASI");
        var fasi = requireNonNull(FormParts.changed(form(two), "aggiorna"));
        assertThat(ObjectiveForm.fasi(fasi, 1)).isEqualTo(1);
        assertThat(Rendered.page("form-fasi", "obiettivi/form.jte", Map.of("page", page(form(fasi)))))
                .contains("Come lo misuri: indicatore 2", "Fase 1");
        var one = requireNonNull(FormParts.changed(form(fasi), "togli-0"));
        assertThat(ObjectiveForm.indicatori(one)).isEqualTo(1);
        assertThat(one).containsEntry("indicatori/0/nome", "Secondo");
        assertThat(FormParts.changed(form(one), "salva")).isNull();
    }

    @Test
    void aDraftReadIntoTheFormIsWrittenBackAsItWas() {
        var values = ObjectiveForm.of(Answers.detail());
        var objective = new ObjectiveReading(form(values), 2026);
        var body = objective.revision();
        assertThat(objective.reading().failed()).isFalse();
        assertThat(body).doesNotContainKeys("anno", "codice", "unita").containsEntry("peso", new BigDecimal("25.00"));
    }

    @Test
    void whatAnIndicatoreSaysBesidesIsReadForTheKindsThatPromiseANumber() {
        var values = ObjectiveForm.of(Answers.detail());
        values.put("indicatori/0/tipo", "CRESCENTE");
        values.put("indicatori/0/dettagli/formula", "chiuse / aperte");
        values.put("indicatori/0/dettagli/secondoAnno", "85,5");
        values.put("indicatori/0/dettagli/soglia", "60");
        assertThat(new ObjectiveReading(form(values), 2026).revision().toString())
                .contains("formula=chiuse / aperte", "secondoAnno=85.5", "soglia=60");
        values.put("indicatori/0/tipo", "SI_NO");
        assertThat(new ObjectiveReading(form(values), 2026).revision().toString())
                .doesNotContain("85.5");
        values.put("indicatori/0/tipo", "SCADENZA");
        values.put("indicatori/0/dettagli/entroSecondoAnno", "2027-06-30");
        assertThat(new ObjectiveReading(form(values), 2026).revision().toString())
                .doesNotContain("85.5")
                .contains("entroSecondoAnno=2027-06-30");
    }
}
