// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.relazione;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.VariazioneId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to the Relazione sulla performance of one year. */
public sealed interface RelazioneEvent extends DomainEvent {

    /** The parts of the text that people write; the figures between them come from the register. */
    enum Sezione {
        SINTESI,
        CONTESTO,
        VARIAZIONI,
        RISULTATI,
        SCOSTAMENTI,
        PROCESSO;

        /** Without its text the Relazione cannot be approved; the others may stay empty. */
        public boolean obbligatoria() {
            return this == SINTESI;
        }
    }

    /** The OIV's outcome. */
    enum Esito {
        VALIDATA,
        VALIDATA_CON_OSSERVAZIONI
    }

    record RelazioneDrafted(Anno anno) implements RelazioneEvent {
        public RelazioneDrafted {
            Objects.requireNonNull(anno);
        }
    }

    record SezioneWritten(Sezione sezione, String testo) implements RelazioneEvent {
        public SezioneWritten {
            Objects.requireNonNull(sezione);
            Objects.requireNonNull(testo);
        }
    }

    /** Why a final value differs from what was promised. */
    record ScostamentoExplained(ObjectiveId obiettivo, IndicatoreId indicatore, String causa)
            implements RelazioneEvent {
        public ScostamentoExplained {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(causa);
        }
    }

    /**
     * The organ approved the Relazione; text and results are frozen.
     *
     * @param variazioni those approved in the year, which the Relazione lists: art. 6 D.Lgs. 150/2009
     * @param motivoRitardo why the act is later than its term; null where it is not
     */
    record RelazioneApproved(
            Act atto,
            Risultati risultati,
            List<VariazioneId> variazioni,
            @Nullable String motivoRitardo) implements RelazioneEvent, DomainEvent.WithAct {
        public RelazioneApproved {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(risultati);
            variazioni = List.copyOf(variazioni);
        }

        /** Within its term. */
        public RelazioneApproved(Act atto, Risultati risultati, List<VariazioneId> variazioni) {
            this(atto, risultati, variazioni, null);
        }
    }

    /**
     * Art. 14 c. 4 lett. c D.Lgs. 150/2009.
     *
     * @param atto the verbale or document of validation
     * @param conflittoDichiarato what the person declared, where the same person drafted the Relazione; absent otherwise
     */
    record RelazioneValidated(
            Act atto, Esito esito, String motivo, @Nullable String conflittoDichiarato)
            implements RelazioneEvent, DomainEvent.WithAct, DomainEvent.WithReason {
        public RelazioneValidated {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(esito);
            Objects.requireNonNull(motivo);
        }
    }

    record ValidationRefused(
            Act atto, String motivo, @Nullable String conflittoDichiarato)
            implements RelazioneEvent, DomainEvent.WithAct, DomainEvent.WithReason {
        public ValidationRefused {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(motivo);
        }
    }

    /** Art. 10 c. 1-bis D.Lgs. 150/2009: an ente locale may unite it with its rendiconto, which {@code atto} approved. */
    record RelazioneMergedWithRendiconto(Act atto) implements RelazioneEvent, DomainEvent.WithAct {
        public RelazioneMergedWithRendiconto {
            Objects.requireNonNull(atto);
        }
    }

    record RelazionePublished(String url, LocalDate pubblicataIl) implements RelazioneEvent {
        public RelazionePublished {
            Objects.requireNonNull(url);
            Objects.requireNonNull(pubblicataIl);
        }
    }
}
