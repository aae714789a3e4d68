// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Rendered;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordingTest {

    /** One monthly indicatore of a Piano approved on 10/06/2026, on 19/11/2026. */
    private static ObjectiveDetail monthly(String recorded, String attesi) {
        return monthly(recorded, attesi, "{\"tipo\": \"DECRESCENTE\", \"target\": \"45\"}");
    }

    private static ObjectiveDetail monthly(String recorded, String attesi, String misura) {
        return EventJson.mapper()
                .readValue("""
                {"id": "cccccccc-0000-4000-8000-000000000001", "versione": 7, "codice": "TE-01", "titolo": "Permessi", "unita": "%s",
                 "responsabile": "11111111-2222-4333-8444-555555555555", "responsabileAttivo": true, "peso": "25.00",
                 "semaforo": "IN_LINEA", "provvisorio": true, "valoriInRitardo": 0, "senzaFonte": false,
                 "indicatori": [{"id": "aaaaaaaa-0000-4000-8000-000000000001", "nome": "Tempo medio",
                   "misura": %s, "unitaDiMisura": "giorni", "decimali": 1, "fonte": "gestionale",
                   "peso": "100.00", "cadenza": "MENSILE", "aggregazione": {"modo": "OWN_VALUE"}, "mancanti": [],
                   "periodiAttesi": [%s],
                   "misurazioni": [%s]}],
                 "descrizione": "", "calcolo": {"strategico": false}, "anno": 2026, "fase": "GESTIONE", "storia": 3, "fissato": false,
                 "atto": {"organo": "GIUNTA", "numero": "60", "data": "2026-06-10", "immediatamenteEseguibile": true}}
                """.formatted(Answers.UNIT, misura, attesi, recorded), ObjectiveDetail.class);
    }

    private static String value(String period) {
        return """
                {"period": "%s", "stato": "CONFERMATO", "valore": {"tipo": "NUMERO", "numero": "50"}, "numero": "50", "precedenti": []}""".formatted(period);
    }

    private static String why(Acting acting, ObjectiveDetail o) {
        Recording recording = Recording.of(acting, o, Answers.people());
        assertThat(recording.now()).isFalse();
        return Objects.requireNonNull(recording.why());
    }

    private static String scheda(Acting acting, ObjectiveDetail o) {
        var page = SchedaPage.of(acting, o, Answers.units(), Answers.people(), true, Actings.TODAY);
        return Rendered.page("scheda-registra", "obiettivi/scheda.jte", Map.of("page", page));
    }

    @Test
    void aMissingValueOffersTheButtonToWhoRecords() {
        ObjectiveDetail o = monthly("", "\"2026-11\", \"2026-FINALE\"");
        assertThat(Recording.of(Actings.responsabile(), o, Answers.people()))
                .isEqualTo(new Recording(true, null, List.of()));
        assertThat(scheda(Actings.responsabile(), o)).contains("/registra\"").doesNotContain("id=\"non-ora\"");
    }

    @Test
    void whoConfirmsReadsWhoRecords() {
        ObjectiveDetail o = monthly("", "\"2026-11\", \"2026-FINALE\"");
        assertThat(scheda(Actings.segretario(), o))
                .contains("I valori li registra D. Esempio, titolare dell’obiettivo. Tu li confermi.")
                .doesNotContain("/registra\"");
    }

    @Test
    void whereAllThatIsExpectedIsThereThePageSaysWhatComesNextAndWhatIsNotAsked() {
        ObjectiveDetail o = monthly(value("2026-11"), "\"2026-11\", \"2026-FINALE\"");
        assertThat(scheda(Actings.responsabile(), o))
                .contains("Il prossimo è «Tempo medio», valore finale 2026: si registra dal 31/12/2026.")
                .contains("I periodi finiti prima della delibera del 10/06/2026 non si chiedono.")
                .doesNotContain("/registra\"");
    }

    @Test
    void anObjectiveWithAllItsValuesOffersNoOther() {
        ObjectiveDetail o = monthly(value("2026-FINALE"), "\"2026-FINALE\"");
        assertThat(why(Actings.responsabile(), o)).isEqualTo("Tutti i valori attesi sono registrati.");
        assertThat(scheda(Actings.responsabile(), o)).doesNotContain("/registra\"");
    }

    @Test
    void whatMayBeDoneBeforeTheEndOfTheYearIsOfferedQuietly() {
        ObjectiveDetail o = monthly("", "\"2026-FINALE\"", """
                {"tipo": "FASI", "fasi": [{"id": "bbbbbbbb-0000-4000-8000-000000000001", "nome": "Progetto", "peso": "100", "dal": "2026-01-01", "al": "2026-03-31"}]}""");
        assertThat(scheda(Actings.responsabile(), o))
                .contains("«Tempo medio» è già compiuto? Registra il valore finale", "2026-FINALE\"")
                .contains("si registra dal 31/12/2026")
                .doesNotContain("/registra\"");
        assertThat(scheda(Actings.segretario(), o)).doesNotContain("già compiuto");
    }

    @Test
    void beforeTheApprovalAndAfterTheClosingTheReasonIsTheYears() {
        assertThat(scheda(Actings.responsabile(), Answers.detail("PROGRAMMAZIONE")))
                .contains("Il Piano 2026 non è ancora approvato: i valori si registrano dopo la delibera")
                .doesNotContain("/registra\"");
        assertThat(why(Actings.responsabile(), Answers.detail("CONSUNTIVO")))
                .contains("Le misurazioni 2026 sono chiuse");
    }
}
