// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.modello;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.rulebook.RulesReading;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.modello.Offerte.Visto;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The templates of the consortium as an ente sees them, and its own doing towards them. */
@RestController
class OfferteController {

    private static final int NOTE = 2_000;
    private static final int VERSIONS = 9_999;

    /** @param rules the whole of them, as query-service gives a version */
    record OffertaRequest(
            @Nullable Integer versione,
            @Nullable JsonNode rules,
            @Nullable String nota) {}

    record Data(UUID id) {}

    record Modello(UUID modello, String nome, int versione, String nota, LocalDate pubblicataIl, JsonNode rules) {}

    record Offerta(UUID id, int versione, String nota, LocalDate offertaIl) {}

    /** @param modelli all versions of all templates: by name, the newest first */
    record Elenco(String consorzio, List<Modello> modelli, List<Offerta> offerte) {}

    private final Offerte offerte;

    OfferteController(Offerte offerte) {
        this.offerte = offerte;
    }

    @GetMapping("/enti/{tenant}/smvp/consorzio")
    Elenco seen() {
        Visto seen = offerte.seen(TenantContext.current().tenant());
        return new Elenco(
                seen.consorzio(),
                seen.modelli().stream()
                        .map(m -> new Modello(
                                m.modello(),
                                m.nome(),
                                m.versione(),
                                m.nota(),
                                m.pubblicataIl(),
                                EventJson.mapper().valueToTree(m.rules())))
                        .toList(),
                seen.offerte().stream()
                        .map(o -> new Offerta(o.id(), o.versione(), o.nota(), o.offertaIl()))
                        .toList());
    }

    @PostMapping("/enti/{tenant}/smvp/offerte")
    @ResponseStatus(HttpStatus.CREATED)
    Data give(@RequestBody OffertaRequest request) {
        Complaints complaints = new Complaints();
        int version = request.versione() == null ? 0 : request.versione();
        complaints.when(request.versione() == null, "/versione", "VALUE_MISSING");
        complaints.when(
                request.versione() != null && (version < 1 || version > VERSIONS),
                "/versione",
                "NUMBER_OUT_OF_RANGE",
                "1",
                Integer.toString(VERSIONS));
        List<Problem> wrong = new ArrayList<>();
        SmvpRules rules = RulesReading.read("/rules", request.rules(), wrong);
        wrong.forEach(complaints::add);
        String note = complaints.text(request.nota(), "/nota", NOTE);
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        return new Data(offerte.give(context.tenant(), context.person(), version, rules, note));
    }
}
