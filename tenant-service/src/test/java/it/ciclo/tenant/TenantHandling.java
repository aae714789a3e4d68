// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import it.ciclo.platform.api.Handling;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** Which codes a request can be refused with besides those of every service. */
@Configuration(proxyBeanMethods = false)
class TenantHandling {

    private static final Set<String> PERSON = Set.of(
            "USERNAME_INVALID",
            "USERNAME_TAKEN",
            "PASSWORD_TOO_SHORT",
            "PASSWORD_TOO_LONG",
            "PASSWORD_HAS_NAME",
            "PASSWORD_COMMON",
            "VALUE_MISSING",
            "TEXT_TOO_LONG");

    private static final Set<String> GRANT = Set.of(
            "VALUE_MISSING",
            "TEXT_TOO_LONG",
            "REASON_TOO_SHORT",
            "DATE_OUT_OF_RANGE",
            "ENDS_BEFORE_IT_BEGINS",
            "PERSON_UNKNOWN",
            "ROLE_NOT_GRANTABLE",
            "UNITA_REQUIRED");

    private static final Set<String> END =
            Set.of("VALUE_MISSING", "TEXT_TOO_LONG", "REASON_TOO_SHORT", "DATE_OUT_OF_RANGE", "LAST_SEGRETARIO");

    private static final Set<String> ASK_ERASURE = Set.of(
            "DATE_OUT_OF_RANGE",
            "ERASURE_ASKED",
            "ERASURE_NAMES_THE_PERSON",
            "PERSON_ERASED",
            "PERSON_IN_OFFICE",
            "REASON_TOO_SHORT",
            "TEXT_TOO_LONG",
            "VALUE_MISSING");

    private static final Set<String> ONBOARD = Set.of(
            "ADDRESS_INVALID",
            "CAP_INVALID",
            "CODICE_CATASTALE_INVALID",
            "CODICE_FISCALE_INVALID",
            "CODICE_ISTAT_INVALID",
            "COUNT_INVALID",
            "DATE_OUT_OF_RANGE",
            "ENTE_KNOWN",
            "PARTITA_IVA_INVALID",
            "PASSWORD_HAS_NAME",
            "PASSWORD_COMMON",
            "PASSWORD_TOO_LONG",
            "PASSWORD_TOO_SHORT",
            "PEC_IS_EMAIL",
            "SIGLA_INVALID",
            "TEXT_TOO_LONG",
            "USERNAME_INVALID",
            "USERNAME_TAKEN",
            "VALUE_MISSING");

    TenantHandling() {
        // The one page of the service is part of what it answers to.
        SpringDocUtils.getConfig()
                .addRestControllers(ClassUtils.resolveClassName(
                        "it.ciclo.tenant.signin.SignInPage", TenantHandling.class.getClassLoader()));
    }

    @Bean
    Handling handling() {
        return method -> switch (method.getMethod().getName()) {
            case "register" -> Map.of(422, PERSON);
            case "nomi" -> Map.of(422, Set.of("TOO_MANY"));
            case "grant" -> Map.of(422, GRANT);
            case "end" -> Map.of(422, END);
            case "askErasure" -> Map.of(422, ASK_ERASURE);
            case "confirmErasure" ->
                Map.of(422, Set.of("ERASURE_DECIDED", "ERASURE_SAME_PERSON", "PERSON_ERASED", "PERSON_IN_OFFICE"));
            case "withdrawErasure" ->
                Map.of(
                        422,
                        Set.of(
                                "ERASURE_DECIDED",
                                "ERASURE_NAMES_THE_PERSON",
                                "REASON_TOO_SHORT",
                                "TEXT_TOO_LONG",
                                "VALUE_MISSING"));
            case "findEnti" -> Map.of(400, Set.of("TEXT_TOO_LONG"));
            case "askAccess" ->
                Map.of(
                        422,
                        Set.of(
                                "OPERATOR_ACCESS_ASKED",
                                "OPERATOR_ENTE_COMING_IN",
                                "OPERATOR_ENTE_UNKNOWN",
                                "REASON_TOO_SHORT",
                                "TEXT_TOO_LONG",
                                "VALUE_MISSING"));
            case "approveAccess" ->
                Map.of(422, Set.of("OPERATOR_ACCESS_DECIDED", "OPERATOR_ASKER_LEFT", "OPERATOR_SAME_PERSON"));
            case "refuseAccess" ->
                Map.of(422, Set.of("OPERATOR_ACCESS_DECIDED", "REASON_TOO_SHORT", "TEXT_TOO_LONG", "VALUE_MISSING"));
            case "askSuspension" ->
                Map.of(
                        422,
                        Set.of(
                                "REASON_TOO_SHORT",
                                "SUSPENSION_ASKED",
                                "SUSPENSION_NOT_ACTIVE",
                                "TEXT_TOO_LONG",
                                "VALUE_MISSING"));
            case "confirmSuspension" -> Map.of(422, Set.of("SUSPENSION_DECIDED", "SUSPENSION_SAME_PERSON"));
            case "refuseSuspension", "endSuspension" ->
                Map.of(422, Set.of("REASON_TOO_SHORT", "SUSPENSION_DECIDED", "TEXT_TOO_LONG", "VALUE_MISSING"));
            case "closeAccess", "endAccess" -> Map.of(422, Set.of("OPERATOR_ACCESS_OVER"));
            case "setRecapito" -> Map.of(422, Set.of("ADDRESS_INVALID", "TEXT_TOO_LONG"));
            case "onboard" -> Map.of(403, Set.of("ENTE_CONFIRMS_ITSELF"), 422, ONBOARD);
            default -> Map.of();
        };
    }
}
