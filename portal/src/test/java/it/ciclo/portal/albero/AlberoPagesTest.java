// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.albero;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Rendered;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlberoPagesTest {

    private static final String LINEA = "0b6a4d5e-0000-4000-8000-000000000a01";
    private static final String AREA = "0b6a4d5e-0000-4000-8000-000000000a02";
    private static final String LUCI = "0b6a4d5e-0000-4000-8000-000000000b01";
    private static final String DINO = "0b6a4d5e-0000-4000-8000-000000000b02";
    private static final String TURNI = "0b6a4d5e-0000-4000-8000-000000000b03";
    private static final String UNITA = "0b7c2a9e-5d3f-4f7a-8f0e-1a2b3c4d5e6f";

    private static final AlberoAnswer ALBERO =
            json("""
            {'anno': 2027, 'comePrima': 1, 'mandati': [{'dal': 2024, 'al': 2029, 'titolo': 'Il paese che vogliamo',
              'atto': {'organo': 'CONSIGLIO', 'numero': '31', 'data': '2024-09-26', 'immediatamenteEseguibile': false},
              'linee': [{'id': '%1$s', 'livello': 'LINEA', 'codice': '1', 'titolo': 'Ambiente', 'descrizione': '', 'riferimento': '', 'quanti': 2,
                'obiettivi': [], 'rami': [{'id': '%2$s', 'livello': 'AREA', 'sopra': '%1$s', 'codice': '1.1', 'titolo': 'Illuminazione',
                  'descrizione': 'Consumare meno', 'missione': '10.05', 'riferimento': 'DUP, SeS', 'quanti': 2, 'rami': [],
                  'obiettivi': [{'id': '%3$s', 'codice': 'TE-01', 'titolo': 'Luci a LED', 'unita': '%6$s', 'peso': '60.00',
                    'semaforo': 'A_RISCHIO', 'grado': '83.51', 'provvisorio': true,
                    'sotto': [{'id': '%4$s', 'codice': 'TE-01.1', 'titolo': 'Ordini', 'unita': '%6$s', 'peso': '10.00', 'semaforo': 'NON_ANCORA',
                      'provvisorio': true, 'sotto': []}]}]}]}]}],
             'senza': [{'id': '%5$s', 'codice': 'PL-01', 'titolo': 'Turni serali', 'unita': '%6$s', 'peso': '30.00',
               'semaforo': 'IN_LINEA', 'provvisorio': true, 'sotto': []}]}""".formatted(LINEA, AREA, LUCI, DINO, TURNI, UNITA), AlberoAnswer.class);

    private static AlberoAnswer.Foglia foglia(String id) {
        return Objects.requireNonNull(ALBERO.foglia(ObjectiveId.of(id)));
    }

    private static Acting acting(Role role) {
        return Somebody.in(2027, LocalDate.of(2027, 4, 3), role);
    }

    private static RenderedPage render(Role role) {
        Acting acting = acting(role);
        return RenderedPage.page(
                acting,
                Head.of("Albero della performance 2027").in(Nav.OBIETTIVI),
                "albero/albero.jte",
                Map.of(
                        "page", AlberoPage.of(acting, ALBERO, true),
                        "form", Form.fresh(null, Map.of())));
    }

    @Test
    void fromTheMandateToTheObjectiveOfAPersonEverythingHangsUnderSomething() {
        RenderedPage page = render(Role.SEGRETARIO).kept("albero");
        assertThat(page.text())
                .contains("Il paese che vogliamo (2024–2029)", "Linea di mandato 1 Ambiente 2 obiettivi")
                .contains("Consumare meno · missione 10.05 · DUP, SeS")
                .contains("TE-01 Luci a LED peso 60,00, grado provvisorio 83,51", "TE-01.1 Ordini")
                .contains("Senza collocazione", "PL-01 Turni serali")
                .contains("Sposta : TE-01 Luci a LED", "Colloca : PL-01 Turni serali")
                .contains("Un obiettivo continua un obiettivo del 2026");
        assertThat(page.html())
                .contains("data-tree=\"Il paese che vogliamo (2024–2029)\"")
                .contains("albero/voci/nuova?mandato=2024&amp;sopra=" + AREA)
                .contains("albero/obiettivi/" + TURNI);
    }

    @Test
    void whatHasNothingUnderItDoesNotOpen() {
        var ramo =
                new AlberoPage.Ramo("Area", "1.2", "Verde", "", "0 obiettivi", null, List.of(), List.of(), null, null);
        assertThat(Rendered.page("albero-foglia", "albero/ramo.jte", Map.of("ramo", ramo)))
                .contains("1.2 Verde")
                .doesNotContain("<details");
    }

    @Test
    void whoOnlyReadsSeesNoFormButAllThatHangs() {
        assertThat(render(Role.OIV).html())
                .doesNotContain("albero/voci/", "albero/obiettivi/", "albero/mandato", "Collocali");
        assertThat(render(Role.OIV).text()).contains("TE-01 Luci a LED");
    }

    @Test
    void aPlaceIsChosenAmongThoseThatLieHigher() {
        assertThat(Posti.sopra(ALBERO, 2024, Livello.AREA, null))
                .extracting(Option::value)
                .containsExactly("", LINEA);
        assertThat(Posti.sopra(ALBERO, 2024, Livello.OPERATIVO, null))
                .extracting(Option::value)
                .containsExactly("", LINEA, AREA);
    }

    @Test
    void anObjectiveHangsUnderAPlaceOrUnderAnObjectiveThatIsNoPartItself() {
        assertThat(Posti.perObiettivo(ALBERO, foglia(TURNI)))
                .extracting(Option::value)
                .containsExactly("", LINEA, AREA, "o/" + LUCI);
        assertThat(Posti.perObiettivo(ALBERO, foglia(LUCI)))
                .as("it has a part itself")
                .extracting(Option::value)
                .containsExactly("", LINEA, AREA);
        assertThat(ALBERO.sopra(ObjectiveId.of(DINO))).isEqualTo(LUCI);
        assertThat(ALBERO.sopra(ObjectiveId.of(LUCI))).isEqualTo(AREA);
        assertThat(ALBERO.sopra(ObjectiveId.of(TURNI))).isEmpty();
    }
}
