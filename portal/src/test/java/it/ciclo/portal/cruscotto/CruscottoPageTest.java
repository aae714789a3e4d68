// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cruscotto;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.AFFARI;
import static it.ciclo.portal.session.Somebody.DARIO;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CruscottoPageTest {

    private static final Cicli.CicloDetail CICLO = json("""
            {'anno': 2026, 'fase': 'GESTIONE', 'versione': 0, 'smvpVersione': 1, 'smvpPredefinito': true,
             'regole': {'combination': 'O1', 'enteRollup': 'E1', 'relazioneOrder': 'APPROVE_THEN_VALIDATE', 'confirmationByAnother': true},
             'scadenze': [], 'passi': [],
             'conteggi': {'obiettivi': 8, 'indicatori': 9, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0}}""", Cicli.CicloDetail.class);

    private static RenderedPage render(String answer) {
        var acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        var view = CruscottoPage.of(
                acting,
                json(answer, CruscottoAnswer.class),
                CICLO,
                List.of(new Cicli.Unita(AFFARI, "AG", "Affari generali"), new Cicli.Unita(TECNICO, "TE", "Tecnico")),
                new People.Names(Map.of(DARIO, new TenantClient.Nome("Dario", "Esempio"))));
        return RenderedPage.page(
                acting, Head.of("Come va il 2026").in(Nav.CRUSCOTTO), "cruscotto/cruscotto.jte", Map.of("page", view));
    }

    @Test
    void figuresChartsAndTheirTablesStandTogether() {
        var page = render("""
                        {'grado': '82.28', 'gradoEsatto': '82.28', 'regola': 'E1', 'regolaUnita': 'WEIGHTED_MEAN', 'neutralizzati': 'EXCLUDE_AND_REWEIGHT', 'copertura': {'conGrado': 10, 'obiettivi': 10, 'settori': 2, 'pesoCoperto': 100}, 'provvisorio': true,
                         'valori': {'period': '2026-10', 'registrati': 36, 'attesi': 38, 'inRitardo': 2},
                         'obiettivi': {'totale': 21, 'inLinea': 15, 'aRischio': 3, 'nonInLinea': 1, 'raggiunti': 2, 'parziali': 0, 'nonRaggiunti': 0, 'senzaTitolare': 1, 'neutralizzati': 1, 'valutati': 2},
                         'unita': [{'unita': '%1$s', 'obiettivi': 5, 'grado': '80.33', 'gradoEsatto': '80.331', 'copertura': {'conGrado': 5, 'obiettivi': 5, 'settori': 1, 'pesoCoperto': 100}, 'gradoPrecedente': '74.10', 'daGuardare': 0, 'condivisi': 0, 'addendi': []},
                                   {'unita': '%2$s', 'obiettivi': 5, 'grado': '84.23', 'gradoEsatto': '84.229', 'copertura': {'conGrado': 5, 'obiettivi': 5, 'settori': 1, 'pesoCoperto': 100}, 'daGuardare': 2, 'condivisi': 0, 'addendi': []}],
                         'monitoraggio': {'daAprire': 0, 'aperti': 0, 'senzaRapporto': 0, 'azioniAperte': 0, 'azioniInRitardo': 0,
                           'riferiti': {'ultimo': '2026-07', 'inLinea': 15, 'aRischio': 2, 'nonInLinea': 4}},
                         'ritardi': [{'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f3', 'codice': 'TE-03', 'titolo': 'Raccolta differenziata',
                           'indicatore': '0b6a4d5e-0000-4000-8000-0000000000f4', 'nome': 'Percentuale', 'period': '2026-10', 'responsabile': '%3$s', 'giorni': 4}],
                         'senzaTitolare': [{'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f5', 'codice': 'PL-01', 'titolo': 'Servizi serali',
                           'peso': '40.00', 'dal': '2026-10-31'}],
                         'mesi': [{'unita': '%2$s', 'valori': [{'mese': 1, 'attesi': 6, 'inTempo': 6}, {'mese': 4, 'attesi': 6, 'inTempo': 4},
                            {'mese': 9, 'attesi': 3, 'inTempo': 1}, {'mese': 11, 'attesi': 0, 'inTempo': 0}]}]}""".formatted(AFFARI, TECNICO, DARIO)).kept("h-cruscotto");

        assertThat(page.text())
                .contains("82,28 su 100")
                .contains("36 su 38")
                .contains("17 su 21")
                .contains(
                        "Secondo i valori, in linea o raggiunti 17 su 21",
                        "secondo i valori 3 a rischio, 1 non in linea")
                .contains(
                        "I settori hanno riferito: 15 in linea quali : 15 in linea 2 a rischio quali : 2 a rischio 4 non in linea")
                .contains("1 obiettivo neutralizzato dall’OIV", "2 obiettivi con il grado valutato dall’OIV")
                .contains("TE-03 Raccolta differenziata")
                .contains("D. Esempio")
                .contains("4 giorni")
                .contains("19 giorni")
                .contains("Perché 82,28?")
                .contains("media semplice")
                .contains("80,331")
                .contains("Somma 164,56")
                .contains("Divisa per 2 82,28")
                .contains("su tutti gli obiettivi (10) · media di 2 settori");
        assertThat(page.html())
                .contains("aria-label=\"Grado 80,33 su 100; nel 2025 74,10\"")
                .contains("heat-5")
                .contains("heat-2")
                .contains("heat-1")
                .contains("heat-0");
    }

    @Test
    void aYearWithoutValuesHasDashesAndNoWhy() {
        var page = render("""
                {'regola': 'E1', 'regolaUnita': 'WEIGHTED_MEAN', 'neutralizzati': 'EXCLUDE_AND_REWEIGHT', 'copertura': {'conGrado': 0, 'obiettivi': 0, 'settori': 0, 'pesoCoperto': 0}, 'provvisorio': true, 'valori': {'registrati': 0, 'attesi': 0, 'inRitardo': 0},
                 'obiettivi': {'totale': 0, 'inLinea': 0, 'aRischio': 0, 'nonInLinea': 0, 'raggiunti': 0, 'parziali': 0, 'nonRaggiunti': 0, 'senzaTitolare': 0, 'neutralizzati': 0, 'valutati': 0},
                 'unita': [], 'ritardi': [], 'senzaTitolare': [], 'mesi': []}""");

        assertThat(page.text())
                .contains("Nessun valore ancora")
                .contains("Nessun valore in ritardo")
                .doesNotContain("Perché");
    }

    @Test
    void aGradoSaysOnHowMuchItRests() {
        var page = render("""
                {'grado': '100.00', 'gradoEsatto': '100', 'regola': 'E1', 'regolaUnita': 'WEIGHTED_MEAN', 'neutralizzati': 'EXCLUDE_AND_REWEIGHT', 'provvisorio': true,
                 'copertura': {'conGrado': 1, 'obiettivi': 22, 'settori': 1, 'pesoCoperto': 4},
                 'valori': {'period': '2026-10', 'registrati': 1, 'attesi': 38, 'inRitardo': 0},
                 'obiettivi': {'totale': 22, 'inLinea': 1, 'aRischio': 0, 'nonInLinea': 0, 'raggiunti': 0, 'parziali': 0, 'nonRaggiunti': 0, 'senzaTitolare': 0, 'neutralizzati': 0, 'valutati': 0},
                 'unita': [{'unita': '%s', 'obiettivi': 5, 'grado': '100.00', 'gradoEsatto': '100',
                            'copertura': {'conGrado': 1, 'obiettivi': 5, 'settori': 1, 'pesoCoperto': 30}, 'daGuardare': 0, 'condivisi': 0, 'addendi': []},
                           {'unita': '%s', 'obiettivi': 17,
                            'copertura': {'conGrado': 0, 'obiettivi': 17, 'settori': 0, 'pesoCoperto': 0}, 'daGuardare': 0, 'condivisi': 0, 'addendi': []}],
                 'ritardi': [], 'senzaTitolare': [], 'mesi': []}""".formatted(TECNICO, AFFARI)).kept("h-cruscotto-primi-valori");

        assertThat(page.text())
                .contains("Grado dell’ente, provvisorio 100,00 su 100")
                .contains("su 1 di 22 obiettivi, peso coperto 4% · media di 1 settore")
                .contains("Tecnico 2026: 100,00 su 1 di 5 obiettivi, peso coperto 30% Obiettivi: 5")
                .contains("Affari generali 2026: — — Obiettivi: 17")
                .contains("Perché 100,00? su 1 di 22 obiettivi, peso coperto 4%");
    }

    @Test
    void aYearThatIsOverSaysWhatWasReachedAndThatItCameToCicloLater() {
        var page = render("""
                {'grado': '85.11', 'gradoEsatto': '85.1125', 'regola': 'E3', 'regolaUnita': 'WEIGHTED_MEAN', 'neutralizzati': 'EXCLUDE_AND_REWEIGHT', 'copertura': {'conGrado': 21, 'obiettivi': 21, 'settori': 1, 'pesoCoperto': 100}, 'provvisorio': false, 'valori': {'period': '2026-FINALE', 'registrati': 2, 'attesi': 2, 'inRitardo': 0},
                 'obiettivi': {'totale': 21, 'inLinea': 0, 'aRischio': 0, 'nonInLinea': 0, 'raggiunti': 4, 'parziali': 16, 'nonRaggiunti': 1, 'senzaTitolare': 0, 'neutralizzati': 0, 'valutati': 0},
                 'unita': [{'unita': '%s', 'obiettivi': 5, 'grado': '85.11', 'gradoEsatto': '85.1125', 'copertura': {'conGrado': 5, 'obiettivi': 5, 'settori': 1, 'pesoCoperto': 100}, 'daGuardare': 0, 'condivisi': 0, 'addendi': [
                     {'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f1', 'codice': 'TE-01', 'titolo': 'Strade', 'peso': '40.00', 'grado': '90.225', 'neutralizzato': false, 'nonCalcolabile': false, 'condiviso': false},
                     {'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f2', 'codice': 'TE-02', 'titolo': 'Verde', 'peso': '40.00', 'grado': '80', 'neutralizzato': false, 'nonCalcolabile': false, 'condiviso': false},
                     {'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f3', 'codice': 'TE-03', 'titolo': 'Frana', 'peso': '20.00', 'neutralizzato': true, 'nonCalcolabile': false, 'condiviso': false}]}],
                 'ritardi': [], 'senzaTitolare': [], 'tempiDal': '2026-11-21',
                 'mesi': [{'unita': '%1$s', 'valori': [{'mese': 3, 'attesi': 0, 'inTempo': 0}]}]}""".formatted(TECNICO));

        assertThat(page.text())
                .contains("Obiettivi raggiunti 4 su 21")
                .contains("16 in parte, 1 non raggiunto")
                .contains("TE-01 Strade Tecnico 90,225 × 40 3.609,00")
                .contains("Divisa per 80 85,1125 Arrotondato a due decimali 85,11")
                .contains("Perché 85,11? Tecnico Il grado del settore è la media dei gradi dei suoi obiettivi")
                .contains("TE-03 Frana neutralizzato: non conta, il suo peso si divide fra gli altri — —")
                .contains("Il Piano è in Ciclo dal 21/11/2026");
        assertThat(page.html()).doesNotContain("heat-");
    }

    /** The same year once every final value is there: its grado waits for nothing, and one objective has none. */
    private static RenderedPage withAllFinals() {
        return render("""
                {'grado': '90.00', 'gradoEsatto': '90', 'regola': 'E1', 'regolaUnita': 'WEIGHTED_MEAN', 'neutralizzati': 'EXCLUDE_AND_REWEIGHT', 'copertura': {'conGrado': 1, 'obiettivi': 2, 'settori': 1, 'pesoCoperto': 60}, 'provvisorio': false, 'valori': {'period': '2026-FINALE', 'registrati': 2, 'attesi': 2, 'inRitardo': 0},
                 'obiettivi': {'totale': 2, 'inLinea': 0, 'aRischio': 0, 'nonInLinea': 0, 'raggiunti': 0, 'parziali': 1, 'nonRaggiunti': 0, 'senzaTitolare': 0, 'neutralizzati': 0, 'valutati': 0},
                 'unita': [{'unita': '%s', 'obiettivi': 2, 'grado': '90.00', 'gradoEsatto': '90', 'copertura': {'conGrado': 1, 'obiettivi': 2, 'settori': 1, 'pesoCoperto': 60}, 'daGuardare': 0, 'condivisi': 0, 'addendi': [
                     {'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f1', 'codice': 'TE-01', 'titolo': 'Strade', 'peso': '60.00', 'grado': '90', 'neutralizzato': false, 'nonCalcolabile': false, 'condiviso': false},
                     {'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000f2', 'codice': 'TE-02', 'titolo': 'Ricorsi', 'peso': '40.00', 'neutralizzato': false, 'nonCalcolabile': true, 'condiviso': false}]}],
                 'ritardi': [], 'senzaTitolare': [], 'mesi': []}""".formatted(TECNICO));
    }

    @Test
    void onceEveryFinalValueIsThereNothingIsCalledProvisional() {
        assertThat(withAllFinals().text())
                .contains("Tutti i valori finali sono registrati: il grado è calcolato su quelli.")
                .contains("Le misurazioni non sono ancora chiuse")
                .doesNotContain("rovvisorio");
    }

    @Test
    void whatIsRecordedAndCannotBeCalculatedIsNotSaidToLackValues() {
        assertThat(withAllFinals().text())
                .contains("TE-02 Ricorsi registrato ma non calcolabile: non conta")
                .doesNotContain("senza valori: non conta ancora");
    }
}
