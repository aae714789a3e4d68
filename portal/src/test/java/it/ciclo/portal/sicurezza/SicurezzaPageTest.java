// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.sicurezza;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.RightsClient.Avvenimento;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SicurezzaPageTest {

    private static final Instant THEN = Instant.parse("2027-04-02T07:00:00Z");

    private static String render(List<Avvenimento> all) {
        var names = new People.Names(Map.of(
                Somebody.ADA, new TenantClient.Nome("Ada", "Esempio"),
                Somebody.DARIO, new TenantClient.Nome("Dario", "Esempio")));
        return RenderedPage.page(
                        Somebody.in(2027, LocalDate.of(2027, 4, 3), Role.SEGRETARIO),
                        Head.of("Sicurezza"),
                        "sicurezza/sicurezza.jte",
                        Map.of("page", SicurezzaPage.of(all, names)))
                .kept("sicurezza")
                .text();
    }

    @Test
    void refusalsStandApartFromChanges() {
        assertThat(render(List.of(
                        new Avvenimento(THEN, "ACCESSO_RIFIUTATO", Somebody.DARIO, null, null, null, null),
                        new Avvenimento(THEN, "DA_FUORI", null, null, null, null, null),
                        new Avvenimento(THEN, "NON_PERMESSO", Somebody.DARIO, null, null, null, null),
                        new Avvenimento(
                                THEN,
                                "MembershipGranted",
                                Somebody.ADA,
                                Somebody.DARIO,
                                Somebody.DARIO,
                                Role.OIV,
                                "Decreto sindacale n. 4"),
                        new Avvenimento(THEN, "SomethingNew", Somebody.ADA, null, null, null, "Perché sì"))))
                .contains(
                        "Password sbagliata",
                        "una persona di fuori",
                        "qualcosa che il suo ruolo non può",
                        "Ruolo dato Decreto sindacale n. 4",
                        "Dario Esempio, OIV",
                        "Ada Esempio per delega di Dario Esempio",
                        "Altro cambio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AnagraficaChanged",
                "ConfrontiJoined",
                "ConfrontiLeft",
                "DelegationEnded",
                "EnteConfirmed",
                "EnteExtinguished",
                "EnteOpened",
                "EnteResumed",
                "EnteSuspended",
                "InvitationRevoked",
                "MandatoConfirmed",
                "OnboardingCancelled",
                "SmvpOffered",
                "StemmaRemoved",
                "StemmaSet"
            })
    void eachKindOfChangeHasItsWords(String kind) {
        assertThat(render(List.of(new Avvenimento(THEN, kind, Somebody.ADA, null, null, null, null))))
                .doesNotContain("Altro cambio");
    }

    @Test
    void anIdOrAHashIsNothingToRead() {
        assertThat(render(List.of(
                        new Avvenimento(THEN, "StemmaSet", Somebody.ADA, null, null, null, "SHA-256 f84658ab"),
                        new Avvenimento(
                                THEN,
                                "EnteOpened",
                                Somebody.ADA,
                                null,
                                null,
                                null,
                                "consorzio 5b7a5b3e-0000-4000-8000-000000000001"))))
                .contains("Stemma caricato", "Ente registrato")
                .doesNotContain("SHA-256", "5b7a5b3e");
    }

    @Test
    void whereNothingHappenedItSaysSo() {
        assertThat(render(List.of())).contains("Nessun rifiuto.", "Nessun cambio.");
    }
}
