// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.api.ApiDocument;
import it.ciclo.platform.api.FieldProbe;
import it.ciclo.platform.permission.PermissionMatrix;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** docs/api/tenant-service.json is what the code says, and what it says is so. */
class ApiDocumentTest {

    private static final Set<String> FIELD_CODES = Set.of(
            "ADDRESS_INVALID",
            "CAP_INVALID",
            "CODICE_CATASTALE_INVALID",
            "CODICE_FISCALE_INVALID",
            "CODICE_ISTAT_INVALID",
            "COUNT_INVALID",
            "DATE_OUT_OF_RANGE",
            "NUMBER_OUT_OF_RANGE",
            "PARTITA_IVA_INVALID",
            "PASSWORD_TOO_LONG",
            "PASSWORD_TOO_SHORT",
            "REASON_TOO_SHORT",
            "SIGLA_INVALID",
            "TEXT_TOO_LONG",
            "TOO_MANY",
            "USERNAME_INVALID",
            "VALUE_MISSING");
    private static final ApiDocument API = ApiDocument.of(Running.CONTEXT);

    @Test
    void theCommittedDocumentIsTheOneOfTheCode() {
        assertThat(API.differencesToCommitted()).isEmpty();
    }

    @Test
    void eachOperationHasARowOfTheMatrixAndEachRowAnOperation() {
        assertThat(API.differencesTo(
                        new PermissionMatrix(PermissionMatrix.ofService("tenant-service").permissions().stream()
                                // Pages for people, which no program asks for.
                                .filter(row -> !row.path().startsWith("/accesso/sicurezza"))
                                .filter(row -> !row.path().startsWith("/accesso/aiuto")
                                        && !row.path().startsWith("/accesso/rinnovo"))
                                .toList())))
                .isEmpty();
    }

    @Test
    void everyFieldIsAsTheDocumentSays() {
        Comune comune = Comune.onboarded("Prova");
        Client client = new Client();
        String segretario = comune.token(client);
        String admin = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
        String operator = Operatori.token(Running.OPERATOR);
        String consortium = Comune.consortium(client, admin);

        assertThat(API.untrueFields(
                        question -> {
                            boolean ofEnte = !question.roles().isEmpty();
                            String path = question.path()
                                    .replace("{tenant}", comune.tenant())
                                    .replace("{persona}", UUID.randomUUID().toString())
                                    .replace("{modello}", UUID.randomUUID().toString())
                                    .replace("{invito}", UUID.randomUUID().toString())
                                    .replace("{mandato}", UUID.randomUUID().toString())
                                    .replace("{fusione}", UUID.randomUUID().toString())
                                    .replace("{ente}", UUID.randomUUID().toString())
                                    .replace("{giorno}", "2026-01-31")
                                    .replace("{id}", ofEnte ? UUID.randomUUID().toString() : consortium);
                            Map<String, String> token = Client.bearer(
                                    ofEnte ? segretario : path.startsWith("/gestore/") ? operator : admin);
                            Client.Answer answer = switch (question.method()) {
                                case "GET" -> client.get(path, token);
                                case "PUT" -> client.putJson(path, question.body(), token);
                                default -> client.postJson(path, question.body(), token);
                            };
                            return new FieldProbe.Reply(answer.status(), answer.body());
                        },
                        FIELD_CODES,
                        // Of a comune on its way in all may be said later, and a secret is right or wrong as a whole.
                        path -> !path.contains("/avvii")
                                && !path.contains("/caricamenti")
                                && !path.startsWith("/inviti/")))
                .isEmpty();
    }

    @Test
    void theDocumentKeepsTheRulesForPublicInterfaces() {
        assertThat(API.brokenRules()).isEmpty();
    }
}
