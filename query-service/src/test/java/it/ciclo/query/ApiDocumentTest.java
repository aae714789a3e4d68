// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.api.ApiDocument;
import it.ciclo.platform.permission.PermissionMatrix;
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
    void theDocumentKeepsTheRulesForPublicInterfaces() {
        assertThat(API.brokenRules()).isEmpty();
    }
}
