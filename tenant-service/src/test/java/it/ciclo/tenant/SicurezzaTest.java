// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.BasicCredentials;
import it.ciclo.tenant.sicurezza.Sicurezza;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SicurezzaTest {

    @Test
    void theSegretarioSeesWhoWasRefusedAndWhoChangedWhat() {
        Comune lovere = Comune.onboarded("Lovere");
        Comune lodrino = Comune.onboarded("Lodrino");
        Comune.Somebody rina = lovere.register("Rina");
        lovere.grant(rina, "OIV", "\"dal\": \"2020-01-01\"");
        new Client().signIn(rina.username(), "non è questa");
        Client client = new Client();
        client.exchange(rina.baseToken(), "urn:ciclo:ente:" + lodrino.tenant());

        List<String> here = Until.there(() -> {
            List<String> kinds = seen(lovere).findValuesAsString("che");
            return kinds.contains("ACCESSO_RIFIUTATO") && kinds.contains("ALTRO_ENTE") ? kinds : null;
        });

        assertThat(here).contains("MembershipGranted", "PersonRegistered").doesNotContain("DA_FUORI");
        assertThat(seen(lovere))
                .as("whose account it was")
                .anyMatch(one -> one.path("che").asString().equals("PersonRegistered")
                        && one.path("riguarda").asString().equals(rina.id()));
        String there = Until.there(() -> {
            String body = seen(lodrino).toString();
            return body.contains("DA_FUORI") ? body : null;
        });
        assertThat(there).as("of who came from outside nothing is told").doesNotContain(rina.id());
        assertThat(client.get(lovere.path("/sicurezza"), Client.bearer(rina.token(lovere)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatARoleMayNotIsShownWhicheverServiceWasAsked() {
        Comune parre = Comune.onboarded("Parre");
        Comune gromo = Comune.onboarded("Gromo");
        Comune.Somebody rina = parre.register("Rina");
        parre.grant(rina, "REVISORE", "\"dal\": \"2020-01-01\"");
        new Client().get(parre.path("/inviti"), Client.bearer(rina.token(parre)));
        Until.there(() -> seen(parre).findValuesAsString("che").contains("NON_PERMESSO") ? "there" : null);

        assertThat(told(parre, rina, "NON_PERMESSO").status()).isEqualTo(204);
        assertThat(told(gromo, rina, "ALTRO_ENTE").status()).isEqualTo(204);

        String there = Until.there(() -> {
            String body = seen(gromo).toString();
            return body.contains("DA_FUORI") ? body : null;
        });
        assertThat(there).as("of who came from outside nothing is told").doesNotContain(rina.id());
        Until.there(() -> seen(parre)
                                .valueStream()
                                .filter(one -> one.path("che").asString().equals("NON_PERMESSO"))
                                .filter(one -> one.path("persona").asString().equals(rina.id()))
                                .count()
                        == 2
                ? "both"
                : null);
        assertThat(told(parre, rina, "ACCESSO_RIFIUTATO").status())
                .as("a sign-in is refused here, and nowhere else")
                .isEqualTo(400);
    }

    /** As query-service tells. */
    private static Client.Answer told(Comune comune, Comune.Somebody person, String che) {
        return new Client()
                .postJson(
                        "/interno/rifiuti",
                        "{\"ente\": \"%s\", \"persona\": \"%s\", \"che\": \"%s\"}"
                                .formatted(comune.tenant(), person.id(), che),
                        Map.of("Authorization", BasicCredentials.of("query-service", Running.INTERNAL_SECRET)));
    }

    @Test
    void refusalsGoAfterAYearAndNotBefore() throws SQLException {
        Comune sovere = Comune.onboarded("Sovere");
        String insert = "insert into security_event values ('" + sovere.tenant()
                + "', gen_random_uuid(), now() - interval '%s', 'DA_FUORI', null)";
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(insert.formatted("13 months"));
            statement.execute(insert.formatted("11 months"));
        }

        assertThat(Running.CONTEXT.getBean(Sicurezza.class).cut()).isEqualTo(1);

        assertThat(seen(sovere).findValuesAsString("che")).containsOnlyOnce("DA_FUORI");
        try (Connection connection = Running.DATABASE.connect("tenant_service");
                Statement statement = connection.createStatement()) {
            statement.execute("set app.tenant = '" + sovere.tenant() + "'");
            assertThat(statement.executeUpdate("delete from security_event")).isZero();
        }
    }

    private static JsonNode seen(Comune comune) {
        Client client = new Client();
        return client.get(comune.path("/sicurezza"), Client.bearer(comune.token(client)))
                .json();
    }
}
