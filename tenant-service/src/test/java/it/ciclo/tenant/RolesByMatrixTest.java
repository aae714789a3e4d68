// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.tenant.Comune.Somebody;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generated from the matrix: each endpoint, in each role. */
class RolesByMatrixTest {

    private static final Set<Role> ROLES =
            EnumSet.complementOf(EnumSet.of(Role.CONSORTIUM_ADMIN, Role.OPERATOR, Role.CITIZEN));

    @SuppressWarnings("NullAway.Init")
    private static Comune lovere;

    @SuppressWarnings("NullAway.Init")
    private static String everythingInLovere;

    private final Client client = new Client();
    private final List<Permission> rows = PermissionMatrix.ofService("tenant-service").permissions().stream()
            .filter(row -> row.access() == Access.MEMBER)
            .toList();

    @BeforeAll
    static void oneWhoIsEverythingInLovere() {
        lovere = Comune.onboarded("Lovere");
        Somebody person = lovere.register("Tullia");
        for (Role role : ROLES) {
            lovere.grant(
                    person,
                    role.name(),
                    (role == Role.RESPONSABILE ? "\"unita\": \"" + UUID.randomUUID() + "\", " : "")
                            + "\"dal\": \"2020-01-01\"");
        }
        everythingInLovere = person.token(lovere);
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

    private Client.Answer ask(Permission row, Role role, String tenant, String id) {
        String path = row.path()
                .replace("{tenant}", tenant)
                .replace("{id}", id)
                .replace("{persona}", id)
                .replace("{ente}", id)
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
        if (path.endsWith("/deleghe/{id}/fine")) {
            return "{\"motivo\": \"Rientro dalle ferie\"}";
        }
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
}
