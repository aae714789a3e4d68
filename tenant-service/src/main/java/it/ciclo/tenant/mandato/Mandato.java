// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body appointed for several enti.
 *
 * @param al last day, included
 * @param rinnova the mandate it goes on with
 */
record Mandato(
        UUID consortium,
        UUID id,
        Organo organo,
        Composizione composizione,
        Atto atto,
        LocalDate dal,
        LocalDate al,
        @Nullable UUID rinnova,
        List<Componente> componenti) {

    /** The law names the first; an ente locale may have the second. */
    enum Organo {
        OIV,
        NUCLEO_DI_VALUTAZIONE
    }

    enum Composizione {
        MONOCRATICO,
        COLLEGIALE
    }

    enum Stato {
        FUTURO,
        IN_CORSO,
        FINITO
    }

    /** The act of the appointment. @param organo in words: it is seldom an organ of one of the enti */
    record Atto(String organo, String numero, LocalDate data) {}

    record Componente(UUID id, String nome, String cognome, String email) {
        @Override
        public String toString() {
            return "Componente[" + id + "]";
        }
    }

    /** So long before its end somebody is told. */
    private static final int SOON = 60;

    Mandato {
        componenti = List.copyOf(componenti);
    }

    Stato stato(LocalDate today) {
        if (today.isBefore(dal)) {
            return Stato.FUTURO;
        }
        return today.isAfter(al) ? Stato.FINITO : Stato.IN_CORSO;
    }

    /** How many days are left where they are few; null where there are many, or none. */
    @Nullable
    Integer scadeFra(LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, al);
        return stato(today) == Stato.IN_CORSO && days <= SOON ? (int) days : null;
    }
}
