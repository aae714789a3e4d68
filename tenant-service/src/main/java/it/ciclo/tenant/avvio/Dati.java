// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.tenant.ente.ProfiloRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is to be made of an ente, as far as it is known. Nobody's name: who is invited stands with the invitations. */
record Dati(String comune, ProfiloRequest profilo, List<Ufficio> uffici, int anno) {

    /** A unit that shall be there. */
    record Ufficio(String codice, String nome) {

        /** The same for the same code of an ente: made twice, it is one. */
        UnitaId id(TenantId tenant) {
            String once = tenant + "/ufficio/" + codice.toUpperCase(Locale.ROOT);
            return new UnitaId(UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)));
        }
    }

    Dati {
        uffici = List.copyOf(uffici);
    }
}
