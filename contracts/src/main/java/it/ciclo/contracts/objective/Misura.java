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

/** How an indicatore is read: its kind with what that kind promises. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tipo")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Misura.Crescente.class, name = "CRESCENTE"),
    @JsonSubTypes.Type(value = Misura.Decrescente.class, name = "DECRESCENTE"),
    @JsonSubTypes.Type(value = Misura.OnOff.class, name = "SI_NO"),
    @JsonSubTypes.Type(value = Misura.Scadenza.class, name = "SCADENZA"),
    @JsonSubTypes.Type(value = Misura.Rapporto.class, name = "RAPPORTO"),
    @JsonSubTypes.Type(value = Misura.PerFasi.class, name = "FASI")
})
public sealed interface Misura {

    /** I1, more is better. @param target absent in a draft only */
    record Crescente(@Nullable BigDecimal target) implements Misura {}

    /** I2, less is better; a target of 0 is not allowed (Z5). @param target absent in a draft only */
    record Decrescente(@Nullable BigDecimal target) implements Misura {}

    /** I4, yes or no. */
    record OnOff(boolean atteso) implements Misura {}

    /** I5, to be done by a day. @param entro absent in a draft only */
    record Scadenza(@Nullable LocalDate entro) implements Misura {}

    /**
     * I6, A over B in percent.
     *
     * @param target in percent, 0 to 100; absent in a draft only
     * @param crescente whether more is better
     */
    record Rapporto(@Nullable BigDecimal target, boolean crescente, ZeroDenominator seZero) implements Misura {
        public Rapporto {
            Objects.requireNonNull(seZero);
        }
    }

    /** I7, steps with weights; the target is all of them. */
    record PerFasi(List<Fase> fasi) implements Misura {
        public PerFasi {
            fasi = List.copyOf(fasi);
        }
    }

    /** Z3: what A over 0 is worth. */
    enum ZeroDenominator {
        NOT_AVAILABLE,
        ZERO,
        HUNDRED
    }

    /** @param dal first planned month's day, {@code al} the planned last day */
    record Fase(FaseId id, String nome, BigDecimal peso, LocalDate dal, LocalDate al) {
        public Fase {
            Objects.requireNonNull(id);
            Objects.requireNonNull(nome);
            Objects.requireNonNull(peso);
            Objects.requireNonNull(dal);
            Objects.requireNonNull(al);
        }
    }

    /** Whether what the Piano promises is there: without target nothing can be measured (Z2). */
    default boolean hasTarget() {
        return switch (this) {
            case Crescente m -> m.target() != null;
            case Decrescente m -> m.target() != null;
            case OnOff _ -> true;
            case Scadenza m -> m.entro() != null;
            case Rapporto m -> m.target() != null;
            case PerFasi m -> !m.fasi().isEmpty();
        };
    }
}
