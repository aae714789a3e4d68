// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.form.FormProblem;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.api.ApiDocument;
import it.ciclo.platform.api.FieldProbe;
import it.ciclo.platform.permission.Endpoint;
import it.ciclo.platform.permission.PermissionMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** docs/api/command-service.json is what the code says, and what it says is so. */
class ApiDocumentTest {

    private static final RunningService SERVICE = heard();
    /** Those that depend on the rest of the request aside. */
    private static final Set<String> FIELD_CODES = Arrays.stream(FormProblem.values())
            .filter(problem -> problem != FormProblem.ID_NOT_EXPECTED
                    && problem != FormProblem.NOT_OF_THIS_KIND
                    && problem != FormProblem.GIVEN_TWICE)
            .map(Enum::name)
            .collect(Collectors.toSet());

    private static final ApiDocument API = ApiDocument.of(SERVICE.context());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static RunningService heard() {
        RunningService service = new RunningService(ApiDocument.settings(CommandHandling.class));
        service.hearTenantService();
        return service;
    }

    @Test
    void theCommittedDocumentIsTheOneOfTheCode() {
        assertThat(API.differencesToCommitted()).isEmpty();
    }

    @Test
    void everyEndpointIsARowOfTheMatrixAndEveryRowAnEndpoint() {
        assertThat(ApiDocument.drawable(Endpoint.of(SERVICE.bean(RequestMappingHandlerMapping.class))))
                .containsExactlyInAnyOrderElementsOf(SERVICE.bean(PermissionMatrix.class).permissions().stream()
                        .map(row -> new Endpoint(row.method(), row.path()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void eachOperationHasARowOfTheMatrixAndEachRowAnOperation() {
        assertThat(API.differencesTo(PermissionMatrix.ofService("command-service")))
                .isEmpty();
    }

    @Test
    void everyFieldIsAsTheDocumentSays() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        PersonId person = new PersonId(UUID.randomUUID());
        for (Role role : List.of(Role.SEGRETARIO, Role.EDITOR, Role.OIV)) {
            SERVICE.membership(tenant, person, role, null);
        }
        SERVICE.membership(tenant, person, Role.RESPONSABILE, new UnitaId(UUID.randomUUID()));

        assertThat(API.untrueFields(question -> send(question, tenant, person), FIELD_CODES))
                .isEmpty();
    }

    private static FieldProbe.Reply send(FieldProbe.Question question, TenantId tenant, PersonId person) {
        String path = question.path()
                .replace("{tenant}", tenant.toString())
                .replace("{anno}", "2026")
                .replace("{period}", "2026-FINALE")
                .replace("{sezione}", "SINTESI")
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        RunningService.Request request = (question.method().equals("PUT")
                        ? SERVICE.put(path, question.body())
                        : SERVICE.post(path, question.body()))
                .as(tenant, person)
                .inRole(Role.valueOf(question.roles().getFirst()))
                .key(UUID.randomUUID());
        RunningService.Answer answer = (question.withVersion() ? request.version(0) : request).send();
        return new FieldProbe.Reply(answer.status(), answer.body());
    }

    @Test
    void theDocumentKeepsTheRulesForPublicInterfaces() {
        assertThat(API.brokenRules()).isEmpty();
    }
}
