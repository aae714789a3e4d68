// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.ciclo.contracts.FaseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measured value, of the type its indicatore asks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tipo")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Valore.Numero.class, name = "NUMERO"),
    @JsonSubTypes.Type(value = Valore.Rapporto.class, name = "RAPPORTO"),
    @JsonSubTypes.Type(value = Valore.SiNo.class, name = "SI_NO"),
    @JsonSubTypes.Type(value = Valore.Data.class, name = "DATA"),
    @JsonSubTypes.Type(value = Valore.Fasi.class, name = "FASI"),
    @JsonSubTypes.Type(value = Valore.Livello.class, name = "LIVELLO")
})
public sealed interface Valore {

    /** I1, I2, I3, I9, I11; of I10 a whole number. Negative values are legal (days in advance). */
    record Numero(BigDecimal numero) implements Valore {
        public Numero {
            Objects.requireNonNull(numero);
        }
    }

    /** I6: both parts are recorded, the quotient is computed. A denominator of 0 means nothing happened. */
    record Rapporto(BigDecimal numeratore, BigDecimal denominatore) implements Valore {
        public Rapporto {
            Objects.requireNonNull(numeratore);
            Objects.requireNonNull(denominatore);
        }
    }

    /** I4. */
    record SiNo(boolean si) implements Valore {}

    /** I5: the day it was done. */
    record Data(LocalDate fattoIl) implements Valore {
        public Data {
            Objects.requireNonNull(fattoIl);
        }
    }

    /** I7: the phases done so far, with the day each was done. */
    record Fasi(List<FaseDone> fatte) implements Valore {
        public Fasi {
            fatte = List.copyOf(fatte);
        }
    }

    /**
     * @param fattaIl the day it was done, or the day of what is done so far
     * @param percento how much of it is done, above 0 and up to 100; null: all of it
     */
    record FaseDone(
            FaseId fase, LocalDate fattaIl, @Nullable BigDecimal percento) {
        public FaseDone {
            Objects.requireNonNull(fase);
            Objects.requireNonNull(fattaIl);
        }

        public FaseDone(FaseId fase, LocalDate fattaIl) {
            this(fase, fattaIl, null);
        }

        public boolean coversAll() {
            return percento == null || percento.compareTo(BigDecimal.valueOf(100)) == 0;
        }
    }

    /** I8: a level of the scale, by its name. */
    record Livello(String livello) implements Valore {
        public Livello {
            Objects.requireNonNull(livello);
        }
    }
}
