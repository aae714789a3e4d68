// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the scheda of an objective says besides its title and description, and which other units it counts in.
 *
 * @param finalita what it is good for; each text is empty where nobody wrote it
 * @param risultatoAtteso what will be there at the end
 * @param stakeholder to whom it matters
 * @param quote the other units it counts in, each with the weight it has there (W8)
 */
public record SchedaObiettivo(
        String finalita,
        String risultatoAtteso,
        String stakeholder,
        Ambito ambito,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Quota> quote) {

    /** Whose objective it is. */
    public enum Ambito {
        /** Of its unit alone: what most are. */
        UNITA,
        /** Of several units together (intersettoriale). */
        TRASVERSALE,
        /** Of a group of people. */
        GRUPPO,
        /** Of one person. */
        INDIVIDUALE,
        /** Of the whole ente. */
        ENTE;

        /** Whether several units can have it together. */
        public boolean canBeShared() {
            return this == TRASVERSALE || this == GRUPPO || this == ENTE;
        }
    }

    /** Another unit the objective counts in. @param peso it has there */
    public record Quota(UnitaId unita, Peso peso) {
        public Quota {
            Objects.requireNonNull(unita);
            Objects.requireNonNull(peso);
        }
    }

    public SchedaObiettivo {
        Objects.requireNonNull(finalita);
        Objects.requireNonNull(risultatoAtteso);
        Objects.requireNonNull(stakeholder);
        Objects.requireNonNull(ambito);
        // Not written where no unit shares the objective.
        quote = List.copyOf(Objects.requireNonNullElse(quote, List.of()));
    }

    /** Null where nothing is said. */
    public static @Nullable SchedaObiettivo of(
            String finalita, String risultatoAtteso, String stakeholder, Ambito ambito, List<Quota> quote) {
        boolean silent = finalita.isEmpty()
                && risultatoAtteso.isEmpty()
                && stakeholder.isEmpty()
                && ambito == Ambito.UNITA
                && quote.isEmpty();
        return silent ? null : new SchedaObiettivo(finalita, risultatoAtteso, stakeholder, ambito, quote);
    }

    public static List<Quota> quoteOf(@Nullable SchedaObiettivo scheda) {
        return scheda == null ? List.of() : scheda.quote();
    }

    /** The weight in each unit: the own one first. */
    public static Map<UnitaId, Peso> pesi(UnitaId own, Peso peso, @Nullable SchedaObiettivo scheda) {
        Map<UnitaId, Peso> pesi = new LinkedHashMap<>();
        pesi.put(own, peso);
        quoteOf(scheda).forEach(quota -> pesi.putIfAbsent(quota.unita(), quota.peso()));
        return pesi;
    }

    /** The words, which can be corrected; what counts stays. */
    public record Parole(String finalita, String risultatoAtteso, String stakeholder) {
        public Parole {
            Objects.requireNonNull(finalita);
            Objects.requireNonNull(risultatoAtteso);
            Objects.requireNonNull(stakeholder);
        }

        public static Parole of(@Nullable SchedaObiettivo scheda) {
            return scheda == null
                    ? new Parole("", "", "")
                    : new Parole(scheda.finalita(), scheda.risultatoAtteso(), scheda.stakeholder());
        }

        public boolean none() {
            return finalita.isEmpty() && risultatoAtteso.isEmpty() && stakeholder.isEmpty();
        }

        @Nullable
        SchedaObiettivo in(@Nullable SchedaObiettivo before) {
            return SchedaObiettivo.of(
                    finalita,
                    risultatoAtteso,
                    stakeholder,
                    before == null ? Ambito.UNITA : before.ambito(),
                    SchedaObiettivo.quoteOf(before));
        }
    }
}
