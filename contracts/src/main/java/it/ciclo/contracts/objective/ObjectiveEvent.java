// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to one objective in its year. */
public sealed interface ObjectiveEvent extends DomainEvent {

    enum Natura {
        MANTENIMENTO,
        SVILUPPO
    }

    /**
     * @param codice short code, unique in the year
     * @param variazione for which it is assigned once the Piano is approved: it counts with the approval of that one
     * @param origine the caricamento that brought it; null where somebody wrote it
     * @param scheda what it says besides and the other units it counts in; null where it says no more
     */
    record ObjectiveAssigned(
            Anno anno,
            String codice,
            String titolo,
            String descrizione,
            Natura natura,
            UnitaId unita,
            PersonId responsabile,
            @Nullable PersonId sostituto,
            Peso peso,
            List<Indicatore> indicatori,
            Calcolo calcolo,
            @Nullable VariazioneId variazione,
            @Nullable Origine origine,
            @Nullable SchedaObiettivo scheda)
            implements ObjectiveEvent {
        public ObjectiveAssigned {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(titolo);
            Objects.requireNonNull(descrizione);
            Objects.requireNonNull(natura);
            Objects.requireNonNull(unita);
            Objects.requireNonNull(responsabile);
            Objects.requireNonNull(peso);
            indicatori = List.copyOf(indicatori);
            Objects.requireNonNull(calcolo);
        }

        /** Written by somebody. */
        public ObjectiveAssigned(
                Anno anno,
                String codice,
                String titolo,
                String descrizione,
                Natura natura,
                UnitaId unita,
                PersonId responsabile,
                @Nullable PersonId sostituto,
                Peso peso,
                List<Indicatore> indicatori,
                Calcolo calcolo,
                @Nullable VariazioneId variazione) {
            this(
                    anno,
                    codice,
                    titolo,
                    descrizione,
                    natura,
                    unita,
                    responsabile,
                    sostituto,
                    peso,
                    indicatori,
                    calcolo,
                    variazione,
                    null,
                    null);
        }

        public ObjectiveAssigned saying(@Nullable SchedaObiettivo other) {
            return new ObjectiveAssigned(
                    anno,
                    codice,
                    titolo,
                    descrizione,
                    natura,
                    unita,
                    responsabile,
                    sostituto,
                    peso,
                    indicatori,
                    calcolo,
                    variazione,
                    origine,
                    other);
        }

        public ObjectiveAssigned from(Origine source) {
            return new ObjectiveAssigned(
                    anno,
                    codice,
                    titolo,
                    descrizione,
                    natura,
                    unita,
                    responsabile,
                    sostituto,
                    peso,
                    indicatori,
                    calcolo,
                    variazione,
                    source,
                    scheda);
        }
    }

    /** What the objective says and where it counts; its weights in other units stand in the scheda. */
    record ObjectiveRetitled(
            String titolo,
            String descrizione,
            Natura natura,
            @Nullable SchedaObiettivo scheda) implements ObjectiveEvent {
        public ObjectiveRetitled {
            Objects.requireNonNull(titolo);
            Objects.requireNonNull(descrizione);
            Objects.requireNonNull(natura);
        }

        /** It says no more. */
        public ObjectiveRetitled(String titolo, String descrizione, Natura natura) {
            this(titolo, descrizione, natura, null);
        }
    }

    record PesoSet(Peso peso) implements ObjectiveEvent {
        public PesoSet {
            Objects.requireNonNull(peso);
        }
    }

    /** A change of persons, not of what is promised. */
    record ObjectiveHandedOver(
            PersonId responsabile, @Nullable PersonId sostituto) implements ObjectiveEvent {
        public ObjectiveHandedOver {
            Objects.requireNonNull(responsabile);
        }
    }

    record IndicatoriDefined(List<Indicatore> indicatori, Calcolo calcolo) implements ObjectiveEvent {
        public IndicatoriDefined {
            indicatori = List.copyOf(indicatori);
            Objects.requireNonNull(calcolo);
        }
    }

    /** Taken out of a Piano that is not approved yet; afterwards only a variazione removes an objective. */
    record ObjectiveWithdrawn(String motivo) implements ObjectiveEvent, DomainEvent.WithReason {
        public ObjectiveWithdrawn {
            Objects.requireNonNull(motivo);
        }
    }

    /** @param rilevatoIl the day the value refers to */
    record MeasurementRecorded(
            IndicatoreId indicatore,
            Period period,
            Valore valore,
            LocalDate rilevatoIl,
            Fonte fonte,
            @Nullable String nota)
            implements ObjectiveEvent {
        public MeasurementRecorded {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(period);
            Objects.requireNonNull(valore);
            Objects.requireNonNull(rilevatoIl);
            Objects.requireNonNull(fonte);
        }
    }

    /** The earlier value stays in the history; the corrected one waits for a confirmation again. */
    record MeasurementCorrected(
            IndicatoreId indicatore, Period period, Valore valore, LocalDate rilevatoIl, Fonte fonte, String motivo)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public MeasurementCorrected {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(period);
            Objects.requireNonNull(valore);
            Objects.requireNonNull(rilevatoIl);
            Objects.requireNonNull(fonte);
            Objects.requireNonNull(motivo);
        }
    }

    record MeasurementConfirmed(IndicatoreId indicatore, Period period) implements ObjectiveEvent {
        public MeasurementConfirmed {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(period);
        }
    }

    record MeasurementDeclaredNotAvailable(IndicatoreId indicatore, Period period, String motivo)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public MeasurementDeclaredNotAvailable {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(period);
            Objects.requireNonNull(motivo);
        }
    }

    /** A value that cannot be confirmed as it stands: who recorded it says it again, or another. */
    record MeasurementSentBack(IndicatoreId indicatore, Period period, String motivo)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public MeasurementSentBack {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(period);
            Objects.requireNonNull(motivo);
        }
    }

    /** Files that bear a value out; what was attached stays attached. */
    record ProveAttached(IndicatoreId indicatore, Period period, List<Prova> prove) implements ObjectiveEvent {
        public ProveAttached {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(period);
            prove = List.copyOf(prove);
        }
    }

    /**
     * A typing error mended after the approval: words only, no number and nothing of what is promised.
     *
     * @param indicatori the names and sources of all of them
     * @param variazione which approved the text that is mended; absent where it is that of the Piano
     * @param scheda the words of the scheda; absent where it has none
     */
    record TextRectified(
            String titolo,
            String descrizione,
            List<IndicatoreText> indicatori,
            String motivo,
            @Nullable VariazioneId variazione,
            SchedaObiettivo.@Nullable Parole scheda)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public TextRectified {
            Objects.requireNonNull(titolo);
            Objects.requireNonNull(descrizione);
            indicatori = List.copyOf(indicatori);
            Objects.requireNonNull(motivo);
        }

        /** Of an objective whose scheda has no words. */
        public TextRectified(
                String titolo,
                String descrizione,
                List<IndicatoreText> indicatori,
                String motivo,
                @Nullable VariazioneId variazione) {
            this(titolo, descrizione, indicatori, motivo, variazione, null);
        }

        /** The definition in these words. */
        public Definizione of(Definizione before) {
            Definizione words = before.reading(
                    titolo,
                    descrizione,
                    before.indicatori().stream().map(this::of).toList());
            return scheda == null ? words : words.saying(scheda.in(before.scheda()));
        }

        private Indicatore of(Indicatore before) {
            return indicatori.stream()
                    .filter(text -> text.indicatore().equals(before.id()))
                    .findFirst()
                    .map(text -> before.reading(text.nome(), text.fonte()))
                    .orElse(before);
        }
    }

    /** An external cause that nobody of the office answers for, with the papers that show it: asked of the OIV. */
    record NeutralizationRequested(String motivo, List<Prova> prove) implements ObjectiveEvent, DomainEvent.WithReason {
        public NeutralizationRequested {
            Objects.requireNonNull(motivo);
            prove = List.copyOf(prove);
        }
    }

    /**
     * The OIV takes the objective out of the account of its unit, as the SMVP of the year says.
     *
     * @param conflittoDichiarato how the one who decides stands to it, where that is a conflict
     */
    record ObjectiveNeutralized(String motivo, @Nullable String conflittoDichiarato)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public ObjectiveNeutralized {
            Objects.requireNonNull(motivo);
        }
    }

    record NeutralizationRefused(String motivo, @Nullable String conflittoDichiarato)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public NeutralizationRefused {
            Objects.requireNonNull(motivo);
        }
    }

    /**
     * The OIV's judgement on the result; the computed one stays beside it.
     *
     * @param grado percent, what counts from now on; absent where the computed one is confirmed
     */
    record ObjectiveEvaluated(
            @Nullable BigDecimal grado,
            String motivo,
            @Nullable String conflittoDichiarato) implements ObjectiveEvent, DomainEvent.WithReason {
        public ObjectiveEvaluated {
            Objects.requireNonNull(motivo);
        }
    }

    record IndicatoreText(IndicatoreId indicatore, String nome, String fonte) {
        public IndicatoreText {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(nome);
            Objects.requireNonNull(fonte);
        }
    }

    /** Work on a phase began. */
    record FaseStarted(IndicatoreId indicatore, FaseId fase, LocalDate iniziataIl) implements ObjectiveEvent {
        public FaseStarted {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(fase);
            Objects.requireNonNull(iniziataIl);
        }
    }

    record FaseCompleted(IndicatoreId indicatore, FaseId fase, LocalDate fattaIl) implements ObjectiveEvent {
        public FaseCompleted {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(fase);
            Objects.requireNonNull(fattaIl);
        }
    }

    /** When a phase is now expected; what the Piano promises stays, only a variazione changes it. */
    record FasePostponed(IndicatoreId indicatore, FaseId fase, LocalDate dal, LocalDate al, String motivo)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public FasePostponed {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(fase);
            Objects.requireNonNull(dal);
            Objects.requireNonNull(al);
            Objects.requireNonNull(motivo);
        }
    }

    /** A phase was said to be done and is not; the earlier word stays in the history. */
    record FaseReopened(IndicatoreId indicatore, FaseId fase, String motivo)
            implements ObjectiveEvent, DomainEvent.WithReason {
        public FaseReopened {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(fase);
            Objects.requireNonNull(motivo);
        }
    }

    /**
     * All it is carried out with from now on.
     *
     * @param motivo why it changed while the objective is in force; null before
     */
    record RisorseAssigned(Risorse risorse, @Nullable String motivo) implements ObjectiveEvent {
        public RisorseAssigned {
            Objects.requireNonNull(risorse);
        }
    }

    /** Who works on the objective, all of them; the owner answers for it whoever they are. */
    record PeopleAssigned(List<Assegnazione> persone) implements ObjectiveEvent {
        public PeopleAssigned {
            persone = List.copyOf(persone);
        }
    }

    /** @param quota the part of the person's working time, in percent */
    record Assegnazione(PersonId persona, Peso quota) {
        public Assegnazione {
            Objects.requireNonNull(persona);
            Objects.requireNonNull(quota);
        }
    }

    /** These people were told of the objective, and each is asked to say so (presa visione). */
    record ObjectiveCommunicated(List<PersonId> persone, LocalDate comunicatoIl) implements ObjectiveEvent {
        public ObjectiveCommunicated {
            persone = List.copyOf(persone);
            Objects.requireNonNull(comunicatoIl);
        }
    }

    /** The actor has seen the objective. */
    record ObjectiveAcknowledged(PersonId persona, LocalDate visioneIl) implements ObjectiveEvent {
        public ObjectiveAcknowledged {
            Objects.requireNonNull(persona);
            Objects.requireNonNull(visioneIl);
        }
    }
}
