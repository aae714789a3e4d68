// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.IndicatoreKind;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.contracts.smvp.ZeroDenominator;
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
    @JsonSubTypes.Type(value = Misura.Intervallo.class, name = "INTERVALLO"),
    @JsonSubTypes.Type(value = Misura.OnOff.class, name = "SI_NO"),
    @JsonSubTypes.Type(value = Misura.Scadenza.class, name = "SCADENZA"),
    @JsonSubTypes.Type(value = Misura.Rapporto.class, name = "RAPPORTO"),
    @JsonSubTypes.Type(value = Misura.PerFasi.class, name = "FASI"),
    @JsonSubTypes.Type(value = Misura.Scala.class, name = "SCALA"),
    @JsonSubTypes.Type(value = Misura.Fasce.class, name = "FASCE"),
    @JsonSubTypes.Type(value = Misura.Eventi.class, name = "EVENTI"),
    @JsonSubTypes.Type(value = Misura.Contesto.class, name = "CONTESTO")
})
public sealed interface Misura {

    /**
     * I1, more is better.
     *
     * @param target absent in a draft only
     * @param variante null: the one of the SMVP
     */
    record Crescente(@Nullable BigDecimal target, @Nullable CrescenteVariant variante) implements Misura {

        public Crescente(@Nullable BigDecimal target) {
            this(target, null);
        }
    }

    /**
     * I2, less is better; a target of 0 is not allowed (Z5).
     *
     * @param target absent in a draft only
     * @param variante null: the one of the SMVP
     */
    record Decrescente(
            @Nullable BigDecimal target, @Nullable DecrescenteVariant variante) implements Misura {

        public Decrescente(@Nullable BigDecimal target) {
            this(target, null);
        }
    }

    /**
     * I3, best between two bounds, both included.
     *
     * @param minimo absent in a draft only, as {@code massimo}
     * @param tolleranza how far outside the grado has fallen to 0, evenly; null: at once
     */
    record Intervallo(
            @Nullable BigDecimal minimo,
            @Nullable BigDecimal massimo,
            @Nullable BigDecimal tolleranza) implements Misura {}

    /** I4, yes or no. */
    record OnOff(boolean atteso) implements Misura {}

    /**
     * I5, to be done by a day.
     *
     * @param entro absent in a draft only
     * @param ritardi what it is worth by days late; empty: as the SMVP says
     */
    record Scadenza(@Nullable LocalDate entro, List<LateBand> ritardi) implements Misura {
        public Scadenza {
            ritardi = List.copyOf(ritardi);
        }

        public Scadenza(@Nullable LocalDate entro) {
            this(entro, List.of());
        }
    }

    /**
     * I6, one number out of two.
     *
     * @param target of the quotient, in percent where that is; absent in a draft only
     * @param crescente whether more is better
     * @param seZero null: as the SMVP says
     */
    record Rapporto(
            @Nullable BigDecimal target,
            boolean crescente,
            @Nullable ZeroDenominator seZero,
            Quoziente quoziente) implements Misura {
        public Rapporto {
            Objects.requireNonNull(quoziente);
        }

        public Rapporto(@Nullable BigDecimal target, boolean crescente, ZeroDenominator seZero) {
            this(target, crescente, seZero, Quoziente.PERCENTUALE);
        }
    }

    enum Quoziente {
        /** A / B * 100. */
        PERCENTUALE,
        /** A / B. */
        SEMPLICE,
        /** (A - B) / B * 100: how much more than before. */
        VARIAZIONE_PERCENTUALE,
        /** (A - B) / B. */
        VARIAZIONE;

        public boolean inPercent() {
            return this == PERCENTUALE || this == VARIAZIONE_PERCENTUALE;
        }

        /** How much more than before, which may well be nothing or less. */
        public boolean isVariation() {
            return this == VARIAZIONE || this == VARIAZIONE_PERCENTUALE;
        }
    }

    /** I7, steps with weights; the target is all of them. */
    record PerFasi(List<Fase> fasi) implements Misura {
        public PerFasi {
            fasi = List.copyOf(fasi);
        }
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

    /**
     * I8, a judgement in words; who gives it is not who is judged (LG DFP 2/2017).
     *
     * @param livelli from the best to the worst; empty in a draft only
     */
    record Scala(List<Livello> livelli) implements Misura {
        public Scala {
            livelli = List.copyOf(livelli);
        }

        public @Nullable Livello livello(String nome) {
            return livelli.stream()
                    .filter(l -> l.nome().equals(nome))
                    .findFirst()
                    .orElse(null);
        }
    }

    record Livello(String nome, BigDecimal grado) {
        public Livello {
            Objects.requireNonNull(nome);
            Objects.requireNonNull(grado);
        }
    }

    /**
     * I9, ranges in the order of their bounds, each beginning where the one before ends.
     *
     * @param crescente more is better: a range holds its lower bound; otherwise its upper one
     * @param proporzionale whether the grado moves evenly inside a range, from that of the worse neighbour to its own
     * @param fasce empty in a draft only
     */
    record Fasce(boolean crescente, boolean proporzionale, List<Tratto> fasce) implements Misura {
        public Fasce {
            fasce = List.copyOf(fasce);
        }
    }

    record Tratto(BigDecimal da, BigDecimal a, BigDecimal grado) {
        public Tratto {
            Objects.requireNonNull(da);
            Objects.requireNonNull(a);
            Objects.requireNonNull(grado);
        }
    }

    /**
     * I10, a count of what should not happen: none is 100.
     *
     * @param tollerati what few are worth, ascending; more than the last: 0
     */
    record Eventi(List<EventBand> tollerati) implements Misura {
        public Eventi {
            tollerati = List.copyOf(tollerati);
        }
    }

    /** Up to so many, so much grado. */
    record EventBand(int finoA, BigDecimal grado) {
        public EventBand {
            Objects.requireNonNull(grado);
        }
    }

    /** I11, recorded to be read beside the others: not scored, without weight. */
    record Contesto() implements Misura {}

    /** Whether what the Piano promises is there: without target nothing can be measured (Z2). */
    default boolean hasTarget() {
        return switch (this) {
            case Crescente m -> m.target() != null;
            case Decrescente m -> m.target() != null;
            case Intervallo m -> m.minimo() != null && m.massimo() != null;
            case OnOff _, Eventi _, Contesto _ -> true;
            case Scadenza m -> m.entro() != null;
            case Rapporto m -> m.target() != null;
            case PerFasi m -> !m.fasi().isEmpty();
            case Scala m -> !m.livelli().isEmpty();
            case Fasce m -> !m.fasce().isEmpty();
        };
    }

    default IndicatoreKind kind() {
        return switch (this) {
            case Crescente _ -> IndicatoreKind.I1;
            case Decrescente _ -> IndicatoreKind.I2;
            case Intervallo _ -> IndicatoreKind.I3;
            case OnOff _ -> IndicatoreKind.I4;
            case Scadenza _ -> IndicatoreKind.I5;
            case Rapporto _ -> IndicatoreKind.I6;
            case PerFasi _ -> IndicatoreKind.I7;
            case Scala _ -> IndicatoreKind.I8;
            case Fasce _ -> IndicatoreKind.I9;
            case Eventi _ -> IndicatoreKind.I10;
            case Contesto _ -> IndicatoreKind.I11;
        };
    }

    /** Whether it is judged at all; what is not has no weight (W5). */
    default boolean hasGrado() {
        return !(this instanceof Contesto);
    }
}
