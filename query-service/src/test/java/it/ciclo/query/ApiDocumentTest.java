// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.api.ApiDocument;
import it.ciclo.platform.api.FieldProbe;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.query.RunningQuery.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** docs/api/query-service.json is what the code says, and what it says is so. */
class ApiDocumentTest {

    private static final RunningQuery SERVICE = new RunningQuery(ApiDocument.settings());
    private static final ApiDocument API = ApiDocument.of(SERVICE.context());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void theCommittedDocumentIsTheOneOfTheCode() {
        assertThat(API.differencesToCommitted()).isEmpty();
    }

    @Test
    void eachOperationHasARowOfTheMatrixAndEachRowAnOperation() {
        assertThat(API.differencesTo(PermissionMatrix.ofService("query-service")))
                .isEmpty();
    }

    @Test
    void everyFieldIsAsTheDocumentSays() {
        SampleYear year = new SampleYear().opened();
        TenantId tenant = year.register.tenant;
        SERVICE.ente(tenant);
        SERVICE.member(tenant, year.segretario, Role.SEGRETARIO, null);
        year.register.send();
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < until
                && SERVICE.get(tenant, year.segretario, Role.SEGRETARIO, "/unita", Map.of())
                                .status()
                        != 200) {
            LockSupport.parkNanos(20_000_000);
        }

        assertThat(API.untrueFields(
                        question -> {
                            String path = question.path().substring("/enti/{tenant}".length());
                            Answer answer = question.method().equals("GET")
                                    ? SERVICE.get(tenant, year.segretario, Role.SEGRETARIO, path, Map.of())
                                    : SERVICE.post(tenant, year.segretario, Role.SEGRETARIO, path, question.body());
                            return new FieldProbe.Reply(answer.status(), answer.body());
                        },
                        Set.of("NUMBER_OUT_OF_RANGE")))
                .isEmpty();
    }

    @Test
    void theDocumentKeepsTheRulesForPublicInterfaces() {
        assertThat(API.brokenRules()).isEmpty();
    }
}
