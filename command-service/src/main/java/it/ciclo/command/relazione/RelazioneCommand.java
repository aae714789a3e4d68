// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked of the Relazione of a year. */
public sealed interface RelazioneCommand extends StreamCommand {

    Anno anno();

    record DraftRelazione(StreamId stream, Anno anno) implements RelazioneCommand {}

    record WriteSezione(StreamId stream, Anno anno, Sezione sezione, String testo) implements RelazioneCommand {}

    record ExplainScostamento(StreamId stream, Anno anno, ObjectiveId obiettivo, IndicatoreId indicatore, String causa)
            implements RelazioneCommand {}

    record ApproveRelazione(
            StreamId stream, Anno anno, Act atto, @Nullable String motivoRitardo) implements RelazioneCommand {}

    /** @param conflittoDichiarato what the person declares who validates what it drafted, or is segretario too */
    record ValidateRelazione(
            StreamId stream,
            Anno anno,
            Esito esito,
            Act atto,
            String motivo,
            @Nullable String conflittoDichiarato) implements RelazioneCommand {}

    record RefuseValidation(
            StreamId stream,
            Anno anno,
            Act atto,
            String motivo,
            @Nullable String conflittoDichiarato) implements RelazioneCommand {}

    /** @param atto the one that approves the rendiconto with the Relazione in it */
    record MergeWithRendiconto(StreamId stream, Anno anno, Act atto) implements RelazioneCommand {}

    record PublishRelazione(StreamId stream, Anno anno, String url, LocalDate pubblicataIl)
            implements RelazioneCommand {}
}
