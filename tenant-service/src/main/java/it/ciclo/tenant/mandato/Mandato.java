// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body appointed for several enti.
 *
 * @param al last day, included; the earlier one where it was ended
 * @param rinnova the mandate it goes on with
 * @param fine how it was ended before its time; null where it was not
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
        List<Componente> componenti,
        @Nullable Fine fine) {

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

    /** That it ends before its time. @param al last day, included; before the first one it was a mistake, and counts for no day */
    record Fine(LocalDate al, Atto atto, String motivo, PersonId da) {}

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

    /** As it is where that was decided; null changes nothing. */
    Mandato ended(@Nullable Fine fine) {
        return fine == null
                ? this
                : new Mandato(consortium, id, organo, composizione, atto, dal, fine.al(), rinnova, componenti, fine);
    }

    boolean isOver(LocalDate today) {
        return al.isBefore(today) || al.isBefore(dal);
    }

    Stato stato(LocalDate today) {
        if (isOver(today)) {
            return Stato.FINITO;
        }
        return today.isBefore(dal) ? Stato.FUTURO : Stato.IN_CORSO;
    }

    /** How many days are left where they are few; null where there are many, or none. */
    @Nullable
    Integer scadeFra(LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, al);
        return stato(today) == Stato.IN_CORSO && days <= SOON ? (int) days : null;
    }
}
