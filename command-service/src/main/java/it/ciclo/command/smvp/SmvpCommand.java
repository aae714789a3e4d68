// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import it.ciclo.contracts.smvp.SmvpRules;
import org.jspecify.annotations.Nullable;

/** What is asked of the stream of the rulebook. */
public sealed interface SmvpCommand extends StreamCommand {

    /** Sent by the system when the ente becomes active. */
    record AdoptDefaultSmvp(StreamId stream) implements SmvpCommand {}

    /**
     * @param modello the template the rules were copied from, null where they were not
     * @param daVersione the version they were copied from, null where they were not
     * @param delConsorzio the template of a consortium they were copied from, null where they were not
     */
    record DraftSmvp(
            StreamId stream,
            Anno validFrom,
            SmvpRules rules,
            @Nullable String modello,
            @Nullable Integer daVersione,
            @Nullable ModelloDelConsorzio delConsorzio)
            implements SmvpCommand {

        /** From no template of a consortium. */
        public DraftSmvp(
                StreamId stream,
                Anno validFrom,
                SmvpRules rules,
                @Nullable String modello,
                @Nullable Integer daVersione) {
            this(stream, validFrom, rules, modello, daVersione, null);
        }
    }

    record ReviseSmvp(StreamId stream, Anno validFrom, SmvpRules rules) implements SmvpCommand {}

    /** @param conflittoDichiarato what the person declares who wrote in the draft, or is segretario too */
    record GiveOpinionOnSmvp(
            StreamId stream,
            Esito esito,
            Act atto,
            String motivo,
            @Nullable String conflittoDichiarato) implements SmvpCommand {}

    /** @param motivo why it is adopted without an opinion or against it */
    record AdoptSmvp(StreamId stream, Act atto, @Nullable String motivo) implements SmvpCommand {}

    record DiscardSmvpDraft(StreamId stream, String motivo) implements SmvpCommand {}
}
