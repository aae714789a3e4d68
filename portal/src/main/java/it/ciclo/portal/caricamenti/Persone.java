// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.caricamenti.Colonna.folded;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Cicli.Unita;
import it.ciclo.portal.client.TenantClient.Persona;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who and where, as a sheet names them.
 *
 * @param settori of the ente
 * @param persone it has or had
 */
record Persone(List<Unita> settori, List<Persona> persone, LocalDate oggi) {

    /** By its code or its name. */
    @Nullable
    Unita settore(String written) {
        return settori.stream()
                .filter(u -> folded(u.codice()).equals(folded(written))
                        || folded(u.nome()).equals(folded(written)))
                .findFirst()
                .orElse(null);
    }

    /** All that are called so, or have this id. */
    List<Persona> chiamate(String written) {
        return persone.stream()
                .filter(p -> p.id().toString().equals(written.strip())
                        || folded(p.nome() + " " + p.cognome()).equals(folded(written))
                        || folded(p.cognome() + " " + p.nome()).equals(folded(written)))
                .toList();
    }

    boolean inServizio(Persona persona) {
        return persona.appartenenze().stream().anyMatch(m -> m.activeOn(oggi));
    }

    /** The one who answers for a unit today; null where that is nobody or several. */
    @Nullable
    Persona responsabile(UnitaId unita) {
        List<Persona> holders = responsabili(unita);
        return holders.size() == 1 ? holders.getFirst() : null;
    }

    List<Persona> responsabili(UnitaId unita) {
        return persone.stream().filter(p -> p.headsOn(unita, oggi)).toList();
    }
}
