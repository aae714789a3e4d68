// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.ADA;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ModelliClient.Visto;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

class SmvpPagesTest {

    private static final JsonNode RULES = EventJson.mapper().valueToTree(SmvpRules.defaults());

    private static final UUID MODELLO = new UUID(0, 7);

    private static final Visto CONSORZIO = json("""
            {'consorzio': 'Unione dei laghi', 'offerte': [{'id': '%s', 'versione': 3, 'nota': 'Provate', 'offertaIl': '2027-01-05'}],
             'modelli': [
               {'modello': '%s', 'nome': 'SMVP dei laghi', 'versione': 4, 'nota': 'Soglia più alta', 'pubblicataIl': '2027-01-10', 'rules': {}},
               {'modello': '%s', 'nome': 'SMVP dei laghi', 'versione': 3, 'nota': 'La prima', 'pubblicataIl': '2026-01-10', 'rules': {}}]}""".formatted(MODELLO, MODELLO, MODELLO), Visto.class);

    private static final String FROM =
            ", 'delConsorzio': {'id': '%s', 'versione': 3, 'nome': 'SMVP dei laghi'}".formatted(MODELLO);

    private static final List<Cicli.Unita> UNITS = List.of(new Cicli.Unita(TECNICO, "TE", "Settore Tecnico"));

    private static final SmvpAnswer.Prova PROVA = json("""
            {'problemi': [], 'anno': 2026, 'versione': 1, 'righe': [
              {'che': 'OBIETTIVO', 'nome': 'TE-04 Illuminazione', 'prima': '75.00', 'dopo': '0.00'},
              {'che': 'UNITA', 'nome': 'Settore Tecnico', 'prima': '75.00', 'dopo': '75.00'},
              {'che': 'ENTE', 'nome': '', 'prima': '87.50', 'dopo': '50.00'}]}""", SmvpAnswer.Prova.class);

    private static SmvpAnswer smvp(@Nullable String bozza) {
        return json("""
                {'versione': 5, 'inVigore': 1, 'versioni': [
                   {'version': 2, 'validFrom': 2027, 'predefinito': false, 'stato': 'FUTURA', 'anni': [],
                    'adozione': {'atto': {'organo': 'GIUNTA', 'numero': '112', 'data': '2027-02-10', 'immediatamenteEseguibile': true},
                                 'senzaParere': true, 'inCorsoDAnno': true, 'motivoParere': 'Il nucleo non è nominato'}},
                   {'version': 1, 'validFrom': 2000, 'predefinito': true, 'stato': 'IN_VIGORE', 'anni': [2026, 2025]}],
                 %s 'anni': [{'anno': 2027, 'version': 1, 'approvato': false}, {'anno': 2026, 'version': 1, 'approvato': true}]}""".formatted(bozza == null ? "" : "'bozza': " + bozza + ","), SmvpAnswer.class);
    }

    private static final String READY = """
            {'version': 3, 'validFrom': 2028, 'daVersione': 2, 'problemi': 0, 'parereVincolante': false}""";

    private static Regole regole(String more) {
        return json("""
                {'versione': 5, 'version': 3, 'validFrom': 2028, 'predefinito': false, 'rules': %s,
                 'gruppi': [{'sezione': 'TERMINI', 'parametri': [{'pointer': '/terms/pianoDay', 'nome': 'Termine del Piano', 'valore': '31 gennaio'}]}],
                 'confronto': 2, 'differenze': [{'nome': 'Soglia degli indicatori', 'prima': 'nessuna', 'dopo': '80, compresa'}],
                 'problemi': [], 'autori': ['%s']%s}""".formatted(RULES, ADA, more), new TypeReference<>() {});
    }

    private static Acting acting(Role... roles) {
        return Somebody.in(2027, LocalDate.of(2027, 1, 12), roles);
    }

    private static RenderedPage page(Acting acting, String template, Object view, @Nullable Form form) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("page", view));
        if (form != null) {
            parameters.put("form", form);
        }
        return RenderedPage.page(acting, Head.of("SMVP").in(Nav.PIANO), template, parameters);
    }

    private static RenderedPage versions(Acting acting, @Nullable String bozza) {
        return page(acting, "smvp/smvp.jte", Storia.of(acting, smvp(bozza), CONSORZIO), Form.fresh(0L, Map.of()));
    }

    @Test
    void theVersionsAreToldWithTheirActsAndTheYearsThatFollowThem() {
        var page = versions(acting(Role.SEGRETARIO), null).kept("n-smvp");
        assertThat(page.text())
                .contains("SMVP, versione 2")
                .contains("non ancora in vigore")
                .contains("n. 112 del 10/02/2027")
                .contains("Adottato senza il parere dell’OIV. Motivo: Il nucleo non è nominato")
                .contains("Adottato in corso d’anno")
                .contains("Lo seguono gli anni 2026, 2025")
                .contains("Il 2027 segue la versione 1.");
        assertThat(page.html()).contains("/2027/smvp/versioni/2").contains("/2027/smvp/bozza/nuova");
    }

    @Test
    void aYearWhosePianoIsNotApprovedCanBeBroughtToAnotherVersion() {
        assertThat(versions(acting(Role.SEGRETARIO), null).text())
                .contains("Applica un’altra versione al 2027")
                .contains("Versione 2, in vigore dal 2027");
        assertThat(versions(acting(Role.SINDACO), null).text())
                .doesNotContain("Applica un’altra versione")
                .contains("Le versioni le scrive il segretario");
        assertThat(versions(Somebody.in(2026, LocalDate.of(2027, 1, 12), Role.SEGRETARIO), null)
                        .text())
                .doesNotContain("Applica un’altra versione");
    }

    @Test
    void theDraftLeadsWhoeverItWaitsForToWhatIsToBeDone() {
        assertThat(versions(acting(Role.OIV), READY).html()).contains("/2027/smvp/bozza/parere");
        assertThat(versions(acting(Role.SEGRETARIO), READY).text())
                .contains("Modifica la bozza")
                .contains("Adottarla senza il parere dell’OIV", "termine dato all’OIV è passato o c’è un’urgenza")
                .contains("Registra l’adozione senza parere")
                .contains("Varrà dal 1° gennaio 2028")
                .contains("Varrà dal 1° gennaio 2027");
        assertThat(versions(acting(Role.SEGRETARIO), READY).html()).contains("<details class=\"c-d c-mt\">");
        String judged = READY.replace("}", """
                , 'parere': {'esito': 'FAVOREVOLE', 'motivo': 'Chiaro',
                  'atto': {'organo': 'OIV', 'numero': '4', 'data': '2027-01-10', 'immediatamenteEseguibile': false}}}""");
        assertThat(versions(acting(Role.SEGRETARIO), judged).text())
                .contains("Registra l’adozione")
                .doesNotContain("senza parere")
                .contains("manca la delibera");
        assertThat(versions(acting(Role.SEGRETARIO), READY.replace("'problemi': 0", "'problemi': 2"))
                        .text())
                .contains("2 regole non tornano")
                .contains("Modifica la bozza");
        assertThat(versions(acting(Role.RESPONSABILE), READY).html()).doesNotContain("/smvp/bozza\"");
    }

    private static Form typed(Map<String, String> other) {
        Map<String, String> values = new LinkedHashMap<>(RegoleForm.values(RULES));
        values.put("validFrom", "2028");
        values.putAll(other);
        return Form.fresh(5L, values);
    }

    @Test
    void theFormAsksForEveryRuleAndSendsBackWhatItWasGiven() {
        Form form = typed(Map.of());
        var reading = new Reading(form, RegoleForm.labels());
        JsonNode read = RegoleForm.read(RULES, form, reading);
        assertThat(reading.failed()).isFalse();
        assertThat(EventJson.mapper().treeToValue(read, SmvpRules.class))
                .isEqualTo(SmvpRules.defaults().with(it.ciclo.contracts.smvp.OpinionRule.WARN));
        var view = Editor.of(acting(Role.SEGRETARIO), regole(""), List.of(), PROVA, UNITS, form);
        var page = page(acting(Role.SEGRETARIO), "smvp/bozza.jte", view, form).kept("n-smvp-bozza");
        assertThat(page.text())
                .contains("Le regole vanno d’accordo fra loro")
                .contains("Prova sull’anno 2026")
                .contains("37,50")
                .contains("Soglia degli indicatori")
                .doesNotContain("Differenze dal modello");
        Regole ofAConsortium = regole(
                ", 'delConsorzio': {'id': '0b6a4d5e-0000-4000-8000-0000000000aa', 'versione': 1, 'nome': 'Enti piccoli'}");
        var compared = Editor.of(acting(Role.SEGRETARIO), ofAConsortium, List.of(), PROVA, UNITS, form);
        assertThat(page(acting(Role.SEGRETARIO), "smvp/bozza.jte", compared, form)
                        .text())
                .contains("Differenze dal modello");
    }

    @Test
    void whatIsTypedBecomesTheRules() {
        Form form = typed(Map.of(
                "rules/indicatori/judgement/soglia/minimo", "62,5",
                "rules/terms/pianoDay", "5/2",
                "rules/measurement/confirmationByAnother", "false",
                "rules/publication/minGroup", "7",
                "rules/rollup/ambiti/1/codice", "SERVIZI",
                "rules/rollup/ambiti/1/nome", "Attività e servizi",
                "rules/rollup/ambiti/1/peso", "100"));
        var reading = new Reading(form, RegoleForm.labels());
        JsonNode read = RegoleForm.read(RULES, form, reading);
        assertThat(reading.failed()).isFalse();
        assertThat(read.at("/indicatori/judgement/soglia/minimo").asString()).isEqualTo("62.5");
        assertThat(read.at("/terms/pianoDay").asString()).isEqualTo("--02-05");
        assertThat(read.at("/measurement/confirmationByAnother").asBoolean()).isFalse();
        assertThat(read.at("/publication/minGroup").asInt()).isEqualTo(7);
        assertThat(read.at("/rollup/ambiti").size())
                .as("the empty row does not count")
                .isEqualTo(1);
        assertThat(RegoleForm.field(form, "rules/rollup/ambiti/0/peso"))
                .as("a refusal finds the row that was typed")
                .isEqualTo("rules/rollup/ambiti/1/peso");
    }

    @Test
    void whatTheFormDoesNotAskForStaysAsItWas() {
        JsonNode withScheda = json("""
                {'scheda': {'minServiceDays': 60}, 'premi': {'quotaTempiPagamento': '30'}}""", JsonNode.class);
        var base = ((tools.jackson.databind.node.ObjectNode) RULES.deepCopy());
        base.set("scheda", withScheda.path("scheda"));
        Form form = typed(Map.of());
        JsonNode read = RegoleForm.read(base, form, new Reading(form, RegoleForm.labels()));
        assertThat(read.at("/scheda/minServiceDays").asInt()).isEqualTo(60);
    }

    @Test
    void aNumberNobodyCanReadComesBackAtItsField() {
        Form form = typed(Map.of("rules/indicatori/lateFase", "metà"));
        var reading = new Reading(form, RegoleForm.labels());
        RegoleForm.read(RULES, form, reading);
        Form again = reading.form();
        assertThat(again.error("rules/indicatori/lateFase")).isNotNull();
        var view = Editor.of(acting(Role.SEGRETARIO), regole(""), List.of(), null, UNITS, again);
        assertThat(page(acting(Role.SEGRETARIO), "smvp/bozza.jte", view, again).html())
                .contains("href=\"#f-rules-indicatori-lateFase\"")
                .contains("value=\"metà\"");
    }

    @Test
    void whatDoesNotAgreeLeadsToItsField() {
        var problem = new SmvpAnswer.Problema(
                "/rules/publication/minGroup",
                "MIN_GROUP_BELOW_3",
                "Un gruppo di meno di 3 persone le rende riconoscibili.");
        Form form = typed(Map.of("rules/publication/minGroup", "2"));
        var view = Editor.of(acting(Role.SEGRETARIO), regole(""), List.of(problem), null, UNITS, form);
        var page = page(acting(Role.SEGRETARIO), "smvp/bozza.jte", view, form);
        assertThat(page.html()).contains("href=\"#f-rules-publication-minGroup\"");
        assertThat(page.text()).contains("Parere e adozione aspettano che torni tutto");
    }

    @Test
    void aDraftStartsFromAVersionOrATemplate() {
        List<SmvpAnswer.Modello> templates = json("""
                [{'codice': 'comune-con-fasce', 'nome': 'Comune con EQ e fasce', 'descrizione': 'Cinque fasce.',
                  'fonte': 'Civitanova Marche', 'rules': {}}]""", new TypeReference<>() {});
        Form form = Form.fresh(5L, Map.of("da", "versione-1", "validFrom", "2027"));
        var view = Inizia.of(acting(Role.SEGRETARIO), smvp(null), templates, CONSORZIO, form);
        assertThat(page(acting(Role.SEGRETARIO), "smvp/nuova.jte", view, form).text())
                .contains("La versione 1 dell’ente")
                .contains("Comune con EQ e fasce")
                .contains("Fonte: Civitanova Marche")
                .contains("SMVP dei laghi, versione 4 · Unione dei laghi")
                .doesNotContain("SMVP dei laghi, versione 3");
    }

    @Test
    void theOivReadsWhatChangesAndDeclaresAConflict() {
        Form form = Form.fresh(5L, Map.of("esito", "FAVOREVOLE", "atto/numero", "4"));
        var view = Decisione.opinion(acting(Role.OIV), regole(""), Cifre.of(PROVA), form);
        assertThat(page(acting(Role.OIV), "smvp/parere.jte", view, form).text())
                .as("who writes here wrote in the draft")
                .contains("va dichiarato")
                .contains("ha dato parere favorevole sulla bozza dello SMVP, versione 3")
                .contains("80, compresa")
                .contains("Prova sull’anno 2026");
    }

    @Test
    void theAdoptionAsksWhyWhereTheOpinionIsMissing() {
        Form form = Form.fresh(5L, Map.of("atto/organo", "GIUNTA"));
        var view = Decisione.adoption(acting(Role.SEGRETARIO), regole(""), form);
        assertThat(page(acting(Role.SEGRETARIO), "smvp/adozione.jte", view, form)
                        .text())
                .contains("Perché si adotta senza parere favorevole")
                .contains("La Giunta ha adottato lo SMVP, versione 3, in vigore dal 2028");
        String favoured = """
                , 'parere': {'esito': 'FAVOREVOLE', 'motivo': 'Chiaro',
                  'atto': {'organo': 'OIV', 'numero': '4', 'data': '2027-01-10', 'immediatamenteEseguibile': false}}""";
        var favourable = Decisione.adoption(acting(Role.SEGRETARIO), regole(favoured), form);
        assertThat(favourable.motivo()).isFalse();
        assertThat(page(acting(Role.SEGRETARIO), "smvp/adozione.jte", favourable, form)
                        .text())
                .contains("Varrà dal 1° gennaio 2028")
                .doesNotContain("senza parere favorevole");
        assertThat(favourable.parere()).contains("Parere favorevole dell’OIV").contains("10/01/2027");
    }

    @Test
    void aVersionIsReadWholeWithWhatItChanged() {
        var view = Versione.of(acting(Role.DIPENDENTE), regole(""), false, null);
        assertThat(page(acting(Role.DIPENDENTE), "smvp/versione.jte", view, null)
                        .text())
                .contains("Rispetto alla versione 2")
                .contains("Termine del Piano")
                .contains("31 gennaio");
    }

    @Test
    void whatADraftHasDifferentlyFromItsTemplateIsShownRuleByRuleAndThatThereIsANewerOne() {
        Regole draft = regole(FROM);
        SmvpAnswer.Confronto answer = json("""
                {'regole': 60, 'differenze': [{'nome': 'Soglia degli indicatori', 'prima': '80, compresa', 'dopo': 'nessuna'}]}""", SmvpAnswer.Confronto.class);
        var from = Objects.requireNonNull(draft.delConsorzio());
        Acting acting = acting(Role.SEGRETARIO);
        var shown =
                page(acting, "smvp/confronto.jte", Confronto.of(acting, draft, true, from, 3, CONSORZIO, answer), null);
        assertThat(shown.text())
                .contains("Che cosa la bozza, versione 3, ha di diverso.")
                .contains("Rispetto a «SMVP dei laghi», versione 3")
                .contains("1 regola diversa su 60.")
                .contains("Il consorzio ha pubblicato la versione 4 il 10/01/2027: Soglia più alta")
                .contains("80, compresa");
        assertThat(shown.html()).contains("/2027/smvp/bozza/modello?con=4");

        var gone = Confronto.of(acting, draft, false, from, 9, Visto.NIENTE, null);
        assertThat(page(acting, "smvp/confronto.jte", gone, null).text())
                .contains("Il consorzio non mostra più questa versione del modello.");
    }

    @Test
    void aVersionSaysWhatItBeganAsAndTheSegretarioCanOfferIt() {
        var adopted = Versione.of(acting(Role.SEGRETARIO), regole(FROM + """
                , 'adozione': {'atto': {'organo': 'GIUNTA', 'numero': '112', 'data': '2027-02-10', 'immediatamenteEseguibile': true},
                  'senzaParere': true, 'inCorsoDAnno': false}"""), false, null);
        assertThat(page(acting(Role.SEGRETARIO), "smvp/versione.jte", adopted, null)
                        .html())
                .contains("Parte dal modello del consorzio «SMVP dei laghi», versione 3.")
                .contains("/2027/smvp/versioni/3/modello")
                .contains("/2027/smvp/versioni/3/offerta");
        var form = Form.fresh(null, Map.of());
        assertThat(page(
                                acting(Role.SEGRETARIO),
                                "smvp/offerta.jte",
                                Offerta.of(acting(Role.SEGRETARIO), regole(FROM), CONSORZIO),
                                form)
                        .text())
                .contains("può farne un modello per i suoi comuni")
                .contains("Versione 3 offerta al consorzio il 05/01/2027.");
        assertThat(versions(acting(Role.OIV), null).text())
                .contains("Modelli del consorzio")
                .contains("SMVP dei laghi, versione 4");
    }

    @Test
    void thePesaturaIsOneTableInTheFormAndCriteriWithVociInTheRules() {
        Map<String, String> values = new LinkedHashMap<>(RegoleForm.values(RULES));
        String row = "rules/weights/pesaturaVoci/";
        List<List<String>> voci = List.of(
                List.of("strategicità", "alta", "60"),
                List.of("complessità", "alta", "40"),
                List.of("strategicità", "media", "50"));
        for (int n = 0; n < voci.size(); n++) {
            values.put(row + n + "/criterio", voci.get(n).get(0));
            values.put(row + n + "/codice", voci.get(n).get(1));
            values.put(row + n + "/valore", voci.get(n).get(2));
        }
        values.put("rules/weights/pesaturaFattori/0/codice", "sviluppo");
        values.put("rules/weights/pesaturaFattori/0/valore", "0,75");
        Form form = Form.fresh(0L, values);

        JsonNode read = RegoleForm.read(RULES, form, new Reading(form, RegoleForm.labels()));

        assertThat(read.at("/weights/pesatura").toString())
                .isEqualTo(
                        "{\"criteri\":[{\"codice\":\"strategicità\",\"voci\":[{\"codice\":\"alta\",\"valore\":\"60\"},"
                                + "{\"codice\":\"media\",\"valore\":\"50\"}]},{\"codice\":\"complessità\",\"voci\":[{\"codice\":\"alta\","
                                + "\"valore\":\"40\"}]}],\"fattori\":[{\"codice\":\"sviluppo\",\"valore\":\"0.75\"}]}");
        assertThat(read.at("/weights").has("pesaturaVoci")).isFalse();
        assertThat(RegoleForm.values(read)).containsEntry(row + "1/codice", "media");
        assertThat(RegoleForm.field(form, "rules/weights/pesatura/criteri/0/voci"))
                .isEqualTo("rules/weights/pesaturaVoci");
        Form empty = Form.fresh(0L, RegoleForm.values(RULES));
        assertThat(RegoleForm.read(RULES, empty, new Reading(empty, RegoleForm.labels()))
                        .at("/weights")
                        .has("pesatura"))
                .isFalse();
    }
}
