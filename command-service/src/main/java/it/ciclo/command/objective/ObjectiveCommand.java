// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoreText;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of one objective. */
public sealed interface ObjectiveCommand extends StreamCommand {

    /**
     * @param variazione for which it is assigned, once the Piano is approved
     * @param scheda what it says besides and the other units it counts in; null where it says no more
     */
    record AssignObjective(
            StreamId stream,
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
            @Nullable SchedaObiettivo scheda)
            implements ObjectiveCommand {
        public AssignObjective {
            indicatori = List.copyOf(indicatori);
        }

        /** It says no more. */
        public AssignObjective(
                StreamId stream,
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
                    stream,
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
                    null);
        }
    }

    /** @param named the parts the request named by their ids: they must be there already */
    record ReviseObjective(
            StreamId stream,
            String titolo,
            String descrizione,
            Natura natura,
            PersonId responsabile,
            @Nullable PersonId sostituto,
            Peso peso,
            List<Indicatore> indicatori,
            Calcolo calcolo,
            NamedParts named,
            @Nullable SchedaObiettivo scheda)
            implements ObjectiveCommand {
        public ReviseObjective {
            indicatori = List.copyOf(indicatori);
        }

        /** It says no more. */
        public ReviseObjective(
                StreamId stream,
                String titolo,
                String descrizione,
                Natura natura,
                PersonId responsabile,
                @Nullable PersonId sostituto,
                Peso peso,
                List<Indicatore> indicatori,
                Calcolo calcolo,
                NamedParts named) {
            this(stream, titolo, descrizione, natura, responsabile, sostituto, peso, indicatori, calcolo, named, null);
        }
    }

    record WithdrawObjective(StreamId stream, String motivo) implements ObjectiveCommand {}

    /**
     * @param indicatori those whose name or source shall read otherwise
     * @param scheda all words of the scheda; null where they stay what they are
     */
    record RectifyText(
            StreamId stream,
            String titolo,
            String descrizione,
            List<IndicatoreText> indicatori,
            String motivo,
            SchedaObiettivo.@Nullable Parole scheda)
            implements ObjectiveCommand {
        public RectifyText {
            indicatori = List.copyOf(indicatori);
        }

        /** The words of the scheda stay what they are. */
        public RectifyText(
                StreamId stream, String titolo, String descrizione, List<IndicatoreText> indicatori, String motivo) {
            this(stream, titolo, descrizione, indicatori, motivo, null);
        }
    }

    record RecordMeasurement(
            StreamId stream,
            IndicatoreId indicatore,
            Period period,
            Valore valore,
            LocalDate rilevatoIl,
            Fonte fonte,
            @Nullable String nota,
            List<ProvaId> prove)
            implements ObjectiveCommand {
        public RecordMeasurement {
            prove = List.copyOf(prove);
        }

        /** Without files. */
        public RecordMeasurement(
                StreamId stream,
                IndicatoreId indicatore,
                Period period,
                Valore valore,
                LocalDate rilevatoIl,
                Fonte fonte,
                @Nullable String nota) {
            this(stream, indicatore, period, valore, rilevatoIl, fonte, nota, List.of());
        }
    }

    record CorrectMeasurement(
            StreamId stream,
            IndicatoreId indicatore,
            Period period,
            Valore valore,
            LocalDate rilevatoIl,
            Fonte fonte,
            String motivo,
            List<ProvaId> prove)
            implements ObjectiveCommand {
        public CorrectMeasurement {
            prove = List.copyOf(prove);
        }

        /** Without files. */
        public CorrectMeasurement(
                StreamId stream,
                IndicatoreId indicatore,
                Period period,
                Valore valore,
                LocalDate rilevatoIl,
                Fonte fonte,
                String motivo) {
            this(stream, indicatore, period, valore, rilevatoIl, fonte, motivo, List.of());
        }
    }

    record ConfirmMeasurement(StreamId stream, IndicatoreId indicatore, Period period, List<ProvaId> prove)
            implements ObjectiveCommand {
        public ConfirmMeasurement {
            prove = List.copyOf(prove);
        }

        /** Without files. */
        public ConfirmMeasurement(StreamId stream, IndicatoreId indicatore, Period period) {
            this(stream, indicatore, period, List.of());
        }
    }

    /** The opposite of a confirmation: the value as it stands is not confirmed. */
    record SendBackMeasurement(StreamId stream, IndicatoreId indicatore, Period period, String motivo)
            implements ObjectiveCommand {}

    /** More files for a value that is there. */
    record AttachProve(StreamId stream, IndicatoreId indicatore, Period period, List<ProvaId> prove)
            implements ObjectiveCommand {
        public AttachProve {
            prove = List.copyOf(prove);
        }
    }

    record DeclareNotAvailable(
            StreamId stream, IndicatoreId indicatore, Period period, String motivo, List<ProvaId> prove)
            implements ObjectiveCommand {
        public DeclareNotAvailable {
            prove = List.copyOf(prove);
        }

        /** Without files. */
        public DeclareNotAvailable(StreamId stream, IndicatoreId indicatore, Period period, String motivo) {
            this(stream, indicatore, period, motivo, List.of());
        }
    }

    /** What the result is worth, once the year is over: asked of the OIV and decided by it. */
    sealed interface Giudizio extends ObjectiveCommand {}

    record RequestNeutralization(StreamId stream, String motivo, List<ProvaId> prove) implements Giudizio {
        public RequestNeutralization {
            prove = List.copyOf(prove);
        }
    }

    record NeutralizeObjective(
            StreamId stream, String motivo, @Nullable String conflittoDichiarato) implements Giudizio {}

    record RefuseNeutralization(
            StreamId stream, String motivo, @Nullable String conflittoDichiarato) implements Giudizio {}

    /** @param grado null: the computed one is confirmed */
    record EvaluateObjective(
            StreamId stream,
            @Nullable BigDecimal grado,
            String motivo,
            @Nullable String conflittoDichiarato) implements Giudizio {}

    /** How it is carried out: phases and people, nothing that is promised. */
    sealed interface InCorso extends ObjectiveCommand {}

    record StartFase(StreamId stream, FaseId fase, LocalDate iniziataIl) implements InCorso {}

    /** @param iniziataIl of one whose beginning was not said yet; null: it stays unsaid */
    record CompleteFase(
            StreamId stream, FaseId fase, @Nullable LocalDate iniziataIl, LocalDate fattaIl) implements InCorso {}

    record PostponeFase(StreamId stream, FaseId fase, LocalDate dal, LocalDate al, String motivo) implements InCorso {}

    record ReopenFase(StreamId stream, FaseId fase, String motivo) implements InCorso {}

    record AssignPeople(StreamId stream, List<Assegnazione> persone) implements InCorso {
        public AssignPeople {
            persone = List.copyOf(persone);
        }
    }

    /** @param motivo required once the objective is in force */
    record AssignRisorse(
            StreamId stream, Risorse risorse, @Nullable String motivo) implements InCorso {}

    record CommunicateObjective(StreamId stream, List<PersonId> persone, LocalDate comunicatoIl) implements InCorso {
        public CommunicateObjective {
            persone = List.copyOf(persone);
        }
    }

    record AcknowledgeObjective(StreamId stream) implements InCorso {}
}
