// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaricamentiPagesTest {

    private static Caricamento loaded(
            boolean annullabile, List<String> cambiati, Caricamento.@Nullable Annullamento annullamento) {
        return new Caricamento(
                new UUID(4, 1),
                0,
                new Caricamento.File("obiettivi.xlsx", "ab".repeat(32), "XLSX"),
                null,
                List.of(new Caricamento.Voce(new ObjectiveId(new UUID(5, 1)), "TE-01", 2, null)),
                List.of(new Caricamento.Scartata(7, "TE-09", "Peso: scrivi un numero.")),
                Actings.DINO,
                Instant.parse("2026-01-10T09:00:00Z"),
                41,
                annullamento,
                annullabile,
                cambiati);
    }

    private static RenderedPage list(Acting acting, Cicli.Fase fase, Caricamento... all) {
        return after(acting, fase, Cicli.Fase.GESTIONE, all);
    }

    private static RenderedPage after(Acting acting, Cicli.Fase fase, Cicli.@Nullable Fase before, Caricamento... all) {
        return shown(acting, CaricamentiPage.of(acting, fase, true, before, List.of(all), Answers.people()));
    }

    private static RenderedPage shown(Acting acting, CaricamentiPage page) {
        return RenderedPage.page(
                acting,
                Head.of("Carica o copia"),
                "caricamenti/list.jte",
                Map.of("page", page, "form", Form.fresh(null, Map.of())));
    }

    @Test
    void whatWasLoadedIsToldWithItsFileItsRowsAndTheWayBack() {
        assertThat(list(Actings.segretario(), Cicli.Fase.PROGRAMMAZIONE, loaded(true, List.of(), null))
                        .text())
                .contains(
                        "obiettivi.xlsx",
                        "ab".repeat(32),
                        "1 obiettivo: TE-01",
                        "Riga 7 TE-09: Peso: scrivi un numero.")
                .contains("Annulla il caricamento", "Guarda l’anteprima");
    }

    @Test
    void withoutAPianoThereIsNothingToFillYet() {
        Acting acting = Actings.segretario();
        var page = shown(
                acting,
                CaricamentiPage.of(acting, Cicli.Fase.PROGRAMMAZIONE, false, null, List.of(), Answers.people()));
        assertThat(page.text())
                .contains("Il Piano 2026 non c’è ancora", "Vai al Piano")
                .doesNotContain("Guarda l’anteprima");
    }

    @Test
    void whatWasBuiltOnIsNotUndoneAndSaysWhy() {
        assertThat(list(Actings.segretario(), Cicli.Fase.PROGRAMMAZIONE, loaded(false, List.of("TE-01"), null))
                        .text())
                .contains("Non si annulla più. Cambiati dopo il caricamento: TE-01.")
                .doesNotContain("Annulla il caricamento");
        assertThat(list(
                                Actings.segretario(),
                                Cicli.Fase.PROGRAMMAZIONE,
                                loaded(
                                        false,
                                        List.of(),
                                        new Caricamento.Annullamento(
                                                "foglio sbagliato",
                                                Actings.DINO,
                                                Instant.parse("2026-01-11T09:00:00Z"),
                                                44)))
                        .text())
                .contains("Annullato da", "foglio sbagliato");
    }

    @Test
    void theYearBeforeIsOfferedOnlyWhereThereIsOneAndADraftIsCalledSo() {
        Cicli.Fase open = Cicli.Fase.PROGRAMMAZIONE;
        assertThat(after(Actings.segretario(), open, null).text())
                .contains("non c’è un Piano dell’anno prima")
                .doesNotContain("Copia dal Piano 2025");
        assertThat(after(Actings.segretario(), open, Cicli.Fase.PROGRAMMAZIONE).text())
                .contains("Copia dal Piano 2025", "Il Piano 2025 è ancora una bozza");
        assertThat(after(Actings.segretario(), open, Cicli.Fase.GESTIONE).text())
                .doesNotContain("è ancora una bozza");
    }

    @Test
    void aCodeThatIsTakenLeadsToTheCaricamentoBefore() {
        assertThat(Prova.sentence(new Refused.Fault("/righe/0/codice", "CODICE_TAKEN", "Il codice TE-01 è già preso.")))
                .isEqualTo(
                        "Il codice TE-01 è già preso. Se il foglio corregge un caricamento già fatto, prima annulla quello, poi ricarica il foglio intero.");
        assertThat(Prova.sentence(new Refused.Fault("/righe/0/peso", "PESO", "Troppo.")))
                .isEqualTo("Troppo.");
    }

    @Test
    void afterTheApprovalNobodyLoads() {
        assertThat(list(Actings.segretario(), Cicli.Fase.GESTIONE).text())
                .contains("Il Piano 2026 è approvato: un obiettivo nuovo entra con una variazione.")
                .doesNotContain("Guarda l’anteprima");
    }

    @Test
    void thePreviewSaysWhatIsLoadedAndWhatIsNot() {
        var preview = new Anteprima(
                new UUID(6, 1),
                Actings.LOVERE,
                2026,
                "obiettivi.xlsx",
                "ab".repeat(32),
                "XLSX",
                List.of(
                        new Anteprima.Riga(
                                "2",
                                "TE-01",
                                "Parco",
                                "Settore Tecnico",
                                "50",
                                "1 indicatore",
                                List.of("Nell’albero sotto: 1.1"),
                                List.of()),
                        new Anteprima.Riga(
                                "5",
                                "TE-02",
                                "Verde",
                                "Settore Tecnico",
                                "molto",
                                "2 indicatori",
                                List.of(),
                                List.of("Colonna Peso obiettivo (H), riga 5: Scrivi un numero."))),
                List.of("Settore Tecnico: con questo foglio i pesi fanno 50,00."),
                "",
                Map.of());
        String text = RenderedPage.page(
                        Actings.segretario(),
                        Head.of("Anteprima"),
                        "caricamenti/anteprima.jte",
                        Map.of("page", preview, "form", Form.fresh(null, Map.of()), "indirizzo", "/enti/x/2026"))
                .text();
        assertThat(text)
                .contains("1 obiettivo si carica, 1 non si carica", "Carica 1 obiettivo")
                .contains("Colonna Peso obiettivo (H), riga 5: Scrivi un numero.", "i pesi fanno 50,00")
                .contains("Nell’albero sotto: 1.1");
    }

    @Test
    void theCopyAsksForWhoAnswersWhereSomebodyLeft() {
        var page = CopiaPage.of(
                Actings.segretario(),
                Answers.rows(),
                java.util.Set.of(Answers.rows().getFirst().id()),
                Answers.units(),
                new Persone(Answers.units().all(), List.of(), Actings.TODAY),
                Answers.people());
        String text = RenderedPage.page(
                        Actings.segretario(),
                        Head.of("Copia"),
                        "caricamenti/copia.jte",
                        Map.of("page", page, "form", Form.fresh(null, Map.of())))
                .text();
        assertThat(text).contains("già copiato", "non è più in servizio: scegli chi ne risponde");
    }
}
