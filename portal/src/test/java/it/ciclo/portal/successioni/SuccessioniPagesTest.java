// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.successioni;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.LOVERE;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.FusioniClient.Successioni;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessioniPagesTest {

    private static final UUID OLD = new UUID(0, 5);
    private static final PersonId READER = new PersonId(new UUID(0, 8));

    private static final Successioni ALL =
            json("""
            {'fini': [{'id': '%s', 'tipo': 'FUSIONE', 'successore': 'Comune di Alto Sebino', 'dal': '2027-01-01',
                       'atto': {'organo': 'Regione Lombardia, legge regionale', 'numero': '21', 'data': '2026-10-12'}}],
             'storie': [{'tenant': '%s', 'denominazione': 'Comune di Castro', 'dal': '2020-01-01', 'confermataIl': '2019-12-01',
                         'accessi': [{'id': '%s', 'persona': '%s', 'ruolo': 'OIV', 'dal': '2020-02-01'}]},
                        {'tenant': '%s', 'denominazione': 'Comune di Riva', 'dal': '2020-01-01', 'accessi': []}]}""".formatted(new UUID(0, 4), OLD, new UUID(0, 6), READER, new UUID(0, 7)), Successioni.class);

    private static RenderedPage render(Role role) {
        Acting acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), role);
        var names = new People.Names(Map.of(READER, new TenantClient.Nome("Olga", "Prova")));
        return RenderedPage.page(
                acting,
                Head.of("Fusioni e storie").in(Nav.PERSONE),
                "successioni/successioni.jte",
                Map.of("page", SuccessioniPage.of(acting, ALL, names)));
    }

    @Test
    void theEndIsConfirmedAndReadingIsGivenByTheSegretarioAlone() {
        var page = render(Role.SEGRETARIO);
        assertThat(page.text())
                .contains("Comune di Alto Sebino succede a questo ente dal 01/01/2027")
                .contains("aspetta la conferma dell’ente")
                .contains("Succede a Comune di Castro, dal 01/01/2020")
                .contains("Olga Prova, come")
                .contains("La storia si apre quando l’ente ha confermato");
        assertThat(page.html())
                .contains(new UUID(0, 4) + "/conferma")
                .contains(OLD + "/letture/nuova")
                .contains(OLD + "/letture/" + new UUID(0, 6) + "/fine")
                .doesNotContain(new UUID(0, 7) + "/letture/nuova");
        assertThat(render(Role.SINDACO).html()).doesNotContain("/conferma\"").doesNotContain("/letture/");
    }

    @Test
    void theSegretarioRefusesWhatIsOpenAndWhatIsVoidSaysWhy() {
        assertThat(render(Role.SEGRETARIO).html()).contains(new UUID(0, 4) + "/rifiuto");
        assertThat(render(Role.SINDACO).html()).doesNotContain("/rifiuto");

        assertThat(ended("'rifiutata': false, 'motivo': 'Data sbagliata'").annullata())
                .isEqualTo("Ritirata dal consorzio il 19/11/2026: Data sbagliata");
        assertThat(ended("'rifiutata': true, 'motivo': 'Il Consiglio non è d’accordo'")
                        .annullata())
                .isEqualTo("Rifiutata da questo ente il 19/11/2026: Il Consiglio non è d’accordo");
        assertThat(ended("'rifiutata': true").annullata()).contains("da un altro degli enti");
        assertThat(ended("'rifiutata': true").conferma()).isNull();
    }

    private static SuccessioniPage.Riga ended(String how) {
        Successioni all = json("""
                {'fini': [{'id': '%s', 'tipo': 'FUSIONE', 'successore': 'Comune di Alto Sebino', 'dal': '2027-01-01',
                           'atto': {'organo': 'Regione Lombardia, legge regionale', 'numero': '21', 'data': '2026-10-12'},
                           'annullata': {'il': '2026-11-19', %s}}], 'storie': []}""".formatted(new UUID(0, 4), how), Successioni.class);
        Acting acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        return SuccessioniPage.of(acting, all, new People.Names(Map.of()))
                .fini()
                .getFirst();
    }

    @Test
    void aDocumentKeepsTheNameOfItsDay() {
        TenantClient.Profilo profilo = json("""
                {'tenant': '%s', 'stato': 'ACTIVE', 'demo': true, 'profilo': {'denominazione': 'Comune di Nuovo', 'provincia': 'Bergamo',
                 'sigla': 'BG', 'indirizzo': 'via Esempio 1', 'cap': '24065', 'codiceIstat': '016128', 'codiceCatastale': 'E704',
                 'codiceFiscale': '81003470168', 'email': 'info@esempio.it', 'pec': 'pec@esempio.it', 'popolazione': 5000, 'dipendenti': 40},
                 'storia': [{'al': '2025-12-31', 'denominazione': 'Comune di Vecchio', 'codiceIstat': '016127', 'codiceCatastale': 'E703'},
                            {'dal': '2026-01-01', 'denominazione': 'Comune di Nuovo', 'codiceIstat': '016128', 'codiceCatastale': 'E704',
                             'atto': {'organo': 'Regione', 'numero': '3', 'data': '2025-11-02'}}]}""".formatted(LOVERE), TenantClient.Profilo.class);
        assertThat(profilo.denominazione(LocalDate.of(2025, 12, 31))).isEqualTo("Comune di Vecchio");
        assertThat(profilo.denominazione(LocalDate.of(2026, 1, 1))).isEqualTo("Comune di Nuovo");
    }
}
