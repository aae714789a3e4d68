// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.variazione;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Definizione;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a variazione does to one objective. Both versions stand in it, so that register and Relazione can show both. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tipo")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Modifica.Cambia.class, name = "CAMBIA"),
    @JsonSubTypes.Type(value = Modifica.Stralcia.class, name = "STRALCIA"),
    @JsonSubTypes.Type(value = Modifica.Sospende.class, name = "SOSPENDE"),
    @JsonSubTypes.Type(value = Modifica.Riprende.class, name = "RIPRENDE"),
    @JsonSubTypes.Type(value = Modifica.Aggiunge.class, name = "AGGIUNGE")
})
public sealed interface Modifica {

    ObjectiveId obiettivo();

    String codice();

    UnitaId unita();

    /** What was promised before; null where the objective is new. */
    @Nullable
    Definizione prima();

    /** What is promised from now on; null where nothing is. */
    @Nullable
    Definizione dopo();

    record Cambia(ObjectiveId obiettivo, String codice, UnitaId unita, Definizione prima, Definizione dopo)
            implements Modifica {
        public Cambia {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(unita);
            Objects.requireNonNull(prima);
            Objects.requireNonNull(dopo);
        }
    }

    /** The objective leaves the Piano for good. */
    record Stralcia(ObjectiveId obiettivo, String codice, UnitaId unita, Definizione prima) implements Modifica {
        public Stralcia {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(unita);
            Objects.requireNonNull(prima);
        }

        @Override
        public @Nullable Definizione dopo() {
            return null;
        }
    }

    /** The objective does not count until another variazione takes it up again. */
    record Sospende(ObjectiveId obiettivo, String codice, UnitaId unita, Definizione prima) implements Modifica {
        public Sospende {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(unita);
            Objects.requireNonNull(prima);
        }

        @Override
        public @Nullable Definizione dopo() {
            return null;
        }
    }

    /** A suspended objective counts again. @param prima as it stood when it was suspended */
    record Riprende(ObjectiveId obiettivo, String codice, UnitaId unita, Definizione prima, Definizione dopo)
            implements Modifica {
        public Riprende {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(unita);
            Objects.requireNonNull(prima);
            Objects.requireNonNull(dopo);
        }
    }

    /** An objective that was assigned for this variazione and counts with its approval. */
    record Aggiunge(ObjectiveId obiettivo, String codice, UnitaId unita, Definizione dopo) implements Modifica {
        public Aggiunge {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(unita);
            Objects.requireNonNull(dopo);
        }

        @Override
        public @Nullable Definizione prima() {
            return null;
        }
    }
}
