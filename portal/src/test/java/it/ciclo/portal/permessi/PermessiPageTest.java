// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.permessi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.RightsClient.Permessi;
import it.ciclo.portal.client.RightsClient.Permesso;
import it.ciclo.portal.client.RightsClient.Ruolo;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PermessiPageTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 3);

    private static Permesso row(
            String action, List<Ruolo> mine, List<Role> others, boolean binding, @Nullable String ostacolo) {
        return new Permesso(action, true, mine, others, binding, false, binding, binding, ostacolo);
    }

    private static RenderedPage render(boolean confirmed, List<Permesso> rows, Role... roles) {
        Acting acting = Somebody.in(2027, DAY, roles);
        var page = PermessiPage.of(acting, new Permessi(confirmed, Instant.parse("2027-04-03T07:00:00Z"), 10, rows));
        return RenderedPage.page(acting, Head.of("Che cosa posso fare"), "permessi/permessi.jte", Map.of("page", page))
                .kept("permessi-" + roles.length);
    }

    @Test
    void everyRowOfAnEnteHasItsWordsInOneArea() throws Exception {
        JsonNode matrix = EventJson.mapper()
                .readTree(Files.readString(Path.of("../platform/src/main/resources/permissions.json")));
        List<String> actions = StreamSupport.stream(matrix.spliterator(), false)
                .filter(row -> row.path("access").asString("MEMBER").equals("MEMBER"))
                .map(row -> row.path("action").asString())
                .toList();

        assertThat(actions)
                .hasSizeGreaterThan(100)
                .allSatisfy(action -> assertThat(Arrays.stream(Area.values()).filter(area -> area.has(action)))
                        .as("permessi.properties wants the words of %s: permesso.<area>.%s", action, action)
                        .hasSize(1));
    }

    @Test
    void everyScopeHasItsWords() throws Exception {
        assertThat(Files.readString(Path.of("../platform/src/main/java/it/ciclo/platform/permission/Scope.java"))
                        .lines()
                        .map(line -> line.strip().replace(",", ""))
                        .filter(line -> line.matches("[A-Z_]+")))
                .isNotEmpty()
                .allSatisfy(scope ->
                        assertThat(Texts.has("permessi.portata." + scope)).isTrue());
    }

    @Test
    void whatMayBeDoneSaysWithWhichRoleAndWhatItNeeds() {
        RenderedPage page = render(
                true,
                List.of(
                        row(
                                "AssignObjective",
                                List.of(new Ruolo(Role.RESPONSABILE, "OWN_UNIT")),
                                List.of(),
                                false,
                                null),
                        row("ApprovePiano", List.of(new Ruolo(Role.SEGRETARIO, null)), List.of(), true, "ACCESSO")),
                Role.SEGRETARIO,
                Role.RESPONSABILE);

        assertThat(page.text())
                .contains(
                        "Scrivere un obiettivo",
                        "Responsabile (solo il tuo settore)",
                        "Non nel ruolo con cui lavori adesso",
                        "un atto, un accesso recente, il ruolo verificato",
                        "Adesso chiede di accedere di nuovo",
                        "Adesso lavori come Segretario comunale");
    }

    @Test
    void whatMayNotSaysWhoMayAndBeforeTheConfirmationThereIsOneThing() {
        RenderedPage page = render(
                false,
                List.of(
                        row("ValidateRelazione", List.of(), List.of(Role.OIV), true, "RUOLO"),
                        row("DefineUnita", List.of(new Ruolo(Role.SEGRETARIO, null)), List.of(), false, "CONFERMA")),
                Role.SEGRETARIO);

        assertThat(page.text())
                .contains(
                        "Una cosa che non puoi fare",
                        "Validare la Relazione",
                        "Può chi è: OIV",
                        "Dopo la conferma dell’ente",
                        "non ha ancora confermato i suoi dati");
    }
}
