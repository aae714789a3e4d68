// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.fusione.Fusione.Tipo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mergers, as the administrators of a consortium see and prepare them. */
@RestController
class FusioniController {

    record Ente(TenantId tenant, String denominazione) {
        static Ente of(Fusione.Ente ente) {
            return new Ente(ente.tenant(), ente.denominazione());
        }
    }

    record Predecessore(
            TenantId tenant, String denominazione, @Nullable LocalDate confermataIl) {}

    /** That it counts no more. @param rifiutataDa the ente that has refused it; absent where the consortium has withdrawn it */
    record Annullata(LocalDate il, @Nullable String rifiutataDa, String motivo) {}

    record Riga(
            UUID id,
            Tipo tipo,
            Ente successore,
            LocalDate dal,
            Provvedimento atto,
            List<Predecessore> predecessori,
            @Nullable Annullata annullata) {

        static Riga of(Fusione f) {
            return new Riga(
                    f.id(),
                    f.tipo(),
                    Ente.of(f.successore()),
                    f.dal(),
                    f.atto(),
                    f.predecessori().stream()
                            .map(p -> new Predecessore(p.tenant(), p.denominazione(), p.confermataIl()))
                            .toList(),
                    f.annullata() == null
                            ? null
                            : new Annullata(
                                    f.annullata().il(),
                                    f.annullata().ente() == null
                                            ? null
                                            : f.annullata().ente().denominazione(),
                                    f.annullata().motivo()));
        }
    }

    record Elenco(List<Riga> fusioni, List<Ente> successori, List<Ente> predecessori) {}

    record Preparata(UUID id) {}

    private final Fusioni fusioni;

    FusioniController(Fusioni fusioni) {
        this.fusioni = fusioni;
    }

    @GetMapping("/consorzi/{id}/fusioni")
    Elenco all(@PathVariable UUID id) {
        Fusioni.Tutto all = fusioni.all(id, SignedIn.current().person());
        return new Elenco(
                all.fusioni().stream().map(Riga::of).toList(),
                all.successori().stream().map(Ente::of).toList(),
                all.predecessori().stream().map(Ente::of).toList());
    }

    @PostMapping("/consorzi/{id}/fusioni")
    @ResponseStatus(HttpStatus.CREATED)
    Preparata prepare(@PathVariable UUID id, @RequestBody FusioneRequest request) {
        return new Preparata(fusioni.prepare(id, SignedIn.current().person(), request.checked()));
    }
}
