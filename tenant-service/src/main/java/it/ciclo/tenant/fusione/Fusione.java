// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Provvedimento;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one ente succeeds others from a day on. By itself it ends nothing and opens nothing. */
record Fusione(
        UUID consortium,
        UUID id,
        Tipo tipo,
        Ente successore,
        LocalDate dal,
        Provvedimento atto,
        List<Predecessore> predecessori,
        @Nullable Annullamento annullata) {

    enum Tipo {
        /** A new ente in the place of two or more. */
        FUSIONE,
        /** An ente that goes on takes others in. */
        INCORPORAZIONE
    }

    record Ente(TenantId tenant, String denominazione) {}

    /** @param confermataIl when the ente has said yes; until then it lives on */
    record Predecessore(
            TenantId tenant, String denominazione, @Nullable LocalDate confermataIl) {}

    /** That it counts no more. @param ente which has refused it; null where the consortium has withdrawn it */
    record Annullamento(LocalDate il, @Nullable Ente ente, String motivo, PersonId da) {}

    Fusione {
        predecessori = List.copyOf(predecessori);
    }
}
