// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.registro;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.ADA;
import static it.ciclo.portal.session.Somebody.DARIO;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventCatalogue;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistroPageTest {

    private static final Filtro ALL = new Filtro("", "", "", "", "", "", false);

    private static final String VOCI = """
            {'totale': 1192, 'altre': 412, 'voci': [
              {'sequenza': 1187, 'anno': 2026, 'registratoIl': '2026-11-12T09:42:07Z', 'tipo': 'objective.IndicatoriDefined', 'attore': '%2$s', 'ruolo': 'RESPONSABILE',
               'frase': [{'persona': '%2$s'}, {'testo': ' ha portato il target di '},
                         {'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f4', 'testo': 'TE-04 Illuminazione'},
                         {'testo': ' da '}, {'prima': '320'}, {'testo': ' a '}, {'dopo': '260'}, {'testo': '.'}],
               'stream': {'kind': 'objective', 'id': '0b6a4d5e-0000-4000-8000-0000000000f4'}},
              {'sequenza': 412, 'anno': 2026, 'registratoIl': '2026-01-29T16:44:00Z', 'tipo': 'piano.PianoApproved', 'attore': '%1$s', 'ruolo': 'SEGRETARIO',
               'atto': {'organo': 'GIUNTA', 'numero': '9', 'data': '2026-01-29', 'immediatamenteEseguibile': true}, 'organo': 'GIUNTA',
               'frase': [{'testo': 'La Giunta ha approvato il Piano della performance 2026 con 21 obiettivi.'}],
               'stream': {'kind': 'piano', 'id': '0b6a4d5e-0000-4000-8000-0000000000f6'}}]}""".formatted(ADA, DARIO);

    private static VoceAnswer voce(boolean verified) {
        return json("""
                {'sequenza': 1187, 'anno': 2026, 'registratoIl': '2026-11-12T09:42:07Z', 'tipo': 'objective.ObjectiveHandedOver', 'attore': '%2$s', 'ruolo': 'RESPONSABILE',
                 'successoIl': '2026-10-30', 'frase': [], 'motivo': 'Trasferimento.', 'flag': 'CONFLITTO_DICHIARATO', 'stream': {'kind': 'objective', 'id': '0b6a4d5e-0000-4000-8000-0000000000f4'},
                 'campi': [{'campo': 'Titolare', 'prima': '%2$s', 'dopo': '%1$s', 'persona': true}, {'campo': 'Peso', 'prima': '20,00', 'dopo': '25,00', 'persona': false}],
                 'commandId': '0b6a4d5e-0000-4000-8000-0000000000c1', 'eventId': '0b6a4d5e-0000-4000-8000-0000000000c2', 'streamVersion': 3,
                 'impronta': '9f2c41d70b6ea853', 'precedente': '41aa8e10d2f963b4', 'impronteVerificate': %3$s, 'grezzo': '{}', 'metadata': '{}', 'di': 1192}""".formatted(ADA, DARIO, verified), VoceAnswer.class);
    }

    private static RenderedPage render(Filtro filtro, String registro, @Nullable VoceAnswer open) {
        var acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        var names = new People.Names(
                Map.of(ADA, new TenantClient.Nome("Ada", "Esempio"), DARIO, new TenantClient.Nome("Dario", "Esempio")));
        var view = RegistroPage.of(
                acting,
                filtro,
                json(registro, RegistroAnswer.class),
                open,
                List.of(new Option(ADA.toString(), "Ada Esempio")),
                new RegistroPage.Nomi(names, Map.of(TECNICO, "Tecnico"), Map.of()));
        return RenderedPage.page(
                acting,
                Head.of("Registro delle modifiche").in(Nav.REGISTRO),
                "registro/registro.jte",
                Map.of("page", view));
    }

    @Test
    void sentencesStandByMonthNewestFirst() {
        var page = render(ALL, VOCI, voce(true)).kept("j-registro");

        assertThat(page.text())
                .containsSubsequence(
                        "Novembre 2026",
                        "D. Esempio ha portato il target di TE-04 Illuminazione da",
                        "12/11/2026, 10:42 · responsabile",
                        "Gennaio 2026",
                        "La Giunta ha approvato",
                        "D.G. n. 9 del 29/01/2026 · registrata il 29/01/2026 alle 17:44 da A. Esempio, segretario comunale");
        assertThat(page.html())
                .contains("<del class=\"c-del\">")
                .contains("<ins class=\"c-ins\">")
                .contains("registro?prima=412");
    }

    @Test
    void whoActedByDelegationStandsThereWithWhoseRoleItWas() {
        String delegated = VOCI.replace("'ruolo': 'SEGRETARIO'", "'ruolo': 'SEGRETARIO', 'delegante': '" + DARIO + "'");

        assertThat(render(ALL, delegated, voce(true)).text())
                .contains("da A. Esempio, segretario comunale per delega di Dario Esempio");
    }

    @Test
    void theOpenEntryShowsWhatChangedAndItsProof() {
        var page = render(ALL, VOCI, voce(true));

        assertThat(page.text())
                .contains("Voce n. 1.187 Titolare")
                .contains("Dario Esempio")
                .contains("Ada Esempio")
                .contains("Conflitto dichiarato: programma e valuta Motivo")
                .contains("Trasferimento. Anno 2026 Atto")
                .contains("1.187 di 1.192")
                .contains("9f2c 41d7 0b6e a853")
                .contains("L’impronta ricalcolata coincide");
        assertThat(page.html()).contains("registro/1187/evento.json").contains("registro/1187/ricevuta.txt");
    }

    @Test
    void whatHappenedOnADayOfItsOwnShowsThatDayBesidesTheOneOfTheRecording() {
        assertThat(render(ALL, VOCI, voce(true)).text()).contains("Successo il 30/10/2026");
    }

    @Test
    void whatWasNotCheckedIsNeverCalledVerified() {
        var page = render(ALL, VOCI, voce(false));

        assertThat(page.text()).contains("L’impronta non è verificata").doesNotContain("coincide");
    }

    @Test
    void theFilterStaysInTheAddress() {
        var page =
                render(new Filtro("lampioni & pali", "", "objective.PesoSet", "", "2026-01-01", "", false), VOCI, null);

        assertThat(page.html())
                .contains("value=\"lampioni &amp; pali\"")
                .contains("<option value=\"objective.PesoSet\" selected>")
                .contains("registro?q=lampioni+%26+pali&amp;tipo=objective.PesoSet&amp;dal=2026-01-01&amp;prima=412");
    }

    private static final String SMVP = """
            {'totale': 1, 'voci': [
              {'sequenza': 2, 'registratoIl': '2026-01-02T09:00:00Z', 'tipo': 'smvp.DefaultSmvpAdopted', 'attore': '%s', 'ruolo': 'SEGRETARIO',
               'frase': [{'testo': 'A. Esempio ha adottato lo SMVP predefinito.'}],
               'stream': {'kind': 'smvp', 'id': '0b6a4d5e-0000-4000-8000-0000000000f7'}}]}""".formatted(ADA);

    @Test
    void whatIsOfTheEnteIsMarkedAmongTheEntriesOfAYear() {
        assertThat(render(ALL, SMVP, null).text())
                .contains("nel ciclo 2026, e ciò che riguarda l’ente in ogni anno")
                .contains("segretario comunale · dell’ente, di nessun anno · n. 2");
        assertThat(render(ALL, VOCI, null).text())
                .doesNotContain("di nessun anno")
                .doesNotContain("anno 2026 ·");
    }

    @Test
    void allYearsTogetherSayEachTheirOwn() {
        var page = render(new Filtro("", "", "", "", "", "", true), VOCI, null);

        assertThat(page.text())
                .contains("Tutto ciò che è successo nell’ente, in ogni anno")
                .contains("responsabile · anno 2026 · n. 1.187");
        assertThat(page.html())
                .contains("<option value=\"tutti\" selected>")
                .contains("registro?anni=tutti&amp;prima=412");
    }

    @Test
    void theYearIsAskedForUnlessAllAre() {
        assertThat(ALL.parameters(2026)).containsEntry("anno", "2026");
        assertThat(new Filtro("", "", "", "", "", "", true).parameters(2026)).isEmpty();
    }

    @Test
    void everyKindOfEntryCanBeChosenAndHasAName() {
        assertThat(RegistroPage.kinds())
                .extracting(Option::value)
                .containsExactlyElementsOf(EventCatalogue.types().stream()
                        .map(EventCatalogue.Type::name)
                        .toList());
        assertThat(RegistroPage.kinds())
                .extracting(Option::label)
                .doesNotHaveDuplicates()
                .noneMatch(label -> label.contains("."));
    }

    @Test
    void nothingInAPeriodIsSaid() {
        assertThat(render(ALL, "{'totale': 0, 'voci': []}", null).text())
                .contains("Nessuna modifica in questo periodo.");
    }
}
