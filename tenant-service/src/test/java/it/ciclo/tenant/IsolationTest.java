// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.tenant.Comune.Somebody;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generated from the matrix: each endpoint, in each role, with a foreign id at each place that takes one. */
class IsolationTest {

    private static final Set<Role> ROLES =
            EnumSet.complementOf(EnumSet.of(Role.CONSORTIUM_ADMIN, Role.OPERATOR, Role.CITIZEN));

    /** Differs with each request, or names only the moment. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "keep-alive", "connection");

    @SuppressWarnings("NullAway.Init")
    private static Comune lovere;

    @SuppressWarnings("NullAway.Init")
    private static Comune lodrino;

    @SuppressWarnings("NullAway.Init")
    private static String everythingInLovere;

    @SuppressWarnings("NullAway.Init")
    private static String membershipInLodrino;

    private final Client client = new Client();
    private final List<Permission> rows = PermissionMatrix.ofService("tenant-service").permissions().stream()
            .filter(row -> row.access() == Access.MEMBER)
            .toList();

    @BeforeAll
    static void oneWhoIsEverythingInLovereAndNothingInLodrino() {
        lovere = Comune.onboarded("Lovere");
        lodrino = Comune.onboarded("Lodrino");
        Somebody person = lovere.register("Tullia");
        for (Role role : ROLES) {
            lovere.grant(
                    person,
                    role.name(),
                    (role == Role.RESPONSABILE ? "\"unita\": \"" + UUID.randomUUID() + "\", " : "")
                            + "\"dal\": \"2020-01-01\"");
        }
        everythingInLovere = person.token(lovere);
        membershipInLodrino = lodrino.grant(lodrino.register("Ugo"), "OIV", "\"dal\": \"2020-01-01\"");
    }

    @Test
    void aForeignEnteIsAnsweredLikeAnUnknownOne() {
        int tried = 0;
        for (Permission row : rows) {
            for (Role role : ROLES) {
                Client.Answer foreign = ask(row, role, lodrino.tenant(), membershipInLodrino);
                Client.Answer unknown = ask(row, role, UUID.randomUUID().toString(), membershipInLodrino);
                assertThat(foreign.status()).as("%s as %s", row.path(), role).isEqualTo(404);
                assertThat(differences(foreign, unknown))
                        .as("%s as %s", row.path(), role)
                        .isEmpty();
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(rows.size() * ROLES.size()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void aForeignIdInOnesOwnEnteIsAnsweredLikeAnUnknownOne() {
        int tried = 0;
        for (Permission row : rows) {
            if (!row.path().contains("{id}") && !row.path().contains("{persona}")) {
                continue;
            }
            for (Role role : ROLES) {
                Client.Answer foreign = ask(row, role, lovere.tenant(), membershipInLodrino);
                Client.Answer unknown =
                        ask(row, role, lovere.tenant(), UUID.randomUUID().toString());
                assertThat(differences(foreign, unknown))
                        .as("%s as %s", row.path(), role)
                        .isEmpty();
                assertThat(foreign.status()).isIn(403, 404);
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void eachRoleMayWhatTheMatrixSaysAndNothingElse() {
        for (Permission row : rows) {
            for (Role role : ROLES) {
                Client.Answer answer =
                        ask(row, role, lovere.tenant(), UUID.randomUUID().toString());
                boolean refused = answer.status() == 403 && answer.code().equals("NOT_PERMITTED");
                assertThat(refused)
                        .as("%s %s as %s: %s", row.method(), row.path(), role, answer.status())
                        .isEqualTo(!row.allows(role));
                assertThat(answer.status()).isLessThan(500);
            }
        }
    }

    @Test
    void anAnswerThatTellsMoreIsFound() {
        Client.Answer missing = ask(rows.getFirst(), Role.OIV, UUID.randomUUID().toString(), "x");
        Client.Answer there = client.get(lovere.path("/profilo"), Client.bearer(everythingInLovere, "OIV"));

        assertThat(differences(missing, there)).contains("status", "body");
    }

    private Client.Answer ask(Permission row, Role role, String tenant, String id) {
        String path = row.path()
                .replace("{tenant}", tenant)
                .replace("{id}", id)
                .replace("{persona}", id)
                .replace("{giorno}", "2026-01-31");
        Map<String, String> headers = Client.bearer(everythingInLovere, role.name());
        return switch (row.method()) {
            case "GET" -> client.get(path, headers);
            case "POST" -> client.postJson(path, body(row.path()), headers);
            case "PUT" -> client.putJson(path, "{}", headers);
            default -> throw new IllegalStateException("no such method here: " + row.method());
        };
    }

    private static String body(String path) {
        if (path.endsWith("/fine")) {
            return "{\"al\": \"2026-01-31\", \"motivo\": \"Fine dell'incarico\"}";
        }
        if (path.endsWith("/mandati/{id}/conferma")) {
            return "{\"motivo\": \"Decreto sindacale n. 4\"}";
        }
        if (path.endsWith("/revoca") || path.endsWith("/ritiro")) {
            return "{\"motivo\": \"Non entra più\"}";
        }
        return path.endsWith("/cancellazione")
                ? "{\"atto\": {\"organo\": \"GIUNTA\", \"numero\": \"1\", \"data\": \"2026-01-31\"}, \"motivo\": \"Scarto autorizzato\"}"
                : "{}";
    }

    private static List<String> differences(Client.Answer one, Client.Answer other) {
        List<String> differences = new ArrayList<>();
        if (one.status() != other.status()) {
            differences.add("status");
        }
        if (!withoutInstance(one).equals(withoutInstance(other))) {
            differences.add("body");
        }
        if (!headers(one).equals(headers(other))) {
            differences.add("headers");
        }
        return differences;
    }

    private static String withoutInstance(Client.Answer answer) {
        return answer.body().replaceAll("urn:uuid:[0-9a-f-]{36}", "");
    }

    private static Map<String, List<String>> headers(Client.Answer answer) {
        Map<String, List<String>> headers =
                new TreeMap<>(answer.whole().headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        return headers;
    }
}
